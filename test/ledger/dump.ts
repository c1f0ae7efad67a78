import { sql } from 'kysely';
import type { Ledger } from '../../src/ledger/index.ts';

/*
 * Everything in a store that may not depend on the order of arrival, as lines of text in order: numbers of articles are told by their ids.
 */

const tables: readonly (readonly [table: string, columns: string])[] = [
  ['snapshot', `sha256, size`],
  ['page', `id, snapshot, kind, content_type, url, published, outlet`],
  ['engine', `id, version, models`],
  ['reading', `page, engine`],
  ['article', `id, engine, title, outlet, outlet_key, published, url, language, text_sha256, origin, corrected`],
  ['outlet', `key, name`],
  ['statement', `#article, n, id, parent, speaker, attitude, form, negated, source_kind, said_on, confidence, how, spans, correction`],
  ['speaker', `#article, n, id, name, kind, roles, mentions`],
  ['speaker_word', `#article, word, speaker`],
  ['party_word', `word, grp, name`],
  ['figure', `#article, n, id, start_at, end_at, value, bounds, unit, unit_key, counted, place, as_of, statement`],
  ['announcement', `#article, n, id, statement, actor, act, start_at, end_at, due, negated`],
  ['thing', `#article, n, id, kind, ref, grp, identity`],
  ['thing_key', `#article, n, key`],
  ['crowded_key', `key, bound`],
  ['link', `#from_article, from_n, #to_article, to_n, kind, relation, joins, confidence, how, evidence`],
  ['thing_group', `kind, id, things, #first, #last`],
  ['group_tally', `kind, grp, part, value, things, first, last`],
  ['outcome', `#article, announcement, state, by_page, by_statement, correction`],
  ['apart', `kind, #a_article, a_n, #b_article, b_n, correction`],
  ['correction', `id, kind, page, other, anchor, change, who, at, why, undoes`],
];

export async function dump({ db, engine }: Ledger): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [table, columns] of tables) {
    const names = columns.split(', ');
    const selected = names.map((name) => (name.startsWith('#') ? `(select id from article where no = ${name.slice(1)}) as ${name.slice(1)}` : name)).join(', ');
    const { rows } = await sql.raw<Record<string, unknown>>(`select ${selected} from ${table}`).execute(db);
    // One by one: a call takes no hundred thousand arguments.
    for (const line of rows.map((row) => `${table} ${JSON.stringify(names.map((name) => row[name.replace('#', '')]))}`).sort()) lines.push(line);
  }
  // The words by which articles are found, as far as a store tells.
  const { rows: words } = await (engine === 'sqlite'
    ? sql<{ id: string }>`select article.id from article_words join article on article.no = article_words.rowid`
    : sql<{ id: string }>`select article.id from article_words join article on article.no = article_words.article`).execute(db);
  lines.push(...words.map(({ id }) => `words ${id}`).sort());
  return lines;
}

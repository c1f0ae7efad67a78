import { sql } from 'kysely';
import { insertRows, storable } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import { insertWords } from '../search/index-words.ts';
import type { Projection } from './projection.ts';

/** The number and engine of an article that is there. */
export async function articleOf({ db }: Pick<Writer, 'db'>, id: string): Promise<{ no: number; engine: string }> {
  return db.selectFrom('article').select(['no', 'engine']).where('id', '=', id).executeTakeFirstOrThrow();
}

/** Puts an article and its findings into their tables; its things come after, with those of other articles. */
export async function insertArticle(writer: Writer, no: number, { article, rows, words, outcomes }: Projection, engine: string): Promise<void> {
  const { id, title, outlet, outletKey, published, url, language, textSha256, corrected } = article;
  await insertRows(writer, 'article', [
    'no', 'id', 'engine', 'title', 'outlet', 'outlet_key', 'published', 'url', 'language', 'text_sha256', 'origin', 'corrected',
  ], [{ no, id, engine, title, outlet, outlet_key: outletKey, published, url, language, text_sha256: textSha256, origin: null, corrected: corrected ? 1 : 0 }]);
  if (outletKey !== null) await nameOutlet(writer, outletKey, outlet ?? outletKey);
  await insertRows(writer, 'statement', [
    'article', 'n', 'id', 'parent', 'speaker', 'attitude', 'form', 'negated', 'source_kind', 'said_on', 'confidence', 'how', 'spans', 'correction',
  ], rows.statements.map((row) => ({ article: no, ...row })));
  await insertRows(writer, 'speaker', ['article', 'n', 'id', 'name', 'kind', 'roles', 'mentions'], rows.speakers.map((row) => ({ article: no, ...row })));
  await insertRows(writer, 'speaker_word', ['word', 'article', 'speaker'], rows.speakerWords.map((row) => ({ article: no, ...row })));
  await insertRows(writer, 'figure', [
    'article', 'n', 'id', 'start_at', 'end_at', 'value', 'bounds', 'unit', 'unit_key', 'counted', 'place', 'as_of', 'statement',
  ], rows.figures.map((row) => ({ article: no, ...row })));
  await insertRows(writer, 'announcement', ['article', 'n', 'id', 'statement', 'actor', 'act', 'start_at', 'end_at', 'due'],
    rows.announcements.map((row) => ({ article: no, ...row })));
  await insertRows(writer, 'outcome', ['article', 'announcement', 'state', 'by_page', 'by_statement', 'correction'],
    outcomes.map((row) => ({ article: no, ...row })));
  await insertWords(writer, no, words);
}

/** Of two spellings of one outlet the one that sorts first is shown, whichever came first. */
async function nameOutlet({ db }: Writer, key: string, name: string): Promise<void> {
  await db.insertInto('outlet').values({ key, name: storable(name) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ name: sql`excluded.name` }).where(sql<boolean>`excluded.name < outlet.name`)).execute();
}

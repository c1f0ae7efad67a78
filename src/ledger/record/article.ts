import { sql } from 'kysely';
import { insertRows, storable } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import { insertWords } from '../search/index-words.ts';
import type { Projection } from './projection.ts';

/** The number and engine of an article that is there. */
export async function articleOf({ db }: Pick<Writer, 'db'>, id: string): Promise<{ no: number; engine: string }> {
  return db.selectFrom('article').select(['no', 'engine']).where('id', '=', id).executeTakeFirstOrThrow();
}

/** A projection of an article that has its number. */
export interface NumberedArticle {
  readonly no: number;
  readonly projection: Projection;
  readonly engine: string;
}

/** Puts articles and their findings into their tables; their things come after, with those of other articles. */
export async function insertArticles(writer: Writer, articles: readonly NumberedArticle[]): Promise<void> {
  await insertRows(writer, 'article', [
    'no', 'id', 'engine', 'title', 'outlet', 'outlet_key', 'published', 'url', 'language', 'text_sha256', 'origin', 'corrected',
  ], articles.map(({ no, engine, projection: { article: { id, title, outlet, outletKey, published, url, language, textSha256, corrected } } }) => (
    { no, id, engine, title, outlet, outlet_key: outletKey, published, url, language, text_sha256: textSha256, origin: null, corrected: corrected ? 1 : 0 }
  )));
  await nameOutlets(writer, articles.map(({ projection }) => projection));
  const rowsOf = <T>(rows: (projection: Projection) => readonly T[]): (T & { readonly article: number })[] =>
    articles.flatMap(({ no, projection }) => rows(projection).map((row) => ({ article: no, ...row })));
  await insertRows(writer, 'statement', [
    'article', 'n', 'id', 'parent', 'speaker', 'attitude', 'form', 'negated', 'source_kind', 'said_on', 'confidence', 'how', 'spans', 'correction',
  ], rowsOf(({ rows }) => rows.statements));
  await insertRows(writer, 'speaker', ['article', 'n', 'id', 'name', 'kind', 'roles', 'mentions'], rowsOf(({ rows }) => rows.speakers));
  await insertRows(writer, 'speaker_word', ['word', 'article', 'speaker'], rowsOf(({ rows }) => rows.speakerWords));
  await insertRows(writer, 'figure', [
    'article', 'n', 'id', 'start_at', 'end_at', 'value', 'bounds', 'unit', 'unit_key', 'counted', 'place', 'as_of', 'statement', 'stance',
  ], rowsOf(({ rows }) => rows.figures));
  await insertRows(writer, 'announcement', ['article', 'n', 'id', 'statement', 'actor', 'act', 'start_at', 'end_at', 'due', 'negated'], rowsOf(({ rows }) => rows.announcements));
  await insertRows(writer, 'outcome', ['article', 'announcement', 'state', 'by_page', 'by_statement', 'correction', 'came_on'], rowsOf(({ outcomes }) => outcomes));
  for (const { no, projection } of articles) await insertWords(writer, no, projection.words);
}

/** Of two spellings of one outlet the one that sorts first is shown, whichever came first. */
async function nameOutlets({ db }: Writer, projections: readonly Projection[]): Promise<void> {
  const names = new Map<string, string>();
  for (const { article: { outletKey, outlet } } of projections) {
    if (outletKey === null) continue;
    const name = storable(outlet ?? outletKey);
    const other = names.get(outletKey);
    if (other === undefined || name < other) names.set(outletKey, name);
  }
  for (const [key, name] of names) {
    await db.insertInto('outlet').values({ key, name })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ name: sql`excluded.name` }).where(sql<boolean>`excluded.name < outlet.name`)).execute();
  }
}

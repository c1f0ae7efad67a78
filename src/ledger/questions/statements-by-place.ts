import { sql } from 'kysely';
import type { Asked } from '../engines/insert-rows.ts';
import { refsOf } from '../engines/insert-rows.ts';
import { articlesByNumber } from './article-brief.ts';
import { shownStatement, speakersOf } from './statement-row.ts';
import type { StatementRow, StatedRow } from './statement-row.ts';

/** Statements by their article's number and their local id: by `<article>/<id>`. */
export async function statementsAt(
  { db, engine }: Asked, places: readonly { readonly article: number; readonly ref: string }[],
): Promise<ReadonlyMap<string, StatementRow>> {
  const wanted = places.filter(({ ref }) => ref !== '');
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<StatedRow>`
    select distinct statement.* from ${refsOf(engine, wanted)} as place cross join statement where statement.article = place.article and statement.id = place.ref`.execute(db);
  const articles = await articlesByNumber({ db, engine }, rows.map(({ article }) => article));
  const speakers = await speakersOf({ db, engine }, rows);
  return new Map(rows.map((row) => [`${row.article}/${row.id}`, shownStatement(row, articles.get(row.article)!, speakers)]));
}

import { sql } from 'kysely';
import { placesOf, refsOf } from '../engines/insert-rows.ts';
import type { Asked, Place } from '../engines/insert-rows.ts';
import { placeName } from '../record/things.ts';
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
  return shown({ db, engine }, rows, ({ article, id }) => `${article}/${id}`);
}

/** Statements by their article's number and their own: by `<article>/<n>`. */
export async function statementsByPlace({ db, engine }: Asked, places: readonly Place[]): Promise<ReadonlyMap<string, StatementRow>> {
  if (places.length === 0) return new Map();
  const { rows } = await sql<StatedRow>`
    select statement.* from ${placesOf(engine, places)} as place cross join statement where statement.article = place.article and statement.n = place.n`.execute(db);
  return shown({ db, engine }, rows, placeName);
}

async function shown(asked: Asked, rows: readonly StatedRow[], nameOf: (row: StatedRow) => string): Promise<ReadonlyMap<string, StatementRow>> {
  const articles = await articlesByNumber(asked, rows.map(({ article }) => article));
  const speakers = await speakersOf(asked, rows);
  return new Map(rows.map((row) => [nameOf(row), shownStatement(row, articles.get(row.article)!, speakers)]));
}

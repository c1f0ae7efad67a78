import { sql } from 'kysely';
import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';

/** Things by identity, and lots drawn among those with one key; which rules made the projections. What is on record is matched anew afterwards. */
export async function landmarks({ db }: Writer, { integer, clustered }: ColumnTypes): Promise<void> {
  for (const statement of [
    `alter table thing add column identity ${integer}`,
    `create index thing_by_identity on thing (identity, id) where identity is not null`,
    `drop table thing_key`,
    `create table thing_key (
      key ${integer} not null, draw ${integer} not null, article ${integer} not null, n ${integer} not null, primary key (key, draw, article, n)) ${clustered}`,
    `create table crowded_key (key ${integer} primary key, bound ${integer} not null) ${clustered}`,
    `create table matched_by (version ${integer} not null)`,
  ]) {
    await sql.raw(statement).execute(db);
  }
}

import { sql } from 'kysely';
import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';

/** Articles that wait to be matched anew, so that a large record can be in many transactions; see `record/match-anew.ts`. */
export async function unmatched({ db }: Writer, { text, integer, clustered }: ColumnTypes): Promise<void> {
  await sql.raw(`create table unmatched (id ${text} primary key, no ${integer} not null, engine ${text} not null) ${clustered}`).execute(db);
  await sql`create index unmatched_by_no on unmatched (no, id)`.execute(db);
}

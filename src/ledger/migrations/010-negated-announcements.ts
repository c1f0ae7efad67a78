import { sql } from 'kysely';
import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';

/** Whether an act is announced not to be done; of what older rules have read, nobody knows it. */
export async function negatedAnnouncements({ db }: Writer, { integer }: ColumnTypes): Promise<void> {
  await sql.raw(`alter table announcement add column negated ${integer} not null default 0`).execute(db);
}

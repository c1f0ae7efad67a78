import { sql } from 'kysely';
import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';

/** When what was announced came about, where whoever decided it knows. */
export async function daysOfOutcomes({ db }: Writer, { text }: ColumnTypes): Promise<void> {
  await sql.raw(`alter table outcome add column came_on ${text}`).execute(db);
}

import { sql } from 'kysely';
import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';
import { mostUntallied, tallyAnew } from '../record/tallies.ts';

/** What stands among the things of large groups, counted; filled from the groups that are there. */
export async function tallies(writer: Writer, { text, integer, clustered }: ColumnTypes): Promise<void> {
  for (const statement of [
    `create table group_tally (
      kind ${text} not null, grp ${text} not null, part ${text} not null, value ${text} not null, things ${integer} not null, first ${text}, last ${text},
      primary key (kind, grp, part, value)) ${clustered}`,
    `create index group_tally_by_origin on group_tally (value) where part = 'origin'`,
  ]) {
    await sql.raw(statement).execute(writer.db);
  }
  const { rows } = await sql<{ kind: string; grp: string }>`select kind, id as grp from thing_group where things > ${mostUntallied}`.execute(writer.db);
  await tallyAnew(writer, rows);
}

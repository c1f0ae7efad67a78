import { sql } from 'kysely';
import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';

/**
 * What matchers compare lies in rows in the order in which they came, found by an index: in the order of their key, long rows left more than half of SQLite's
 * pages empty. The rows are not carried over: what is on record is matched anew afterwards.
 */
export async function bodies({ db }: Writer, { integer, blob }: ColumnTypes): Promise<void> {
  for (const statement of [
    'drop table thing_body',
    `create table thing_body (article ${integer} not null, n ${integer} not null, body ${blob} not null, keys ${blob} not null, primary key (article, n))`,
  ]) {
    await sql.raw(statement).execute(db);
  }
}

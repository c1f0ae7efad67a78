import { sql } from 'kysely';
import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';

/**
 * Whose speaker is not known is found by that alone, however the source is called. What whoever names a figure does with it is kept, so that those that are
 * only named to be denied or taken back can be asked for; articles are matched anew, which fills it.
 */
export async function unresolvedAndStances({ db }: Writer, { text }: ColumnTypes): Promise<void> {
  for (const statement of [
    'drop index if exists statement_unresolved',
    `create index statement_unresolved on statement (article) where speaker is null and source_kind <> 'none'`,
    `alter table figure add column stance ${text} not null default 'gives'`,
    `create index figure_disowned on figure (article) where stance in ('denies', 'takes back')`,
  ]) {
    await sql.raw(statement).execute(db);
  }
}

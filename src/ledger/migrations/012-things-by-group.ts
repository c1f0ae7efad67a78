import { sql } from 'kysely';
import type { Writer } from '../ledger.ts';

/**
 * Things by their group alone, which names the kind too: those of an article that stand by themselves lie side by side, and are written as one. Keys meet those
 * of the weeks beside theirs, and are matched anew.
 */
export async function thingsByGroup({ db }: Writer): Promise<void> {
  for (const statement of ['drop index thing_in_group', 'create index thing_in_group on thing (grp, article)']) await sql.raw(statement).execute(db);
}

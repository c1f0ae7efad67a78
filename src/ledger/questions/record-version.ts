import { sql } from 'kysely';
import type { Asked } from '../engines/insert-rows.ts';

/**
 * A mark that changes whenever anything in the store does, by this process or another: two questions between which it stays the same have the same answer.
 * It is the store's own, costs no table and next to no time, and means nothing to another process.
 */
export async function recordVersion({ db, engine }: Asked): Promise<string> {
  if (engine === 'sqlite') {
    // The first tells of what others commit, the second of what is changed by the very connection that is asked.
    const { rows: [others] } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
    const { rows: [own] } = await sql<{ changes: number }>`select total_changes() as changes`.execute(db);
    return `${others!.data_version}/${own!.changes}`;
  }
  // Which transactions can be seen: where they are the same, all that can be seen is.
  const { rows: [seen] } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db);
  return seen!.snapshot;
}

import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';

/** Which of these pages the ledger has, read by this engine. */
export async function knownPages({ db, engine }: Asked, pages: readonly string[], reader: string): Promise<ReadonlySet<string>> {
  if (pages.length === 0) return new Set();
  const rows = await db.selectFrom('reading').select('page').where('page', 'in', listOf(engine, pages)).where('engine', '=', reader).execute();
  return new Set(rows.map(({ page }) => page));
}

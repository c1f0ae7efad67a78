import { announcements } from '../../ledger/index.ts';
import type { AnnouncementRow } from '../../ledger/index.ts';
import type { Desk } from '../desk.ts';
import { reportsOn } from './pages/announcements.ts';
import type { Board } from './pages/announcements.ts';

/** So many of each state are on the board. */
const onBoard = 40;

export async function boardOf({ ledger, clock }: Desk, filter: Parameters<typeof announcements>[1], limit: number = onBoard): Promise<Board> {
  const today = clock().slice(0, 10);
  const [overdue, open, settled] = await Promise.all((['overdue', 'open', 'settled'] as const)
    .map((state) => announcements(ledger, { ...filter, state, today }, { limit })));
  const board: Record<'overdue' | 'rival' | 'open', AnnouncementRow[]> = { overdue: [], rival: [], open: [] };
  for (const row of firstOfEach([...overdue!.rows, ...open!.rows], settled!.rows)) {
    const said = new Set(reportsOn(row).map(({ relation }) => relation));
    const isPast = row.due !== null && row.due < today.slice(0, row.due.length);
    board[said.size > 1 ? 'rival' : isPast && !said.has('done') ? 'overdue' : 'open'].push(row);
  }
  return { ...board, settled: settled!.rows, isCut: [overdue, open, settled].some((list) => list!.next !== null) };
}

/** Of announcements that repeat one another or one that is settled, the one that most reports bear on; of equals the earliest. */
export function firstOfEach(rows: readonly AnnouncementRow[], settled: readonly AnnouncementRow[]): readonly AnnouncementRow[] {
  const kept = new Set<AnnouncementRow>();
  const known = new Set(settled.flatMap(({ group }) => group ?? []));
  const before = (a: AnnouncementRow, b: AnnouncementRow): boolean => (a.article.published ?? '~') < (b.article.published ?? '~');
  for (const row of [...rows].sort((a, b) => reportsOn(b).length - reportsOn(a).length || (before(a, b) ? -1 : 1))) {
    if (row.group !== null && known.has(row.group)) continue;
    kept.add(row);
    if (row.group !== null) known.add(row.group);
  }
  return rows.filter((row) => kept.has(row));
}

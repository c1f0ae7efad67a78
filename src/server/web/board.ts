import { announcements } from '../../ledger/index.ts';
import type { AnnouncementRow } from '../../ledger/index.ts';
import type { Desk } from '../desk.ts';
import { repeatsOf, reportsOn } from './pages/announcements.ts';
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
function firstOfEach(rows: readonly AnnouncementRow[], settled: readonly AnnouncementRow[]): readonly AnnouncementRow[] {
  const kept = new Map<string, AnnouncementRow>();
  const known = new Set(settled.flatMap(({ thing }) => thing ?? []));
  const before = (a: AnnouncementRow, b: AnnouncementRow): boolean => (a.article.published ?? '~') < (b.article.published ?? '~');
  for (const row of [...rows].sort((a, b) => reportsOn(b).length - reportsOn(a).length || (before(a, b) ? -1 : 1))) {
    const others = repeatsOf(row).flatMap(({ from, to }) => [from, to]);
    if (row.thing !== null && others.some((id) => id !== row.thing && known.has(id))) continue;
    kept.set(row.id, row);
    if (row.thing !== null) known.add(row.thing);
  }
  return rows.filter(({ id }) => kept.has(id));
}

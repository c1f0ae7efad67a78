import { announcements, reportsOn } from '../../ledger/index.ts';
import type { AnnouncementFilter, AnnouncementRow } from '../../ledger/index.ts';
import type { Desk } from '../desk.ts';
import type { BoardState } from '../filters.ts';
import type { Board, Column } from './pages/announcements.ts';

/** So many of each state are on the board. */
const onBoard = 40;

/** So many announcements are looked at at once for a page of one column, and so many in all: of a column with few, a page may show none. */
const [atOnce, mostLookedAt] = [50, 200];

export async function boardOf({ ledger, clock }: Desk, filter: AnnouncementFilter, limit: number = onBoard): Promise<Board> {
  const today = clock().slice(0, 10);
  const [overdue, open, settled] = await Promise.all((['overdue', 'open', 'settled'] as const)
    .map((state) => announcements(ledger, { ...filter, state, today }, { limit })));
  const board: Record<BoardState, AnnouncementRow[]> = { overdue: [], rival: [], open: [], settled: [...decidedOnce(settled!.rows)] };
  for (const row of firstOfEach([...overdue!.rows, ...open!.rows], settled!.rows)) board[stateOf(row, today)].push(row);
  return { ...board, isCut: [overdue, open, settled].some((list) => list!.next !== null) };
}

/** One column of the board, all of it: the newest first, some at once. */
export async function columnOf({ ledger, clock }: Desk, filter: AnnouncementFilter, state: BoardState, after: string | undefined): Promise<Column> {
  const today = clock().slice(0, 10);
  const rows: AnnouncementRow[] = [];
  let [from, lookedAt] = [after, 0];
  for (;;) {
    // Only what a person settled can be asked of the record; the rest hangs on reports, and on days that matching has read.
    const some = await announcements(ledger, state === 'settled' ? { ...filter, state, today } : filter, { limit: atOnce, after: from });
    rows.push(...some.rows.filter((row) => stateOf(row, today) === state));
    lookedAt += some.rows.length;
    if (some.next === null || rows.length >= onBoard || lookedAt >= mostLookedAt) {
      return { rows: state === 'settled' ? decidedOnce(rows) : firstOfEach(rows, []), next: some.next, lookedAt };
    }
    from = some.next;
  }
}

/** What is settled by a decision elsewhere is not told beside that. */
const decidedOnce = (rows: readonly AnnouncementRow[]): readonly AnnouncementRow[] => (
  rows.filter(({ decidedElsewhere }) => decidedElsewhere === null || !rows.some(({ id }) => id === decidedElsewhere.id)));

/** In which column of the board an announcement stands. */
function stateOf(row: AnnouncementRow, today: string): BoardState {
  if (row.outcome !== null || row.decidedElsewhere !== null) return 'settled';
  const said = new Set(reportsOn(row).map(({ relation }) => relation));
  const isPast = row.due !== null && row.due < today.slice(0, row.due.length);
  return said.size > 1 ? 'rival' : isPast && !said.has('done') ? 'overdue' : 'open';
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

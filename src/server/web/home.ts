import { arrivals, claims, figures, measure } from '../../ledger/index.ts';
import type { ClaimRow, Measure } from '../../ledger/index.ts';
import type { Desk } from '../desk.ts';
import { boardOf } from './group-routes.ts';
import { reportsOn } from './pages/announcements.ts';
import type { Home } from './pages/home.ts';

/** So much is looked at to find what is disputed; the desk is a first look, not a list of all. */
const [lookedAt, shown] = [60, 5];

/** What the first page shows. `looked`: when the visitor last said that all was seen. */
export async function homeOf(desk: Desk, looked: string | null): Promise<Home> {
  const { ledger } = desk;
  const board = await boardOf(desk, {});
  const { rows: newest } = await claims(ledger, {}, { limit: lookedAt });
  return {
    looked,
    arrivals: await arrivals(ledger, looked, 15),
    disputed: newest.filter(isDisputed).slice(0, shown),
    conflicts: await conflictsOf(ledger),
    overdue: board.overdue.slice(0, shown),
    candidates: [...board.rival, ...board.open.filter((row) => reportsOn(row).length > 0)].slice(0, shown),
  };
}

/** Somebody is against it, and somebody is not. */
const isDisputed = ({ positions }: ClaimRow): boolean => {
  const against = positions.filter(({ position }) => position === 'denies' || position === 'doubts').length;
  return against > 0 && against < positions.length;
};

async function conflictsOf(ledger: Desk['ledger']): Promise<readonly Measure[]> {
  const { rows } = await figures(ledger, {}, { limit: lookedAt });
  const found: Measure[] = [];
  for (const id of [...new Set(rows.flatMap((row) => row.measure ?? []))].slice(0, 20)) {
    const one = await measure(ledger, id);
    if (one?.links.some(({ relation }) => relation === 'conflicts' || relation === 'withdraws')) found.push(one);
    if (found.length === shown) break;
  }
  return found;
}

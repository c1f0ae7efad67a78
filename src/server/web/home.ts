import { announcement, arrivals, articles, claims, lastLooked, measure, news, savedSearches } from '../../ledger/index.ts';
import type { ClaimRow } from '../../ledger/index.ts';
import type { Desk } from '../desk.ts';
import { boardOf, firstOfEach } from './board.ts';
import { figuresOnPage } from './pages/figures.ts';
import type { Home } from './pages/home.ts';

/** So much is looked at to find what is disputed; the desk is a first look, not a list of all. */
const [lookedAt, shown] = [25, 5];

/** What the first page shows to an account: what is new since it said that all was seen. */
export async function homeOf(desk: Desk, account: string): Promise<Home> {
  const { ledger } = desk;
  const looked = await lastLooked(ledger, account);
  const { turns, conflicts, reported } = await news(ledger, looked, shown);
  const { rows: newest } = await claims(ledger, {}, { limit: lookedAt });
  return {
    looked, turns,
    isEmpty: (await articles(ledger, {}, { limit: 1 })).rows.length === 0,
    arrivals: await arrivals(ledger, looked, 15),
    disputed: newest.filter(isDisputed).slice(0, shown),
    conflicts: (await Promise.all(conflicts.map((id) => measure(ledger, id, { limit: figuresOnPage })))).filter((found) => found !== null),
    overdue: (await boardOf(desk, {}, 15)).overdue.slice(0, shown),
    reported: firstOfEach((await Promise.all(reported.map((id) => announcement(ledger, id)))).filter((found) => found !== null), []),
    saved: await savedSearches(ledger, account),
  };
}

/** Somebody is against it, and somebody is not. */
const isDisputed = ({ positions }: ClaimRow): boolean => {
  const against = positions.filter(({ position }) => position === 'denies' || position === 'doubts').length;
  return against > 0 && against < positions.length;
};

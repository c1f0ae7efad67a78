import type { Asked, Place } from '../engines/insert-rows.ts';
import { bodiesOf, membersOf } from './groups.ts';
import { baseOf, mostEarliest, positionIn } from './position-in.ts';
import type { PositionBody, PositionKind } from './position-in.ts';

/** A statement on a claim, as the tables have it. */
export interface OnClaim extends Place {
  readonly claim: string;
  readonly attitude: string;
  readonly negated: number;
}

/** Where statements stand, each on what the base of its claim says. `rows`: all that will be asked for. */
export async function stancesOf(asked: Asked, rows: readonly OnClaim[]): Promise<(row: OnClaim) => PositionKind> {
  const earliest = await membersOf(asked, 'claims', [...new Set(rows.map(({ claim }) => claim))], mostEarliest);
  const bodies = await bodiesOf<NonNullable<PositionBody>>(asked, [...rows, ...[...earliest.values()].flat()]);
  const bodyOf = ({ article, n }: Place): PositionBody => bodies.get(`${article}/${n}`);
  const bases = new Map([...earliest].map(([claim, members]) => [claim, baseOf(members, bodyOf)]));
  return (row) => positionIn(bodyOf(row), { attitude: row.attitude, negated: row.negated === 1 }, bodyOf(bases.get(row.claim) ?? row));
}

import { claim, corrections, proposals, quotation } from '../ledger/index.ts';
import type { Ledger, Listed, LinkRow, Wanted } from '../ledger/index.ts';

/** Queues of two things that may be one. */
export const pairQueues = ['parties', 'claims', 'quotations'] as const;
export type PairQueue = (typeof pairQueues)[number];
export const isPairQueue = (queue: string): queue is PairQueue => (pairQueues as readonly string[]).includes(queue);

/** Two things that may be one: the link that speaks for all that lead from the one to the other. */
export interface Pair extends LinkRow {
  /** How many other links say the same, of copies and of other places. */
  readonly also: number;
}

/** Something that has several places: their ids, the earliest first, and every link of theirs. */
interface Group {
  readonly id: string;
  readonly members: readonly string[];
  readonly links: readonly LinkRow[];
}

/** So many statements of a claim are looked at; of larger claims every proposal is asked for. */
const mostPositions = 200;

/**
 * What the machine proposes, one decision a pair: a quotation or a claim stands in many places, copies among them, and each of its places is like each of
 * the other's. Of all these links the one between the earliest places is asked for. A page may have fewer rows than were wanted.
 */
export async function pairsToDecide(ledger: Ledger, queue: PairQueue, wanted: Wanted): Promise<Listed<Pair>> {
  const known = new Map<string, Group | null>();
  const groupOf = async (thing: string): Promise<Group | null> => {
    if (!known.has(thing)) {
      const found = queue === 'quotations' ? await quotationOf(ledger, thing) : queue === 'claims' ? await claimOf(ledger, thing) : null;
      for (const id of [thing, ...found?.members ?? []]) known.set(id, found);
    }
    return known.get(thing)!;
  };
  for (let { after } = wanted; ;) {
    const { rows, next } = await proposals(ledger, queue, { ...wanted, after });
    const pairs: Pair[] = [];
    for (const row of rows) {
      const pair = await spokenFor(ledger, row, await groupOf(row.from), await groupOf(row.to));
      if (pair !== null) pairs.push(pair);
    }
    if (pairs.length > 0 || next === null) return { rows: pairs, next };
    after = next;
  }
}

async function quotationOf(ledger: Ledger, thing: string): Promise<Group | null> {
  const found = await quotation(ledger, thing);
  return found === null ? null : { id: found.id, members: found.witnesses.map(({ id }) => id), links: found.links };
}

async function claimOf(ledger: Ledger, thing: string): Promise<Group | null> {
  const found = await claim(ledger, thing, { limit: mostPositions });
  return found === null || found.next !== null ? null : { id: found.id, members: found.positions.map(({ id }) => id), links: found.links };
}

/** The proposal where it speaks for its pair; null where another does, or where somebody has held the two apart by other places of theirs. */
async function spokenFor(ledger: Ledger, row: LinkRow, one: Group | null, other: Group | null): Promise<Pair | null> {
  if (one === null || other === null) return { ...row, also: 0 };
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const placeOf = ({ from, to }: Pick<LinkRow, 'from' | 'to'>): readonly [number, number] | null => {
    const place = [a.members.indexOf(a.members.includes(from) ? from : to), b.members.indexOf(b.members.includes(to) ? to : from)] as const;
    return place.includes(-1) ? null : place;
  };
  const between = one.links.flatMap((link) => {
    const place = link.joins ? null : placeOf(link);
    return place === null ? [] : [{ link, place }];
  }).sort((x, y) => x.place[0] - y.place[0] || x.place[1] - y.place[1]);
  const own = between.findIndex(({ link }) => link.from === row.from && link.to === row.to);
  if (own > 0) return null;
  const pages = [...new Set(between.map(({ place: [at] }) => a.members[at]!.split('/')[0]!))];
  for (const page of pages) {
    const { rows } = await corrections(ledger, { kind: 'split', article: page }, { limit: 200 });
    if (rows.some(({ anchor, undoneBy }) => undoneBy === null && 'a' in anchor && placeOf({ from: anchor.a.id, to: anchor.b.id }) !== null)) return null;
  }
  return { ...row, also: Math.max(between.length - 1, 0) };
}

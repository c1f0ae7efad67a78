import { sql } from 'kysely';
import type { Matcher, Thing } from '../../matching/matcher.ts';
import type { Place } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import { boundOf, boundsOf, entriesOf, landmarks, saveBounds } from './blocks.ts';
import { numbersMet } from './keys.ts';
import { compared, inOrder } from './link.ts';
import type { Linked, Pair } from './link.ts';
import { linkEndsOf } from './machine-links.ts';
import { placeName } from './things.ts';

/**
 * After things have left blocks with these keys: others become landmarks in their place, and are compared with all of the blocks that theirs meets; see
 * `blocks.ts`. Pairs that are linked already are left alone.
 */
export async function promoted(writer: Writer, keys: readonly number[], matchers: readonly Matcher<Thing>[]): Promise<Linked> {
  const changed = new Map<number, { readonly before: number; readonly after: number }>();
  for (const [key, before] of await boundsOf(writer, keys)) {
    const { rows } = await sql<{ draw: number }>`select draw from thing_key where key = ${key} order by draw limit ${landmarks + 1}`.execute(writer.db);
    const after = boundOf(rows.map(({ draw }) => draw));
    if (after !== before) changed.set(key, { before, after });
  }
  if (changed.size === 0) return { links: [], joins: [] };
  await saveBounds(writer, new Map([...changed].map(([key, { after }]) => [key, after])));

  const pairs: Pair[] = [];
  const risen: Place[] = [];
  const blocks = await entriesOf(writer, [...new Set([...changed.keys()].flatMap(numbersMet))]);
  for (const [key, { before, after }] of changed) {
    const met = numbersMet(key).flatMap((one) => blocks.get(one)!);
    for (const entry of blocks.get(key)!) {
      if (entry.draw <= before || entry.draw > after) continue;
      risen.push(entry);
      for (const other of met) {
        if (other !== entry) pairs.push(inOrder(placeName(entry), placeName(other)));
      }
    }
  }
  const there = new Set((await linkEndsOf(writer, risen)).flatMap(({ from, to }) => [`${placeName(from)} ${placeName(to)}`, `${placeName(to)} ${placeName(from)}`]));
  return compared(writer, pairs.filter(([a, b]) => !there.has(`${a} ${b}`)), new Map(), matchers);
}

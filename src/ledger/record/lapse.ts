import type { Place } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import { boundsOf } from './blocks.ts';
import { drawOf, everyDraw } from './keys.ts';
import { linkEndsOf, removeLinks } from './machine-links.ts';
import { keysAt, placeName, thingIdsAt } from './things.ts';

/**
 * Takes out the links of things that are no longer landmarks, where nothing else brought the two together: as if they had never met. Gives the things whose
 * groups may rest on what is gone.
 */
export async function lapsed(writer: Writer, demoted: readonly Place[]): Promise<readonly Place[]> {
  const links = (await linkEndsOf(writer, demoted)).filter(({ byHand }) => !byHand);
  if (links.length === 0) return [];
  const ends = [...new Map(links.flatMap(({ from, to }) => [from, to]).map((place) => [placeName(place), place])).values()];
  const [keys, ids] = [await keysAt(writer, ends), await thingIdsAt(writer, ends)];
  const shared = links.map(({ from, to }) => {
    const others = new Set(keys.get(placeName(to)));
    return keys.get(placeName(from))!.filter((key) => others.has(key));
  });
  const bounds = await boundsOf(writer, [...new Set(shared.flat())]);
  const gone = links.filter(({ from, to }, index) => {
    const draw = Math.min(drawOf(ids.get(placeName(from))!), drawOf(ids.get(placeName(to))!));
    return shared[index]!.every((key) => draw > (bounds.get(key) ?? everyDraw));
  });
  await removeLinks(writer, gone);
  const parted = gone.filter(({ joins }) => joins);
  if (parted.length === 0) return [];
  // Two that are still joined to a third are one group all the same.
  const left = new Map<string, Set<string>>();
  for (const { from, to, joins } of await linkEndsOf(writer, parted.flatMap(({ from, to }) => [from, to]))) {
    if (!joins) continue;
    for (const [one, two] of [[from, to], [to, from]] as const) {
      const others = left.get(placeName(one));
      if (others) others.add(placeName(two));
      else left.set(placeName(one), new Set([placeName(two)]));
    }
  }
  return parted.filter(({ from, to }) => {
    const others = left.get(placeName(to));
    return ![...left.get(placeName(from)) ?? []].some((name) => others?.has(name));
  }).flatMap(({ from, to }) => [from, to]);
}

import type { Place } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import { boundsOf } from './blocks.ts';
import { drawOf, everyDraw, numbersMet } from './keys.ts';
import { joinedWith, linkEndsOf, removeLinks } from './machine-links.ts';
import type { LinkEnds } from './machine-links.ts';
import { keysAt, membersAt, placeName } from './things.ts';

/**
 * Takes out the links of things that are no longer landmarks, where nothing else brought the two together: as if they had never met. Gives the pairs whose
 * group may rest on what is gone.
 */
export async function lapsed(writer: Writer, demoted: readonly Place[]): Promise<readonly (readonly [Place, Place])[]> {
  const all = await linkEndsOf(writer, demoted);
  const links = all.filter(({ byHand }) => !byHand);
  if (links.length === 0) return [];
  const ends = [...new Map(all.flatMap(({ from, to }) => [from, to]).map((place) => [placeName(place), place])).values()];
  const [keys, members] = [await keysAt(writer, ends), await membersAt(writer, ends)];
  const drawAt = (place: Place): number => drawOf(members.get(placeName(place))!.id);
  const leastDraw = ({ from, to }: LinkEnds): number => Math.min(drawAt(from), drawAt(to));
  /** Keys of the one with those of the other that they meet. */
  const met = links.map(({ from, to }) => {
    const others = new Set(keys.get(placeName(to)));
    return keys.get(placeName(from))!.flatMap((key) => numbersMet(key).filter((other) => others.has(other)).map((other) => [key, other] as const));
  });
  const bounds = await boundsOf(writer, [...new Set(met.flat(2))]);
  const isLandmark = (place: Place, key: number): boolean => drawAt(place) <= (bounds.get(key) ?? everyDraw);
  const gone = new Set(links.filter(({ from, to }, index) => !met[index]!.some(([key, other]) => isLandmark(from, key) || isLandmark(to, other))));
  await removeLinks(writer, [...gone]);
  // What is a landmark of many is joined with most of them: the smallest draws first.
  const left = all.filter((link) => link.joins && !gone.has(link)).sort((a, b) => leastDraw(a) - leastDraw(b));
  return apartFrom(writer, demoted, [...gone].filter(({ joins }) => joins), left);
}

/**
 * Of pairs that are linked no more those that are not joined to a third one either: two that are stay one group all the same. Of each pair one was
 * `demoted` and is `left` with few links; the other may be a landmark with thousands, which are not gone through.
 */
async function apartFrom(
  writer: Writer, demoted: readonly Place[], parted: readonly LinkEnds[], left: readonly LinkEnds[],
): Promise<readonly (readonly [Place, Place])[]> {
  const [partedFrom, leftTo] = [byEnd(parted), byEnd(left)];
  const apart: (readonly [Place, Place])[] = [];
  for (const thing of demoted) {
    const others = new Map(partedFrom.get(placeName(thing)));
    for (const third of leftTo.get(placeName(thing))?.values() ?? []) {
      if (others.size === 0) break;
      for (const name of await joinedWith(writer, third, [...others.values()])) others.delete(name);
    }
    for (const other of others.values()) apart.push([thing, other]);
  }
  return apart;
}

/** What each thing is linked with, both by their names, in the order of the links. */
function byEnd(links: readonly LinkEnds[]): ReadonlyMap<string, ReadonlyMap<string, Place>> {
  const found = new Map<string, Map<string, Place>>();
  const add = (name: string, other: string, place: Place): void => {
    const known = found.get(name);
    if (known) known.set(other, place);
    else found.set(name, new Map([[other, place]]));
  };
  for (const { from, to } of links) {
    const [one, two] = [placeName(from), placeName(to)];
    add(one, two, to);
    add(two, one, from);
  }
  return found;
}

import { sql } from 'kysely';
import type { Asked, Place } from '../engines/insert-rows.ts';
import { placeName } from './things.ts';

/*
 * When a link goes, its group is to be made anew only where nothing else holds the two together: to make a group of thousands anew costs far more than to find
 * another way from one of them to the other, or that few are left on one side.
 */

/** So many links of a thing are followed, and so many things are met on the way from one to another. */
const [mostFollowed, mostMet] = [64, 500];

/** `joined`: by other links. `few`: all that is left with one of them, of which nothing leads to the other. `unknown`: more would have to be looked at. */
export type Way = 'joined' | 'unknown' | { readonly few: readonly Place[]; readonly other: Place };

interface Side {
  readonly end: Place;
  readonly met: Map<string, Place>;
  last: readonly Place[];
  /** Whether links were left out. */
  isCut: boolean;
}

/** What joining links still lead from one thing to another. */
export async function wayBetween(asked: Asked, a: Place, b: Place): Promise<Way> {
  const sideOf = (end: Place): Side => ({ end, met: new Map([[placeName(end), end]]), last: [end], isCut: false });
  let [near, far] = [sideOf(a), sideOf(b)];
  for (;;) {
    if (far.last.length < near.last.length) [near, far] = [far, near];
    const next: Place[] = [];
    for (const place of near.last) {
      const { places, isCut } = await joinedTo(asked, place);
      if (isCut) near.isCut = true;
      for (const other of places) {
        const name = placeName(other);
        if (far.met.has(name)) return 'joined';
        if (near.met.has(name)) continue;
        near.met.set(name, other);
        next.push(other);
      }
    }
    if (next.length === 0) return near.isCut ? 'unknown' : { few: [...near.met.values()], other: far.end };
    if (near.met.size + far.met.size > mostMet) return 'unknown';
    near.last = next;
  }
}

/** All that joining links lead to from one thing, itself included, where that is so many at `most`; else null. */
export async function fewAround(asked: Asked, place: Place, most: number): Promise<readonly Place[] | null> {
  const met = new Map([[placeName(place), place]]);
  for (const one of met.values()) {
    const { places, isCut } = await joinedTo(asked, one);
    if (isCut) return null;
    for (const other of places) met.set(placeName(other), other);
    if (met.size > most) return null;
  }
  return [...met.values()];
}

async function joinedTo({ db }: Asked, { article, n }: Place): Promise<{ readonly places: readonly Place[]; readonly isCut: boolean }> {
  const { rows: onward } = await sql<Place>`
    select to_article as article, to_n as n from link where from_article = ${article} and from_n = ${n} and joins = 1 limit ${mostFollowed}`.execute(db);
  const { rows: back } = await sql<Place>`
    select from_article as article, from_n as n from link where to_article = ${article} and to_n = ${n} and joins = 1 limit ${mostFollowed}`.execute(db);
  return { places: [...onward, ...back], isCut: onward.length === mostFollowed || back.length === mostFollowed };
}

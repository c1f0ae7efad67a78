import { placeOf } from '../linear.ts';
import type { TaggerModel } from '../model.ts';
import { countWide, sortRows, type SortedRows } from '../wide-rows.ts';

/*
 * The tagger's weights in another order than in its file. Of a feature that speaks of many classes only the few matter that the token may
 * take: its weights stand in a row with a place for every class. The others are added one by one.
 */
export interface ClassScores extends SortedRows {
  readonly wide: Int8Array;
  readonly scores: Int32Array;
  /** Where the rows begin that the token's features have in `wide`. */
  readonly found: Int32Array;
}

/** Rows with so many pairs are wide. */
const leastWide = 8;

export const createClassScores = ({ linear, xposOfClass }: TaggerModel, mostFeatures: number): ClassScores => {
  const width = xposOfClass.length;
  const wide = new Int8Array(countWide(linear, leastWide) * width);
  return { ...sortRows(linear, leastWide, wide, width), wide, scores: new Int32Array(256), found: new Int32Array(mostFeatures) };
};

/** The candidate for which the features' weights are highest together; the first of several. */
export const highestClass = (
  { features: table, pairs, wide, scores, found }: ClassScores, features: Int32Array, count: number, candidates: Uint8Array,
): number => {
  for (let index = 0; index < candidates.length; index += 1) scores[candidates[index]!] = 0;
  let wideCount = 0;
  for (let index = 0; index < count; index += 1) {
    const place = placeOf(table, features[index]!);
    if (place < 0) continue;
    const row = table.slots[place]!;
    if (row < 0) {
      found[wideCount] = -1 - row;
      wideCount += 1;
      continue;
    }
    const end = (row >> 8) + (row & 0xff);
    for (let pair = row >> 8; pair < end; pair += 1) {
      const given = pairs[pair]!;
      scores[given >> 8]! += (given & 0xff) - 128;
    }
  }
  let best = candidates[0]!;
  let highest = -Infinity;
  for (let index = 0; index < candidates.length; index += 1) {
    const candidate = candidates[index]!;
    let score = scores[candidate]!;
    for (let row = 0; row < wideCount; row += 1) score += wide[found[row]! + candidate]!;
    if (score > highest) {
      highest = score;
      best = candidate;
    }
  }
  return best;
};

const known = new WeakMap<TaggerModel, ClassScores>();

/** The scores of a tagger, made when they are first asked for. */
export const classScoresOf = (tagger: TaggerModel, mostFeatures: number): ClassScores => {
  const found = known.get(tagger);
  if (found) return found;
  const made = createClassScores(tagger, mostFeatures);
  known.set(tagger, made);
  return made;
};

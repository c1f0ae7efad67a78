import { placeOf, type FeatureTable } from '../linear.ts';
import type { TaggerModel } from '../model.ts';

/*
 * The tagger's weights in another order than in its file. Of a feature that speaks of many classes only the few matter that the token may
 * take: its weights stand in a row with a place for every class. The others are added one by one.
 */
export interface ClassScores {
  /** Of a feature is kept where its row begins in `pairs` × 256 + how long it is; or, below 0, where it begins in `wide`, as -1 - place. */
  readonly features: FeatureTable;
  /** Each class × 256 + (weight + 128). */
  readonly pairs: Uint16Array;
  readonly wide: Int8Array;
  readonly scores: Int32Array;
  /** Where the rows begin that the token's features have in `wide`. */
  readonly found: Int32Array;
}

/** Rows with so many pairs are wide. */
const leastWide = 8;

export const createClassScores = ({ linear: { slots: known, shift, classes, weights }, xposOfClass }: TaggerModel, mostFeatures: number): ClassScores => {
  const count = xposOfClass.length;
  const slots = known.slice();
  let wideRows = 0;
  for (let place = 1; place < slots.length; place += 2) if ((slots[place]! & 0xff) >= leastWide) wideRows += 1;
  const wide = new Int8Array(wideRows * count);
  const pairs = new Uint16Array(classes.length);
  let wideAt = 0;
  let at = 0;
  for (let place = 1; place < slots.length; place += 2) {
    const row = slots[place]!;
    const length = row & 0xff;
    const end = (row >> 8) + length;
    if (length >= leastWide) {
      slots[place] = -1 - wideAt;
      for (let pair = row >> 8; pair < end; pair += 1) wide[wideAt + classes[pair]!] = weights[pair]! - 128;
      wideAt += count;
    } else if (row !== 0) {
      slots[place] = at << 8 | length;
      for (let pair = row >> 8; pair < end; pair += 1) {
        pairs[at] = classes[pair]! << 8 | weights[pair]!;
        at += 1;
      }
    }
  }
  return { features: { slots, shift }, pairs: pairs.slice(0, at), wide, scores: new Int32Array(256), found: new Int32Array(mostFeatures) };
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

import type { LinearModel } from '../linear.ts';
import type { TaggerModel } from '../model.ts';

/*
 * The tagger's weights in another order than in its file. Of a feature that speaks of many classes only the few matter that the token may
 * take: its weights stand in a row with a place for every class. The others are added one by one.
 */
export interface ClassScores {
  readonly linear: LinearModel;
  /** As in the linear model, but followed by where the row begins in `pairs`; or, below 0, by where it begins in `wide`, as -1 - place. */
  readonly rows: Int32Array;
  /** Each row: its length, then class × 256 + (weight + 128). */
  readonly pairs: Uint16Array;
  readonly wide: Int8Array;
  readonly scores: Int32Array;
  /** Where the rows begin that the token's features have in `wide`. */
  readonly found: Int32Array;
}

/** Rows with so many pairs are wide. */
const leastWide = 8;

export const createClassScores = ({ linear, xposOfClass }: TaggerModel, mostFeatures: number): ClassScores => {
  const { classes, weights } = linear;
  const count = xposOfClass.length;
  const rows = linear.rows.slice();
  let wideRows = 0;
  for (let row = 0; row + 3 < rows.length; row += 2) if (rows[row + 3]! - rows[row + 1]! >= leastWide) wideRows += 1;
  const wide = new Int8Array(wideRows * count);
  const pairs = new Uint16Array(classes.length + rows.length / 2);
  let wideAt = 0;
  let at = 0;
  let pair = 0;
  for (let row = 0; row + 3 < rows.length; row += 2) {
    const end = linear.rows[row + 3]!;
    const length = end - pair;
    if (length >= leastWide) {
      rows[row + 1] = -1 - wideAt;
      for (; pair < end; pair += 1) wide[wideAt + classes[pair]!] = weights[pair]! - 128;
      wideAt += count;
    } else {
      rows[row + 1] = at;
      pairs[at] = length;
      at += 1;
      for (; pair < end; pair += 1) {
        pairs[at] = classes[pair]! << 8 | weights[pair]!;
        at += 1;
      }
    }
  }
  return { linear, rows, pairs: pairs.slice(0, at), wide, scores: new Int32Array(256), found: new Int32Array(mostFeatures) };
};

/** The candidate for which the features' weights are highest together; the first of several. */
export const highestClass = (
  { linear: { directory, shift }, rows, pairs, wide, scores, found }: ClassScores,
  features: Int32Array, count: number, candidates: Uint8Array,
): number => {
  for (let index = 0; index < candidates.length; index += 1) scores[candidates[index]!] = 0;
  let wideCount = 0;
  for (let index = 0; index < count; index += 1) {
    const hash = features[index]!;
    const place = hash >>> shift;
    const end = directory[place + 1]!;
    let at = directory[place]!;
    while (at < end && rows[at] !== hash) at += 2;
    if (!(at < end)) continue;
    let pair = rows[at + 1]!;
    if (pair < 0) {
      found[wideCount] = -1 - pair;
      wideCount += 1;
      continue;
    }
    for (const last = pair + pairs[pair]!; pair < last;) {
      pair += 1;
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

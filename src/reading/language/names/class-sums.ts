import { createMemoryPlan } from '../parsing/memory-plan.ts';
import { createProducts, type Products } from '../parsing/products.ts';
import type { LinearModel } from '../linear.ts';
import { mostNameFeatures } from './features.ts';
import type { NameModel } from './name-model.ts';
import { classes } from './named.ts';

/*
 * The weights of names in another order than in their file. A few features, which nearly every token has, speak of nearly every class: their weights stand
 * in rows with a place for each class, and eight are added at once. The others are added one by one.
 */
export interface ClassSums {
  readonly linear: LinearModel;
  /** As in the linear model, but followed by where the row begins in `pairs`; or, below 0, by where it begins in the table, as -1 - place. */
  readonly rows: Int32Array;
  /** Each row: its length, then class × 256 + (weight + 128). */
  readonly pairs: Uint16Array;
  readonly products: Products;
  /** In the memory of the products: the table, the places of a token's rows, and their sums. */
  readonly table: number;
  readonly places: number;
  readonly sums: number;
}

/** Rows with so many pairs stand in the table. */
const leastWide = 6;
/** Classes, to the next multiple of eight. */
const width = (classes + 7) & ~7;

const createClassSums = ({ linear }: NameModel): ClassSums => {
  const { classes: classOf, weights } = linear;
  const rows = linear.rows.slice();
  const lengthOf = (row: number): number => linear.rows[row + 3]! - linear.rows[row + 1]!;
  let [wideRows, narrowPairs] = [0, 0];
  for (let row = 0; row + 3 < rows.length; row += 2) {
    if (lengthOf(row) >= leastWide) wideRows += 1;
    else narrowPairs += 1 + lengthOf(row);
  }
  const { take, size } = createMemoryPlan();
  const [table, places, sums] = [take(wideRows * width, 1), take(mostNameFeatures, 4), take(width, 2)];
  const products = createProducts(size());
  const pairs = new Uint16Array(narrowPairs);
  let [wideAt, at] = [0, 0];
  for (let row = 0; row + 3 < rows.length; row += 2) {
    const [first, end] = [linear.rows[row + 1]!, linear.rows[row + 3]!];
    if (end - first >= leastWide) {
      rows[row + 1] = -1 - wideAt;
      for (let pair = first; pair < end; pair += 1) products.bytes[table + wideAt + classOf[pair]!] = weights[pair]! - 128;
      wideAt += width;
    } else {
      rows[row + 1] = at;
      pairs[at++] = end - first;
      for (let pair = first; pair < end; pair += 1) pairs[at++] = classOf[pair]! << 8 | weights[pair]!;
    }
  }
  return { linear, rows, pairs, products, table, places, sums };
};

/** Adds the weights of the first `count` features to the scores of all classes, which begin at `place`. */
export const addClassSums = (
  { linear: { directory, shift }, rows, pairs, products: { shorts, ints, sumRows }, table, places, sums }: ClassSums,
  features: Int32Array, count: number, scores: Int32Array, place: number,
): void => {
  let wide = 0;
  for (let index = 0; index < count; index += 1) {
    const hash = features[index]!;
    const bucket = hash >>> shift;
    const end = directory[bucket + 1]!;
    let at = directory[bucket]!;
    while (at < end && rows[at] !== hash) at += 2;
    if (!(at < end)) continue;
    let pair = rows[at + 1]!;
    if (pair < 0) {
      ints[(places >> 2) + wide] = -1 - pair;
      wide += 1;
      continue;
    }
    for (const last = pair + pairs[pair]!; pair < last;) {
      pair += 1;
      const given = pairs[pair]!;
      scores[place + (given >> 8)]! += (given & 0xff) - 128;
    }
  }
  if (wide === 0) return;
  sumRows(table, places, wide, width, sums);
  for (let cls = 0; cls < classes; cls += 1) scores[place + cls]! += shorts[(sums >> 1) + cls]!;
};

const known = new WeakMap<NameModel, ClassSums>();

/** The weights of a model, put in order when they are first asked for. */
export const classSumsOf = (model: NameModel): ClassSums => {
  const found = known.get(model);
  if (found) return found;
  const made = createClassSums(model);
  known.set(model, made);
  return made;
};

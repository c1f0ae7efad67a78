import { createMemoryPlan } from '../parsing/memory-plan.ts';
import { createProducts, type Products } from '../parsing/products.ts';
import { placeOf, type FeatureTable } from '../linear.ts';
import { mostNameFeatures } from './features.ts';
import type { NameModel } from './name-model.ts';
import { classes } from './named.ts';

/*
 * The weights of names in another order than in their file. A few features, which nearly every token has, speak of nearly every class: their weights stand
 * in rows with a place for each class, and eight are added at once. The others are added one by one.
 */
export interface ClassSums {
  /** Of a feature is kept where its row begins in `pairs` × 256 + how long it is; or, below 0, where it begins in the table, as -1 - place. */
  readonly features: FeatureTable;
  /** Each class × 256 + (weight + 128). */
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

const createClassSums = ({ linear: { slots: known, shift, classes: classOf, weights } }: NameModel): ClassSums => {
  const slots = known.slice();
  let wideRows = 0;
  for (let place = 1; place < slots.length; place += 2) if ((slots[place]! & 0xff) >= leastWide) wideRows += 1;
  const { take, size } = createMemoryPlan();
  const [table, places, sums] = [take(wideRows * width, 1), take(mostNameFeatures, 4), take(width, 2)];
  const products = createProducts(size());
  const pairs = new Uint16Array(classOf.length);
  let [wideAt, at] = [0, 0];
  for (let place = 1; place < slots.length; place += 2) {
    const row = slots[place]!;
    const length = row & 0xff;
    const end = (row >> 8) + length;
    if (length >= leastWide) {
      slots[place] = -1 - wideAt;
      for (let pair = row >> 8; pair < end; pair += 1) products.bytes[table + wideAt + classOf[pair]!] = weights[pair]! - 128;
      wideAt += width;
    } else if (row !== 0) {
      slots[place] = at << 8 | length;
      for (let pair = row >> 8; pair < end; pair += 1) pairs[at++] = classOf[pair]! << 8 | weights[pair]!;
    }
  }
  return { features: { slots, shift }, pairs: pairs.slice(0, at), products, table, places, sums };
};

/** Adds the weights of the first `count` features to the scores of all classes, which begin at `first`. */
export const addClassSums = (
  { features: known, pairs, products: { shorts, ints, sumRows }, table, places, sums }: ClassSums,
  features: Int32Array, count: number, scores: Int32Array, first: number,
): void => {
  let wide = 0;
  for (let index = 0; index < count; index += 1) {
    const place = placeOf(known, features[index]!);
    if (place < 0) continue;
    const row = known.slots[place]!;
    if (row < 0) {
      ints[(places >> 2) + wide] = -1 - row;
      wide += 1;
      continue;
    }
    const end = (row >> 8) + (row & 0xff);
    for (let pair = row >> 8; pair < end; pair += 1) {
      const given = pairs[pair]!;
      scores[first + (given >> 8)]! += (given & 0xff) - 128;
    }
  }
  if (wide === 0) return;
  sumRows(table, places, wide, width, sums);
  for (let cls = 0; cls < classes; cls += 1) scores[first + cls]! += shorts[(sums >> 1) + cls]!;
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

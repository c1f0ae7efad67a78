import { createMemoryPlan } from '../parsing/memory-plan.ts';
import { createProducts, type Products } from '../parsing/products.ts';
import { placeOf } from '../linear.ts';
import { countWide, sortRows, type SortedRows } from '../wide-rows.ts';
import { mostNameFeatures } from './features.ts';
import type { NameModel } from './name-model.ts';
import { classes } from './named.ts';

/*
 * The weights of names in another order than in their file. A few features, which nearly every token has, speak of nearly every class: their weights stand
 * in rows with a place for each class, and eight are added at once. The others are added one by one.
 */
export interface ClassSums extends SortedRows {
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
  const wideCells = countWide(linear, leastWide) * width;
  const { take, size } = createMemoryPlan();
  const [table, places, sums] = [take(wideCells, 1), take(mostNameFeatures, 4), take(width, 2)];
  const products = createProducts(size());
  return { ...sortRows(linear, leastWide, products.bytes.subarray(table, table + wideCells), width), products, table, places, sums };
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

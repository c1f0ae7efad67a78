import type { FeatureTable, LinearModel } from './linear.ts';

/*
 * The weights of a linear model in another order than in its file: the long rows, of features that speak of many classes, stand in a table with a place for
 * each class; the pairs of the others stand close together.
 */
export interface SortedRows {
  /** Of a feature is kept where its row begins in `pairs` × 256 + how long it is; or, below 0, where it begins in the table, as -1 - place. */
  readonly features: FeatureTable;
  /** Each class × 256 + (weight + 128). */
  readonly pairs: Uint16Array;
}

/** How many rows have so many pairs as to be wide. */
export const countWide = ({ slots }: LinearModel, leastWide: number): number => {
  let rows = 0;
  for (let place = 1; place < slots.length; place += 2) if ((slots[place]! & 0xff) >= leastWide) rows += 1;
  return rows;
};

/** Writes the wide rows into `table`, each `width` cells long. */
export const sortRows = (
  { slots: known, shift, classes, weights }: LinearModel, leastWide: number, table: Int8Array | Uint8Array, width: number,
): SortedRows => {
  const slots = known.slice();
  const pairs = new Uint16Array(classes.length);
  let [wideAt, at] = [0, 0];
  for (let place = 1; place < slots.length; place += 2) {
    const row = slots[place]!;
    const length = row & 0xff;
    const end = (row >> 8) + length;
    if (length >= leastWide) {
      slots[place] = -1 - wideAt;
      for (let pair = row >> 8; pair < end; pair += 1) table[wideAt + classes[pair]!] = weights[pair]! - 128;
      wideAt += width;
    } else if (row !== 0) {
      slots[place] = at << 8 | length;
      for (let pair = row >> 8; pair < end; pair += 1) pairs[at++] = classes[pair]! << 8 | weights[pair]!;
    }
  }
  return { features: { slots, shift }, pairs: pairs.slice(0, at) };
};

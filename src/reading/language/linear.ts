import type { ByteReader } from './bytes.ts';

/**
 * A linear model over hashed features: each feature has a short row of (class, weight) pairs. Everything is integers, so that
 * every engine gives the same scores.
 */
export interface LinearModel {
  /** Feature, then where its row begins in `cells`, in an open-addressed table of pairs. A row offset of -1 is a free place. */
  readonly slots: Int32Array;
  readonly mask: number;
  /** Each row: its length, then class × 256 + (weight + 128). */
  readonly cells: Uint16Array;
}

/** Reads what `scripts/training/linear-writer.ts` writes: rows, then features by the steps between their hashes. */
export const readLinearModel = (reader: ByteReader): LinearModel => {
  const features = reader.u32();
  const pairs = reader.u32();
  let size = 4;
  while (size < features * 2) size *= 2;
  const slots = new Int32Array(size * 2);
  for (let at = 1; at < slots.length; at += 2) slots[at] = -1;
  const mask = size - 1;
  const cells = new Uint16Array(features + pairs);
  const lengths = reader.bytes(features);
  const classes = reader.bytes(pairs);
  const weights = reader.bytes(pairs);
  const hashes = reader.hashes(features);
  let cell = 0;
  let pair = 0;
  for (let index = 0; index < features; index += 1) {
    const hash = hashes[index]!;
    let slot = hash & mask;
    while (slots[slot * 2 + 1] !== -1) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = cell;
    const length = lengths[index]!;
    cells[cell] = length;
    cell += 1;
    for (let end = pair + length; pair < end; pair += 1) {
      cells[cell] = classes[pair]! * 256 + weights[pair]!;
      cell += 1;
    }
  }
  return { slots, mask, cells };
};

/** Adds the weights of the first `count` features to `scores`, a score a class. */
export const addScores = (model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void => {
  const { slots, mask, cells } = model;
  for (let index = 0; index < count; index += 1) {
    const hash = features[index]!;
    let slot = (hash & mask) << 1;
    let row = slots[slot + 1]!;
    while (row >= 0 && slots[slot] !== hash) {
      slot = (slot + 2) & (mask << 1 | 1);
      row = slots[slot + 1]!;
    }
    if (row < 0) continue;
    for (let end = row + cells[row]!; row < end;) {
      row += 1;
      const cell = cells[row]!;
      scores[cell >> 8]! += (cell & 0xff) - 128;
    }
  }
};

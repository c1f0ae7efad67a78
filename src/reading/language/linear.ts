import type { ByteReader } from './bytes.ts';

/** Features in an open-addressed table: most look-ups touch memory in one place. */
export interface FeatureTable {
  /** Features, each followed by what is kept of it; 0 where there is none. Their number is a power of two. */
  readonly slots: Int32Array;
  /** By how much a feature is shifted to the right to give the first slot it may stand in. */
  readonly shift: number;
}

/**
 * A linear model over hashed features: each feature has a short row of (class, weight) pairs. Everything is integers, so that
 * every engine gives the same scores. Of a feature is kept where its row begins × 256 + how long it is.
 */
export interface LinearModel extends FeatureTable {
  /** What the rows hold: classes, and weights + 128. Both are views of the file, so that nothing is copied. */
  readonly classes: Uint8Array;
  readonly weights: Uint8Array;
}

/** Where in the slots stands what is kept of a feature; -1 where it is not known. */
export const placeOf = ({ slots, shift }: FeatureTable, hash: number): number => {
  const last = slots.length - 1;
  let place = (hash >>> shift << 1 | 1) & last;
  while (slots[place] !== 0) {
    if (slots[place - 1] === hash) return place;
    place = place + 2 & last;
  }
  return -1;
};

/** Reads what `scripts/training/linear-writer.ts` writes: rows, then features by the steps between their hashes. */
export const readLinearModel = (reader: ByteReader): LinearModel => {
  const features = reader.u32();
  const pairs = reader.u32();
  const lengths = reader.bytes(features);
  const classes = reader.bytes(pairs);
  const weights = reader.bytes(pairs);
  const hashes = reader.hashes(features);
  let bits = 1;
  while (2 ** bits < features * 1.5) bits += 1;
  // Hashes may be folded to fewer bits than 32.
  const shift = features > 0 ? Math.max(0, 32 - Math.clz32(hashes[features - 1]!) - bits) : 0;
  const slots = new Int32Array(2 ** bits * 2);
  for (let index = 0, pair = 0; index < features; index += 1) {
    let place = (hashes[index]! >>> shift << 1 | 1) & slots.length - 1;
    while (slots[place] !== 0) place = place + 2 & slots.length - 1;
    slots[place - 1] = hashes[index]!;
    slots[place] = pair << 8 | lengths[index]!;
    pair += lengths[index]!;
  }
  return { slots, shift, classes, weights };
};

/** Adds the weights of the first `count` features to `scores`, a score a class. */
export const addScores = (model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void => {
  const { slots, classes, weights } = model;
  for (let index = 0; index < count; index += 1) {
    const place = placeOf(model, features[index]!);
    if (place < 0) continue;
    const row = slots[place]!;
    const end = (row >> 8) + (row & 0xff);
    for (let pair = row >> 8; pair < end; pair += 1) scores[classes[pair]!]! += weights[pair]! - 128;
  }
};

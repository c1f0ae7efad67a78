import type { ByteReader } from './bytes.ts';

/**
 * A linear model over hashed features: each feature has a short row of (class, weight) pairs. Everything is integers, so that
 * every engine gives the same scores.
 */
export interface LinearModel {
  /** Features in the order of their hashes (without sign), each followed by where its row begins; that is also where the one before ends. */
  readonly rows: Int32Array;
  /** For the first bits of a hash, where the features with them begin in `rows`; one more at the end. */
  readonly directory: Int32Array;
  /** By how much a hash is shifted to give its place in the directory. */
  readonly shift: number;
  /** What the rows hold: classes, and weights + 128. Both are views of the file, so that nothing is copied. */
  readonly classes: Uint8Array;
  readonly weights: Uint8Array;
}

/** Reads what `scripts/training/linear-writer.ts` writes: rows, then features by the steps between their hashes. */
export const readLinearModel = (reader: ByteReader): LinearModel => {
  const features = reader.u32();
  const pairs = reader.u32();
  const lengths = reader.bytes(features);
  const classes = reader.bytes(pairs);
  const weights = reader.bytes(pairs);
  const rows = new Int32Array(features * 2 + 2);
  reader.hashes(features, rows, 2);
  // Hashes may be folded to fewer bits than 32.
  const span = features > 0 ? 32 - Math.clz32(rows[features * 2 - 2]!) : 0;
  const bits = Math.min(span, 32 - Math.clz32(features));
  const shift = span - bits;
  const directory = new Int32Array(2 ** bits + 1);
  let pair = 0;
  let next = 0;
  for (let index = 0; index < features; index += 1) {
    const hash = rows[index * 2]!;
    rows[index * 2 + 1] = pair;
    for (const place = hash >>> shift; next <= place; next += 1) directory[next] = index * 2;
    pair += lengths[index]!;
  }
  rows[features * 2 + 1] = pair;
  directory.fill(features * 2, next);
  return { rows, directory, shift, classes, weights };
};

/** Adds the weights of the first `count` features to `scores`, a score a class. */
export const addScores = (
  { rows, directory, shift, classes, weights }: LinearModel, features: Int32Array, count: number, scores: Int32Array,
): void => {
  for (let index = 0; index < count; index += 1) {
    const hash = features[index]!;
    const place = hash >>> shift;
    const end = directory[place + 1]!;
    let at = directory[place]!;
    while (at < end && rows[at] !== hash) at += 2;
    if (!(at < end)) continue;
    const last = rows[at + 3]!;
    for (let pair = rows[at + 1]!; pair < last; pair += 1) scores[classes[pair]!]! += weights[pair]! - 128;
  }
};

import type { ByteReader } from '../../language/bytes.ts';
import { createMemoryPlan } from '../../language/parsing/memory-plan.ts';
import type { Products } from '../../language/parsing/products.ts';
import { createProducts } from '../../language/parsing/products.ts';

/** A linear model of labels over a row of tokens. Label 0, none, has no weights: it scores 0. Every other label has a signed byte a feature. */
export interface SequenceModel {
  readonly labels: number;
  /** Where the weights are added up. In its memory: the weights, a row a feature; where the rows of a token's features begin; and their sums. */
  readonly products: Products;
  readonly weights: number;
  readonly places: number;
  readonly sums: number;
  /** For each pair of labels in succession, `from * labels + to`. */
  readonly steps: Int32Array;
}

/** Features are folded to so many bits, in training as in use. */
export const foldBits = 19;

/** Folds hashes in place. */
export function fold(features: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) features[i] = (features[i]! ^ features[i]! >>> 15) & (1 << foldBits) - 1;
}

/** More features no token has. */
const mostFeatures = 256;
/** Eight labels are added up at once; where there are four, the next feature's stand beside them and are not looked at. */
const atOnce = 8;

/** Writes the scores of all labels under the first `count` features, folded, to `scores` from `at` on. */
export function writeScores(
  { labels, products: { shorts, ints, sumRows }, weights, places, sums }: SequenceModel, features: Int32Array, count: number, scores: Int32Array, at: number,
): void {
  const others = labels - 1;
  for (let i = 0; i < count; i++) ints[(places >> 2) + i] = features[i]! * others;
  if (count > 0) sumRows(weights, places, count, atOnce, sums);
  else shorts.fill(0, sums >> 1, (sums >> 1) + atOnce);
  scores[at] = 0;
  for (let i = 0; i < others; i++) scores[at + 1 + i] = shorts[(sums >> 1) + i]!;
}

/** Reads what `scripts/training/finder-writer.ts` writes: the features that weigh anything, in rising order, and their bytes. */
export function readSequence(reader: ByteReader, labels: number): SequenceModel {
  const others = labels - 1;
  const { take, size } = createMemoryPlan();
  const [weights, places, sums] = [take((others << foldBits) + atOnce, 1), take(mostFeatures, 4), take(atOnce, 2)];
  const products = createProducts(size());
  const count = reader.u32();
  const features = reader.hashes(count);
  for (let first = 0; first < others; first += 4) {
    const bytes = reader.bytes(count * 4);
    for (let label = 0; label < 4; label++) {
      for (let i = 0; i < count; i++) products.bytes[weights + features[i]! * others + first + label] = bytes[label * count + i]! - 128;
    }
  }
  return { labels, products, weights, places, sums, steps: Int32Array.from({ length: labels * labels }, () => reader.u32() | 0) };
}

import type { ByteReader } from '../../language/bytes.ts';

/**
 * A linear model of labels over a row of tokens. Label 0, none, has no weights: it scores 0. Every other label has a byte a feature, 128 for nothing;
 * four labels share a word, the lowest byte first, so that a feature's weights are added to four sums in four steps.
 */
export interface SequenceModel {
  readonly labels: number;
  /** `words` words a feature, one or two. */
  readonly weights: Int32Array;
  readonly words: number;
  /** For each pair of labels in succession, `from * labels + to`. */
  readonly steps: Int32Array;
}

/** Features are folded to so many bits, in training as in use. */
export const foldBits = 19;

/** Folds hashes in place. */
export function fold(features: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) features[i] = (features[i]! ^ features[i]! >>> 15) & (1 << foldBits) - 1;
}

/** Writes the scores of all labels under the first `count` features, folded, to `scores` from `at` on. */
export function writeScores({ weights, words }: SequenceModel, features: Int32Array, count: number, scores: Int32Array, at: number): void {
  // Two sums of sixteen bits each: the bytes 0 and 2, and 1 and 3; and of a second word, if there is one. A feature's words lie together in memory.
  let even = 0;
  let odd = 0;
  let even2 = 0;
  let odd2 = 0;
  if (words === 1) {
    for (let i = 0; i < count; i++) {
      const four = weights[features[i]!]!;
      even += four & 0xff00ff;
      odd += four >>> 8 & 0xff00ff;
    }
  } else {
    for (let i = 0; i < count; i++) {
      const place = features[i]! << 1;
      const four = weights[place]!;
      const next = weights[place + 1]!;
      even += four & 0xff00ff;
      odd += four >>> 8 & 0xff00ff;
      even2 += next & 0xff00ff;
      odd2 += next >>> 8 & 0xff00ff;
    }
    put(scores, at + 5, even2, odd2, count * 128);
  }
  scores[at] = 0;
  put(scores, at + 1, even, odd, count * 128);
}

function put(scores: Int32Array, at: number, even: number, odd: number, nothing: number): void {
  scores[at] = (even & 0xffff) - nothing;
  scores[at + 1] = (odd & 0xffff) - nothing;
  scores[at + 2] = (even >>> 16) - nothing;
  scores[at + 3] = (odd >>> 16) - nothing;
}

/** Reads what `scripts/training/finder-writer.ts` writes: the features that weigh anything, in rising order, and their bytes. */
export function readSequence(reader: ByteReader, labels: number): SequenceModel {
  const words = (labels - 1) / 4;
  const weights = new Int32Array(words << foldBits).fill(0x80808080 | 0);
  const count = reader.u32();
  const features = reader.hashes(count);
  for (let word = 0; word < words; word++) {
    const bytes = reader.bytes(count * 4);
    for (let i = 0; i < count; i++) {
      weights[features[i]! * words + word] = bytes[i]! | bytes[count + i]! << 8 | bytes[2 * count + i]! << 16 | bytes[3 * count + i]! << 24;
    }
  }
  return { labels, weights, words, steps: Int32Array.from({ length: labels * labels }, () => reader.u32() | 0) };
}

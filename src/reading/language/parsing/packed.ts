import type { ByteReader } from '../bytes.ts';
import type { StepScorer } from './states.ts';

/** Weights of the three steps by feature, a row packed into one number: three signed bytes. */
export interface PackedModel {
  /** Feature, then its row, in an open-addressed table of pairs. A row of 0 is a free place. */
  readonly slots: Int32Array;
  readonly mask: number;
}

/** Reads rows of three bytes, then features by the steps between their hashes. */
export const readPackedModel = (reader: ByteReader): PackedModel => {
  const features = reader.u32();
  const rows = reader.bytes(features * 3);
  let size = 4;
  while (size < features * 1.6) size *= 2;
  const slots = new Int32Array(size * 2);
  const mask = size - 1;
  const hashes = reader.hashes(features);
  for (let index = 0; index < features; index += 1) {
    const hash = hashes[index]!;
    let slot = hash & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = 0x1000000 | rows[index * 3]! | rows[index * 3 + 1]! << 8 | rows[index * 3 + 2]! << 16;
  }
  return { slots, mask };
};

/** Scores steps with the model, in whole numbers. */
export const packedScorer = ({ slots, mask }: PackedModel): StepScorer => {
  const wrap = mask << 1 | 1;
  return (features, count, scores) => {
    let zero = 0;
    let one = 0;
    let two = 0;
    for (let index = 0; index < count; index += 1) {
      const hash = features[index]!;
      let slot = (hash & mask) << 1;
      let row = slots[slot + 1]!;
      while (row !== 0 && slots[slot] !== hash) {
        slot = (slot + 2) & wrap;
        row = slots[slot + 1]!;
      }
      if (row === 0) continue;
      zero += row << 24 >> 24;
      one += row << 16 >> 24;
      two += row << 8 >> 24;
    }
    scores[0] = zero;
    scores[1] = one;
    scores[2] = two;
  };
};

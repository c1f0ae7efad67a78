import type { ByteReader } from './bytes.ts';

/** Words grouped by the company they keep: an unknown word borrows what was learnt of its like. */
export interface Clusters {
  /** Hash of a word in lower case, then fine group × 256 + coarse group, in an open-addressed table; 0 is a free place. */
  readonly slots: Int32Array;
  readonly mask: number;
}

export const readClusters = (reader: ByteReader): Clusters => {
  const words = reader.u32();
  const coarse = reader.bytes(words);
  const low = reader.bytes(words);
  const high = reader.bytes(words);
  let size = 4;
  while (size < words * 2) size *= 2;
  const slots = new Int32Array(size * 2);
  const mask = size - 1;
  const hashes = reader.hashes(words);
  for (let word = 0; word < words; word += 1) {
    const hash = hashes[word]!;
    let slot = hash & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = (high[word]! * 256 + low[word]!) * 256 + coarse[word]!;
  }
  return { slots, mask };
};

/** The fine group × 256 + the coarse group of a word; 0: in none. */
export const clusterOf = ({ slots, mask }: Clusters, hash: number): number => {
  let slot = (hash & mask) << 1;
  while (slots[slot + 1] !== 0) {
    if (slots[slot] === hash) return slots[slot + 1]!;
    slot = (slot + 2) & (mask << 1 | 1);
  }
  return 0;
};

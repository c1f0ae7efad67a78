import type { ByteReader } from '../bytes.ts';

/*
 * What the network learnt, in whole numbers. Its values are fixed-point: a vector of a word counts in 2^-11, weights in 2^-12.
 */

export const vectorBits = 11;
export const weightBits = 12;
/** Vectors of heads and dependants, whose products are scores. */
export const sideBits = 9;
export const scoreBits = 12;

/** Rows of small whole numbers, each a vector; a cell counts in 2^-bits. */
export interface VectorTable {
  readonly cells: Int8Array;
  readonly bits: number;
}

export interface Layer {
  /** Row by row. Of a layer of the encoder: three gates (candidate, forget, output) a direction, each half as many rows as vectors are wide. */
  readonly weights: Int16Array;
  readonly biases: Int32Array;
}

export interface Network {
  /** How wide vectors are: a multiple of 32. */
  readonly width: number;
  /** How wide the vectors are by which heads are found, and those by which relations are. */
  readonly arcWidth: number;
  readonly relationWidth: number;
  /** Hash of a word in lower case, then its row in `words`, in an open-addressed table; row 0 is for words it does not know. */
  readonly slots: Int32Array;
  readonly mask: number;
  readonly words: VectorTable;
  readonly tags: VectorTable;
  readonly endings3: VectorTable;
  readonly endings2: VectorTable;
  readonly beginnings: VectorTable;
  readonly shapes: VectorTable;
  /** What every word's vector begins with. */
  readonly base: Int16Array;
  readonly layers: readonly Layer[];
  /** From a word's vector to the four: as a head and a dependant of an arc, as a head and a dependant of a relation. */
  readonly sides: Layer;
  /** The root as a head. */
  readonly root: Int16Array;
  /** By parts of speech of head and dependant and how far apart they are; by universal parts of speech and what stands between. */
  readonly distances: VectorTable;
  readonly gaps: VectorTable;
  readonly relations: Layer;
  /** By parts of speech of dependant and head and the side, a row of relations. */
  readonly kinds: VectorTable;
  /** From a word's vector to scores of the tagger's classes, counted to a multiple of eight. */
  readonly parts: Layer;
}

/** Relations are counted to a multiple of what products can take. */
export const relationRows = 56;
export const endingRows3 = 4096;
export const endingRows2 = 1024;
export const beginningRows = 2048;

export const readVectorTable = (reader: ByteReader): VectorTable => {
  const bits = reader.u8();
  const bytes = reader.bytes(reader.u32());
  return { cells: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), bits };
};

const readShorts = (reader: ByteReader): Int16Array => {
  const bytes = reader.bytes(reader.u32() * 2);
  const cells = new Int16Array(bytes.length >> 1);
  for (let at = 0; at < cells.length; at += 1) cells[at] = bytes[at * 2]! | bytes[at * 2 + 1]! << 8;
  return cells;
};

export const readLayer = (reader: ByteReader): Layer => {
  const weights = readShorts(reader);
  return { weights, biases: Int32Array.from({ length: reader.u32() }, () => reader.u32()) };
};

export const readNetwork = (reader: ByteReader): Network => {
  const width = reader.u8();
  const arcWidth = reader.u8();
  const relationWidth = reader.u8();
  const layerCount = reader.u8();
  const table = (): VectorTable => readVectorTable(reader);
  const shorts = (): Int16Array => readShorts(reader);
  const layer = (): Layer => readLayer(reader);
  const count = reader.u32();
  const hashes = reader.hashes(count);
  let size = 4;
  while (size < count * 2) size *= 2;
  const slots = new Int32Array(size * 2);
  const mask = size - 1;
  for (let word = 0; word < count; word += 1) {
    let slot = (hashes[word]! & mask) << 1;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & (mask << 1 | 1);
    slots[slot] = hashes[word]!;
    slots[slot + 1] = word + 1;
  }
  return {
    width, arcWidth, relationWidth, slots, mask,
    words: table(), tags: table(), endings3: table(), endings2: table(), beginnings: table(), shapes: table(), base: shorts(),
    layers: Array.from({ length: layerCount }, layer), sides: layer(), root: shorts(),
    distances: table(), gaps: table(), relations: layer(), kinds: table(), parts: layer(),
  };
};

export const wordRow = ({ slots, mask }: Network, hash: number): number => {
  let slot = (hash & mask) << 1;
  while (slots[slot + 1] !== 0) {
    if (slots[slot] === hash) return slots[slot + 1]!;
    slot = (slot + 2) & (mask << 1 | 1);
  }
  return 0;
};

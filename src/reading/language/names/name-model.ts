import { openModel, type ByteReader, type ModelFormat } from '../bytes.ts';
import { readLinearModel, type LinearModel } from '../linear.ts';
import { classes } from './named.ts';

/** What training learnt of names, as plain data: loaded once at the rim and passed in. */
export interface NameModel {
  readonly words: WordFacts;
  readonly linear: LinearModel;
  /** For each class, then each class after it in a sentence: how well the second follows the first. */
  readonly follows: Int32Array;
}

/** What is known of words by themselves: an open-addressed table from the hash of a word in lower case. */
export interface WordFacts {
  /** Hash, fine group × 256 + coarse group, what lists say of it (see `lists.ts`). A place without groups and lists is free. */
  readonly slots: Int32Array;
  readonly mask: number;
}

/** The first bytes of the file are ONRN. */
export const nameFormat: ModelFormat = { name: 'model of names', magic: 0x4e524e4f, version: 1 };

/**
 * Reads the trained names of a language, such as `models/en/names.bin`.
 *
 * @throws Error where it is not such a file, is of another version or is damaged.
 */
export const readNameModel = (bytes: Uint8Array): NameModel => {
  const reader = openModel(bytes, nameFormat);
  const words = readWordFacts(reader);
  const linear = readLinearModel(reader);
  const follows = new Int32Array(classes * classes);
  for (let at = 0; at < follows.length; at += 1) follows[at] = (reader.u8() | reader.u8() << 8) - 0x8000;
  return { words, linear, follows };
};

export const readWordFacts = (reader: ByteReader): WordFacts => {
  const count = reader.u32();
  const coarse = reader.bytes(count);
  const low = reader.bytes(count);
  const high = reader.bytes(count);
  const listsLow = reader.bytes(count);
  const listsHigh = reader.bytes(count);
  let size = 4;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size * 3);
  const hashes = reader.hashes(count);
  for (let word = 0; word < count; word += 1) {
    const hash = hashes[word]!;
    let slot = (hash & mask) * 3;
    while (slots[slot + 1] !== 0 || slots[slot + 2] !== 0) slot = slot + 3 === slots.length ? 0 : slot + 3;
    slots[slot] = hash;
    slots[slot + 1] = (high[word]! << 8 | low[word]!) << 8 | coarse[word]!;
    slots[slot + 2] = listsHigh[word]! << 8 | listsLow[word]!;
  }
  return { slots, mask };
};

/** Where the word stands in `slots`; -1: nothing is known of it. */
export const wordPlace = ({ slots, mask }: WordFacts, hash: number): number => {
  let slot = (hash & mask) * 3;
  while (slots[slot + 1] !== 0 || slots[slot + 2] !== 0) {
    if (slots[slot] === hash) return slot;
    slot = slot + 3 === slots.length ? 0 : slot + 3;
  }
  return -1;
};

import { classOfUnit, digit, isLetterClass, lower, upper } from '../characters.ts';
import { feature, hashOf, join } from '../hashing.ts';

/** What a token looks like, in one small number: its capitals, digits, hyphens, and whether it begins a sentence. */
export const shapeOf = (word: string, first: boolean): number => {
  const kind = classOfUnit(word.charCodeAt(0));
  let shape = kind === upper ? 1 : kind === digit ? 2 : isLetterClass(kind) ? 0 : 3;
  let uppers = 0;
  let lowers = 0;
  let digits = 0;
  let others = 0;
  for (let at = 0; at < word.length; at += 1) {
    const unit = classOfUnit(word.charCodeAt(at));
    if (unit === upper) uppers += 1;
    else if (unit === lower) lowers += 1;
    else if (unit === digit) digits += 1;
    else others += 1;
  }
  if (uppers > 1 && lowers === 0) shape += 4;
  else if (uppers > 0 && lowers > 0 && (uppers > 1 || kind !== upper)) shape += 8;
  if (digits > 0) shape += 16;
  if (others > 0) shape += 32;
  if (word.length === 1) shape += 64;
  return first ? shape + 128 : shape;
};

/** The most features a token has; the first `wordFeatures` do not look at tags given before. */
export const mostFeatures = 48;

/** What the tagger knows of each token before any tag is given, as parallel arrays. */
export interface TokenFacts {
  readonly length: number;
  readonly lower: readonly string[];
  /** Hash of each token in lower case. */
  readonly hashes: Int32Array;
  readonly shapes: Uint8Array;
  /** The set of tags that the lexicon gives the token; 0: not in it. */
  readonly sets: Uint16Array;
  /** Two bits of the sentence: whether it is mostly in capitals, whether in title case. */
  readonly styles: Uint8Array;
}

/**
 * Writes the features of token `at` of the sentence `[from, to)` that do not depend on tags given before; answers with how
 * many. A token beyond the sentence has the hash 1 before it and 2 after it.
 */
export const writeWordFeatures = (facts: TokenFacts, at: number, from: number, to: number, into: Int32Array): number => {
  const { hashes, sets, shapes } = facts;
  const word = facts.lower[at]!;
  const hash = hashes[at]!;
  const shape = shapes[at]!;
  const set = sets[at]!;
  const style = facts.styles[at]!;
  const before = at > from ? hashes[at - 1]! : 1;
  const before2 = at > from + 1 ? hashes[at - 2]! : 1;
  const after = at + 1 < to ? hashes[at + 1]! : 2;
  const after2 = at + 2 < to ? hashes[at + 2]! : 2;
  const afterSet = at + 1 < to ? sets[at + 1]! : 0xffff;
  const after2Set = at + 2 < to ? sets[at + 2]! : 0xffff;
  const afterShape = at + 1 < to ? shapes[at + 1]! : 0xff;
  const end = word.length;
  let count = 0;
  into[count++] = feature(1, hash);
  into[count++] = feature(2, join(hash, shape));
  into[count++] = feature(3, join(shape, style));
  into[count++] = feature(4, join(set, shape));
  into[count++] = feature(5, before);
  into[count++] = feature(6, after);
  into[count++] = feature(7, before2);
  into[count++] = feature(8, after2);
  into[count++] = feature(9, join(hash, before));
  into[count++] = feature(10, join(hash, after));
  into[count++] = feature(11, join(set, afterSet));
  into[count++] = feature(12, join(join(set, afterSet), after2Set));
  into[count++] = feature(13, join(set, after));
  into[count++] = feature(14, join(set, before));
  into[count++] = feature(15, afterSet);
  into[count++] = feature(16, join(afterSet, afterShape));
  into[count++] = feature(17, join(shape, afterShape));
  into[count++] = feature(29, join(join(before, set), after));
  if (end > 1) into[count++] = feature(18, hashOf(word, end - 2, end));
  if (end > 2) into[count++] = feature(19, hashOf(word, end - 3, end));
  if (end > 3) into[count++] = feature(20, hashOf(word, end - 4, end));
  if (end > 5) into[count++] = feature(21, hashOf(word, end - 5, end));
  if (end > 3) into[count++] = feature(22, hashOf(word, 0, 2));
  if (end > 4) into[count++] = feature(23, hashOf(word, 0, 3));
  if (end > 5) into[count++] = feature(24, hashOf(word, 0, 4));
  into[count++] = feature(25, join(word.charCodeAt(end - 1), shape));
  if (end > 2) into[count++] = feature(26, join(hashOf(word, end - 3, end), shape));
  if (at + 1 < to) {
    const next = facts.lower[at + 1]!;
    into[count++] = feature(27, hashOf(next, Math.max(0, next.length - 3), next.length));
  }
  if (at > from) {
    const previous = facts.lower[at - 1]!;
    into[count++] = feature(28, hashOf(previous, Math.max(0, previous.length - 3), previous.length));
  }
  return count;
};

/** Adds the features that look at the two tags given before. */
export const writeTagFeatures = (
  facts: TokenFacts, at: number, from: number, to: number, tag1: number, tag2: number, into: Int32Array, written: number,
): number => {
  let count = written;
  const hash = facts.hashes[at]!;
  const set = facts.sets[at]!;
  const afterSet = at + 1 < to ? facts.sets[at + 1]! : 0xffff;
  const after = at + 1 < to ? facts.hashes[at + 1]! : 2;
  const before = at > from ? facts.hashes[at - 1]! : 1;
  const both = tag1 * 256 + tag2;
  into[count++] = feature(40, tag1);
  into[count++] = feature(41, both);
  into[count++] = feature(42, join(hash, tag1));
  into[count++] = feature(43, join(set, tag1));
  into[count++] = feature(44, join(set, both));
  into[count++] = feature(45, join(tag1, join(set, afterSet)));
  into[count++] = feature(46, join(tag1, after));
  into[count++] = feature(47, join(tag1, before));
  into[count++] = feature(48, join(hash, both));
  into[count++] = feature(49, join(tag1, facts.shapes[at]!));
  return count;
};

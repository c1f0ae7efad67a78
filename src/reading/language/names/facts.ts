import { classOfUnit, digit, lower, upper } from '../characters.ts';
import { hashWord } from '../hashing.ts';
import { shapeOf } from '../tagging/features.ts';
import type { Tagged } from '../tokens.ts';
import * as lists from './lists.ts';
import { wordPlace, type WordFacts } from './name-model.ts';

/** What is looked at of each token, worked out once, as parallel arrays. */
export interface NameFacts {
  readonly length: number;
  readonly lower: readonly string[];
  readonly hashes: Int32Array;
  readonly shapes: Uint8Array;
  readonly xpos: Uint8Array;
  /** Fine group × 256 + coarse group; 0: in none. */
  readonly groups: Int32Array;
  readonly lists: Uint16Array;
  /** Whether the token may be part of a name at all; all others are outside without a look. */
  readonly live: Uint8Array;
  /** The first and the last token of the run of capitalised words that a token stands in; itself where it has no capital. */
  readonly runFirsts: Int32Array;
  readonly runLasts: Int32Array;
  /** Of each token's sentence: 2 mostly in capitals, 1 in title case, else 0. */
  readonly styles: Uint8Array;
}

export const nameFactsOf = (doc: Tagged, words: WordFacts): NameFacts => {
  const { length, sentenceStarts } = doc;
  const facts: NameFacts = {
    length, lower: doc.lower, hashes: new Int32Array(length), shapes: new Uint8Array(length), xpos: doc.xpos,
    groups: new Int32Array(length), lists: new Uint16Array(length), live: new Uint8Array(length),
    runFirsts: new Int32Array(length), runLasts: new Int32Array(length),
    styles: new Uint8Array(length),
  };
  for (let at = 0; at < length; at += 1) {
    const hash = hashWord(doc.lower[at]!);
    facts.hashes[at] = hash;
    const found = wordPlace(words, hash);
    if (found < 0) continue;
    facts.groups[at] = words.slots[found + 1]!;
    facts.lists[at] = words.slots[found + 2]!;
  }
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence += 1) {
    readSentence(doc, facts, sentenceStarts[sentence]!, sentenceStarts[sentence + 1]!);
  }
  return facts;
};

const readSentence = (doc: Tagged, facts: NameFacts, from: number, to: number): void => {
  const { shapes, live, runFirsts, runLasts, styles } = facts;
  let letters = 0;
  let capitals = 0;
  let shouted = 0;
  for (let at = from; at < to; at += 1) {
    const shape = shapeOf(doc.words[at]!, at === from);
    shapes[at] = shape;
    if ((shape & 3) < 2 && doc.words[at]!.length > 3) {
      letters += 1;
      if ((shape & 1) === 1) capitals += 1;
      if ((shape & 4) === 4) shouted += 1;
    }
  }
  styles.fill(letters > 1 && shouted * 2 > letters ? 2 : letters > 2 && capitals * 4 >= letters * 3 ? 1 : 0, from, to);
  let first = from;
  for (let at = from; at < to; at += 1) {
    live[at] = livens(doc, facts, at) ? 1 : 0;
    const isCapital = (shapes[at]! & 3) === 1;
    const joined = (at > from && (shapes[at - 1]! & 3) === 1) || (at > from + 1 && doc.words[at - 1] === '-' && (shapes[at - 2]! & 3) === 1);
    if (isCapital && !joined) first = at;
    if (isCapital) {
      runFirsts[at] = first;
      if (doc.words[at - 1] === '-') runFirsts[at - 1] = first;
    } else runFirsts[at] = at;
    runLasts[at] = at;
  }
  for (let at = to - 2; at >= from; at -= 1) if (runFirsts[at + 1]! <= at) runLasts[at] = runLasts[at + 1]!;
  // Small words hold a name together, so they need a part of one before them, and near enough; after a hyphen any word may: “Hyun-sook”.
  let since = 9;
  for (let at = from; at < to; at += 1) {
    if (live[at] === 1) since = 0;
    else {
      since += 1;
      const glued = at > from + 1 && live[at - 1] === 1 && doc.words[at - 1] === '-' && doc.starts[at] === doc.ends[at - 1];
      if ((since <= 3 && (facts.lists[at]! & lists.inner) !== 0) || glued) live[at] = 1;
    }
  }
};

/** A capital, a digit or a sign of money. */
const livens = (doc: Tagged, facts: NameFacts, at: number): boolean => {
  const word = doc.words[at]!;
  const kind = classOfUnit(word.charCodeAt(0));
  if (kind === upper || kind === digit) return true;
  if (kind === lower) return (facts.shapes[at]! & (8 | 16)) !== 0;
  return kind > digit || isMoneySign(word.charCodeAt(0)) || kind === lower + 1;
};

const isMoneySign = (unit: number): boolean => unit === 0x24 || unit === 0xa3 || unit === 0xa5 || (unit >= 0x20a0 && unit <= 0x20bf);

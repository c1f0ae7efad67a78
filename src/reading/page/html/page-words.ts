import { foldCode } from '../fold.ts';
import { NumberSet } from './number-set.ts';

/*
 * The words that a page says of itself, as numbers, for asking quickly how much of a block is in them. Two words that share a
 * number are taken for one: nothing but a weak sign hangs on it.
 */
/** What the page says of itself, for comparing blocks with it. */
export interface PageWords {
  readonly title: string | null;
  readonly description: string | null;
  /** The article's text as JSON-LD repeats it. */
  readonly body: string | null;
}

/** `title` holds words; the others every four words that follow one another. Null where the page says none. */
export interface SaidWords {
  readonly title: NumberSet;
  readonly description: NumberSet | null;
  readonly body: NumberSet | null;
}

/** In UTF-16 code units: how much of what the page says is looked at. */
const longest = 100_000;
const shortestBody = 200;

export function saidWords({ title, description, body }: PageWords): SaidWords {
  return {
    title: longWordsIn(wordsOf(title ?? '')),
    description: description === null ? null : foursIn(wordsOf(description)),
    body: body === null || body.length < shortestBody ? null : foursIn(wordsOf(body)),
  };
}

/** Scripts without spaces: each character is a word. */
export const isUnspaced = (code: number): boolean => code >= 0x3040 && code < 0xd7ff;

export const nextHash = (hash: number, folded: number): number => Math.imul(hash ^ folded, 16_777_619);
export const emptyHash = -2_128_831_035;

export const fourHash = (a: number, b: number, c: number, d: number): number =>
  Math.imul(Math.imul(Math.imul(a, 31) + b, 31) + c, 31) + d | 0;

/** The numbers of the words of three letters or more; shorter ones are 0. */
export function wordsOf(text: string): number[] {
  const words: number[] = [];
  const end = Math.min(text.length, longest);
  let hash = emptyHash;
  let letters = 0;
  for (let i = 0; i <= end; i++) {
    const folded = i < end ? foldCode(text.charCodeAt(i)) : 0;
    if (folded !== 0 && !isUnspaced(folded)) { hash = nextHash(hash, folded); letters++; continue; }
    if (letters > 0) words.push(letters >= 3 ? hash : 0);
    if (folded !== 0) words.push(nextHash(emptyHash, folded));
    hash = emptyHash;
    letters = 0;
  }
  return words;
}

function longWordsIn(words: readonly number[]): NumberSet {
  const long = new NumberSet(words.length);
  for (const word of words) if (word !== 0) long.add(word);
  return long;
}

export function foursIn(words: readonly number[]): NumberSet {
  const fours = new NumberSet(words.length);
  for (let i = 3; i < words.length; i++) fours.add(fourHash(words[i - 3]!, words[i - 2]!, words[i - 1]!, words[i]!));
  return fours;
}

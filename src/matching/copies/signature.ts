import { compareText } from '../match-all.ts';
import { hashOf } from '../words/hash.ts';

/*
 * What is kept of an article's text to tell copies: a sample of the hashes of its shingles, by which two texts tell how much of each stands in the other,
 * and one hash a paragraph, by which they meet.
 */

/** Words in a shingle: short enough that an editor's change of one word costs little, long enough that chance phrases are rare. */
const shingle = 4;
/** One shingle in so many is kept, chosen by its hash, so that two texts keep the same ones. */
export const sampled = 2;
/** A paragraph of fewer words gives no key: “The investigation continues.” */
const keyWords = 8;
/** Words of a paragraph for each key it gives. */
const wordsPerKey = 32;
/** Keys of one article; those with the smallest hashes are kept, so that two texts keep the same ones. */
const mostKeys = 24;

export interface Signature {
  /** How many words the hashes stand for. */
  readonly words: number;
  /** Sampled hashes of shingles, each once, ascending: 24 bits each, as four characters of an alphabet in the order of its codes. */
  readonly shingles: string;
  /** Hashes by which this text meets others. */
  readonly meeting: readonly string[];
}

export function signatureOf(paragraphs: readonly (readonly string[])[]): Signature {
  const shingles = new Set<number>();
  const meeting = new Set<number>();
  let words = 0;
  for (const paragraph of paragraphs) {
    words += paragraph.length;
    const hashes: number[] = [];
    for (let i = 0; i + shingle <= paragraph.length; i++) {
      const hash = hashOf(paragraph.slice(i, i + shingle).join(' '));
      hashes.push(hash);
      if (hash % sampled === 0) shingles.add(hash >>> 8);
    }
    if (paragraph.length < keyWords) continue;
    // Other bits of the hash than those that sampling looks at, or every key would be a multiple.
    hashes.sort((a, b) => Math.imul(a, 0x9e3779b1) - Math.imul(b, 0x9e3779b1) || a - b);
    for (const hash of hashes.slice(0, Math.ceil(paragraph.length / wordsPerKey))) meeting.add(hash);
  }
  return {
    words,
    shingles: [...shingles].sort((a, b) => a - b).map(written).join(''),
    meeting: [...meeting].map((hash) => hash.toString(36)).sort(compareText).slice(0, mostKeys),
  };
}

const alphabet = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const width = 4;
const written = (hash: number): string =>
  alphabet[hash >>> 18]! + alphabet[(hash >>> 12) & 63]! + alphabet[(hash >>> 6) & 63]! + alphabet[hash & 63]!;

export const countOf = (shingles: string): number => shingles.length / width;

/** How many hashes two samples share. */
export function sharedCount(a: string, b: string): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a.slice(i, i + width), b.slice(j, j + width)];
    if (left === right) shared++;
    if (left <= right) i += width;
    if (right <= left) j += width;
  }
  return shared;
}

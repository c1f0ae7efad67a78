/*
 * Features and words are looked up by 32-bit hashes, in integer arithmetic that every engine does alike.
 */

/** A stretch of characters as one number. */
export const hashOf = (word: string, from: number, to: number): number => {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
};

export const hashWord = (word: string): number => hashOf(word, 0, word.length);

/** One feature: which template, and the value it has. */
export const feature = (template: number, value: number): number => {
  const hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
};

/** Two values as one. */
export const join = (one: number, two: number): number => Math.imul(one, 0x2c1b3c6d) + Math.imul(two ^ (two >>> 13), 0x297a2d39) | 0;

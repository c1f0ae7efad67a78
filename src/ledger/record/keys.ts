import { hash } from 'node:crypto';
import { windowEnd } from '../../matching/days.ts';

/*
 * Keys are kept as numbers: 13 bits for the window of days that a key ends in, where it ends in one, 38 bits of its hash, and one that tells whether it has a
 * window. What appeared in the same weeks is compared with the same weeks, so its keys lie side by side, and a new article finds and writes few pages of the
 * store, however long it is.
 */

const hashed = 2 ** 39;
/**
 * Beside the number of those without one. After so many they begin again, 336 years later where they are 15 days long: what meets by that chance is not alike.
 */
const windows = 2 ** 13 - 1;

/** Where two keys meet by chance, the matcher compares two things that are not alike. */
export function keyNumber(kind: string, key: string): number {
  const found = windowEnd.exec(key);
  const digest = hash('sha1', `${kind}\n${found === null ? key : key.slice(0, found.index)}`, 'buffer').readUIntBE(0, 5);
  const hashNumber = Math.floor(digest / 4) * 2;
  return found === null ? hashNumber : windowNumber(Number(found[2])) * hashed + hashNumber + 1;
}

/** The keys that a key meets, all as numbers; see `keysMet` of the matchers. */
export function numbersMet(key: number): readonly number[] {
  if (key % 2 === 0) return [key];
  const window = Math.floor(key / hashed);
  return [window - 2, window - 1, window].map((index) => key + (windowNumber(index) - window) * hashed);
}

/** From 1 on. */
const windowNumber = (index: number): number => 1 + ((index % windows) + windows) % windows;

/** An identity as a number: 48 bits of its hash. */
export const identityNumber = (kind: string, identity: string): number => hash('sha1', `${kind}\n${identity}`, 'buffer').readUIntBE(0, 6);

/** The place of an article's things in every lot that is drawn: a number without regard to when it came, 23 bits of its id. */
export const drawOf = (article: string): number => parseInt(article.slice(0, 6), 16) >>> 1;

/** Above every draw. */
export const everyDraw = 2 ** 23;

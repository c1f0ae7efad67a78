import { hash } from 'node:crypto';

/*
 * Keys are kept as numbers: 13 bits for the window of days that a key names, where it names one, and 39 bits of its hash. What appeared in the same weeks is
 * compared with the same weeks, so its keys lie side by side, and a new article finds and writes few pages of the store, however long it is.
 */

const hashed = 2 ** 39;
const windows = 2 ** 13;
/** Windows are told apart by the days they begin on, so many together. */
const daysTogether = 16;
/** From 1800 on, in days before 1970. */
const before1970 = 62_092;

/** Where two keys meet by chance, the matcher compares two things that are not alike. */
export function keyNumber(kind: string, key: string): number {
  const digest = hash('sha1', `${kind}\n${key}`, 'buffer').readUIntBE(0, 5);
  return windowNumber(key) * hashed + Math.floor(digest / 2);
}

/** 0 for a key without a window; see `windowsOf`. */
function windowNumber(key: string): number {
  const found = /@(\d+)d(-?\d+)$/.exec(key);
  if (found === null) return 0;
  const firstDay = Number(found[2]) * Math.floor(Number(found[1]) / 2);
  return Math.min(Math.max(Math.floor((firstDay + before1970) / daysTogether), 1), windows - 1);
}

/** An identity as a number: 48 bits of its hash. */
export const identityNumber = (kind: string, identity: string): number => hash('sha1', `${kind}\n${identity}`, 'buffer').readUIntBE(0, 6);

/** The place of an article's things in every lot that is drawn: a number without regard to when it came, 23 bits of its id. */
export const drawOf = (article: string): number => parseInt(article.slice(0, 6), 16) >>> 1;

/** Above every draw. */
export const everyDraw = 2 ** 23;

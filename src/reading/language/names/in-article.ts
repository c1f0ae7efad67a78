import { feature, join } from '../hashing.ts';
import type { NameFacts } from './facts.ts';
import { begins, ends, inside, kindOfClass, nameKinds, outside, placeIn, single } from './named.ts';

/*
 * What the rest of the article tells of a token: what the same word, and the same words in a row, were taken for elsewhere at a first
 * look. A second look takes it into account.
 */

const kinds = nameKinds.length + 1;
/** The longest name that is looked for again, in tokens. */
const longest = 6;

export interface InArticle {
  /** The first token that is told of; all arrays begin with it. */
  readonly from: number;
  /** What the first look found. */
  readonly classes: Uint8Array;
  /** By token: for words with a capital, what they mostly are elsewhere: 1 + kind, `kinds` outside any name, 0 nowhere else. */
  readonly elsewhere: Uint8Array;
  /** By token: the class it would have, were it part of a name of several words found elsewhere; 0: of none. */
  readonly again: Uint8Array;
}

/** `classes`: what the first look found in the tokens from `from` on. */
export const inArticle = (facts: NameFacts, from: number, classes: Uint8Array): InArticle => {
  const to = from + classes.length;
  const counts = new Map<number, Int32Array>();
  const isCapital = (at: number): boolean => facts.live[at] === 1 && (facts.shapes[at]! & 3) === 1 && facts.styles[at] === 0;
  for (let at = from; at < to; at += 1) {
    if (!isCapital(at)) continue;
    const hash = facts.hashes[at]!;
    let row = counts.get(hash);
    if (row === undefined) counts.set(hash, row = new Int32Array(kinds));
    row[kindIn(classes[at - from]!)]! += 1;
  }
  const elsewhere = new Uint8Array(to - from);
  for (let at = from; at < to; at += 1) {
    if (facts.live[at] === 0) continue;
    const row = counts.get(facts.hashes[at]!);
    if (row === undefined) continue;
    const own = isCapital(at) ? kindIn(classes[at - from]!) : -1;
    let best = -1;
    let most = 0;
    for (let kind = 0; kind < kinds; kind += 1) {
      const count = row[kind]! - (kind === own ? 1 : 0);
      if (count > most) {
        most = count;
        best = kind;
      }
    }
    elsewhere[at - from] = best + 1;
  }
  return { from, classes, elsewhere, again: namesAgain(facts, from, classes) };
};

const kindIn = (cls: number): number => (cls === outside ? kinds - 1 : kindOfClass(cls));

const namesAgain = (facts: NameFacts, from: number, classes: Uint8Array): Uint8Array => {
  const { hashes } = facts;
  const to = from + classes.length;
  const placeAt = (at: number): number => placeIn(classes[at - from]!);
  const found = new Map<number, number>();
  const openings = new Set<number>();
  for (let at = from; at < to; at += 1) {
    if (placeAt(at) !== begins) continue;
    let hash = hashes[at]!;
    let last = at + 1;
    for (; last < to && last - at < longest; last += 1) {
      hash = join(hash, hashes[last]!);
      if (placeAt(last) !== inside) break;
    }
    if (last >= to || placeAt(last) !== ends) continue;
    found.set(hash, kindOfClass(classes[at - from]!));
    openings.add(hashes[at]!);
  }
  const again = new Uint8Array(to - from);
  if (found.size === 0) return again;
  for (let at = from; at < to; at += 1) {
    if (facts.live[at] === 0 || !openings.has(hashes[at]!)) continue;
    let hash = hashes[at]!;
    let last = -1;
    let kind = 0;
    for (let next = at + 1; next < to && next - at < longest && facts.live[next] === 1; next += 1) {
      hash = join(hash, hashes[next]!);
      const its = found.get(hash);
      if (its !== undefined) [last, kind] = [next, its];
    }
    if (last < 0) continue;
    for (let token = at; token <= last; token += 1) {
      again[token - from] = kind * 4 + (token === at ? begins : token === last ? ends : inside);
    }
    at = last;
  }
  return again;
};

/** Adds the features of the article to those of token `at` of the sentence `[first, end)`. */
export const writeArticleFeatures = (
  facts: NameFacts, article: InArticle, at: number, first: number, end: number, into: Int32Array, written: number,
): number => {
  const { elsewhere, again, classes, from } = article;
  const here = elsewhere[at - from]!;
  const cls = classes[at - from]!;
  const own = placeIn(cls) === single ? 30 + kindOfClass(cls) : kindIn(cls);
  const previous = at > first ? elsewhere[at - 1 - from]! : 20;
  const next = at + 1 < end ? elsewhere[at + 1 - from]! : 20;
  const shape = facts.shapes[at]! & 0x7f | (at === first ? 0x80 : 0);
  const around = join(at > first ? classes[at - 1 - from]! : 0, at + 1 < end ? classes[at + 1 - from]! : 0);
  let count = written;
  into[count++] = feature(60, here);
  into[count++] = feature(61, join(here, shape));
  into[count++] = feature(62, join(here, cls));
  into[count++] = feature(63, join(previous, join(here, next)));
  into[count++] = feature(64, again[at - from]!);
  into[count++] = feature(65, join(again[at - from]!, cls));
  into[count++] = feature(66, join(join(own, here), around));
  return count;
};

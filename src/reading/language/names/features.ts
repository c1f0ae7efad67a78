import { feature, hashOf, join } from '../hashing.ts';
import type { NameFacts } from './facts.ts';

/** The most features a token has, those of the article included. */
export const mostNameFeatures = 80;

const before = 1;
const after = 2;

/** Writes the features of token `at` of the sentence `[from, to)`; answers with how many. */
export const writeNameFeatures = (facts: NameFacts, at: number, from: number, to: number, into: Int32Array): number => {
  const { hashes, shapes, xpos, groups, lists } = facts;
  const word = facts.lower[at]!;
  const end = word.length;
  const hash = hashes[at]!;
  const shape = shapes[at]! & 0x7f | facts.styles[at]! << 8 | (at === from ? 0x400 : 0);
  const bare = shape & 0x37f;
  const list = lists[at]!;
  const fine = groups[at]! >> 8;
  const coarse = groups[at]! & 0xff;
  const h1 = at > from ? hashes[at - 1]! : before;
  const h2 = at > from + 1 ? hashes[at - 2]! : before;
  const n1 = at + 1 < to ? hashes[at + 1]! : after;
  const n2 = at + 2 < to ? hashes[at + 2]! : after;
  const s1 = at > from ? shapes[at - 1]! & 0x7f : 0x80;
  const t1 = at + 1 < to ? shapes[at + 1]! & 0x7f : 0x80;
  const g1 = at > from ? groups[at - 1]! : -1;
  const g2 = at > from + 1 ? groups[at - 2]! : -1;
  const k1 = at + 1 < to ? groups[at + 1]! : -1;
  const k2 = at + 2 < to ? groups[at + 2]! : -1;
  const l1 = at > from ? lists[at - 1]! : 0xffff;
  const m1 = at + 1 < to ? lists[at + 1]! : 0xffff;
  const x0 = xpos[at]!;
  const x1 = at > from ? xpos[at - 1]! : 0xff;
  const y1 = at + 1 < to ? xpos[at + 1]! : 0xff;
  const first = facts.runFirsts[at]!;
  const last = facts.runLasts[at]!;
  const runBefore = first > from ? hashes[first - 1]! : before;
  const runAfter = last + 1 < to ? hashes[last + 1]! : after;
  const place = Math.min(3, at - first) * 4 + Math.min(3, last - at);
  let count = 0;
  into[count++] = feature(1, 0);
  into[count++] = feature(2, hash);
  into[count++] = feature(3, join(hash, bare));
  into[count++] = feature(4, shape);
  into[count++] = feature(5, join(s1, join(bare, t1)));
  into[count++] = feature(6, h1);
  into[count++] = feature(7, n1);
  into[count++] = feature(8, h2);
  into[count++] = feature(9, n2);
  into[count++] = feature(10, join(h1, hash));
  into[count++] = feature(11, join(hash, n1));
  into[count++] = feature(12, join(h1, bare));
  into[count++] = feature(13, join(n1, bare));
  into[count++] = feature(14, fine);
  into[count++] = feature(15, join(coarse, bare));
  into[count++] = feature(16, g1 >> 8);
  into[count++] = feature(17, k1 >> 8);
  into[count++] = feature(18, g2 >> 8);
  into[count++] = feature(19, k2 >> 8);
  into[count++] = feature(20, join(g1 >> 8, fine));
  into[count++] = feature(21, join(fine, k1 >> 8));
  into[count++] = feature(22, join(g1 & 0xff, join(coarse, k1 & 0xff)));
  into[count++] = feature(23, join(g2 & 0xff, g1 & 0xff));
  into[count++] = feature(24, join(k1 & 0xff, k2 & 0xff));
  into[count++] = feature(25, list);
  into[count++] = feature(26, join(list, bare));
  into[count++] = feature(27, join(l1, list));
  into[count++] = feature(28, join(list, m1));
  into[count++] = feature(29, join(x1, join(x0, y1)));
  into[count++] = feature(30, join(x0, bare));
  into[count++] = feature(31, join(runBefore, place));
  into[count++] = feature(32, join(runAfter, place));
  into[count++] = feature(33, join(hashes[last]!, place));
  into[count++] = feature(34, join(hashes[first]!, place));
  into[count++] = feature(35, join(groups[last]! >> 8, place));
  into[count++] = feature(36, join(groups[first]! >> 8, place));
  into[count++] = feature(37, join(lists[last]!, join(lists[first]!, place)));
  into[count++] = feature(38, place);
  if (end > 2) {
    into[count++] = feature(40, hashOf(word, end - 2, end));
    into[count++] = feature(41, hashOf(word, end - 3, end));
    into[count++] = feature(42, hashOf(word, 0, 3));
    into[count++] = feature(43, join(hashOf(word, end - 3, end), bare));
  }
  if (end > 3) {
    into[count++] = feature(44, hashOf(word, end - 4, end));
    into[count++] = feature(45, hashOf(word, 0, 4));
  }
  if (end > 5) into[count++] = feature(46, hashOf(word, end - 5, end));
  if (end > 2) into[count++] = feature(47, hashOf(word, 0, 2));
  into[count++] = feature(48, numberShape(word));
  return count;
};

/** Digits as d, letters as a, others as they are: “dd:dd”, “dddd”, “ddth”; 0 for words without a digit. */
const numberShape = (word: string): number => {
  let hash = 0;
  let digits = false;
  const end = Math.min(word.length, 8);
  for (let at = 0; at < end; at += 1) {
    const unit = word.charCodeAt(at);
    const isDigit = unit >= 0x30 && unit <= 0x39;
    digits ||= isDigit;
    hash = Math.imul(hash ^ (isDigit ? 1 : unit >= 0x61 && unit <= 0x7a ? 2 : unit), 0x01000193) + 7 | 0;
  }
  return digits ? hash : 0;
};

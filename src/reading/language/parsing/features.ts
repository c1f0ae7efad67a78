import { feature, join } from '../hashing.ts';
import type { Bare } from './bare.ts';
import type { Search } from './states.ts';

export const mostArcFeatures = 128;

const nothingWord = 7;
const nothingTag = 2040;

const nearness = (distance: number): number => (distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7);

/** What stands between two words, themselves not counted, in one small number. The words may be absent (-1). */
const between = (bare: Bare, one: number, two: number): number => {
  if (one < 0 || two < 0) return 31;
  const commas = bare.commasBefore[two]! - bare.commasThrough[one]!;
  const verbs = bare.verbsBefore[two]! - bare.verbsThrough[one]!;
  const joins = bare.joinsBefore[two]! - bare.joinsThrough[one]!;
  return (commas > 2 ? 2 : commas) + 3 * (verbs > 2 ? 2 : verbs) + 9 * (joins > 2 ? 2 : joins);
};

/**
 * Writes the features of a state; answers with how many. The words looked at: the top three of the stack (s0, s1, s2), the next
 * three (b0, b1, b2), and the outermost dependants of s0, s1 and b0.
 */
export const writeArcFeatures = (search: Search, bare: Bare, state: number, to: number, into: Int32Array): number => {
  const { words, tags, both, marks, groups } = bare;
  const { tokens, below } = search;
  const c0 = search.tops[state]!;
  const c1 = c0 < 0 ? -1 : below[c0]!;
  const c2 = c1 < 0 ? -1 : below[c1]!;
  const s0 = c0 < 0 ? -1 : tokens[c0]!;
  const s1 = c1 < 0 ? -1 : tokens[c1]!;
  const s2 = c2 < 0 ? -1 : tokens[c2]!;
  const next = search.nexts[state]!;
  const b0 = next < to ? next : -1;
  const b1 = next + 1 < to ? next + 1 : -1;
  const b2 = next + 2 < to ? next + 2 : -1;

  const s0w = s0 < 0 ? nothingWord : words[s0]!;
  const s0t = s0 < 0 ? nothingTag : tags[s0]!;
  const s0b = s0 < 0 ? nothingWord : both[s0]!;
  const s1w = s1 < 0 ? nothingWord : words[s1]!;
  const s1t = s1 < 0 ? nothingTag : tags[s1]!;
  const s1b = s1 < 0 ? nothingWord : both[s1]!;
  const s2t = s2 < 0 ? nothingTag : tags[s2]!;
  const s2b = s2 < 0 ? nothingWord : both[s2]!;
  const b0w = b0 < 0 ? nothingWord : words[b0]!;
  const b0t = b0 < 0 ? nothingTag : tags[b0]!;
  const b0b = b0 < 0 ? nothingWord : both[b0]!;
  const b1w = b1 < 0 ? nothingWord : words[b1]!;
  const b1t = b1 < 0 ? nothingTag : tags[b1]!;
  const b1b = b1 < 0 ? nothingWord : both[b1]!;
  const b2t = b2 < 0 ? nothingTag : tags[b2]!;

  const s0l = c0 < 0 ? -1 : search.left1[c0]!;
  const s0m = c0 < 0 ? -1 : search.left2[c0]!;
  const s0r = c0 < 0 ? -1 : search.right1[c0]!;
  const s0n = c0 < 0 ? -1 : search.right2[c0]!;
  const s1l = c1 < 0 ? -1 : search.left1[c1]!;
  const s1r = c1 < 0 ? -1 : search.right1[c1]!;
  const s1n = c1 < 0 ? -1 : search.right2[c1]!;
  const b0l = search.nextLeft1[state]!;
  const b0m = search.nextLeft2[state]!;
  const s0lt = s0l < 0 ? nothingTag : tags[s0l]!;
  const s0rt = s0r < 0 ? nothingTag : tags[s0r]!;
  const s1lt = s1l < 0 ? nothingTag : tags[s1l]!;
  const s1rt = s1r < 0 ? nothingTag : tags[s1r]!;
  const b0lt = b0l < 0 ? nothingTag : tags[b0l]!;
  const s0mt = s0m < 0 ? nothingTag : tags[s0m]!;
  const s0nt = s0n < 0 ? nothingTag : tags[s0n]!;
  const s1nt = s1n < 0 ? nothingTag : tags[s1n]!;
  const b0mt = b0m < 0 ? nothingTag : tags[b0m]!;
  const s0lefts = c0 < 0 ? 0 : Math.min(search.lefts[c0]!, 4);
  const s0rights = c0 < 0 ? 0 : Math.min(search.rights[c0]!, 4);
  const s1lefts = c1 < 0 ? 0 : Math.min(search.lefts[c1]!, 4);
  const s1rights = c1 < 0 ? 0 : Math.min(search.rights[c1]!, 4);
  const b0lefts = Math.min(search.nextLefts[state]!, 4);

  const near0 = s0 < 0 || b0 < 0 ? 8 : nearness(b0 - s0);
  const near1 = s1 < 0 ? 8 : nearness(s0 - s1);
  const gap0 = between(bare, s0, b0);
  const gap1 = between(bare, s1, s0);

  const s0tb0t = join(s0t, b0t);
  const s1ts0t = join(s1t, s0t);
  const s1tb0t = join(s1t, b0t);
  const three = join(s1ts0t, b0t);

  const markB0 = b0 < 0 ? 0 : marks[b0]!;
  const markB1 = b1 < 0 ? 0 : marks[b1]!;
  const markS0 = s0 < 0 ? 0 : marks[s0]!;
  const afterS0 = s0 < 0 || s0 + 1 >= to ? 0 : marks[s0 + 1]!;

  let n = 0;
  into[n++] = feature(1, s0w);
  into[n++] = feature(2, s0t);
  into[n++] = feature(3, s0b);
  into[n++] = feature(4, s1w);
  into[n++] = feature(5, s1t);
  into[n++] = feature(6, s1b);
  into[n++] = feature(7, s2t);
  into[n++] = feature(8, s2b);
  into[n++] = feature(9, b0w);
  into[n++] = feature(10, b0t);
  into[n++] = feature(11, b0b);
  into[n++] = feature(12, b1w);
  into[n++] = feature(13, b1t);
  into[n++] = feature(14, b1b);
  into[n++] = feature(15, b2t);

  into[n++] = feature(17, join(s0b, b0b));
  into[n++] = feature(18, join(s0b, b0w));
  into[n++] = feature(19, join(s0w, b0b));
  into[n++] = feature(20, join(s0b, b0t));
  into[n++] = feature(21, join(s0t, b0b));
  into[n++] = feature(22, s0tb0t);
  into[n++] = feature(23, join(s1b, s0b));
  into[n++] = feature(24, join(s1w, s0w));
  into[n++] = feature(25, join(s1b, s0t));
  into[n++] = feature(26, join(s1t, s0b));
  into[n++] = feature(27, s1ts0t);
  into[n++] = feature(28, join(s1b, b0t));
  into[n++] = feature(29, join(s1t, b0b));
  into[n++] = feature(30, s1tb0t);
  into[n++] = feature(31, join(s1w, b0w));
  into[n++] = feature(32, join(b0t, b1t));
  into[n++] = feature(33, join(b0b, b1t));
  into[n++] = feature(34, join(b0t, b1b));
  into[n++] = feature(35, join(s0b, b1t));
  into[n++] = feature(36, join(s0t, b1b));

  into[n++] = feature(37, join(s0tb0t, b1t));
  into[n++] = feature(38, three);
  into[n++] = feature(39, join(s1ts0t, s2t));
  into[n++] = feature(40, join(join(b0t, b1t), b2t));
  into[n++] = feature(41, join(three, b1t));
  into[n++] = feature(42, join(three, s2t));
  into[n++] = feature(43, join(join(s0b, b0t), b1t));
  into[n++] = feature(44, join(join(s1t, s0b), b0t));
  into[n++] = feature(45, join(join(s1b, s0t), b0t));
  into[n++] = feature(46, join(join(s1t, s0t), b0b));
  into[n++] = feature(47, join(join(s0t, b0t), b1b));
  into[n++] = feature(48, join(join(s1b, s0b), b0t));
  into[n++] = feature(49, join(join(s1w, s0t), b0w));

  into[n++] = feature(50, join(s0tb0t, s0lt));
  into[n++] = feature(51, join(s0tb0t, s0rt));
  into[n++] = feature(52, join(s0tb0t, b0lt));
  into[n++] = feature(53, join(s1ts0t, s1lt));
  into[n++] = feature(54, join(s1ts0t, s1rt));
  into[n++] = feature(55, join(s1ts0t, s0lt));
  into[n++] = feature(56, join(s1ts0t, s0rt));
  into[n++] = feature(57, join(s1tb0t, s1rt));
  into[n++] = feature(58, join(s1tb0t, b0lt));
  into[n++] = feature(59, join(join(s0t, s0lt), s0mt));
  into[n++] = feature(60, join(join(s0t, s0rt), s0nt));
  into[n++] = feature(61, join(join(b0t, b0lt), b0mt));
  into[n++] = feature(62, join(join(s1t, s1rt), s1nt));
  into[n++] = feature(63, join(s0t, s0l < 0 ? nothingWord : words[s0l]!));
  into[n++] = feature(64, join(s0t, s0r < 0 ? nothingWord : words[s0r]!));
  into[n++] = feature(65, join(b0t, b0l < 0 ? nothingWord : words[b0l]!));
  into[n++] = feature(66, join(s1t, s1r < 0 ? nothingWord : words[s1r]!));
  into[n++] = feature(67, join(s1t, s1l < 0 ? nothingWord : words[s1l]!));
  into[n++] = feature(68, join(s0b, s0lt));
  into[n++] = feature(69, join(s0b, s0rt));
  into[n++] = feature(70, join(b0b, b0lt));
  into[n++] = feature(71, join(s1b, s1rt));
  into[n++] = feature(72, join(s1b, s1lt));
  into[n++] = feature(73, join(join(s1t, s1lt), s0b));
  into[n++] = feature(74, join(join(s1b, s0t), s0l < 0 ? nothingWord : words[s0l]!));
  into[n++] = feature(75, join(join(s1t, s0t), s0l < 0 ? nothingWord : words[s0l]!));

  into[n++] = feature(76, join(s0w, near0));
  into[n++] = feature(77, join(s0t, near0));
  into[n++] = feature(78, join(b0w, near0));
  into[n++] = feature(79, join(b0t, near0));
  into[n++] = feature(80, join(s0tb0t, near0));
  into[n++] = feature(81, join(s1ts0t, near1));
  into[n++] = feature(82, join(s1w, near1));
  into[n++] = feature(83, join(s0w, near1 + 16));
  into[n++] = feature(84, join(s0tb0t, gap0));
  into[n++] = feature(85, join(s1ts0t, gap1));
  into[n++] = feature(86, join(join(s1t, gap1), join(b0t, gap0)));

  into[n++] = feature(87, join(s0w, s0lefts * 8 + s0rights));
  into[n++] = feature(88, join(s0t, s0lefts * 8 + s0rights));
  into[n++] = feature(89, join(s1w, s1lefts * 8 + s1rights));
  into[n++] = feature(90, join(s1t, s1lefts * 8 + s1rights));
  into[n++] = feature(91, join(b0w, b0lefts));
  into[n++] = feature(92, join(b0t, b0lefts));
  into[n++] = feature(93, join(s1ts0t, s1rights * 8 + s0rights));
  into[n++] = feature(94, join(s0tb0t, s0rights * 8 + b0lefts));
  into[n++] = feature(95, join(three, near1 * 16 + near0));
  into[n++] = feature(96, join(s0tb0t, markB0));
  into[n++] = feature(97, join(s1ts0t, markS0));
  into[n++] = feature(98, join(join(s1ts0t, b0t), join(markS0, markB0)));
  into[n++] = feature(99, join(s0tb0t, join(markB0, markB1)));
  into[n++] = feature(100, join(s0tb0t, join(afterS0, markS0)));
  into[n++] = feature(101, join(join(s0t, b0w), markB0));
  into[n++] = feature(102, join(join(s0w, b0t), markB0));
  into[n++] = feature(103, join(join(s1t, s0w), markS0));
  into[n++] = feature(104, join(join(b0t, b1t), markB1));
  into[n++] = feature(105, join(s1tb0t, join(markS0, markB0)));

  const s0g = s0 < 0 ? 0 : groups[s0]!;
  const s1g = s1 < 0 ? 0 : groups[s1]!;
  const b0g = b0 < 0 ? 0 : groups[b0]!;
  const s0lw = s0l < 0 ? nothingWord : words[s0l]!;
  into[n++] = feature(106, join(s0g, b0g));
  into[n++] = feature(107, join(s1g, s0g));
  into[n++] = feature(108, join(s0g, b0t));
  into[n++] = feature(109, join(s0t, b0g));
  into[n++] = feature(110, join(s1g, s0t));
  into[n++] = feature(111, join(s1t, s0g));
  into[n++] = feature(112, join(s1g, b0g));
  into[n++] = feature(113, join(join(s1t, s0g), b0t));
  into[n++] = feature(114, join(join(s1g, s0t), s0lw));
  into[n++] = feature(115, join(join(s1g, s0g), s0lw));
  into[n++] = feature(116, join(join(s1w, s0g), s0lw));
  into[n++] = feature(117, join(join(s0g, b0g), near0));
  return n;
};

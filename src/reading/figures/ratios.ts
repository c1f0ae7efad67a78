import { firstTokenAt } from '../language/token-at.ts';
import type { Tagged } from '../language/tokens.ts';
import { uposOf, xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { countedAfter, isTime } from './counted.ts';
import { numberAt } from './number-at.ts';
import type { WrittenNumber } from './numbers.ts';
import { percentOf } from './percent-of.ts';

/*
 * So many of so many: “one in three adults”, “nine out of ten drivers” and “one household in three” are shares; “40 of the
 * first 52 patients” is a count of patients.
 */

/** A share of what is counted. */
export interface WrittenRatio {
  readonly number: WrittenNumber;
  /** Of whom: “adults”. */
  readonly of: Span | null;
}

/** Of so many one says how often something holds; of 22 or 26 one counts. */
const isRound = (whole: number): boolean => whole <= 10 || (whole <= 100 && whole % 5 === 0) || /^[1-9]0*$/.test(String(whole));
/** Games are counted even in tens: “won two in five matches”. */
const bouts = /^(?:games?|match(?:es)?|appearances?|starts?|attempts?|tries|innings|outings?|races?|polls?)$/;

/** A share in two numbers that begins with the token; null where there is none. */
export const ratioAt = (doc: Tagged, first: number): WrittenRatio | null => {
  const part = numberAt(doc, first);
  if (part === null || part.unit !== null || part.scale !== 1) return null;
  const end = sentenceEnd(doc, first);
  const next = firstTokenAt(doc.starts, part.end);
  const isOut = doc.lower[next] === 'out' && doc.lower[next + 1] === 'of';
  const whole = isOut ? next + 2 : doc.lower[next] === 'in' ? next + 1 : -1;
  return whole < 0 ? perThing(doc, part, next, end) : perMany(doc, part, doc.lower[whole] === 'every' ? whole + 1 : whole, end);
};

const perMany = (doc: Tagged, part: WrittenNumber, at: number, end: number): WrittenRatio | null => {
  const whole = wholeAt(doc, at, end, part.value);
  if (whole === null) return null;
  const after = firstTokenAt(doc.starts, whole.end);
  const counted = countedAfter(doc, after, false);
  const last = counted.unit === null ? '' : doc.text.slice(...counted.unit).toLowerCase();
  if (after < end && (isTime(last) || bouts.test(last) || /^[-\u2010-\u2015]$/.test(doc.lower[after]!))) return null;
  return { number: share(part, whole), of: counted.unit };
};

/** “One household in three”: nothing that could be counted follows. */
const perThing = (doc: Tagged, part: WrittenNumber, next: number, end: number): WrittenRatio | null => {
  if (part.value !== 1) return null;
  let noun = next;
  while (noun < end && noun < next + 2 && uposOf(doc, noun) !== 'NOUN') noun += 1;
  while (noun + 1 < end && uposOf(doc, noun + 1) === 'NOUN') noun += 1;
  if (noun + 2 >= end || xposOf(doc, noun) !== 'NN' || doc.lower[noun + 1] !== 'in') return null;
  const at = doc.lower[noun + 2] === 'every' ? noun + 3 : noun + 2;
  const whole = wholeAt(doc, at, end, part.value);
  if (whole === null) return null;
  const after = firstTokenAt(doc.starts, whole.end);
  if (after < end && (/^(?:NOUN|ADJ|PROPN|NUM|SYM)$/.test(uposOf(doc, after)) || /^[-\u2010-\u2015]$/.test(doc.lower[after]!))) return null;
  return { number: share(part, whole), of: [doc.starts[next]!, doc.ends[noun]!] };
};

/** The number that is more than `part` and round, and no year. */
const wholeAt = (doc: Tagged, at: number, end: number, part: number): WrittenNumber | null => {
  if (at >= end || /^an?$/.test(doc.lower[at]!)) return null;
  const whole = numberAt(doc, at);
  if (whole === null || whole.unit !== null || whole.value <= part || !isRound(whole.value)) return null;
  return /^(?:19|20)\d\d$/.test(doc.text.slice(doc.starts[at], whole.end)) ? null : whole;
};

const share = (part: WrittenNumber, whole: WrittenNumber): WrittenNumber =>
  ({ end: whole.end, ...percentOf(part.value, whole.value), unit: 'percent', digits: false, scale: 1 });

/**
 * What a number counts that stands before those it is taken from: “40 of the first 52 patients”, “15 out of 26 mines”. `after` is
 * the token behind it. Null where it is taken from no number.
 */
export const countedAmong = (doc: Tagged, after: number, value: number): { readonly unit: Span; readonly of: Span } | null => {
  if (after === 0 || after + 2 >= doc.length || value < 2) return null;
  const end = sentenceEnd(doc, after - 1);
  const first = doc.lower[after] === 'of' ? after + 1 : doc.lower[after] === 'out' && doc.lower[after + 1] === 'of' ? after + 2 : end;
  let at = first;
  while (at < end && at < first + 3 && among.has(doc.lower[at]!)) at += 1;
  const whole = at < end ? numberAt(doc, at) : null;
  if (whole === null || whole.unit !== null || whole.value <= value) return null;
  const { unit } = countedAfter(doc, firstTokenAt(doc.starts, whole.end), false);
  return unit === null ? null : { unit, of: [doc.starts[first]!, unit[1]] };
};

const among = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'these', 'those', 'all', 'first', 'last', 'next', 'top', 'other', 'remaining', 'some', 'about', 'nearly']);

const sentenceEnd = (doc: Tagged, token: number): number => doc.sentenceStarts[doc.sentenceOf[token]! + 1]!;

import { firstTokenAt } from '../language/token-at.ts';
import type { Tagged } from '../language/tokens.ts';
import { uposOf, xposOf } from '../language/tokens.ts';
import { boundsBefore } from './bounds.ts';
import { numberAt } from './number-at.ts';
import type { WrittenNumber } from './numbers.ts';

/*
 * Two numbers that are the ends of one range: “between 20 and 25 workers”, “$5 to $6 billion”, “15-20 percent”, “two or
 * three people”. “Rose from 15 to 20 percent” is a change, and no range.
 */

/** The ends of a range, each with what it shares with the other: the scale, the sign, “percent”. */
export interface WrittenRange {
  readonly low: WrittenNumber;
  readonly high: WrittenNumber;
  /** The token that the words begin with: “between”, or the lower number itself. */
  readonly from: number;
  /** Where the lower end's words end: behind its number, or behind what it counts where that is said twice. */
  readonly lowTo: number;
  /** The tokens of the upper number: `[highFirst, highEnd)`. */
  readonly highFirst: number;
  readonly highEnd: number;
  /** Whether words say that it is a range; otherwise it is one only where something is counted. */
  readonly isTold: boolean;
  readonly isDashed: boolean;
}

/** What may loosen the upper number: “between 20 and about 25”. */
const loose = new Set(['about', 'around', 'some', 'perhaps', 'roughly', 'maybe', 'possibly', 'nearly', 'almost']);
/** Of the lower number: how far the other may lie above it in “20 or 25 people”, and how many times it in “5-20 people”. */
const alternative = 0.5;
const widestDash = 10;

/** The range whose lower number begins with the token `first`; null where there is none. */
export const rangeAt = (doc: Tagged, first: number): WrittenRange | null => {
  const low = numberAt(doc, first, true);
  if (low === null) return null;
  const sentence = doc.sentenceOf[first]!;
  const end = doc.sentenceStarts[sentence + 1]!;
  const lowEnd = firstTokenAt(doc.starts, low.end);
  const join = joinFrom(doc, lowEnd, end);
  if (join < 0) return null;
  const isDashed = isDash(doc.lower[join]!);
  const highFirst = !isDashed && loose.has(doc.lower[join + 1]!) ? join + 2 : join + 1;
  if (highFirst >= end || (isDashed && (doc.starts[join] !== low.end || doc.starts[highFirst] !== doc.ends[join]))) return null;
  const high = numberAt(doc, highFirst);
  if (high === null) return null;
  const highEnd = firstTokenAt(doc.starts, high.end);
  // “Between 20 people and 25 people”: the same is counted twice.
  for (let token = lowEnd; token < join; token += 1) if (doc.lower[token] !== doc.lower[highEnd + token - lowEnd]) return null;
  const shared = withShared(low, high);
  if (shared === null || shared.low.value >= shared.high.value) return null;
  const lead = leadOf(doc, first, doc.sentenceStarts[sentence]!);
  const range: WrittenRange = { ...shared, from: lead.from, lowTo: join === lowEnd ? low.end : doc.ends[join - 1]!, highFirst, highEnd, isTold: lead.kind === 'range' || lead.kind === 'between', isDashed };
  return joins(doc, doc.lower[join]!, lead.kind, range) && !(first > 0 && !range.isTold && uposOf(doc, first - 1) === 'PROPN' && doc.sentenceOf[first - 1] === sentence) ? range : null;
};

const isDash = (word: string): boolean => /^[-\u2010-\u2015]$/.test(word);

/** The word between the two numbers, at `from` or behind the one or two words of what is counted; -1 where there is none. */
const joinFrom = (doc: Tagged, from: number, end: number): number => {
  for (let token = from; token < from + 3 && token + 1 < end; token += 1) {
    const word = doc.lower[token]!;
    if (word === 'and' || word === 'to' || word === 'or' || (token === from && isDash(word))) return token;
    if (uposOf(doc, token) !== 'NOUN' && uposOf(doc, token) !== 'ADJ') return -1;
  }
  return -1;
};

/** “5 to 6 billion”, “15 to 20 percent”, “$5 to 6”: what is said at one end holds for both. Null where the two cannot be one range. */
const withShared = (low: WrittenNumber, high: WrittenNumber): Pick<WrittenRange, 'low' | 'high'> | null => {
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit) return null;
  if (low.unit === 'percent' && high.unit === null) return null;
  const unit = low.unit ?? high.unit;
  const isScaled = low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale;
  return { low: { ...low, unit, value: isScaled ? low.value * high.scale : low.value }, high: { ...high, unit } };
};

type Lead = 'between' | 'range' | 'from' | null;

/** What stands before the lower number. */
const leadOf = (doc: Tagged, first: number, sentence: number): { readonly kind: Lead; readonly from: number } => {
  const { from } = boundsBefore(doc, first, false);
  const word = (back: number): string => (from - back >= sentence ? doc.lower[from - back]! : '');
  if (word(1) === 'between') return { kind: 'between', from: from - 1 };
  if (word(1) === 'from') return { kind: /^rang(?:es?|ed|ing)$/.test(word(2)) ? 'range' : 'from', from };
  return { kind: word(1) === 'of' && /^ranges?$/.test(word(2)) ? 'range' : null, from };
};

/** Whether the word between two numbers makes a range of them. */
const joins = (doc: Tagged, join: string, lead: Lead, { low, high, highEnd }: WrittenRange): boolean => {
  if (join === 'and') return lead === 'between';
  if (join === 'to') return lead !== 'from';
  if (join === 'or') return lead === null && low.digits === high.digits && high.value - low.value <= Math.max(high.scale, low.value * alternative);
  // “A 2-3 defeat”, “the 2014-2016 elections”: only many things, and no years.
  const isYears = low.value >= 1900 && high.value <= 2100 && low.unit === null;
  return !isYears && high.value <= low.value * widestDash && (high.unit !== null || isManyAt(doc, highEnd));
};

/** Whether a noun in the plural follows, with one or two words before it: “20-25 wounded workers”. */
const isManyAt = (doc: Tagged, from: number): boolean => {
  for (let token = from; token < Math.min(doc.length, from + 3); token += 1) {
    if (/^NNP?S$/.test(xposOf(doc, token))) return true;
    if (uposOf(doc, token) !== 'ADJ' && uposOf(doc, token) !== 'NOUN' && uposOf(doc, token) !== 'VERB') return false;
  }
  return false;
};

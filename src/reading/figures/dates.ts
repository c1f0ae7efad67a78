import type { Tokenised } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { dateFromDigits, dateFromMonth, dateFromWeekday } from './absolute-dates.ts';
import { bareMonth } from './bare-months.ts';
import { bareYear } from './bare-years.ts';
import { dayFromIso } from '../text/calendar.ts';
import { isCapital, isDigit, startsMonth, startsShortWeekday, startsWeekday } from './date-words.ts';
import { directionOf } from './direction.ts';
import { dateFromBareWeekday, relativeDate, startsRelative } from './relative-dates.ts';
import { resolveDate } from './resolve-date.ts';
import type { Found } from './written-date.ts';

/** The day against which relative dates are placed. */
export interface ReferenceDate {
  /** ISO 8601; only its day is read. */
  readonly iso: string;
  /** Where the page gives it; null where it is known from elsewhere. */
  readonly span: Span | null;
}

/** A date in the text, without the preposition before it. */
export interface DateMention {
  readonly span: Span;
  /** As exact as the words are: a year, a month or a day. Null where the words name none of these, or the calendar has no such day. */
  readonly iso: string | null;
  /** Whether `iso` rests, or without a reference date would rest, on the reference date. */
  readonly relative: boolean;
}

/** Every date in the text, in order, never overlapping. Without a reference date, relative dates are found and stay null. */
export const findDates = (doc: Tokenised, reference: ReferenceDate | null): readonly DateMention[] => {
  const today = reference === null ? null : dayFromIso(reference.iso);
  const mentions: DateMention[] = [];
  let lastYearAt = -9;
  for (let token = 0; token < doc.length; token += 1) {
    const found = dateAt(doc, token, lastYearAt === token - 2);
    if (found === null) continue;
    const first = token;
    while (token + 1 < doc.length && doc.starts[token + 1]! < found.end) token += 1;
    if (found.date.kind === 'year') lastYearAt = token;
    const { iso, relative } = resolveDate(found.date, today, needsDirection(found) ? directionOf(doc, first, token + 1) : null);
    mentions.push({ span: [doc.starts[first]!, found.end], iso, relative });
  }
  return mentions;
};

/** Most tokens begin no date: told by one look. */
const mayStart = (lower: string): boolean =>
  startsRelative(lower) || startsMonth(lower) || startsWeekday(lower) || startsShortWeekday(lower) || (lower.length > 6 && lower.startsWith('mid-'));

const needsDirection = ({ date }: Found): boolean =>
  date.kind === 'weekday' || ((date.kind === 'day' || date.kind === 'month') && date.year === null);

/** The date that begins with the token, if one does. */
const dateAt = (doc: Tokenised, token: number, afterYear: boolean): Found | null => {
  const lower = doc.lower[token]!;
  const at = doc.starts[token]!;
  const first = doc.text.charCodeAt(at);
  if (!isDigit(first) && !mayStart(lower)) return null;
  const before = (back: number): string =>
    token >= back && doc.sentenceOf[token - back] === doc.sentenceOf[token] ? doc.lower[token - back]! : '';
  const found = findAt(doc.text, lower, at, first, before, afterYear);
  // No date reaches over the end of its block.
  return found === null || found.end > doc.blocks[doc.blockOf[doc.sentenceOf[token]!]!]![1] ? null : found;
};

const findAt = (
  text: string, lower: string, at: number, first: number, before: (back: number) => string, afterYear: boolean,
): Found | null => {
  if (isDigit(first)) {
    if (isPrice(before(1))) return null;
    return dateFromDigits(text, at) ?? relativeDate(text, at, before(1), lower) ?? bareYear(text, at, before(1), before(2), afterYear);
  }
  if (isCapital(first)) {
    if (startsMonth(lower)) return dateFromMonth(text, at, before(1) === 'in') ?? bareMonth(text, at, before(1));
    if (startsWeekday(lower)) return dateFromWeekday(text, at) ?? dateFromBareWeekday(text, at, before(1));
    if (startsShortWeekday(lower)) return dateFromWeekday(text, at);
  }
  if (startsRelative(lower)) return relativeDate(text, at, before(1), lower);
  if (lower.startsWith('mid-') && lower.length > 6) return afterMid(text, at + 4);
  return null;
};

const isPrice = (before: string): boolean => before === '$' || before === '\u20ac' || before === '\u00a3' || before === '#';

const afterMid = (text: string, at: number): Found | null =>
  isDigit(text.charCodeAt(at)) ? bareYear(text, at, 'mid', '', false) : dateFromMonth(text, at, false) ?? bareMonth(text, at, 'mid');

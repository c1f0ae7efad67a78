import type { Day } from '../text/calendar.ts';
import { dayInEitherOrder, dayIso } from '../text/calendar.ts';
import { monthNamed } from '../text/months.ts';

/*
 * Dates in people's words, as pages write them beside a headline and in their metadata, to ISO 8601: a day, or a time where the
 * words have one, with its zone where they name it. Nothing is filled in, and a date that no calendar has is null.
 */

/** A day of the calendar as `YYYY-MM-DD`; null where there is none such. Years 1800 to 2199: news has no others. */
export const newsDay = (year: number, month: number, day: number): string | null =>
  (year >= 1800 && year <= 2199 ? dayIso({ year, month, day }) : null);

/** Two digits. */
export const two = (n: number): string => String(n).padStart(2, '0');

/** The offset from UTC in ISO 8601 of a zone in letters or digits; '' where it has none, or may be several (`IST`). */
export function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (!/^[+-]/.test(zone)) return offsets.get(zone.toUpperCase()) ?? '';
  const digits = zone.slice(1).replace(':', '');
  const hours = digits.slice(0, 2);
  const minutes = digits.slice(2) || '00';
  return Number(hours) > 14 || Number(minutes) > 59 ? '' : `${zone[0]}${hours}:${minutes}`;
}

const offsets: ReadonlyMap<string, string> = new Map(Object.entries({
  Z: 'Z', UTC: 'Z', GMT: 'Z', BST: '+01:00', CET: '+01:00', CEST: '+02:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00',
  EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00',
}));

const letters = 'A-Za-z\\u00c0-\\u024f';
type Read = (match: RegExpExecArray) => Day | null;
const asNumbers = (year: number, month: number, day: number): Read =>
  (match) => ({ year: Number(match[year]), month: Number(match[month]), day: Number(match[day]) });
const withName = (year: number, name: number, day: number): Read =>
  (match) => ({ year: Number(match[year]), month: monthNamed(match[name]!), day: Number(match[day]) });

const forms: readonly { readonly pattern: RegExp; readonly read: Read }[] = [
  {
    pattern: new RegExp(`(?<![\\d./])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?(?:[ -]|\\sde\\s|\\sof\\s){1,2}([${letters}]{3,11})\\.?,?(?:[ -]|\\sde\\s)(\\d{4})(?!\\d)`),
    read: withName(3, 2, 1),
  },
  { pattern: new RegExp(`(?<![${letters}])([${letters}]{3,11})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)`), read: withName(3, 1, 2) },
  { pattern: /(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, read: asNumbers(1, 3, 4) },
  { pattern: /(?<![\d./-])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d|\.\d)/, read: asNumbers(3, 2, 1) },
  { pattern: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/, read: asNumbers(1, 2, 3) },
  { pattern: /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/, read: (match) => dayInEitherOrder(Number(match[1]), Number(match[3]), Number(match[4])) },
];

const time = String.raw`(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s?([ap]\.?m\b\.?)?\s?\(?((?:Z|ET|PT|IST|UTC|GMT|BST|CES?T|EES?T|MSK|[ECMP][SD]T)\b|[+-]\d{2}:?\d{2})?`;
const timeAfter = new RegExp(String.raw`(?:[,\s]{1,3}(?:at |um |à |-|–|\||·|kl\. ?)?\s?|T)${time}`, 'iy');
/** “4:35 PM, July 15, 2018”, “09:30 GMT on Sunday, 15 July 2018”. */
const timeBefore = new RegExp(String.raw`(?<![\d.,:/])${time}\)?[,\s]{1,3}(?:(?:on|am|le) )?(?:[${letters}]{3,10},? )?$`, 'i');
/** In UTF-16 code units: how far before a date its time may begin. */
const reach = 40;

export interface WrittenDate {
  /** ISO 8601. */
  readonly date: string;
  /** Where it stands in the text that was searched, a time after it included, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Only so much of a text is searched: a date line is short. */
const searched = 400;

/** The first whole date (day, month and year) in people's words; null where there is none, or no calendar has it. */
export function writtenDate(text: string): WrittenDate | null {
  const head = text.slice(0, searched);
  let found: WrittenDate | null = null;
  for (const { pattern, read } of forms) {
    const match = pattern.exec(head);
    if (match === null || (found !== null && found.start <= match.index)) continue;
    const day = read(match);
    const on = day === null ? null : newsDay(day.year, day.month, day.day);
    if (on !== null) found = { date: on, start: match.index, end: match.index + match[0].length };
  }
  return found === null ? null : withTime(head, found);
}

function withTime(text: string, { date, start, end }: WrittenDate): WrittenDate {
  timeAfter.lastIndex = end;
  const after = timeAfter.exec(text);
  if (after !== null) return { date: date + timeOf(after), start, end: end + after[0].trimEnd().length };
  const before = timeBefore.exec(text.slice(Math.max(0, start - reach), start));
  return { date: before === null ? date : date + timeOf(before), start, end };
}

/** `THH:MM`, with seconds and offset where the words have them; '' where no clock shows such a time. */
function timeOf(match: RegExpExecArray): string {
  let hour = Number(match[1]);
  const half = match[4]?.[0]?.toLowerCase();
  if (half !== undefined && (hour < 1 || hour > 12)) return '';
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(match[2]) > 59) return '';
  const seconds = match[3];
  return `T${two(hour)}:${match[2]!}${seconds === undefined || Number(seconds) > 59 ? '' : `:${seconds}`}${offsetOf(match[5])}`;
}

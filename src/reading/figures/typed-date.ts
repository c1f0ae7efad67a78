import { isIsoDate } from '../text/calendar.ts';
import { dateFromDigits, dateFromMonth, dateFromWeekday } from './absolute-dates.ts';
import { resolveDate } from './resolve-date.ts';

/** What somebody types as a date: a date as exact as it was typed; one that may be either of two days; or none. */
export type TypedDate = { readonly kind: 'date'; readonly iso: string } | { readonly kind: 'either' } | { readonly kind: 'none' };

/** A date that is all of a text and rests on no other: “15 June 2026”, “15.6.2026”, “June 15, 2026”, “2026-06”. */
export function typedDate(text: string): TypedDate {
  const given = text.trim().replace(/\s+/g, ' ');
  if (isIsoDate(given)) return { kind: 'date', iso: given };
  // Who types is not held to capitals.
  const written = given.replace(/[a-z]+/gi, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
  const found = dateFromWeekday(written, 0) ?? dateFromMonth(written, 0, false) ?? dateFromDigits(written, 0);
  if (found === null || found.end !== written.length) return { kind: 'none' };
  if (found.date.kind === 'vague') return { kind: 'either' };
  // “11–13 June 2026” is no day, and was not meant as the month.
  if (found.date.kind === 'month' && written.match(/\d+/g)!.length > 1) return { kind: 'none' };
  const { iso, relative } = resolveDate(found.date, null, null);
  return iso === null || relative ? { kind: 'none' } : { kind: 'date', iso };
}

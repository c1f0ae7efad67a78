import { dayInEitherOrder } from '../text/calendar.ts';
import { dayNumber, month, monthNumber, shortWeekday, space, weekday, weekdayNumber, yearNumber } from './date-words.ts';
import { nounFollows, wordAfter } from './neighbours.ts';
import type { Found } from './written-date.ts';
import { vague } from './written-date.ts';

/*
 * Dates that name a day or a month: “December 11, 2017”, “11 December”, “2017-12-11”, “October 2017”. A month alone is
 * left to `bare-months.ts`, since it may be a verb or a name.
 */

/** A second day after the first: “December 11-13”, “5 to 7 June”. A bare “and” may begin the next thing counted. */
const rangeMark = `(?:[ ]?[-\\u2010-\\u2015][ ]?|${space}(?:to|through|and|or)${space})`;

const monthDay = new RegExp(`${month}${space}(?:the${space})?${dayNumber}`, 'iy');
const dayMonth = new RegExp(`${dayNumber}${space}(?:of${space})?${month}`, 'iy');
const dayRangeMonth = new RegExp(`${dayNumber}${rangeMark}${dayNumber}${space}(?:of${space})?${month}`, 'iy');
const secondDay = new RegExp(`${rangeMark}${dayNumber}`, 'iy');
const thenYear = new RegExp(`(?:,|${space}of)?${space}${yearNumber}`, 'iy');
const monthYear = new RegExp(`${month}(?:,|${space}of)?${space}${yearNumber}`, 'iy');
const numeric = /(\d{4})([-/])(\d{2})\2(\d{2})(?![\d/-])/y;
const slashed = /(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/-])/y;
const dotted = /(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d/-])(?!\.\d)/y;
const leadingWeekday = new RegExp(`(?:${weekday}|${shortWeekday}),?${space}`, 'iy');

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const yearAfter = (text: string, at: number): { readonly year: number | null; readonly end: number } => {
  const found = matchAt(thenYear, text, at);
  if (found === null) return { year: null, end: at };
  // “on December 11 2000 people marched”: without a comma, what counts something is no year.
  if (!found[0].startsWith(',') && nounFollows(text, at + found[0].length)) return { year: null, end: at };
  return { year: Number(found[1]), end: at + found[0].length };
};

/** The attacks of 11 September are a name, and not the latest 11 September. */
const namesAnEvent = (text: string, at: number): boolean => /^(?:attack|terror|hijack|memorial|commission)/i.test(wordAfter(text, at));

const inOneMonth = (text: string, monthOf: number, first: number, second: number | null, at: number): Found => {
  const { year, end } = yearAfter(text, at);
  if (year === null && monthOf === 9 && first === 11 && namesAnEvent(text, end)) return { end, date: vague };
  if (second !== null) return { end, date: { kind: 'month', year, month: monthOf, toward: null } };
  return { end, date: { kind: 'day', year, month: monthOf, day: first, weekday: null } };
};

/** A date that begins with a month at `at`; `afterIn`: the word “in” stands before, so that a number after it may be a count. */
export const dateFromMonth = (text: string, at: number, afterIn: boolean): Found | null => {
  const withYear = matchAt(monthYear, text, at);
  if (withYear !== null) {
    return { end: at + withYear[0].length, date: { kind: 'month', year: Number(withYear[2]), month: monthNumber(withYear[1]!), toward: null } };
  }
  const found = matchAt(monthDay, text, at);
  if (found === null) return null;
  const first = Number(found[2]);
  const end = at + found[0].length;
  if (first === 0 || first > 31 || (afterIn && nounFollows(text, end))) return null;
  const range = matchAt(secondDay, text, end);
  const second = range === null ? 0 : Number(range[1]);
  const isRange = second > first && second <= 31 && !nounFollows(text, end + range![0].length);
  return inOneMonth(text, monthNumber(found[1]!), first, isRange ? second : null, isRange ? end + range![0].length : end);
};

/** A date that begins with digits at `at`, a year alone aside. */
export const dateFromDigits = (text: string, at: number): Found | null => {
  const iso = matchAt(numeric, text, at);
  if (iso !== null) {
    return { end: at + iso[0].length, date: { kind: 'day', year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]), weekday: null } };
  }
  const slash = matchAt(slashed, text, at);
  if (slash !== null) return { end: at + slash[0].length, date: eitherOrder(Number(slash[1]), Number(slash[2]), Number(slash[3])) };
  const dots = matchAt(dotted, text, at);
  if (dots !== null) {
    return { end: at + dots[0].length, date: { kind: 'day', year: Number(dots[3]), month: Number(dots[2]), day: Number(dots[1]), weekday: null } };
  }
  const range = matchAt(dayRangeMonth, text, at);
  if (range !== null && isCapitalAt(text, at + range[0].length - range[3]!.length)) {
    return inOneMonth(text, monthNumber(range[3]!), Number(range[1]), Number(range[2]), at + range[0].length);
  }
  const found = matchAt(dayMonth, text, at);
  if (found === null || !isCapitalAt(text, at + found[0].length - found[2]!.length)) return null;
  if (Number(found[1]) === 0 || Number(found[1]) > 31) return null;
  return inOneMonth(text, monthNumber(found[2]!), Number(found[1]), null, at + found[0].length);
};

const isCapitalAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
};

/** “12/25/2017” can only be December; “03/04/2017” may be either, and nothing on the page says which. */
const eitherOrder = (first: number, second: number, year: number): Found['date'] => {
  const day = dayInEitherOrder(first, second, year);
  return day === null ? vague : { kind: 'day', ...day, weekday: null };
};

/** A date that begins with a weekday and names the day after it: “Monday, December 11”. */
export const dateFromWeekday = (text: string, at: number): Found | null => {
  const lead = matchAt(leadingWeekday, text, at);
  if (lead === null) return null;
  const after = at + lead[0].length;
  const rest = isCapitalAt(text, after) ? dateFromMonth(text, after, false) : dateFromDigits(text, after);
  if (rest === null || rest.date.kind !== 'day') return null;
  return { end: rest.end, date: { ...rest.date, weekday: weekdayNumber((lead[1] ?? lead[2])!) } };
};

const dateStart = /[A-Za-z0-9]{1,24}/g;

/** Every absolute day in a stretch of bare text, such as a dateline that is not read for statements. */
export const daysIn = (text: string, start: number, end: number): readonly (Found & { readonly start: number })[] => {
  const found: (Found & { readonly start: number })[] = [];
  const stretch = text.slice(start, end);
  dateStart.lastIndex = 0;
  for (let word = dateStart.exec(stretch); word !== null; word = dateStart.exec(stretch)) {
    const date = isCapitalAt(stretch, word.index)
      ? dateFromWeekday(stretch, word.index) ?? dateFromMonth(stretch, word.index, false)
      : dateFromDigits(stretch, word.index);
    if (date === null) continue;
    dateStart.lastIndex = date.end;
    if (date.date.kind === 'day') found.push({ ...date, start: start + word.index, end: start + date.end });
  }
  return found;
};

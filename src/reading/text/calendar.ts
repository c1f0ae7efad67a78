/*
 * The proleptic Gregorian calendar by arithmetic alone: no clock, no time zone, nothing that differs between engines.
 */

/** A day of the calendar; `month` and `day` count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in the month; 0 where there is no such month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : monthLengths[month - 1] ?? 0;

/** Whether the calendar has this day: there is no 30 February. */
export const isDay = ({ year, month, day }: Day): boolean =>
  year >= 0 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);

/** Days since 1 January 1970, which is day 0. */
export const countOf = ({ year, month, day }: Day): number => {
  // Years begin in March here, so that the leap day is the last of its year; an era is 400 years.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

/** The day that lies `count` days after 1 January 1970. */
export const dayOf = (count: number): Day => {
  const shifted = count + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
};

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (count: number): number => (((count + 3) % 7) + 7) % 7;

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

export const yearIso = (year: number): string => digits(year, 4);
export const monthIso = (year: number, month: number): string => `${digits(year, 4)}-${digits(month, 2)}`;

/** The day in ISO 8601; null where the calendar has no such day. */
export const dayIso = (day: Day): string | null =>
  isDay(day) ? `${monthIso(day.year, day.month)}-${digits(day.day, 2)}` : null;

/** The day that an ISO 8601 date or time begins with; null where it is less exact than a day, or no date at all. */
export const dayFromIso = (iso: string): Day | null => {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?![\d-])/.exec(iso.trim());
  if (found === null) return null;
  const day = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isDay(day) ? day : null;
};

const isoDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-](\d\d):?(\d\d))?)?)?)?$/;

/** Whether this is an ISO 8601 date that there is: a year, a month, a day, or a time with or without its zone. */
export const isIsoDate = (text: string): boolean => {
  const found = isoDate.exec(text);
  if (found === null) return false;
  const part = (index: number, otherwise: number): number => (found[index] === undefined ? otherwise : Number(found[index]));
  // 60: a leap second.
  return isDay({ year: part(1, 0), month: part(2, 1), day: part(3, 1) })
    && part(4, 0) < 24 && part(5, 0) < 60 && part(6, 0) <= 60 && part(7, 0) < 24 && part(8, 0) < 60;
};

/**
 * The day in a date of three numbers whose first two are day and month in either order: 4/5/2017 is April in one country and
 * May in another, so null unless there is one way to read it. The calendar need not have the day.
 */
export const dayInEitherOrder = (first: number, second: number, year: number): Day | null => {
  if (first > 12 && second <= 12) return { year, month: second, day: first };
  return first === second || (first <= 12 && second > 12) ? { year, month: first, day: second } : null;
};

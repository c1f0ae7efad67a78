import type { Day } from '../text/calendar.ts';
import { countOf, dayIso, dayOf, daysInMonth, isDay, monthIso, weekdayOf, yearIso } from '../text/calendar.ts';
import type { Toward, WrittenDate } from './written-date.ts';

/** Whether the words around a date point before or past the reference date; null where they point nowhere. */
export type Direction = 'ahead' | 'behind' | null;

export interface ResolvedDate {
  /** As exact as the words are: a year, a month or a day; null where they cannot be placed. */
  readonly iso: string | null;
  /** Whether `iso` rests, or would rest, on the reference date. */
  readonly relative: boolean;
}

/** A day without a year that lies this little past the reference date may well be meant as the coming one. */
const doubtfulDays = 45;
/** The same for a month, in months. */
const doubtfulMonths = 2;

const fixed = (iso: string | null): ResolvedDate => ({ iso, relative: false });
const rested = (iso: string | null): ResolvedDate => ({ iso, relative: true });

/** Places a written date, if need be against the reference date. Impossible days give null. */
export const resolveDate = (date: WrittenDate, reference: Day | null, direction: Direction): ResolvedDate => {
  switch (date.kind) {
    case 'vague': return date.relative ? rested(null) : fixed(null);
    case 'year': return fixed(yearIso(date.year));
    case 'month':
      if (date.year !== null) return fixed(monthIso(date.year, date.month));
      return rested(reference === null ? null : nearMonth(date.month, date.toward, reference, direction));
    case 'day':
      if (date.year !== null) return fixed(dayIso({ year: date.year, month: date.month, day: date.day }));
      return rested(reference === null ? null : nearDay(date.month, date.day, date.weekday, reference, direction));
    case 'weekday': return rested(reference === null ? null : nearWeekday(date.weekday, date.toward, reference, direction));
    case 'offset': return rested(reference === null ? null : offset(date.unit, date.by, reference));
  }
};

const nearMonth = (month: number, toward: Toward, reference: Day, direction: Direction): string | null => {
  const { year } = reference;
  if (toward === 'last') return monthIso(month < reference.month ? year : year - 1, month);
  if (toward === 'next') return monthIso(month > reference.month ? year : year + 1, month);
  if (toward === 'this') return monthIso(year, month);
  if (direction === 'ahead') return monthIso(month >= reference.month ? year : year + 1, month);
  const ahead = (month - reference.month + 12) % 12;
  if (direction === null && ahead > 0 && ahead <= doubtfulMonths) return null;
  return monthIso(month <= reference.month ? year : year - 1, month);
};

const nearDay = (month: number, day: number, weekday: number | null, reference: Day, direction: Direction): string | null => {
  const today = countOf(reference);
  const years = [reference.year - 1, reference.year, reference.year + 1].map((year) => ({ year, month, day })).filter(isDay);
  const fitting = weekday === null ? years : years.filter((found) => weekdayOf(countOf(found)) === weekday);
  // A weekday that fits one year only settles it.
  if (weekday !== null && fitting.length === 1) return dayIso(fitting[0]!);
  // 29 February: the latest leap year may lie further back.
  if (years.length === 0 || (month === 2 && day === 29)) return direction === 'ahead' ? null : latestLeapDay(reference);
  const past = years.filter((found) => countOf(found) <= today).at(-1);
  const coming = years.find((found) => countOf(found) > today);
  if (direction === 'ahead') return countOf(past ?? reference) === today && past !== undefined ? dayIso(past) : coming === undefined ? null : dayIso(coming);
  if (direction === null && coming !== undefined && countOf(coming) - today <= doubtfulDays) return null;
  return past === undefined ? null : dayIso(past);
};

const latestLeapDay = (reference: Day): string | null => {
  const today = countOf(reference);
  for (let year = reference.year; year > reference.year - 9; year -= 1) {
    if (daysInMonth(year, 2) === 29 && countOf({ year, month: 2, day: 29 }) <= today) return dayIso({ year, month: 2, day: 29 });
  }
  return null;
};

const nearWeekday = (weekday: number, toward: Toward, reference: Day, direction: Direction): string | null => {
  const today = countOf(reference);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const on = (shift: number): string | null => dayIso(dayOf(today + shift));
  if (toward === 'last') return on(-(back === 0 ? 7 : back));
  const forward = (7 - back) % 7;
  if (toward === 'next') return on(forward === 0 ? 7 : forward);
  if (toward === 'this') return direction === 'behind' ? on(-back) : on(forward);
  return direction === 'ahead' ? on(forward) : on(-back);
};

const offset = (unit: 'day' | 'month' | 'year', by: number, reference: Day): string | null => {
  if (unit === 'day') return dayIso(dayOf(countOf(reference) + by));
  if (unit === 'year') return reference.year + by < 0 ? null : yearIso(reference.year + by);
  const months = reference.year * 12 + reference.month - 1 + by;
  return months < 0 ? null : monthIso(Math.floor(months / 12), (months % 12) + 1);
};

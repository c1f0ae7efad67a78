import { countOf } from '../../reading/index.ts';
import { dayOf } from '../days.ts';

/**
 * How many days after all of the day, month or year of its due date had passed something was; null where it was in time, or where one of the two is not known.
 * Of a month in which it was, its first day counts: nobody is told to be later than he is known to be.
 */
export function daysLate(due: string | null, was: string | null): number | null {
  const [last, day] = [lastDayOf(due), dayOf(was)];
  return last === null || day === null || day <= last ? null : day - last;
}

function lastDayOf(due: string | null): number | null {
  const first = dayOf(due);
  if (due === null || first === null) return null;
  const [year = 0, month, day] = due.slice(0, 10).split('-').map(Number);
  if (day !== undefined) return first;
  const next = month === undefined || month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return countOf({ ...next, day: 1 }) - 1;
}

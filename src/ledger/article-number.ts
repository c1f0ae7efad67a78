/*
 * An article's number in the store: by day of publication first, then by id. Every table that lists what stands in articles is ordered by it, so that the
 * newest come first without sorting, dates are ranges of numbers, and the order does not depend on which article came first.
 */

/** 18 bits for the day and 35 for the id: together as many as a JavaScript number holds exactly. */
const perDay = 2 ** 35;
const days = 2 ** 18;

/** The first number of an article with a date. */
export const firstDated = perDay;

/** Day 0 holds what has no date; 1 is 1 January 1800, and what is older; the last lies in 2517. */
const firstDay = Math.floor(Date.UTC(1800, 0, 1) / 86_400_000) - 1;

/** The number of an article, where no other article has it. `id` is hexadecimal. */
export const numberOf = (published: string | null, id: string): number => dayNumber(published) * perDay + Math.floor(parseInt(id.slice(0, 9), 16) / 2);

/** The day of an article with this number, counted from any day; null where it has no date. */
export const dayOfNumber = (no: number): number | null => Math.floor(no / perDay) || null;

/** The first number of a day, a month or a year. */
export const firstNumberOf = (date: string): number => dayNumber(date) * perDay;

/** The first number after a day, a month or a year. */
export function firstNumberAfter(date: string): number {
  const found = parts(date);
  if (found === null) return perDay;
  const { year, month, day } = found;
  const next = day !== null ? Date.UTC(year, month! - 1, day + 1) : month !== null ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return clamp(Math.floor(next / 86_400_000) - firstDay) * perDay;
}

/** Days are counted by the date as it is written, whatever its zone. */
function dayNumber(date: string | null): number {
  const found = date === null ? null : parts(date);
  if (found === null) return 0;
  return clamp(Math.floor(Date.UTC(found.year, (found.month ?? 1) - 1, found.day ?? 1) / 86_400_000) - firstDay);
}

const clamp = (day: number): number => Math.min(Math.max(day, 1), days - 1);

function parts(date: string): { year: number; month: number | null; day: number | null } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date) ?? [];
  if (year === undefined) return null;
  return { year: Number(year), month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) };
}

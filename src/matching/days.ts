import { countOf } from '../reading/index.ts';

/** Days since 1 January 1970 of an ISO 8601 date or time, by the date as it is written; a month or year counts from its first day. Null where it is none. */
export function dayOf(iso: string | null): number | null {
  const found = iso === null ? null : /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
  if (found === null) return null;
  const month = Number(found[2] ?? 1);
  const day = Number(found[3] ?? 1);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return countOf({ year: Number(found[1]), month, day });
}

/**
 * How a key ends that holds for some days only: with the window, `length` days long, that a day lies in. It meets the same key of this window and of the two
 * beside it: so two days at most `length` apart meet, and none that lie twice as far apart. What has no date meets only its like.
 */
export function windowOf(iso: string | null, length: number): string {
  const day = dayOf(iso);
  return day === null ? '@undated' : `@${length}d${Math.floor(day / length)}`;
}

/** The keys that a key meets: itself, and of one that ends in a window the same of the windows beside it. */
export function keysMet(key: string): readonly string[] {
  const found = windowEnd.exec(key);
  if (found === null) return [key];
  const [before, index] = [`${key.slice(0, found.index)}@${found[1]}d`, Number(found[2])];
  return [`${before}${index - 1}`, key, `${before}${index + 1}`];
}

/** The end that `windowOf` gives to a key: length and number of the window, counted from 1970. */
export const windowEnd = /@(\d+)d(-?\d+)$/;

/** How many days lie between two dates, whichever is earlier; null where one is none. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const [one, two] = [dayOf(a), dayOf(b)];
  return one === null || two === null ? null : Math.abs(one - two);
}

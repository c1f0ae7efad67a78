/** Days since 1 January 1970 of an ISO 8601 date or time, by the date as it is written; a month or year counts from its first day. Null where it is none. */
export function dayOf(iso: string | null): number | null {
  const found = iso === null ? null : /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
  if (found === null) return null;
  const month = Number(found[2] ?? 1);
  const day = Number(found[3] ?? 1);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  // Years begin in March here, so that the leap day is the last.
  const year = Number(found[1]) - (month <= 2 ? 1 : 0);
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - 719468;
}

/**
 * Names of the windows that a day lies in: each `width` days long, overlapping by half, so that two days at most half a width apart share one. A thing
 * without a date lies in the window `undated`.
 */
export function windowsOf(iso: string | null, width: number): readonly string[] {
  const day = dayOf(iso);
  if (day === null) return ['undated'];
  const half = Math.floor(width / 2);
  const last = Math.floor(day / half);
  return [`${width}d${last - 1}`, `${width}d${last}`];
}

/** How many days lie between two dates, whichever is earlier; null where one is none. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const [one, two] = [dayOf(a), dayOf(b)];
  return one === null || two === null ? null : Math.abs(one - two);
}

/*
 * What a caller may say about a page, checked: the same for options and for the lines of a stream.
 */

const dateForm = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-](\d\d):?(\d\d))?)?)?)?$/;

/** Whether this is an ISO 8601 date: a year, a month, a day, or a time with or without its zone. */
export const isDate = (text: string): boolean => {
  const found = dateForm.exec(text);
  if (!found) return false;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => part === undefined ? undefined : Number(part));
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day !== undefined && (day < 1 || day > daysIn(year!, month!))) return false;
  // 60: a leap second.
  return (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) <= 60 && Number(found[8] ?? 0) < 24 && Number(found[9] ?? 0) < 60;
};

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether this is an absolute http or https URL. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

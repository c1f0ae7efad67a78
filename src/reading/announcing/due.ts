import { countOf, dayFromIso, dayIso, dayOf, daysInMonth } from '../text/calendar.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const end = /\b(?:by|before|until|at) the end of (?:the )?(january|february|march|april|may|june|july|august|september|october|november|december|year)\b(?: (\d{4}))?/i;
const day = /\b(?:by|before|until|on) (\d{1,2}) (january|february|march|april|may|june|july|august|september|october|november|december)\b(?: (\d{4}))?|\b(?:by|before|until|on) (january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})\b(?:, (\d{4}))?/i;

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const within = /\bwithin (?:the next )?(a|\d{1,3}|[a-z]{3,6}) (day|week|fortnight|month|year)s?\b/i;

/**
 * The day by which something is to be done, where the words tell one: “by the end of April”, “before 1 May”, “within two weeks”. Of months without a year, the
 * next one from `said` on, an ISO 8601 date. Null where there is none.
 */
export function dueIn(words: string, said: string | null): string | null {
  const span = within.exec(words);
  if (span !== null) return said === null ? null : later(said, numberOf(span[1]!.toLowerCase()), span[2]!.toLowerCase());
  const whole = end.exec(words);
  if (whole !== null) {
    const month = whole[1]!.toLowerCase() === 'year' ? 12 : months.indexOf(whole[1]!.toLowerCase()) + 1;
    const year = yearOf(month, whole[2], said);
    return year === null ? null : dayIso({ year, month, day: daysInMonth(year, month) });
  }
  const named = day.exec(words);
  if (named === null) return null;
  const month = months.indexOf((named[2] ?? named[4])!.toLowerCase()) + 1;
  const year = yearOf(month, named[3] ?? named[6], said);
  return year === null ? null : dayIso({ year, month, day: Number(named[1] ?? named[5]) });
}

const numberOf = (word: string): number => (word === 'a' ? 1 : /^\d/.test(word) ? Number(word) : numbers.indexOf(word) + 1);

/** So many days, weeks, months or years after a day; null where there is no such number. */
function later(said: string, count: number, unit: string): string | null {
  const from = dayFromIso(said);
  if (from === null || count < 1) return null;
  const days = { day: 1, week: 7, fortnight: 14 }[unit];
  if (days !== undefined) return dayIso(dayOf(countOf(from) + days * count));
  const months = from.month - 1 + (unit === 'year' ? 12 : 1) * count;
  const [year, month] = [from.year + Math.floor(months / 12), months % 12 + 1];
  return dayIso({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

function yearOf(month: number, written: string | undefined, said: string | null): number | null {
  if (written !== undefined) return Number(written);
  const from = said === null ? null : dayFromIso(said);
  return from === null ? null : from.year + (month < from.month ? 1 : 0);
}

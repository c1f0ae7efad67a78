import type { Day } from '../text/calendar.ts';
import { countOf, dayFromIso, dayIso, dayOf, daysInMonth, monthIso, yearIso } from '../text/calendar.ts';
import { nextFeast, nextWeekday } from './next-day.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const month = months.join('|');
const end = new RegExp(String.raw`\b(?:by|before|until|at) the end of (?:the |this )?(${month}|year|month|week)\b(?: (\d{4}))?`, 'i');
const day = new RegExp(String.raw`\b(?:by|before|until|on) (\d{1,2}) (${month})\b(?: (\d{4}))?|\b(?:by|before|until|on) (${month}) (\d{1,2})\b(?:, (\d{4}))?`, 'i');

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const within = /\bwithin (?:the next )?(a|\d{1,3}|[a-z]{3,6}) (day|week|fortnight|month|year)s?\b(?! (?:of|after|from|following)\b)/i;
/** “Within six weeks of the verdict”: of a day that nobody knows. */
const afterSomething = /\bwithin (?:the next )?(?:an?|\d{1,3}|[a-z]{3,6}) [a-z]+ (?:of|after|from|following)\b/i;

/** “By Friday” is the next one; “on Friday”, “in May”, only where the words speak of what will be. */
const weekday = new RegExp(String.raw`\b(by|before|until|from|on|this|next) (?:next |this )?(${weekdays.join('|')})\b`, 'i');
const bareMonth = new RegExp(String.raw`\b(by|before|until|from|in) (?:early |late |mid-)?(${month})\b(?! \d)`, 'i');
const feast = /\b(?:by|before|until|at) (easter|christmas)\b/i;
/** Seasons lie in other months in the south, so that only the year is told. */
const season = /\b(?:by|before|until|in) (?:the )?(?:(?:end|start|beginning) of )?(?:the )?(?:(?:next|this|early|late) )?(spring|summer|autumn)\b(?: (?:of )?(\d{4}))?/i;
const ahead = /\b(?:will|would|shall)\b|['’]ll\b/i;

/**
 * The day, or as exact as the words are the month or year, by which something is to be done, where the words tell one: “by the end of April”,
 * “before 1 May”, “within two weeks”, “by Friday”. Of months without a year, the next one from `said` on, an ISO 8601 date. Null where there is none.
 */
export function dueIn(words: string, said: string | null): string | null {
  const from = said === null ? null : dayFromIso(said);
  const span = within.exec(words);
  if (span !== null) return from === null ? null : later(from, numberOf(span[1]!.toLowerCase()), span[2]!.toLowerCase());
  if (afterSomething.test(words)) return null;
  return endIn(words, from) ?? dayIn(words, from) ?? (from === null ? null : nextIn(words, from)) ?? seasonIn(words, from);
}

function endIn(words: string, from: Day | null): string | null {
  const whole = end.exec(words);
  if (whole === null) return null;
  const unit = whole[1]!.toLowerCase();
  if (unit === 'week') return from === null ? null : dayIso(nextWeekday(6, dayOf(countOf(from) - 1)));
  if (unit === 'month' && from === null) return null;
  const number = unit === 'year' ? 12 : unit === 'month' ? from!.month : months.indexOf(unit) + 1;
  const year = yearOf(number, whole[2], from);
  return year === null ? null : dayIso({ year, month: number, day: daysInMonth(year, number) });
}

function dayIn(words: string, from: Day | null): string | null {
  const named = day.exec(words);
  if (named === null) return null;
  const number = months.indexOf((named[2] ?? named[4])!.toLowerCase()) + 1;
  const year = yearOf(number, named[3] ?? named[6], from);
  return year === null ? null : dayIso({ year, month: number, day: Number(named[1] ?? named[5]) });
}

/** “By Friday”, “by Easter”, “in May”: the next one. */
function nextIn(words: string, from: Day): string | null {
  const name = weekday.exec(words);
  if (name !== null && (/^(?:by|before|until|from)$/i.test(name[1]!) || ahead.test(words.slice(0, name.index)))) return dayIso(nextWeekday(weekdays.indexOf(name[2]!.toLowerCase()), from));
  const feastOf = feast.exec(words);
  if (feastOf !== null) return dayIso(nextFeast(feastOf[1]!, from));
  const bare = bareMonth.exec(words);
  if (bare === null || !(/^(?:by|before|until|from)$/i.test(bare[1]!) || ahead.test(words.slice(0, bare.index)))) return null;
  const number = months.indexOf(bare[2]!.toLowerCase()) + 1;
  return monthIso(yearOf(number, undefined, from)!, number);
}

/** By when seasons are over, as months in the north, where most English is written. */
const lastMonths: Readonly<Record<string, number>> = { spring: 6, summer: 9, autumn: 12 };

function seasonIn(words: string, from: Day | null): string | null {
  const found = season.exec(words);
  if (found === null) return null;
  if (found[2] !== undefined) return yearIso(Number(found[2]));
  return from === null ? null : yearIso(from.year + (from.month > lastMonths[found[1]!.toLowerCase()]! ? 1 : 0));
}

const numberOf = (word: string): number => (word === 'a' ? 1 : /^\d/.test(word) ? Number(word) : numbers.indexOf(word) + 1);

/** So many days, weeks, months or years after a day; null where there is no such number. */
function later(from: Day, count: number, unit: string): string | null {
  if (count < 1) return null;
  const days = { day: 1, week: 7, fortnight: 14 }[unit];
  if (days !== undefined) return dayIso(dayOf(countOf(from) + days * count));
  const total = from.month - 1 + (unit === 'year' ? 12 : 1) * count;
  const [year, number] = [from.year + Math.floor(total / 12), total % 12 + 1];
  return dayIso({ year, month: number, day: Math.min(from.day, daysInMonth(year, number)) });
}

function yearOf(number: number, written: string | undefined, from: Day | null): number | null {
  if (written !== undefined) return Number(written);
  return from === null ? null : from.year + (number < from.month ? 1 : 0);
}

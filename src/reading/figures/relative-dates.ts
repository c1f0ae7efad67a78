import { fullMonth, monthNumber, smallNumber, space, weekday, weekdayNumber } from './date-words.ts';
import { nameFollows } from './neighbours.ts';
import type { Found, WrittenDate } from './written-date.ts';
import { vague, vagueRelative } from './written-date.ts';

/*
 * Dates that only a reference date can place: “Monday”, “last year”, “two days ago”. Weeks, seasons and quarters have no
 * ISO 8601 day, month or year: they are found, and stay null.
 */

const bareWeekday = new RegExp(weekday, 'iy');
const pointedWeekday = new RegExp(`(last|next|this|this${space}past|this${space}coming|past|coming)${space}${weekday}`, 'iy');
const pointedMonth = new RegExp(`(last|next|this|this${space}past|this${space}coming|past)${space}${fullMonth}`, 'iy');
const pointedUnit = new RegExp(
  `(?:(?:earlier|later|late|early)${space})?(last|next|this)${space}(day|week|weekend|month|year|quarter|decade|century|`
  + `spring|summer|autumn|fall|winter|night|morning|afternoon|evening)(?![A-Za-z])`, 'iy',
);
const ago = new RegExp(
  `(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)${space}(day|week|month|year|decade|century|hour|minute)s?${space}ago(?![A-Za-z])`,
  'iy',
);
const namedDay = /(yesterday|today|tomorrow|tonight|the day before yesterday|the day after tomorrow)(?![A-Za-z])/iy;

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const towardOf = (word: string): 'last' | 'next' | 'this' => {
  const lower = word.toLowerCase();
  if (lower === 'last' || lower.endsWith('past')) return 'last';
  return lower === 'next' || lower.endsWith('coming') ? 'next' : 'this';
};

/** Weekdays that are parts of names: “Black Friday”, “the Sunday Times”. */
const namesBefore = new Set(['black', 'good', 'holy', 'ash', 'palm', 'easter', 'super', 'bloody', 'cyber', 'fat', 'maundy', 'whit', 'giving', 'freaky', 'ruby']);
const namesAfter = /^(?:Times|Mail|Telegraph|Mirror|Express|Herald|Post|Independent|Sun|Night|Review|Morning|Islands|School)$/;

/** A weekday with no date after it at `at`; `before` is the token before it in its sentence, in lower case. */
export const dateFromBareWeekday = (text: string, at: number, before: string): Found | null => {
  const found = match(bareWeekday, text, at);
  if (found === null || namesBefore.has(before)) return null;
  const end = at + found[0].length;
  if (nameFollows(text, end) && namesAfter.test(/^\s{1,4}([A-Za-z]{1,16})/.exec(text.slice(end, end + 24))?.[1] ?? '')) return null;
  // “Friday nights” are many Fridays.
  if (/^\s{1,3}(?:nights|mornings|afternoons|evenings)(?![a-z])/.test(text.slice(end, end + 16))) return { end, date: vague };
  return { end, date: { kind: 'weekday', weekday: weekdayNumber(found[1]!), toward: null } };
};

const days: Readonly<Record<string, number>> = {
  'yesterday': -1, 'today': 0, 'tonight': 0, 'tomorrow': 1, 'the day before yesterday': -2, 'the day after tomorrow': 2,
};

const ofUnit = (toward: 'last' | 'next' | 'this', unit: string): WrittenDate => {
  const by = toward === 'last' ? -1 : toward === 'next' ? 1 : 0;
  switch (unit) {
    case 'month': return { kind: 'offset', unit: 'month', by };
    case 'year': return { kind: 'offset', unit: 'year', by };
    case 'day': case 'morning': case 'afternoon': case 'evening': return by === 0 ? { kind: 'offset', unit: 'day', by } : vagueRelative;
    case 'night': return by < 0 ? { kind: 'offset', unit: 'day', by } : vagueRelative;
    default: return vagueRelative;
  }
};

/** “the last year of the war” and “over the past month” are stretches of time, not dates. */
const stretches = new Set(['the', 'his', 'her', 'their', 'its', 'our', 'my', 'your', "'s", 'at', 'every', 'each']);

/** A relative date at `at`, weekdays alone aside; `lower` is its first token and `before` the token before it in its sentence. */
export const relativeDate = (text: string, at: number, before: string, lower: string): Found | null => {
  const kind = starts.get(lower) ?? 'ago';
  if (kind === 'named') {
    const named = match(namedDay, text, at);
    return named === null ? null : { end: at + named[0].length, date: { kind: 'offset', unit: 'day', by: days[named[1]!.toLowerCase()]! } };
  }
  if (kind === 'ago') {
    const since = match(ago, text, at);
    return since === null ? null : { end: at + since[0].length, date: agoDate(smallNumber(since[1]!)!, since[2]!.toLowerCase()) };
  }
  const onWeekday = match(pointedWeekday, text, at);
  if (onWeekday !== null) {
    return { end: at + onWeekday[0].length, date: { kind: 'weekday', weekday: weekdayNumber(onWeekday[2]!), toward: towardOf(onWeekday[1]!) } };
  }
  const inMonth = match(pointedMonth, text, at);
  if (inMonth !== null && isCapitalised(text, at + inMonth[0].length - inMonth[2]!.length)) {
    return { end: at + inMonth[0].length, date: { kind: 'month', year: null, month: monthNumber(inMonth[2]!), toward: towardOf(inMonth[1]!) } };
  }
  const unit = match(pointedUnit, text, at);
  if (unit === null || stretches.has(before)) return null;
  return { end: at + unit[0].length, date: ofUnit(towardOf(unit[1]!), unit[2]!.toLowerCase()) };
};

const isCapitalised = (text: string, at: number): boolean => text.charCodeAt(at) >= 65 && text.charCodeAt(at) <= 90;

const agoDate = (count: number, unit: string): WrittenDate => {
  if (unit === 'hour' || unit === 'minute') return vagueRelative;
  if (unit === 'day' || unit === 'month' || unit === 'year') return { kind: 'offset', unit, by: -count };
  return vagueRelative;
};

/** The words that a relative date may begin with, and the pattern to try. */
const starts: ReadonlyMap<string, 'named' | 'ago' | 'pointed'> = new Map([
  ...'yesterday today tonight tomorrow the'.split(' ').map((word) => [word, 'named'] as const),
  ...'a an one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word) => [word, 'ago'] as const),
  ...'last next this past coming earlier later late early'.split(' ').map((word) => [word, 'pointed'] as const),
]);

/** Whether a relative date may begin with this word, digits aside. */
export const startsRelative = (lower: string): boolean => starts.has(lower);

import { monthNamed } from '../text/months.ts';

/*
 * The words that dates are made of, and the patterns built from them. Every pattern is sticky, is tried at the start of a
 * token only, and repeats nothing without a bound, so that the time it takes does not depend on the text.
 */

const weekdays: Readonly<Record<string, number>> = { mon: 0, tue: 1, wed: 2, thu: 3, fri: 4, sat: 5, sun: 6 };

/** 1 to 12, for a word that a pattern below has recognised as a month. */
export const monthNumber = (word: string): number => monthNamed(word.slice(0, 3));
/** 0 for Monday to 6 for Sunday, for a word that a pattern below has recognised as a weekday. */
export const weekdayNumber = (word: string): number => weekdays[word.slice(0, 3).toLowerCase()] ?? 0;

/** Space between the words of one date: a line may end there. */
export const space = '[ \\t\\n\\r\\u00a0\\u202f]{1,3}';
export const month = '(January|February|March|April|May|June|July|August|September|October|November|December'
  + '|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?![A-Za-z])\\.?)(?![A-Za-z])';
export const fullMonth = '(January|February|March|April|May|June|July|August|September|October|November|December)(?![A-Za-z])';
export const weekday = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![A-Za-z])';
export const shortWeekday = '((?:Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)(?![A-Za-z])\\.?)';
/** A day of the month, in digits. */
export const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?(?![A-Za-z\\d:%/])(?![.,]\\d)';
/** A year that news may speak of. */
export const yearNumber = '((?:1[5-9]|20)\\d\\d)(?![A-Za-z\\d%])(?![.,:/]\\d)';

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const withPoint = (words: string): ReadonlySet<string> => new Set(words.split(' ').flatMap((word) => [word, `${word}.`]));

const monthStart = listOf('january february march april may june july august september october november december');
const shortMonthStart = withPoint('jan feb mar apr jun jul aug sept sep oct nov dec');
const weekdayStart = listOf('monday tuesday wednesday thursday friday saturday sunday');
const shortWeekdayStart = withPoint('mon tues tue weds wed thurs thur thu fri sat sun');

/** What kind of date a token may begin, by its word in lower case alone. */
export const startsMonth = (lower: string): boolean => monthStart.has(lower) || shortMonthStart.has(lower);
export const startsWeekday = (lower: string): boolean => weekdayStart.has(lower);
export const startsShortWeekday = (lower: string): boolean => shortWeekdayStart.has(lower);

export const isCapital = (code: number): boolean => code >= 65 && code <= 90;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The value of a small number in digits or as a word, or of “a” and “an”; null for any other word. */
export const smallNumber = (word: string): number | null => {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  if (/^\d{1,3}$/.test(lower)) return Number(lower);
  const found = numbers.indexOf(lower);
  return found < 0 ? null : found;
};

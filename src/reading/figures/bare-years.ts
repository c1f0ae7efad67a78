import { yearNumber } from './date-words.ts';
import { isEventNoun, nounFollows, wordAfter } from './neighbours.ts';
import type { Found } from './written-date.ts';

/*
 * A year that stands alone: “in 2015”, “the 2016 election”. Four digits are a year only where their surroundings say so:
 * “2015 people” counts.
 */

const pattern = new RegExp(yearNumber, 'y');
const leads = new Set(['in', 'since', 'until', 'till', 'by', 'from', 'during', 'before', 'after', 'through', 'throughout', 'early', 'late', 'mid', 'mid-', 'between', 'circa',
  'spring', 'summer', 'autumn', 'fall', 'winter', 'of', 'year', 'back']);
const determiners = new Set(['the', 'a', 'his', 'her', 'their', 'its', 'this', 'that', "'s"]);
/** “a total of 2016” is a count. */
const countsOf = new Set(['total', 'number', 'force', 'crowd', 'group', 'average', 'population', 'maximum', 'minimum', 'out', 'sum', 'toll']);

/**
 * A year without a month at `at`. `before` and `twoBefore` are the tokens before it in its sentence, in lower case;
 * `afterYear`: another year stands two tokens before, as in “from 2012 to 2015”.
 */
export const bareYear = (text: string, at: number, before: string, twoBefore: string, afterYear: boolean): Found | null => {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return null;
  const end = at + found[0].length;
  const year = Number(found[1]);
  const date: Found = { end, date: { kind: 'year', year } };
  const next = wordAfter(text, end).toLowerCase();
  if (isEventNoun(next) && !/^[$\u20ac\u00a3]$/.test(before)) return date;
  if (year < 1900 && !(before === 'in' || before === 'since')) return null;
  if (afterYear && (before === 'to' || before === 'and' || before === '-' || before === '\u2013' || before === 'or')) return nounFollows(text, end) && next.endsWith('s') ? null : date;
  if (before === 'of' && countsOf.has(twoBefore)) return null;
  if (leads.has(before)) return nounFollows(text, end) && next.endsWith('s') ? null : date;
  if (determiners.has(before) && year % 100 !== 0 && nounFollows(text, end)) return date;
  return null;
};

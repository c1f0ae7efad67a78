import { fullMonth, month, monthNumber } from './date-words.ts';
import { isEventNoun, isFunctionWord, nameFollows, nounFollows, wordAfter } from './neighbours.ts';
import type { Found } from './written-date.ts';

/*
 * A month that stands alone: “in October”, “the March elections”. May is also a name and a verb, March a verb and a
 * crowd, April, June and August are people: these need more of their surroundings than the others.
 */

const anyMonth = new RegExp(month, 'iy');
const wholeMonth = new RegExp(fullMonth, 'iy');

const leads = new Set(['in', 'since', 'until', 'till', 'by', 'of', 'from', 'during', 'before', 'after', 'through', 'throughout', 'early', 'late', 'mid', 'last', 'next', 'this',
  'between', 'to', 'for', 'around']);
const firmLeads = new Set(['in', 'early', 'late', 'mid', 'last', 'next', 'this', 'until', 'since', 'during']);
const determiners = new Set(['the', 'a', 'his', 'her', 'their', 'its', 'our', 'this', 'that', "'s"]);

const endsPhrase = (text: string, at: number): boolean => /^(?:\s*$|[.,;:!?)\u201d"]|\s{1,3}[(\u2013\u2014-])/.test(text.slice(at, at + 4));

/** Whether an ambiguous month stands where only a month would. `before` is the token before it, in lower case. */
const isFirm = (text: string, number: number, before: string, end: number): boolean => {
  if (/^['\u2019]s/.test(text.slice(end, end + 2))) return number !== 5 && leads.has(before);
  if (determiners.has(before) && before !== 'this') {
    const next = wordAfter(text, end).toLowerCase();
    return number === 5 || number === 3 ? isEventNoun(next) : nounFollows(text, end);
  }
  if (!firmLeads.has(before)) return leads.has(before) && number !== 5 && !nameFollows(text, end);
  if (before === 'since' || before === 'until') return endsPhrase(text, end) || (number !== 5 && isFunctionWord(wordAfter(text, end)));
  return !nameFollows(text, end);
};

/** A month without day or year at `at`; `before` is the token before it in its sentence, in lower case, or empty. */
export const bareMonth = (text: string, at: number, before: string): Found | null => {
  anyMonth.lastIndex = at;
  const found = anyMonth.exec(text);
  if (found === null) return null;
  const end = at + found[0].length;
  wholeMonth.lastIndex = at;
  const number = monthNumber(found[1]!);
  if (wholeMonth.exec(text) === null || [3, 4, 5, 6, 8].includes(number)) {
    if (!isFirm(text, number, before, end)) return null;
  } else if (!leads.has(before) && nameFollows(text, end)) return null;
  return { end, date: { kind: 'month', year: null, month: number, toward: null } };
};

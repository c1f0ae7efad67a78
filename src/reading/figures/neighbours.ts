import { isCapital } from './date-words.ts';

/*
 * Looking at the words beside a date. Without parts of speech, the words that cannot be the noun that a number counts are
 * a closed list: “in 2017 the army …” is a date, “in 2017 cases” is not.
 */

const functionWords = new Set([
  'a', 'about', 'according', 'across', 'after', 'against', 'ago', 'all', 'along', 'also', 'although', 'amid', 'among', 'an', 'and', 'any', 'are',
  'around', 'as', 'at', 'because', 'been', 'before', 'being', 'between', 'both', 'but', 'by', 'can', 'could', 'despite', 'did', 'do', 'does',
  'during', 'each', 'even', 'for', 'from', 'had', 'has', 'have', 'he', 'her', 'here', 'his', 'how', 'however', 'if', 'in', 'into', 'is', 'it', 'its',
  'just', 'last', 'later', 'may', 'might', 'more', 'most', 'must', 'my', 'near', 'neither', 'next', 'no', 'nor', 'not', 'now', 'of', 'off', 'on', 'once',
  'one', 'only', 'onto', 'or', 'other', 'our', 'out', 'outside', 'over', 'said', 'says', 'several', 'shall', 'she', 'should', 'shows', 'showed', 'since', 'so', 'some', 'still',
  'such', 'than', 'that', 'the', 'their', 'them', 'then', 'there', 'these', 'they', 'this', 'those', 'though', 'through', 'to', 'told', 'toward',
  'towards', 'two', 'under', 'unless', 'until', 'unto', 'up', 'upon', 'via', 'was', 'we', 'were', 'what', 'when', 'where', 'whether', 'which', 'while',
  'who', 'whom', 'whose', 'why', 'will', 'with', 'within', 'without', 'would', 'yet', 'you', 'your', 'when', 'saw', 'came', 'became', 'began',
]);

/** Nouns that a year or a month commonly stands before: “the disputed 2018 election”. */
const eventNouns = new Set([
  'accord', 'accords', 'agreement', 'attack', 'attacks', 'bombing', 'budget', 'campaign', 'caucus', 'caucuses', 'ceasefire', 'census', 'championships',
  'conference', 'congress', 'convention', 'coup', 'crash', 'crisis', 'cup', 'deadline', 'deal', 'earthquake', 'edition', 'election', 'elections', 'film',
  'final', 'financial', 'fire', 'game', 'games', 'general', 'hearing', 'hurricane', 'incident', 'interview', 'invasion', 'law', 'letter', 'local', 'massacre', 'meeting',
  'memo', 'midterm', 'midterms', 'municipal', 'nuclear', 'olympics', 'paper', 'parliamentary', 'peace', 'poll', 'polls', 'presidential', 'primaries',
  'primary', 'protests', 'race', 'referendum', 'report', 'revolution', 'riots', 'ruling', 'season', 'shooting', 'speech', 'strike', 'strikes', 'study', 'summit',
  'super', 'survey', 'talks', 'tax', 'terror', 'treaty', 'trial', 'truce', 'uprising', 'visit', 'vote', 'war', 'winter', 'summer', 'world',
]);

/** The word after `at`, past white space; empty where something else follows. */
export const wordAfter = (text: string, at: number): string => /^[ \t\n\r\u00a0]{1,4}([A-Za-z]{1,24})(?![A-Za-z])/.exec(text.slice(at, at + 32))?.[1] ?? '';

export const isFunctionWord = (lower: string): boolean => functionWords.has(lower);
export const isEventNoun = (lower: string): boolean => eventNouns.has(lower);

/** Whether a word in lower case follows that a number could count. */
export const nounFollows = (text: string, at: number): boolean => {
  const word = wordAfter(text, at);
  return word !== '' && !isCapital(word.charCodeAt(0)) && !functionWords.has(word);
};

/** Whether a capitalised word follows, as in a name. */
export const nameFollows = (text: string, at: number): boolean => {
  const word = wordAfter(text, at);
  return word !== '' && isCapital(word.charCodeAt(0));
};

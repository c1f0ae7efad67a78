import type { Tagged } from '../language/tokens.ts';
import { uposOf } from '../language/tokens.ts';
import type { Run } from './words.ts';
import { isBody, isGroup } from './source-nouns.ts';
import { isRoleNoun } from './titles.ts';
import { inOneSentence, isWord, sentenceStart } from './words.ts';

/** What a name that ends at a token is the name of, as far as is known, and where it begins; -1 where none ends there. */
export type EndsThere = (last: number) => { readonly person: boolean; readonly body: boolean; readonly first: number };

/** The noun phrase that “who” or “which” takes up: what ends right before it, past a comma; null where nothing does. */
export const relativeAntecedent = (doc: Tagged, token: number, nameAt: EndsThere): Run | null => {
  const run = withName(doc, phraseBefore(doc, token), nameAt);
  if (run !== null && doc.lower[token] === 'which') return bodyAbroad(doc, run, token, nameAt) ?? run;
  // “An officer at the ministry, who …”, “researchers at the university, who …”: it is the officer who does.
  if (run === null || doc.lower[token] !== 'who' || isPeople(doc.lower[run.last]!)) return run;
  const preposition = run.first - 1;
  if (!inOneSentence(doc, preposition - 1, token) || !/^(?:of|at|for|from|with|in|on|to)$/.test(doc.lower[preposition]!)) return run;
  const outer = phraseBefore(doc, preposition);
  // “Senator Ann Roe of Iowa, who …”
  if (outer !== null && nameAt(outer.last).person) return outer;
  return outer !== null && isPeople(doc.lower[outer.last]!) ? { first: outer.first, last: run.last } : run;
};

const isPeople = (lower: string): boolean => isRoleNoun(lower) || isGroup(lower);

/** “The University of Oslo” is one name. */
const withName = (doc: Tagged, run: Run | null, nameAt: EndsThere): Run | null => {
  const first = run === null ? -1 : nameAt(run.last).first;
  if (run === null || first < 0 || first >= run.first) return run;
  return { first: doc.lower[first - 1] === 'the' ? first - 1 : first, last: run.last };
};

/** “The Dialogue Group in Oslo, which says …”: it is the body that says, not where it is. */
const bodyAbroad = (doc: Tagged, run: Run, token: number, nameAt: EndsThere): Run | null => {
  const preposition = run.first - 1;
  if (!inOneSentence(doc, preposition - 1, token) || !/^(?:in|near|outside|at)$/.test(doc.lower[preposition]!) || nameAt(run.last).body) return null;
  const outer = phraseBefore(doc, preposition);
  return outer !== null && (nameAt(outer.last).body || isBody(doc.lower[outer.last]!)) ? outer : null;
};

/** Of “…, who sings, and who dances” the first “who”, for the second; -1 where it is no second. */
export const whoBefore = (doc: Tagged, token: number): number => {
  if (!/^(?:and|but|or)$/.test(doc.lower[token - 1] ?? '')) return -1;
  for (let at = token - 2; at >= sentenceStart(doc, token); at -= 1) if (doc.lower[at] === doc.lower[token]) return at;
  return -1;
};

/** Of “Tom Harris, a spokesman, who …” the last token of the name; -1 where the phrase stands beside none. */
export const apposedTo = (doc: Tagged, { first, last }: Run): number => {
  if (!inOneSentence(doc, first - 2, last) || doc.words[first - 1] !== ',') return -1;
  let isRole = false;
  for (let token = first; token <= last; token += 1) isRole ||= isRoleNoun(doc.lower[token]!);
  if (!isRole) return -1;
  // “Sen. Roe (D-Iowa), the top Democrat …”
  let token = first - 2;
  if (doc.words[token] === ')') while (token > first - 10 && inOneSentence(doc, token, last) && doc.words[token + 1] !== '(') token -= 1;
  return token;
};

const phraseBefore = (doc: Tagged, token: number): Run | null => {
  const start = sentenceStart(doc, token);
  let last = token - 1;
  if (last >= start && doc.words[last] === ',') last -= 1;
  if (last < start || !isWord(doc, last)) return null;
  let first = last;
  for (let at = last; at >= start && last - at < 10; at -= 1) {
    const tag = uposOf(doc, at);
    const lower = doc.lower[at]!;
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'NUM' || lower === '-' || /^['\u2019]s?$/.test(lower)) first = at;
    else if (tag === 'DET' || tag === 'PRON') return { first: at, last };
    else break;
  }
  return uposOf(doc, last) === 'PUNCT' ? null : { first, last };
};

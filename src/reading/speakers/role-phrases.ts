import { uposOf, type Tagged } from '../language/tokens.ts';
import { americanState } from './american-states.ts';
import { countryOf } from '../text/countries.ts';
import type { Entity } from './entities.ts';
import type { RoleRun } from './roles.ts';
import { isBody } from './source-nouns.ts';
import { genderOfTitle, mayStandFor } from './titles.ts';
import type { Run } from './words.ts';
import { isCapitalised, keyOf } from './words.ts';

/*
 * Whom a definite phrase with a role noun stands for: “the Russian leader”, “the spokesman”. It is a person whom the
 * article has given a role that the phrase fits, in its noun, its rank and its country.
 */

/** Words that make another office of the same noun. */
const ranks = new Set(['vice', 'deputy', 'former', 'ex', 'prime', 'foreign', 'interior', 'defense', 'defence', 'finance', 'assistant', 'justice', 'acting', 'late', 'majority', 'minority', 'attorney']);
/** Of these, the ones that a later phrase may not leave out: the vice president is never “the president”. */
const kept = new Set(['vice', 'deputy', 'former', 'ex', 'assistant']);

const ranksIn = (doc: Tagged, { first, last }: Run): readonly string[] => {
  const found: string[] = [];
  for (let token = first; token <= last; token += 1) if (ranks.has(doc.lower[token]!)) found.push(doc.lower[token]!);
  return found;
};

/** The country, the capitalised words or the body before the head, in lower case. */
const ownerIn = (doc: Tagged, run: Run, head: number): readonly string[] => {
  const found: string[] = [];
  for (let token = run.first; token < head; token += 1) {
    const lower = doc.lower[token]!;
    if (/^(?:an?|the|this|that|his|her|their|its)$/.test(lower) || ranks.has(lower)) continue;
    // “the ministry’s spokesman” is none of a company.
    if (isCapitalised(doc, token) || isBody(lower)) found.push(lower);
  }
  return found;
};

/** Nouns that tell no office, but what somebody has been long, or was. */
const notOffices = new Set(['veteran', 'career', 'strongman', 'time', 'one-time', 'long-time', 'longtime', 'incumbent']);

/** “The information minister”, “the opposition leader”: plain nouns before the head, which make another office of it. */
const officeIn = (doc: Tagged, run: Run, head: number): readonly string[] => {
  const found: string[] = [];
  for (let token = run.first; token < head; token += 1) {
    const lower = doc.lower[token]!;
    if (uposOf(doc, token) === 'NOUN' && !isCapitalised(doc, token) && !ranks.has(lower) && !isBody(lower) && !notOffices.has(lower) && /^[a-z]+$/.test(lower)) found.push(lower);
  }
  return found;
};

/** The words of a role and of what it is of, each between blanks. */
const wordsAround = (doc: Tagged, span: Run, of: Run | null): string => ` ${keyOf(doc, span)} ${of === null ? '' : keyOf(doc, of)} `;

const sameOwner = (doc: Tagged, words: readonly string[], span: Run, of: Run | null): boolean => {
  if (words.length === 0) return true;
  const text = wordsAround(doc, span, of);
  const countries = new Set(text.split(' ').map((word) => countryOf(word)).filter((country) => country !== null));
  return words.every((word) => text.includes(` ${word} `) || (countryOf(word) !== null && countries.has(countryOf(word)!)));
};

/** Whether the owner that a phrase names is the state where somebody sits: “the Minnesota senator”. */
const sitsThere = (doc: Tagged, words: readonly string[], { seat }: RoleRun): boolean => {
  const state = americanState(words.join(' '));
  return seat !== null && state !== null && americanState(keyOf(doc, seat)) === state;
};

/** Whether two phrases may have one owner: “the Pentagon official” is no official of the ministry. */
export const ownersAgree = (doc: Tagged, run: Run, head: number, other: Run): boolean => {
  const own = ownerIn(doc, run, head);
  if (own.length === 0) return true;
  const theirs = ownerIn(doc, other, other.last + 1).filter((word) => word !== doc.lower[head]);
  return theirs.length === 0 || sameOwner(doc, own, other, null);
};

const standings = new Set(['candidate', 'nominee', 'mogul', 'billionaire', 'millionaire', 'tycoon', 'businessman', 'businesswoman', 'politician', 'lawmaker', 'congressman', 'congresswoman',
  'senator', 'governor', 'mayor', 'actor', 'actress', 'singer', 'diplomat', 'frontrunner', 'front-runner', 'hopeful', 'incumbent', 'challenger', 'newcomer']);

/** Words for what somebody is known as, by which newsrooms name again whom they have named. */
export const isStanding = (noun: string): boolean => standings.has(noun);

/** How many entities are looked at, and how many may be candidates: far more than any article has. */
export const looksBack = 400;
export const mostCandidates = 16;

/** The entities before the phrase that it fits, in order. `head` is its role noun. */
export const fittingRoles = (doc: Tagged, run: Run, head: number, entities: readonly Entity[]): readonly number[] => {
  const noun = doc.lower[head]!;
  const phraseRanks = ranksIn(doc, { first: run.first, last: head });
  const owner = ownerIn(doc, run, head);
  const office = officeIn(doc, run, head);
  const gender = genderOfTitle(noun);
  // A headline may call by their role those whom only the story names.
  const blockAt = (token: number): number => doc.blockOf[doc.sentenceOf[token]!]!;
  const isHeadline = blockAt(run.first) === 0;
  const found: number[] = [];
  for (let index = Math.max(0, entities.length - looksBack); index < entities.length && found.length < mostCandidates; index += 1) {
    const entity = entities[index]!;
    if (entity.roles.length === 0 || (entity.name.first >= run.first && !(isHeadline && blockAt(entity.name.first) > 0)) || (entity.kind !== 'person' && entity.kind !== 'unknown')) continue;
    if (gender !== null && entity.gender !== null && gender !== entity.gender) continue;
    const fits = entity.roles.some((role) => {
      if (!mayStandFor(noun, doc.lower[role.head]!)) return false;
      const roleRanks = ranksIn(doc, role.span);
      if (!phraseRanks.every((rank) => roleRanks.includes(rank))) return false;
      if (roleRanks.some((rank) => kept.has(rank) && !phraseRanks.includes(rank))) return false;
      if (!office.every((word) => wordsAround(doc, role.span, role.of).includes(` ${word} `))) return false;
      return sameOwner(doc, owner, role.span, role.of) || sitsThere(doc, owner, role);
    });
    if (fits) found.push(index);
  }
  return found;
};

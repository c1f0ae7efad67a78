import { countryOfPeople } from '../text/countries.ts';
import { isBody } from './source-nouns.ts';

/*
 * General words for bodies and for many: “the agency”, “the company”, “the Republicans”.
 */

const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What the name of a body may end in where the general word stands for it. */
const endings: readonly (readonly [nouns: ReadonlySet<string>, endings: ReadonlySet<string>])[] = [
  [listOf('agency'), listOf('administration authority bureau commission department office police service')],
  [listOf('company firm'), listOf('airline airlines bank corp corp. corporation enterprise firm group holdings inc inc. industries llc ltd ltd. partners plc technologies')],
  [listOf('airline'), listOf('airline airlines group')],
  [listOf('group organisation organization'), listOf('alliance association center centre coalition committee council foundation institute league movement network pac party society trust union')],
  [listOf('newspaper paper'), listOf('chronicle daily gazette journal news post times tribune')],
];

/** Whether a name that ends in a word, in lower case, may be meant by a general word; null where the word is no such. */
export const generalWord = (noun: string): ((ending: string) => boolean) | null => {
  const row = endings.find(([nouns]) => nouns.has(noun));
  return row === undefined ? null : (ending) => !isBody(ending) || row[1].has(ending);
};

const parties = listOf('republicans democrats conservatives liberals tories socialists greens');

/** Words for all of a party or people, which are the same many wherever they stand alone. */
export const isPartyOrPeople = (lower: string): boolean => parties.has(lower) || countryOfPeople(lower) !== null;

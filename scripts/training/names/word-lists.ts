import * as lists from '../../../src/reading/language/names/lists.ts';
import { outside } from '../../../src/reading/language/names/named.ts';
import { lowered } from '../../../src/reading/language/tokenise.ts';
import { countryNamed, countryOfPeople, countryOfSeat, isProvince } from '../../../src/reading/text/countries.ts';
import { genderOfFirstName } from '../../../src/reading/speakers/first-names.ts';
import { isBody } from '../../../src/reading/speakers/source-nouns.ts';
import { isRoleNoun, isTitle } from '../../../src/reading/speakers/titles.ts';
import { silver, type NamedArticle } from './corpora.ts';
import type { PlainSentence } from './sentences.ts';

const calendar = new Set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.`.split(/\s+/));

/** What lists say of each word, as bits. */
export const listWords = (articles: readonly NamedArticle[], sentences: readonly PlainSentence[]): Map<string, number> => {
  const found = new Map<string, number>();
  const add = (word: string, bit: number): void => { found.set(word, (found.get(word) ?? 0) | bit); };
  for (const [word, count] of smallInNames(articles)) if (count >= 3) add(word, lists.inner);
  for (const [word, bit] of silverLists()) add(word, bit);
  for (const [word, bit] of cases(sentences)) add(word, bit);
  const words = new Set(sentences.flatMap((sentence) => sentence.map(lowered)));
  for (const word of words) {
    if (genderOfFirstName(word) !== null) add(word, lists.firstName);
    if (countryNamed(word) !== null || countryOfSeat(word) !== null || isProvince(word)) add(word, lists.country);
    if (countryOfPeople(word) !== null) add(word, lists.nationality);
    if (isTitle(word) || isRoleNoun(word)) add(word, lists.title);
    if (isBody(word)) add(word, lists.noun);
  }
  for (const word of calendar) add(word, lists.calendar);
  return found;
};

/** Words and marks without a capital or a digit within names of several tokens. */
const smallInNames = (articles: readonly NamedArticle[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { doc, gold } of articles) {
    for (let at = 0; at < doc.length; at += 1) {
      if (gold[at] === outside || /[\dA-Z]/.test(doc.words[at]!)) continue;
      counts.set(doc.lower[at]!, (counts.get(doc.lower[at]!) ?? 0) + 1);
    }
  }
  return counts;
};

/** Which kinds of names a word stood in at least twice, of those that an older machine found in political news. */
const silverLists = (): Map<string, number> => {
  const counts = new Map<string, number>();
  const count = (word: string, bit: number): void => {
    const key = `${bit} ${lowered(word)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { s } of silver()) for (const { t } of s) {
    for (let at = 0; at < t.length; at += 1) {
      const kind = t[at]![5];
      if (kind === 'O') continue;
      let last = at;
      while (last + 1 < t.length && t[last + 1]![5] === kind) last += 1;
      for (let token = at; token <= last; token += 1) {
        const word = t[token]![0];
        if (!/^\p{Lu}/u.test(word)) continue;
        if (kind === 'PERSON') count(word, token === last ? lists.lastName : lists.firstName);
        else if (kind === 'LOCATION') count(word, at === last ? lists.place : lists.placePart);
        else if (kind === 'ORGANIZATION') count(word, at === last ? lists.body : lists.bodyPart);
        else if (kind === 'MISC' && at === last) count(word, lists.nationality);
      }
      at = last;
    }
  }
  const found = new Map<string, number>();
  for (const [key, times] of counts) {
    if (times < 2) continue;
    const [bit, word] = key.split(' ') as [string, string];
    found.set(word, (found.get(word) ?? 0) | Number(bit));
  }
  return found;
};

/** How words are written where no sentence begins with them. */
const cases = (sentences: readonly PlainSentence[]): Map<string, number> => {
  const counts = new Map<string, [small: number, capital: number]>();
  for (const sentence of sentences) {
    const capitals = sentence.filter((word) => /^\p{Lu}/u.test(word)).length;
    if (capitals * 2 > sentence.length) continue;
    sentence.forEach((word, at) => {
      if (at === 0 || !/^[\p{Lu}\p{Ll}]/u.test(word) || /^["\u201c\u2018'(:]$/.test(sentence[at - 1]!)) return;
      const key = lowered(word);
      const row = counts.get(key) ?? [0, 0];
      row[/^\p{Lu}/u.test(word) ? 1 : 0] += 1;
      counts.set(key, row);
    });
  }
  const found = new Map<string, number>();
  for (const [word, [small, capital]] of counts) {
    if (small + capital < 4) continue;
    found.set(word, capital * 20 < small ? lists.mostlySmall : small * 20 < capital ? lists.mostlyCapital : lists.eitherWay);
  }
  return found;
};

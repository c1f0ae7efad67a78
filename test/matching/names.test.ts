import { describe, expect, it } from 'vitest';
import { compareNames, joinedGroups, matchAll, namesMatch, parties } from '../../src/matching/index.ts';
import { soundOf } from '../../src/matching/parties/names/spelling.ts';
import { inLatin } from '../../src/matching/parties/names/transliterate.ts';
import type { ReadArticle } from '../../src/matching/index.ts';
import type { Speaker } from '../../src/reading/index.ts';
import { article } from './article.ts';

const isSame = (a: string, b: string, kind: 'person' | 'body' = 'person'): boolean => {
  const match = compareNames(a, b, kind);
  expect(compareNames(b, a, kind)).toEqual(match);
  return match.likeness >= namesMatch;
};

describe('a person’s name', () => {
  it.each([
    ['Dr. Oda Renholt', 'Oda Renholt'], ['Renholt, Oda', 'Oda Renholt'], ['Oda M. Renholt', 'Oda Renholt'], ['O. Renholt', 'Oda Renholt'], ['OdaRenholt', 'Oda Renholt'],
    ['Sergej Petrow', 'Sergei Petrov'], ['Сергей Петров', 'Sergei Petrov'], ['Khalid al-Masri', 'Halid el Masri'], ['José Núñez', 'Jose Nunez'], ['Bill Harrow', 'William Harrow'],
    ['Oda Renhollt', 'Oda Renholt'],
  ])('%s is %s', (a, b) => {
    expect(isSame(a, b)).toBe(true);
  });

  it.each([
    ['Oda Renholt', 'Ida Brandt'], ['Tomas Renholt', 'Oda Renholt'], ['Renholt', 'Oda Renholt'], ['Aksel Brandt', 'Aksel Brandt Jr.'], ['Kim Song', 'Kim Pak'],
  ])('%s is not %s', (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });
});

describe('a body’s name', () => {
  it.each([
    ['Halvard Ltd', 'Halvard Limited'], ['SMG', 'Strait Monitoring Group'], ['1st Harbour Bank', 'First Harbour Bank'], ['Brigade 44', 'Brigade Forty-Four'],
  ])('%s is %s', (a, b) => {
    expect(isSame(a, b, 'body')).toBe(true);
  });

  it.each([['Halvard AG', 'Halvard GmbH'], ['Halvard Shipping', 'Halvard Mining'], ['Brigade 44', 'Brigade 45']])('%s is not %s', (a, b) => {
    expect(isSame(a, b, 'body')).toBe(false);
  });
});

describe('spellings', () => {
  it('of one sound are one', () => {
    expect(new Set(['hmeimim', 'khmeimim', 'hmeymim'].map(soundOf)).size).toBe(1);
  });

  it('lose marks and invisible characters, not letters', () => {
    expect(inLatin('Niinist\u00f6 Vladi\u00admir \u0141\u00f3d\u017a')).toBe('niinisto vladimir lodz');
  });
});

const readAs = (kind: Speaker['kind'], read: ReadArticle): ReadArticle => (
  { ...read, reading: { ...read.reading, speakers: read.reading.speakers.map((speaker) => ({ ...speaker, kind })) } }
);

describe('parties', () => {
  const names = (articles: Parameters<typeof matchAll>[1]): readonly (readonly string[])[] => {
    const { things, links } = matchAll(parties, articles);
    const nameOf = new Map(things.map(({ id, name }) => [id, name]));
    return joinedGroups(nameOf.keys(), links).map((group) => group.map((id) => nameOf.get(id)!));
  };
  const said = (id: string, ...who: readonly string[]) => article(id, `Talks\n\n${who.map((name) => `${name} said that the harbour was open.`).join('\n\n')}`);

  it('are one by the same name, spelling and an initial aside', () => {
    expect(names([said('a', 'Sergei Petrov'), said('b', 'Sergey Petrov'), said('c', 'Sergei V. Petrov')])).toEqual([['Sergei Petrov', 'Sergey Petrov', 'Sergei V. Petrov']]);
  });

  it('are one state under all its names, and its seat is only proposed', () => {
    const { links } = matchAll(parties, [said('a', 'The United States'), said('b', 'America'), said('c', 'Washington')]);
    expect(links.map(({ relation, joins }) => [relation, joins])).toEqual(expect.arrayContaining([['same-name', true], ['metonym', false]]));
  });

  it('are proposed where one name was read as a person’s here and as a body’s there', () => {
    const { links } = matchAll(parties, [said('a', 'Marlow Quin'), readAs('organisation', said('b', 'Marlow Quin')), readAs('organisation', said('c', 'Marlow Quay'))]);
    expect(links.map(({ from, to, relation, joins }) => [from[0], to[0], relation, joins])).toEqual([['a', 'b', 'other-kind', false]]);
  });

  it.each([
    ['The environment ministry', 'The environment ministry of Lowen', true],
    ['Lowen ministry', 'The environment ministry of Lowen', true],
    ['Norrland Mining', 'Norrland Mining Group', true],
    ['The environment ministry of Tolworth', 'The environment ministry of Lowen', false],
    ['Lowen Harbour', 'Lowen Harbour Museum', false],
    ['The environment ministry', 'The finance ministry of Lowen', false],
  ])('are proposed and never joined where one name leaves out a word that tells little: %s, %s', (one, other, isProposed) => {
    const { links } = matchAll(parties, [said('a', one), said('b', other)].map((read) => readAs('organisation', read)));
    expect(links.map(({ relation, joins }) => [relation, joins])).toEqual(isProposed ? [['like-name', false]] : []);
  });

  it('are proposed where one name stands behind what its bearer is', () => {
    const mutual = readAs('organisation', said('a', 'Tolworth Mutual'));
    const read = said('b', 'Tolworth Mutual');
    const called: ReadArticle = { ...read, reading: { ...read.reading, speakers: read.reading.speakers.map((one) => ({ ...one, name: 'The insurer, Tolworth Mutual', kind: 'unknown' as const })) } };
    expect(matchAll(parties, [mutual, called]).links.map(({ relation, joins }) => [relation, joins])).toEqual([['like-name', false]]);
  });

  it('are never one by a family name, and never where two stand side by side', () => {
    expect(names([said('a', 'Anna Karlsen', 'Erik Karlsen'), said('b', 'Erik Karlsen')])).toEqual([['Anna Karlsen'], ['Erik Karlsen', 'Erik Karlsen']]);
    const beside = names([said('a', 'Sergei Ivanov', 'Sergey Ivanov'), said('b', 'Sergei Ivanov')]);
    for (const group of beside) expect(group.length).toBeLessThan(3);
  });
});

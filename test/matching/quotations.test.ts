import { describe, expect, it } from 'vitest';
import { matchAll, quotations } from '../../src/matching/index.ts';
import type { Change } from '../../src/matching/index.ts';
import { article } from './article.ts';

const between = (a: string, b: string) => matchAll(quotations, [
  article('a', `Talks\n\n“${a},” said Ines Okoro, the foreign minister of Tamarre.`),
  article('b', `Minister speaks\n\n“${b},” Ines Okoro said on Monday.`, { published: '2031-05-06' }),
]).links[0] ?? null;
const changes = (a: string, b: string): readonly Change[] => (between(a, b)?.evidence as { changes: readonly Change[] } | undefined)?.changes ?? [];

describe('a quotation in two articles', () => {
  const words = 'We have signed three treaties in two years, and after each of them we counted the same number of ships';

  it('is identical whatever its marks, capitals and commas', () => {
    expect(between(words, words.replace(',', ''))).toMatchObject({ relation: 'identical', joins: true, confidence: 1 });
  });

  it('is contained where one article has only a stretch of it', () => {
    expect(between(words, 'after each of them we counted the same number of ships')).toMatchObject({ relation: 'contained', joins: true });
  });

  it('is reworded where words were changed', () => {
    expect(between(words, 'We signed three treaties in two years and after each we counted the same number of ships')).toMatchObject({ relation: 'reworded' });
  });

  it('is partial where the end of the one is the beginning of the other', () => {
    expect(between(`${words}. That is all I know`, `After each of them we counted the same number of ships. I would not call that a withdrawal of anything at all`)).toMatchObject({ relation: 'partial' });
  });

  it('is another one where only a phrase is the same', () => {
    expect(between(words, 'The same number of people came to the market this year, and they bought more fish')).toBeNull();
  });

  it('is another one where a few words differ in a negation', () => {
    expect(between('We are leaving the northern harbour', 'We are not leaving the northern harbour')).toBeNull();
  });

  it('meets by its rare words though every small word differs', () => {
    expect(between('Removing forces from the northern harbour is a decision for Vellmark', 'The removal of their forces from our northern harbour was a decision by Vellmark')).toMatchObject({ relation: 'reworded' });
  });
});

describe('a contraction', () => {
  it.each([
    ['You cannot reopen a crater', 'You can’t reopen a crater'],
    ['We will not rebuild the pier this year', 'We won’t rebuild the pier this year'],
    ['They have not rebuilt the pier this year', 'They haven’t rebuilt the pier this year'],
  ])('is another wording of the same: %s, %s', (whole, short) => {
    expect(between(whole, short)).toMatchObject({ relation: 'reworded', joins: true });
    expect(changes(whole, short).map(({ kind }) => kind)).toEqual(['function word']);
  });

  it('of the one is a negation beside none', () => {
    expect(between('You can reopen a crater', 'You can’t reopen a crater')).toBeNull();
  });
});

describe('a change of wording', () => {
  const base = 'We will withdraw twelve ships from the northern harbour of Port Ansel before the summer';

  it.each([
    ['function word', 'We will withdraw twelve ships from the northern harbour of Port Ansel by the summer', 'before', 'by'],
    ['number', 'We will withdraw twenty ships from the northern harbour of Port Ansel before the summer', 'twelve', 'twenty'],
    ['negation', 'We will not withdraw twelve ships from the northern harbour of Port Ansel before the summer', '', 'not'],
    ['modal', 'We may withdraw twelve ships from the northern harbour of Port Ansel before the summer', 'will', 'may'],
    ['name', 'We will withdraw twelve ships from the northern harbour of Port Lowen before the summer', 'Ansel', 'Lowen'],
    ['cut', 'We will withdraw twelve ships from the harbour of Port Ansel before the summer', 'northern', ''],
    ['inserted', 'We will withdraw twelve grey ships from the northern harbour of Port Ansel before the summer', '', 'grey'],
    ['word', 'We will withdraw twelve boats from the northern harbour of Port Ansel before the summer', 'ships', 'boats'],
    ['form', 'We will withdraw twelve ships from the northern harbours of Port Ansel before the summer', 'harbour', 'harbours'],
  ] as const)('is told by its kind: %s', (kind, other, a, b) => {
    expect(changes(base, other)).toEqual([{ kind, a, b }]);
  });

  it('is told as reordered where the same words stand elsewhere', () => {
    const found = changes('The minister lied about the ships and the council knew about it in March', 'In March the minister lied about the ships and the council knew about it');
    expect(found.every(({ kind }) => kind === 'reordered' || kind === 'function word')).toBe(true);
    const moved = changes(
      'Our sailors quietly left the harbour at night and nobody on the quay saw them leave it again',
      'Our sailors left the harbour quietly at night and nobody on the quay saw them leave it again',
    );
    expect(moved.map(({ kind }) => kind)).toEqual(['reordered', 'reordered']);
  });
});

describe('two speakers', () => {
  const said = (id: string, who: string, words: string) => article(id, `Talks\n\n“${words},” said ${who}.`);

  it('do not say the same thing because a few of their words are the same', () => {
    const { links } = matchAll(quotations, [
      said('a', 'Ines Okoro, the foreign minister', 'There is no room for doubt about the harbour'),
      said('b', 'Aksel Brandt, a government spokesman', 'There is room for doubt about the harbour treaty'),
    ]);
    expect(links.filter(({ joins }) => joins)).toEqual([]);
  });
});

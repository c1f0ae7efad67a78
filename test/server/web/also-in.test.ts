import { describe, expect, it } from 'vitest';
import type { ArticleBrief, FigureRow, StatementRow } from '../../../src/ledger/index.ts';
import { alsoInWords } from '../../../src/server/web/pages/also-in.ts';
import { figuresPage } from '../../../src/server/web/pages/figures.ts';
import type { Markup } from '../../../src/server/web/markup.ts';

const article = (id: string, outlet: string | null): ArticleBrief => ({ id, title: null, outlet, published: '2031-03-04', url: null, origin: 'one' });

describe('where else something stands', () => {
  it.each<[string | null, readonly (string | null)[], string]>([
    ['Tides Daily', ['The Orrin Courier', 'Saltholm Herald', 'Saltholm Herald'], 'also in 2 outlets'],
    ['Tides Daily', ['The Orrin Courier', null], 'also in 1 outlet and 1 article without an outlet'],
    [null, [null, null, 'Tides Daily'], 'also in 1 outlet and 2 articles without an outlet'],
    ['Tides Daily', [null], 'also in 1 article without an outlet'],
    ['Tides Daily', ['Tides Daily', 'The Orrin Courier'], 'also in 1 outlet'],
    ['Tides Daily', ['Tides Daily'], '1 time more in this outlet'],
  ])('is counted by outlets that are known: beside %s in %o', (own, others, words) => {
    expect(alsoInWords(article('a', own), others.map((outlet, index) => article(`b${index}`, outlet)))).toBe(words);
  });

  it('is told so of figures', () => {
    const rows = ['Tides Daily', null, null].map((outlet, index) => ({
      id: `a${index}/f1`, article: article(`a${index}`, outlet), span: [0, 3], words: '310', value: 310, bounds: 'exactly', unit: 'crates', of: null, place: null, asOf: null,
      statement: { id: `a${index}/s1`, speaker: { name: 'Wim Oster' }, sources: [] } as unknown as StatementRow, stance: 'gives', disputes: [], isElsewhere: false, measure: null, thing: `a${index}/figures/f1`,
    } satisfies FigureRow));
    expect((figuresPage({ rows, next: null }, {}).body as Markup).markup).toContain('<summary>also in 2 articles without an outlet</summary>');
  });
});

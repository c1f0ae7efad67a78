import { describe, expect, it } from 'vitest';
import { figures, matchAll } from '../../src/matching/index.ts';
import { article } from './article.ts';

/** How figures of two reports of one day are linked, as “value relation value”. */
const relations = (one: string, other: string): readonly string[] => {
  const { things, links } = matchAll(figures, [article('a', one), article('b', other, { outlet: 'b' })]);
  const value = (id: string): number => things.find((thing) => thing.id === id)!.value;
  return links.filter(({ from, to }) => from[0] !== to[0]).map(({ from, to, relation }) => `${value(from)} ${relation} ${value(to)}`).sort();
};

describe('a range', () => {
  const range = 'Marla Venn and Oto Brask met in Quillport. Governor Marla Venn said that between 10 and 60 miners were trapped in the Quillport shaft.';

  it('does not conflict with a number inside it', () => {
    expect(relations(range, 'Marla Venn and Oto Brask met in Quillport. Mayor Oto Brask said that 40 miners were trapped in the Quillport shaft.'))
      .toEqual(['10 agrees 40', '60 agrees 40']);
  });

  it('conflicts with a number outside it, by its upper end', () => {
    expect(relations(range, 'Marla Venn and Oto Brask met in Quillport. Mayor Oto Brask said that 90 miners were trapped in the Quillport shaft.'))
      .toEqual(['60 conflicts 90']);
  });
});

describe('a fraction', () => {
  const quarter = 'Marla Venn and Oto Brask met in Quillport. Governor Marla Venn said that a quarter of Quillport voters stayed away from the polls.';

  it('does not conflict with a number near it, and does with another', () => {
    const percent = (value: number): string => `Marla Venn and Oto Brask met in Quillport. Mayor Oto Brask said that ${value} percent of Quillport voters stayed away from the polls.`;
    expect(relations(quarter, percent(26))).toEqual(['25 agrees 26']);
    expect(relations(quarter, percent(40))).toEqual(['25 conflicts 40']);
  });
});

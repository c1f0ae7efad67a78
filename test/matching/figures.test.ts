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

describe('a toll', () => {
  const about = 'Marla Venn and Oto Brask met in Quillport.';
  const killed = `${about} Governor Marla Venn said that the fire in the Quillport mill killed 41 people.`;

  it.each([
    'Mayor Oto Brask said that 73 people died in the fire in the Quillport mill.',
    'Mayor Oto Brask said that 73 were killed and 41 injured in the fire in the Quillport mill.',
    'Mayor Oto Brask put the death toll of the fire in the Quillport mill at 73.',
    'Mayor Oto Brask said that there were 73 deaths in the fire in the Quillport mill.',
    'Mayor Oto Brask said that 73 people, two of them children, were killed in the fire in the Quillport mill.',
    'Mayor Oto Brask said that crews had found 73 dead after the fire in the Quillport mill.',
    'Mayor Oto Brask said that the fire in the Quillport mill had claimed the lives of 73 people.',
    'Mayor Oto Brask said that the fire in the Quillport mill had claimed 73 lives.',
    'Mayor Oto Brask said that 73 lives were lost in the fire in the Quillport mill.',
    'Mayor Oto Brask said that 73 people lost their lives in the fire in the Quillport mill.',
    'Mayor Oto Brask said that the number of dead in the fire in the Quillport mill rose to 73.',
    'Mayor Oto Brask put the toll of the fire in the Quillport mill at 73.',
    'Mayor Oto Brask said that the toll of the fire in the Quillport mill was revised down to 33.',
    'Mayor Oto Brask said that nine people were killed in the fire in the Quillport mill.',
  ])('conflicts with another, however it is told: %s', (text) => {
    expect(relations(killed, `${about} ${text}`)).toEqual([`41 conflicts ${/\bnine\b/.test(text) ? 9 : /\d+/.exec(text)![0]}`]);
  });

  it.each([
    'Mayor Oto Brask said that the fire in the Quillport mill injured 73 people.',
    'Mayor Oto Brask said that 73 people were missing after the fire in the Quillport mill killed workers.',
    'Mayor Oto Brask said that 73 arrests were made after the fire in the Quillport mill killed workers.',
    'Mayor Oto Brask said that 73 people worked in the Quillport mill before the fire killed workers.',
    'Mayor Oto Brask said that the fire in the Quillport mill killed 73 sheep.',
    'Mayor Oto Brask said that the Quillport council killed 73 bills after the fire in the mill.',
    'Mayor Oto Brask said that 73 jobs were lost in the fire in the Quillport mill.',
    'Mayor Oto Brask said that the toll on the Quillport bridge rose to 73 after the fire in the mill.',
  ])('does not conflict with others who are counted: %s', (text) => {
    expect(relations(killed, `${about} ${text}`)).toEqual([]);
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

/** How the figures of one report are linked, and which of them their sources do not give as their own. */
const within = (text: string): readonly string[] => {
  const { things, links } = matchAll(figures, [article('a', `Marla Venn and Oto Brask met in Quillport. ${text}`)]);
  const value = (id: string): number => things.find((thing) => thing.id === id)!.value;
  return [...new Set([
    ...things.flatMap(({ value: of, stance }) => (stance === 'gives' ? [] : [`${stance} ${of}`])),
    ...links.map(({ from, to, relation }) => `${value(from)} ${relation} ${value(to)}`),
  ])].sort();
};

describe('a figure that its source names to say that it is not so', () => {
  it.each([
    ['Governor Marla Venn said that 90 miners were trapped in the Quillport shaft, not 400.', ['90 denies 400', 'denies 400']],
    ['Governor Marla Venn said that 90 miners were trapped in the Quillport shaft rather than 400.', ['90 denies 400', 'denies 400']],
    ['Governor Marla Venn said that 90 miners were trapped in the Quillport shaft. Mayor Oto Brask denied that 400 miners were trapped in the Quillport shaft.', ['denies 400']],
    // By another: a conflict, of the two who give it and deny it.
    ['Governor Marla Venn said that 400 miners were trapped in the Quillport shaft. Mayor Oto Brask denied that 400 miners were trapped in the Quillport shaft.', ['400 conflicts 400', 'denies 400']],
    ['The Mining Ministry withdrew its figure of 40 miners trapped in the Quillport shaft. There were 75 miners trapped in the shaft, the Mining Ministry said.', ['75 withdraws 40', 'takes back 40']],
    ['The Mining Ministry withdrew its figure of 40 miners trapped in the Quillport shaft; there were 75 miners trapped in the shaft, not 40, it said.', ['40 agrees 40', '75 withdraws 40', 'takes back 40']],
    // Near them: more than a number, not another one; and two figures of one source.
    ['Governor Marla Venn said that not only 90 miners were trapped in the Quillport shaft.', []],
    ['Governor Marla Venn said that 90 miners were not trapped in the Quillport shaft.', []],
  ])('%s', (text, found) => {
    expect(within(text)).toEqual(found);
  });

  it('is taken back where the same source gave it before', () => {
    const { things, links } = matchAll(figures, [
      article('a', 'Marla Venn and Oto Brask met in Quillport. Governor Marla Venn said that 400 miners were trapped in the Quillport shaft.', { published: '2030-01-02' }),
      article('b', 'Marla Venn and Oto Brask met in Quillport. Governor Marla Venn said that 90 miners were trapped in the Quillport shaft, not 400.', { published: '2030-01-04' }),
    ]);
    const named = (id: string): string => `${id[0]!}:${things.find((thing) => thing.id === id)!.value}`;
    expect(links.map(({ from, to, relation }) => `${named(from)} ${relation} ${named(to)}`).sort())
      .toEqual(['b:400 withdraws a:400', 'b:90 denies b:400']);
  });

  it.each([
    ['The coastguard said that at least seven people were killed in the fire in the Quillport mill.',
      'The coastguard withdrew its count of seven people killed and said that nine people were killed in the fire in the Quillport mill.', 'b:7 withdraws a:7'],
    ['The coastguard said that seven people were killed in the fire in the Quillport mill.',
      '“We had counted seven people killed. That number was wrong,” Marla Venn, the coastguard’s spokeswoman, said.', 'b:7 withdraws a:7'],
    ['The coastguard said that seven people were killed in the fire in the Quillport mill.',
      '“We counted seven people killed in the mill, which was wrong,” Marla Venn, the head of the coastguard, said.', 'b:7 withdraws a:7'],
    ['Tolworth Hospital said that nine people died in the fire in the Quillport mill.',
      'Eight people died in the mill, the coroner, Oto Brask, ruled, after Tolworth Hospital, which had put the toll of the fire in the Quillport mill at nine, withdrew its figure.', 'b:9 withdraws a:9'],
    ['Tolworth Hospital said that nine people died in the fire in the Quillport mill.',
      'Tolworth Hospital put the toll of the fire in the Quillport mill at nine, and later withdrew its figure.', 'b:9 withdraws a:9'],
  ])('is taken back in words of one’s own: %s %s', (given, taken, expected) => {
    expect(withdrawals(given, taken)).toContain(expected);
  });

  it.each([
    ['Tolworth Hospital said that nine people died in the fire in the Quillport mill.',
      'Governor Marla Venn put the toll of the fire in the Quillport mill at nine after the ministry withdrew its figure.'],
    ['Mayor Oto Brask said that 40 people were killed in the fire in the Quillport mill.',
      '“They killed 40 people in the fire in the Quillport mill. That was wrong,” Mayor Oto Brask said.'],
    ['Mayor Oto Brask said that 40 people were killed in the fire in the Quillport mill.',
      'Governor Marla Venn said that 40 people were killed in the fire in the Quillport mill. “That number was wrong,” Mayor Oto Brask said.'],
  ])('is not taken back where somebody else, or something else, was wrong: %s %s', (given, other) => {
    expect(withdrawals(given, other)).toEqual([]);
  });

  function withdrawals(given: string, taken: string): readonly string[] {
    const about = 'Marla Venn and Oto Brask met in Quillport.';
    const { things, links } = matchAll(figures, [article('a', `${about} ${given}`, { published: '2030-01-02' }), article('b', `${about} ${taken}`, { published: '2030-01-04' })]);
    const named = (id: string): string => `${id[0]!}:${things.find((thing) => thing.id === id)!.value}`;
    return links.filter(({ relation }) => relation === 'withdraws').map(({ from, to, relation }) => `${named(from)} ${relation} ${named(to)}`);
  }
});

import { describe, expect, it } from 'vitest';
import { claims, matchAll } from '../../../src/matching/index.ts';
import { article } from '../article.ts';

const matched = (...stories: readonly string[]) => matchAll(claims, stories.map((story, i) => article(`a${i}`, `News from Lowen\n\n${story}\n\nIt rained in Lowen and in Eastgate, Tessa Bramhall said.`)));

describe('a statement', () => {
  const isAbout = (sentence: string): boolean => matched(sentence).things.some(({ about }) => about !== null);

  it('is about another where that is all it says', () => {
    expect(isAbout('Tessa Bramhall, the mayor of Lowen, said she believes that the bridge will hold.')).toBe(true);
  });

  it('is not where it says more', () => {
    expect(isAbout('Tessa Bramhall, the mayor of Lowen, asked Norrland to extradite the clerks accused of selling secret maps of the harbour.')).toBe(false);
  });
});

describe('two statements', () => {
  const joined = (...stories: readonly string[]): number => matched(...stories).links.filter(({ relation }) => relation === 'same-claim').length;

  it('of two speakers in one article dispute the same', () => {
    expect(joined('Tessa Bramhall, the mayor of Lowen, said the bridge was safe. Piet Laar said that the bridge was not safe.')).toBe(1);
  });

  it('of one speaker are no dispute', () => {
    expect(joined('Tessa Bramhall, the mayor of Lowen, said the bridge was safe. Bramhall said that the bridge was not safe in winter.')).toBe(0);
  });
});

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

describe('who says that what somebody tells of was never said', () => {
  const position = (story: string): string | undefined => matched(story).things.findLast(({ about }) => about !== null)?.position;

  it('denies what is told of it', () => {
    expect(position('Piet Laar said he had warned Tessa Bramhall about the bridge. Bramhall said she had never received such a warning.')).toBe('denies');
    expect(position('Piet Laar claims that Tessa Bramhall promised to repay the loan. Bramhall said she had made no such promise.')).toBe('denies');
  });

  it('denies nothing of what was said', () => {
    expect(position('Piet Laar warned that the bridge would fall. Tessa Bramhall said she had never received such a warning.')).toBe('reports');
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

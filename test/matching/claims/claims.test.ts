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

describe('who doubts, denies or leaves open what was said, by a noun for it,', () => {
  /** Whose statement it is about; null: of none. */
  const about = (story: string): string | null => {
    const { things } = matched(story);
    const speaking = things.find((thing) => thing.about !== null);
    return speaking === undefined ? null : things.find(({ statement }) => statement === speaking.about)!.party;
  };

  it.each([
    ['Mayor Tessa Bramhall said the bridge was safe. Piet Laar rejected the claim.', 'Tessa Bramhall'],
    ['Mayor Tessa Bramhall said the ferry would sail. Piet Laar said the road was closed. The council declined to comment on the mayor’s claims.', 'Tessa Bramhall'],
    ['Mayor Tessa Bramhall said that the bridge could reopen in May. “We waited for a year,” said Orla Venn. Piet Laar disputed her claim about the bridge.', 'Tessa Bramhall'],
  ])('is against the one whose it is: %s', (story, whose) => {
    expect(about(story)).toBe(whose);
  });

  it.each([
    // What she said has none of the words.
    'Mayor Tessa Bramhall said: “We were promised an answer and we got a flag.” Piet Laar questioned her claim that the bridge could ever reopen.',
    // Another one's.
    'Piet Laar said his members believed the surveyor’s account. The council declined to comment on the surveyor’s claims.',
    'The Harbour Board said the ferry would sail. Piet Laar questioned her claim.',
    // Nobody's.
    'According to police, the cause of the fire is not known.',
  ])('is not against another: %s', (story) => {
    expect(about(story)).toBeNull();
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

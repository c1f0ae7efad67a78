import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentStems } from '../../../src/matching/words/content-stems.ts';
import { stemOf } from '../../../src/matching/words/stem.ts';
import { plain, wordsIn } from '../../../src/matching/words/words.ts';

describe('words', () => {
  it('hold apostrophes and the points of numbers, and end at hyphens and marks', () => {
    expect(wordsIn('“Don’t,” the U.S.-backed 4,000 said…').map(({ word }) => word)).toEqual(['Don’t', 'the', 'U.S', 'backed', '4,000', 'said']);
  });

  it('lie in their text, in order, without touching', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      let end = 0;
      for (const word of wordsIn(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(word.start, word.end)).toBe(word.word);
        end = word.end;
      }
    }));
  });

  it('are compared in small letters, without possessives', () => {
    expect(['Lowell’s', 'U.S', '4,000', 'DON’T'].map(plain)).toEqual(['lowell', 'us', '4000', 'don\'t']);
  });
});

describe('stems', () => {
  it('are shared by the forms of a word', () => {
    expect(new Set(['remove', 'removed', 'removing', 'removal'].map(stemOf)).size).toBe(1);
    expect(new Set(['force', 'forces'].map(stemOf)).size).toBe(1);
    expect(stemOf('ban')).toBe('ban');
  });

  it('tell what a sentence is about: acts and countries by one name each, without reporting and small words', () => {
    expect(contentStems('The Russian minister said that they cleared the harbour on Monday')).toEqual(['russia', 'minist', 'remov', 'harbor']);
  });
});

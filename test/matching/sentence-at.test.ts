import { describe, expect, it } from 'vitest';
import { sentenceAt, sentencesOf } from '../../src/matching/sentence-at.ts';

const text = 'The U.S. envoy met Gen. Vold. “We leave,” she said. “All of us.” Nobody asked why.\nAnother part';
const parts = [[0, text.indexOf('\n')], [text.indexOf('\n') + 1, text.length]] as const;

describe('sentences', () => {
  it('end at stops, not at abbreviations, and never across parts', () => {
    expect(sentencesOf(text, parts).map(([from, to]) => text.slice(from, to))).toEqual([
      'The U.S. envoy met Gen. Vold.', '“We leave,” she said.', '“All of us.”', 'Nobody asked why.', 'Another part',
    ]);
  });

  it('are found by a place in them', () => {
    const sentences = sentencesOf(text, parts);
    for (const sentence of sentences) expect(sentenceAt(sentences, sentence[0])).toBe(sentence);
    expect(sentenceAt(sentences, text.length)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/reading/language/index.ts';
import { markedLines } from './marked-words.ts';

describe('tokens as marked', () => {
  const lines = markedLines('tokens');
  it('has lines', () => { expect(lines.length).toBeGreaterThan(20); });
  for (const { file, number, line } of lines) {
    it(`${file}:${number} ${line}`, () => {
      const text = line.replaceAll('|', '');
      const { words } = tokenise(text, [[0, text.length]]);
      expect(words).toEqual(line.split(/[ |]+/).filter((word) => word !== ''));
    });
  }
});

describe('sentences as marked', () => {
  const lines = markedLines('sentences');
  it('has lines', () => { expect(lines.length).toBeGreaterThan(20); });
  for (const { file, number, line } of lines) {
    it(`${file}:${number} ${line}`, () => {
      const text = line.replaceAll(' || ', ' ');
      const doc = tokenise(text, [[0, text.length]]);
      const sentences = Array.from(doc.sentenceStarts.subarray(0, -1), (from, sentence) => (
        text.slice(doc.starts[from], doc.ends[doc.sentenceStarts[sentence + 1]! - 1])));
      expect(sentences).toEqual(line.split(' || '));
    });
  }

  it('ends a sentence at an empty line, not at a single break', () => {
    const text = 'The mill\nclosed\n\nNobody asked';
    expect(Array.from(tokenise(text, [[0, text.length]]).sentenceStarts)).toEqual([0, 3, 5]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/reading/language/index.ts';
import { classAt, isWordClass, symbol, unitsAt } from '../../../src/reading/language/characters.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('a', 'A', 'I', '.', ',', "'", '’', '“', '”', '"', '-', '1', '0', ' ', '\n', '@', '/', ':', '$', '\u200b', '\ud83d', '\ude00', '…', '(', ')', '!', '?', 'n\'t', 'U.S.', 'www.', 'http://'), maxLength: 80 }),
);

describe('tokenise', () => {
  it('loses nothing: tokens and gaps give the text back, and gaps hold nothing that is seen', () => {
    fc.assert(fc.property(anyText, (text) => {
      const doc = tokenise(text, [[0, text.length]]);
      let at = 0;
      for (let token = 0; token < doc.length; token += 1) {
        const start = doc.starts[token]!;
        const end = doc.ends[token]!;
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(doc.words[token]).toBe(text.slice(start, end));
        expectUnseen(text, at, start);
        at = end;
      }
      expectUnseen(text, at, text.length);
    }));
  });

  it('puts every token in one sentence and every sentence in one block', () => {
    fc.assert(fc.property(anyText, anyText, (one, two) => {
      const text = one + two;
      const doc = tokenise(text, [[0, one.length], [one.length, text.length]]);
      const sentences = doc.sentenceStarts.length - 1;
      expect(doc.sentenceStarts[sentences]).toBe(doc.length);
      for (let sentence = 0; sentence < sentences; sentence += 1) {
        const [start, end] = doc.blocks[doc.blockOf[sentence]!]!;
        expect(doc.sentenceStarts[sentence + 1]).toBeGreaterThan(doc.sentenceStarts[sentence]!);
        for (let token = doc.sentenceStarts[sentence]!; token < doc.sentenceStarts[sentence + 1]!; token += 1) {
          expect(doc.sentenceOf[token]).toBe(sentence);
          expect(doc.starts[token]).toBeGreaterThanOrEqual(start);
          expect(doc.ends[token]).toBeLessThanOrEqual(end);
        }
      }
    }));
  });

  it('keeps an invisible character inside a word, and out of its lower form', () => {
    const doc = tokenise('Lo\u200bwell’s', [[0, 9]]);
    expect(doc.words).toEqual(['Lo\u200bwell', '’s']);
    expect(doc.lower).toEqual(['lowell', "'s"]);
  });

  it('refuses blocks that leave the text', () => {
    expect(() => tokenise('ab', [[0, 3]])).toThrow(RangeError);
    expect(() => tokenise('abcd', [[2, 3], [0, 1]])).toThrow(RangeError);
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['a.', 'a@', '1-', "a'", 'a/', '((', '"', '”', 'www.', 'non-', 'A&', '.\u0301', '@a.', '\u200b', 'a\u200b']) {
      const text = unit.repeat(200_000);
      const begun = performance.now();
      tokenise(text, [[0, text.length]]);
      expect(performance.now() - begun, unit).toBeLessThan(3000);
    }
  });
});

const expectUnseen = (text: string, from: number, to: number): void => {
  for (let at = from; at < to; at += unitsAt(text, at)) {
    const kind = classAt(text, at);
    expect(kind === symbol || isWordClass(kind)).toBe(false);
  }
};

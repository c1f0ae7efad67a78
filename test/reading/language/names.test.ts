import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames, kindOf, readLanguageModel, readNameModel, tag, tokenise, type Named } from '../../../src/reading/language/index.ts';
import { loadCases } from '../../corpus.ts';

const language = readLanguageModel(readFileSync('models/en/language.bin'));
const bytes = new Uint8Array(readFileSync('models/en/names.bin'));
const model = readNameModel(bytes);

const blocksOf = (text: string): [number, number][] => [...text.matchAll(/[^\n]+/g)].map((line) => [line.index, line.index + line[0].length]);
const named = (text: string): Named => findNames(tag(tokenise(text, blocksOf(text)), language), model);
const namesIn = (text: string): string[] => {
  const doc = named(text);
  return doc.names.map((name) => `${kindOf(name)}: ${text.slice(doc.starts[name.first], doc.ends[name.last])}`);
};

describe('names as marked', () => {
  it.each(loadCases('test/corpus/names'))('$file: $title', ({ text, marks }) => {
    expect(namesIn(text)).toEqual(marks.map(({ role, span }) => `${role}: ${text.slice(...span)}`));
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 150 }),
  fc.array(fc.constantFrom('Lopes', 'Maria', 'of', 'the', 'Union', 'U.S.', 'LONDON', '-', ',', '.', '\n', '“', '”', '$', '40', 'million', 'said', 'Monday', '\ud83d', 'É'), { maxLength: 80 })
    .map((words) => words.join(' ')),
);

describe('findNames', () => {
  it('gives names in order that never overlap, each within a sentence, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => {
      const doc = named(text);
      let free = 0;
      for (const { first, last, kind } of doc.names) {
        expect(first >= free && last >= first && last < doc.length).toBe(true);
        expect(doc.sentenceOf[first]).toBe(doc.sentenceOf[last]);
        expect(kindOf({ first, last, kind })).toBeDefined();
        free = last + 1;
      }
      expect(named(text).names).toEqual(doc.names);
    }), { numRuns: 200 });
  });

  it('takes a name for what the rest of the article takes it for', () => {
    const alone = namesIn('Ashby was late.');
    const together = namesIn('Nora Ashby, a lawyer, spoke first. Nora Ashby left early. Ashby was late.');
    expect(together.at(-1)).toBe('person: Ashby');
    expect(alone.length).toBeLessThanOrEqual(1);
  });

  it('reads capitals without end, and a text longer than what is looked at together', () => {
    for (const text of ['LONDON '.repeat(20_000), 'Maria Lopes met Karl Dahl in Oslo. '.repeat(3000)]) {
      const begun = performance.now();
      const doc = named(text);
      for (const { first, last } of doc.names) expect(first <= last && last < doc.length).toBe(true);
      expect(performance.now() - begun).toBeLessThan(15_000);
    }
    const many = named('Maria Lopes met Karl Dahl in Oslo. '.repeat(3000));
    expect(many.names.length).toBeGreaterThan(8000);
  });
});

describe('the model of names', () => {
  it('is refused with a plain error where it is damaged, of another format or something else', () => {
    const damaged = bytes.slice();
    damaged[5000]! ^= 1;
    expect(() => readNameModel(damaged)).toThrow(/damaged/);
    const other = bytes.slice();
    other[4] = 9;
    expect(() => readNameModel(other)).toThrow(/format 9/);
    expect(() => readNameModel(new Uint8Array(20))).toThrow(/not a model of names/);
    expect(() => readNameModel(new Uint8Array(0))).toThrow(/not a model of names/);
  });

  it('leaves the parts of the language at 8 MB together', () => {
    expect(bytes.length + readFileSync('models/en/language.bin').length).toBeLessThan(8 * 1024 * 1024);
  });
});

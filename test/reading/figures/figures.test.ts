import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDates, findFigures } from '../../../src/reading/figures/index.ts';
import { parse, readLanguageModel, tag, tokenise } from '../../../src/reading/language/index.ts';
import { loadCases } from '../../corpus.ts';

const model = readLanguageModel(readFileSync('models/en/language.bin'));

const reference = { iso: '2017-12-11', span: null };

describe('figures in sentences', () => {
  it.each(loadCases('test/corpus/figures'))('$file: $title', ({ text, marks }) => {
    const doc = parse(tag(tokenise(text, [[0, text.length]]), model), model);
    const contents = marks.filter(({ role }) => role === 'content');
    const statements = contents.map(({ id, span }) => ({ id, content: [span] }));
    const found = findFigures(doc, statements, findDates(doc, reference), reference);
    expect(found.map(({ span, value, bounds, unit, of, place, asOf, statement }) =>
      ({ words: text.slice(...span), value, bounds, unit, of, place, asOf, statement }))).toEqual(marks.filter(({ role }) => role === 'figure')
      .map(({ span, attributes }) => ({
        words: text.slice(...span), value: Number(attributes!.value), bounds: attributes!.bounds ?? 'exactly', unit: attributes!.unit ?? null,
        of: attributes!.of ?? null, place: attributes!.place ?? null, asOf: attributes!['as-of'] ?? null, statement: attributes!.in ?? null,
      })));
    expect(found.map(({ id }) => id)).toEqual(found.map((_, index) => `f${index + 1}`));
  });
});

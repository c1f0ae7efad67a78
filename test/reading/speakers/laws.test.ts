import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Attribution } from '../../../src/reading/attribution/attribution.ts';
import { findDates, findFigures } from '../../../src/reading/figures/index.ts';
import { dayFromIso } from '../../../src/reading/text/calendar.ts';
import { findNames, parse, readLanguageModel, readNameModel, tag, tokenise } from '../../../src/reading/language/index.ts';
import { resolveSpeakers } from '../../../src/reading/speakers/index.ts';
import type { Span } from '../../../src/reading/text/span.ts';

const model = readLanguageModel(readFileSync('models/en/language.bin'));
const names = readNameModel(readFileSync('models/en/names.bin'));

/** Pieces that the rules look for, beside anything at all. */
const piece = fc.oneof(fc.constantFrom(
  'Nora Heras', 'Heras', 'Mr. Lowell', 'President', 'Russian', 'the', 'spokesman', ',', ', a', 'said', 'she', 'he', 'they', 'who', 'of', 'and', '’s', '-', '“', '”', '.', '\n',
  'December', '11', '30', 'February', '2017', '2017-02-30', 'Monday', 'last', 'week', '$', '4,000', 'million', 'about', 'two', 'dozen', '%', 'in', 'Syria', 'troops', 'May',
  'The Institute', 'Center for a', 'officials', 'report', '(', ')', '\u202f', '\u{1f600}', '\ud800',
), fc.string({ unit: 'binary', maxLength: 4 }));
const someText = fc.array(fc.tuple(piece, fc.constantFrom(' ', '', ' ')), { maxLength: 60 }).map((pieces) => pieces.flat().join(''));

const attributionsIn = (text: string, numbers: readonly (readonly [number, number, number, number])[]): readonly Attribution[] =>
  numbers.map(([a, b, parent, continues]) => {
    const at = (n: number): number => (text.length === 0 ? 0 : n % (text.length + 1));
    const span: Span = [Math.min(at(a), at(b)), Math.max(at(a), at(b))];
    return {
      sources: a % 5 === 0 ? [] : [span], cue: null, content: [[at(b), text.length]], form: a % 2 === 0 ? 'direct' : 'indirect',
      attitude: 'asserts', negated: false,
      audience: null, venue: null, saidWhen: null, parent: parent < numbers.length ? parent : null,
      continues: continues < numbers.length ? continues : null,
      confidence: 1, how: 'by chance',
    };
  });

const numbers = fc.array(fc.tuple(fc.nat(400), fc.nat(400), fc.nat(12), fc.nat(12)), { maxLength: 8 });

it('resolves anything at all, to speakers that exist and mentions inside the text', () => {
  fc.assert(fc.property(someText, numbers, (text, places) => {
    const doc = findNames(tag(tokenise(text, [[0, text.length]]), model), names);
    const attributions = attributionsIn(text, places);
    const { sources, speakers } = resolveSpeakers(doc, { outlet: null, roles: [] }, attributions);
    expect(sources.length).toBe(attributions.length);
    const ids = speakers.map(({ id }) => id);
    expect(ids).toEqual(speakers.map((_, index) => `p${index + 1}`));
    for (const { speaker, candidates, sourceKind } of sources) {
      for (const id of speaker === null ? candidates : [speaker]) expect(ids).toContain(id);
      if (speaker !== null) expect(candidates).toEqual([]);
      if (sourceKind === 'none') expect(speaker).toBeNull();
    }
    for (const { name, roles, mentions } of speakers) {
      expect(name.length).toBeGreaterThan(0);
      expect(text).toContain(name);
      for (const [start, end] of mentions) expect(0 <= start && start < end && end <= text.length).toBe(true);
      for (const { title, of, span } of roles) {
        expect(text.slice(...span)).toContain(title);
        if (of !== null) expect(text.slice(...span)).toContain(of);
      }
    }
    expect(resolveSpeakers(doc, { outlet: null, roles: [] }, attributions)).toEqual({ sources, speakers });
  }), { numRuns: 300 });
});

it('finds dates that the calendar has and figures with a value, inside the text, never overlapping', () => {
  fc.assert(fc.property(someText, numbers, (text, places) => {
    const doc = findNames(parse(tag(tokenise(text, [[0, text.length]]), model), model), names);
    const dates = findDates(doc, { iso: '2016-02-29', span: null });
    const statements = attributionsIn(text, places).map(({ content }, index) => ({ id: `s${index + 1}`, content }));
    const figures = findFigures(doc, statements, dates, null);
    let last = 0;
    for (const { span, iso } of dates) {
      expect(last <= span[0] && span[0] < span[1] && span[1] <= text.length).toBe(true);
      last = span[1];
      if (iso !== null) expect(/^\d{4}$|^\d{4}-(?:0[1-9]|1[0-2])$/.test(iso) || dayFromIso(iso) !== null).toBe(true);
    }
    for (const { span, value, unit, of, place, statement } of figures) {
      expect(0 <= span[0] && span[0] < span[1] && span[1] <= text.length && Number.isFinite(value)).toBe(true);
      for (const words of [of, place]) if (words !== null) expect(text).toContain(words);
      if (unit !== null && !['percent', 'dollars', 'euros', 'pounds', 'yen'].includes(unit)) expect(text).toContain(unit);
      if (statement !== null) expect(statements.map(({ id }) => id)).toContain(statement);
    }
    expect(findFigures(doc, statements, dates, null)).toEqual(figures);
    expect(findDates(doc, { iso: '2016-02-29', span: null })).toEqual(dates);
  }), { numRuns: 300 });
});

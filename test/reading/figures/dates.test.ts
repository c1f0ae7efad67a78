import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/reading/figures/index.ts';
import { tokenise } from '../../../src/reading/language/index.ts';
import { loadCases } from '../../corpus.ts';

/** Monday. */
const reference = { iso: '2017-12-11', span: null };
const datesIn = (text: string, on: typeof reference | null = reference) => findDates(tokenise(text, [[0, text.length]]), on);

describe('dates in sentences', () => {
  it.each(loadCases('test/corpus/dates'))('$file: $title', ({ text, marks }) => {
    const expected = marks.map(({ span, attributes }) => `${text.slice(...span)} = ${attributes!.iso}`);
    expect(datesIn(text).map(({ span, iso }) => `${text.slice(...span)} = ${iso}`)).toEqual(expected);
  });
});

describe('without a reference date', () => {
  it('leaves what is relative null, and says that it is', () => {
    const text = 'On Monday, in October and last year he spoke of December 11, 2017 and of 1990, and on December 11.';
    expect(datesIn(text, null).map(({ span, iso, relative }) => [text.slice(...span), iso, relative])).toEqual([
      ['Monday', null, true], ['October', null, true], ['last year', null, true], ['December 11, 2017', '2017-12-11', false],
      ['1990', '1990', false], ['December 11', null, true],
    ]);
  });

  it('takes a reference that is no day for none', () => {
    expect(datesIn('On Monday', { iso: '2017', span: null })[0]!.iso).toBeNull();
    expect(datesIn('On Monday', { iso: '2017-02-30', span: null })[0]!.iso).toBeNull();
  });
});

it('reads the day of a reference that is a time', () => {
  expect(datesIn('On Friday', { iso: '2017-12-11T23:30:00-05:00', span: null })[0]!.iso).toBe('2017-12-08');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, machineDate, urlDate, writtenDate } from '../../../../src/reading/page/metadata/dates.ts';

describe('a day of the calendar', () => {
  test.each([
    [2017, 12, 11, '2017-12-11'],
    [2016, 2, 29, '2016-02-29'],
    [2017, 2, 29, null],
    [1900, 2, 29, null],
    [2017, 4, 31, null],
    [2017, 13, 1, null],
    [2017, 0, 1, null],
    [1799, 1, 1, null],
  ])('%i-%i-%i', (year, month, date, expected) => { expect(day(year, month, date)).toBe(expected); });
});

describe('dates of machines, as exact as given', () => {
  test.each([
    ['2017-12-11', '2017-12-11'],
    ['20171211', '2017-12-11'],
    ['2017-12-11T09:30:00Z', '2017-12-11T09:30:00Z'],
    ['2017-12-11T09:30:00.000Z', '2017-12-11T09:30:00Z'],
    ['2017-12-11T09:30:00.120Z', '2017-12-11T09:30:00.120Z'],
    ['2017-12-11 09:30:00+0100', '2017-12-11T09:30:00+01:00'],
    ['2017-12-11T09:30+05:45', '2017-12-11T09:30+05:45'],
    ['2017-12-11T09:30', '2017-12-11T09:30'],
    ['Mon, 11 Dec 2017 09:30:15 GMT', '2017-12-11T09:30:15Z'],
    ['Mon, 11 Dec 2017 09:30:15 -0500', '2017-12-11T09:30:15-05:00'],
    ['1512984600', '2017-12-11T09:30:00Z'],
    ['1512984600000', '2017-12-11T09:30:00Z'],
    ['2017-02-30', null],
    ['2017-12-11T25:30:00Z', '2017-12-11'],
    ['yesterday', null],
    ['', null],
    ['2017', null],
  ])('%s', (given, expected) => { expect(machineDate(given)).toBe(expected); });
});

describe('dates in words', () => {
  test.each([
    ['Published 11 December 2017', '2017-12-11'],
    ['December 11, 2017', '2017-12-11'],
    ['Dec. 11, 2017 9:30 p.m. EST', '2017-12-11T21:30-05:00'],
    ['Updated Monday, 11th December 2017 at 09:30 GMT', '2017-12-11T09:30Z'],
    ['11. Dezember 2017, 09:30 Uhr', '2017-12-11T09:30'],
    ['11 de diciembre de 2017', '2017-12-11'],
    ['1er décembre 2017', '2017-12-01'],
    ['11.12.2017', '2017-12-11'],
    ['2017/12/11', '2017-12-11'],
    ['2017年12月11日', '2017-12-11'],
    ['25/12/2017', '2017-12-25'],
    ['12/25/2017', '2017-12-25'],
    // Two readings, so none.
    ['04/05/2017', null],
    ['5/5/2017', '2017-05-05'],
    ['31 April 2017', null],
    ['11 Smarch 2017', null],
    ['on 11 December', null],
    ['version 1.2.2017.4', null],
  ])('%s', (given, expected) => { expect(writtenDate(given)?.date ?? null).toBe(expected); });

  test('the first of two stands', () => {
    expect(writtenDate('Published 11 December 2017 Updated 12 December 2017')?.date).toBe('2017-12-11');
  });

  test('where it stands', () => {
    const text = 'Published 11 December 2017 by us';
    const found = writtenDate(text)!;
    expect(text.slice(found.start, found.end)).toBe('11 December 2017');
  });
});

describe('dates in addresses', () => {
  test.each([
    ['https://a.example/2017/12/11/swans', '2017-12-11'],
    ['https://a.example/2017/dec/11/swans', '2017-12-11'],
    ['https://a.example/news/swans-2017-12-11', '2017-12-11'],
    ['https://a.example/20171211/swans', '2017-12-11'],
    ['https://a.example/2017/13/11/swans', null],
    ['https://a.example/2017/12/swans', null],
    ['https://a.example/id/20179911', null],
    ['', null],
  ])('%s', (given, expected) => { expect(urlDate(given)).toBe(expected); });
});

test('any text gives a day of the calendar or nothing', () => {
  const sign = fc.constantFrom('2017', '12', '11', '-', '/', ' ', 'December', 'T', ':', '9', 'Z', '+01', '.', ',', 'th', 'de');
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(sign).map((signs) => signs.join(''))), (text) => {
    for (const date of [machineDate(text), writtenDate(text)?.date ?? null, urlDate(text)]) {
      if (date === null) continue;
      expect(date).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/);
      expect(day(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))).toBe(date.slice(0, 10));
    }
  }), { numRuns: 1000 });
});

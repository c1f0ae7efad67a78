import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newsDay, writtenDate } from '../../../../src/reading/page/dates.ts';
import { machineDate, urlDate } from '../../../../src/reading/page/metadata/dates.ts';

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
      expect(newsDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))).toBe(date.slice(0, 10));
    }
  }), { numRuns: 1000 });
});

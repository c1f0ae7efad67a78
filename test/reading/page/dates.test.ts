import { describe, expect, test } from 'vitest';
import { newsDay, writtenDate } from '../../../src/reading/page/dates.ts';

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
  ])('%i-%i-%i', (year, month, date, expected) => { expect(newsDay(year, month, date)).toBe(expected); });
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
    ['July 15', null],
    ['Flight 2018', null],
    ['February 30, 2018', null],
    ['Sunday, Jul 15th 2018 5-Day Forecast', '2018-07-15'],
    ['4. Mai 2023', '2023-05-04'],
    ['Stand: 04.05.2023 18:20 Uhr', '2023-05-04T18:20'],
    ['15 heinäkuuta 2018', '2018-07-15'],
    ['07/16/2018', '2018-07-16'],
    ['1er mars 2020, 12 mars 2020', '2020-03-01'],
    ['version 1.2.2017.4', null],
    // A time may stand before the day, in capitals, or with its zone in brackets.
    ['Published 11 Dec 2017 09:30 GMT', '2017-12-11T09:30Z'],
    ['July 15, 2018 at 8:11 PM EDT', '2018-07-15T20:11-04:00'],
    ['July 15, 2018 at 8:11 PM', '2018-07-15T20:11'],
    ['Posted: 4:35 PM, July 15, 2018', '2018-07-15T16:35'],
    ['09:30 (GMT) on Sunday, 15 July 2018', '2018-07-15T09:30Z'],
    ['15 July 2018, 09:30 EEST', '2018-07-15T09:30+03:00'],
    ['Published 2018-07-15T09:30:15Z', '2018-07-15T09:30:15Z'],
    ['The score was 3:20 when they met again on 15 July 2018', '2018-07-15'],
    ['July 15, 2018 at 25:11', '2018-07-15'],
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

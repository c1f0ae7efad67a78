import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOf, dayFromIso, dayInEitherOrder, dayIso, dayOf, daysInMonth, isDay, isIsoDate, weekdayOf } from '../../../src/reading/text/calendar.ts';

it.each([
  [{ year: 1970, month: 1, day: 1 }, 0, 3], [{ year: 2000, month: 3, day: 1 }, 11017, 2], [{ year: 1969, month: 12, day: 31 }, -1, 2],
  [{ year: 2017, month: 12, day: 11 }, 17511, 0], [{ year: 1900, month: 2, day: 28 }, -25509, 2],
])('counts %j as day %d, a weekday of %d', (day, count, weekday) => {
  expect(countOf(day)).toBe(count);
  expect(dayOf(count)).toEqual(day);
  expect(weekdayOf(count)).toBe(weekday);
});

it('agrees with the platform over many centuries', () => {
  fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (count) => {
    const day = dayOf(count);
    expect(isDay(day)).toBe(true);
    expect(countOf(day)).toBe(count);
    expect(dayIso(day)).toBe(new Date(count * 86_400_000).toISOString().slice(0, 10));
    expect(weekdayOf(count)).toBe((new Date(count * 86_400_000).getUTCDay() + 6) % 7);
  }));
});

it('knows the lengths of February', () => {
  expect([1900, 2000, 2016, 2017].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  expect([0, 13].map((month) => daysInMonth(2017, month))).toEqual([0, 0]);
});

it.each(['2017-02-30', '2017-13-01', '2017-00-10', '2017-12', 'Monday', '', '2017-12-111', '20171211'])('takes %j for no day', (iso) => {
  expect(dayFromIso(iso)).toBeNull();
});

it.each([
  [25, 12, { year: 2017, month: 12, day: 25 }], [12, 25, { year: 2017, month: 12, day: 25 }],
  [5, 5, { year: 2017, month: 5, day: 5 }], [4, 5, null], [25, 13, null],
] as const)('reads %d/%d/2017 as %j', (first, second, day) => { expect(dayInEitherOrder(first, second, 2017)).toEqual(day); });

it.each(['2017', '2017-12', '2017-12-11', '2016-02-29', '2000-02-29', '2017-12-11T09:30', '2017-12-11T09:30:60Z', '2017-12-11T09:30:00.123+05:30', '2017-12-11T23:59-0800'])(
  '%s is a date', (date) => {
    expect(isIsoDate(date)).toBe(true);
  });

it.each(['', '17', '2017-13', '2017-00', '2017-02-29', '1900-02-29', '2017-04-31', '2017-12-00', '2017-12-11T24:00', '2017-12-11T09:60', '2017-12-11 09:30', '11/12/2017',
  '2017-12-11Z', '2017-12-11T09:30+24:00', '2017-12-11\n'])('%j is none', (date) => {
  expect(isIsoDate(date)).toBe(false);
});

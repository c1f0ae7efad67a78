import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, keysMet, windowOf } from '../../src/matching/days.ts';

describe('a day', () => {
  it('is counted from 1 January 1970, by the date as it is written', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('2000-03-01')).toBe(11017);
    expect(dayOf('2031-05-04T23:50:00-04:00')).toBe(dayOf('2031-05-04'));
    expect(dayOf('2031')).toBe(dayOf('2031-01-01'));
  });

  it('is none where there is no date', () => {
    for (const iso of [null, '', 'yesterday', '2031-13-01', '2031-01-32']) expect(dayOf(iso)).toBeNull();
  });

  it('comes after the day before, over months and leap years', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-02'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const before = new Date(date.getTime() - 86_400_000);
      expect(dayOf(date.toISOString())! - dayOf(before.toISOString())!).toBe(1);
    }));
  });

  it('lies as far from another as that from it', () => {
    expect(daysBetween('2031-03-01', '2031-02-27')).toBe(2);
    expect(daysBetween('2031-02-27', '2031-03-01')).toBe(2);
    expect(daysBetween('2031-02-27', null)).toBeNull();
  });
});

describe('windows', () => {
  const met = (key: string, other: string): boolean => keysMet(key).includes(other) && keysMet(other).includes(key);

  it('let keys of days meet that lie at most their length apart, and none that lie twice as far apart', () => {
    const day = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);
    fc.assert(fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 0, max: 60 }), (first, apart) => {
      const [one, other] = [`key${windowOf(day(first), 15)}`, `key${windowOf(day(first + apart), 15)}`];
      if (apart <= 15) expect(met(one, other)).toBe(true);
      if (apart >= 30) expect(met(one, other)).toBe(false);
    }));
  });

  it('let no two keys meet that differ otherwise', () => {
    expect(met(`key${windowOf('2031-03-01', 15)}`, `other${windowOf('2031-03-01', 15)}`)).toBe(false);
    expect(keysMet('key')).toEqual(['key']);
  });

  it('let what has no date meet only its like', () => {
    expect(keysMet(`key${windowOf(null, 15)}`)).toEqual([`key${windowOf(null, 15)}`]);
  });
});

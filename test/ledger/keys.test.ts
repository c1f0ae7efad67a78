import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyNumber, numbersMet } from '../../src/ledger/record/keys.ts';
import { keysMet, windowOf } from '../../src/matching/days.ts';

describe('keys as numbers', () => {
  const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);

  it('meet the numbers of the keys that they meet as words', () => {
    const day = fc.date({ min: new Date('1850-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString());
    fc.assert(fc.property(fc.string(), fc.option(day), fc.integer({ min: 1, max: 400 }), (words, published, length) => {
      const key = `${words}${windowOf(published, length)}`;
      const number = keyNumber('kind', key);
      expect(Number.isSafeInteger(number)).toBe(true);
      expect(sorted(numbersMet(number))).toEqual(sorted(keysMet(key).map((one) => keyNumber('kind', one))));
    }));
  });

  it('lie side by side where they are of the same weeks', () => {
    const of = (published: string): readonly number[] => Array.from({ length: 100 }, (_, n) => keyNumber('kind', `${n}${windowOf(published, 21)}`));
    const [march, june] = [of('2031-03-01'), of('2031-06-01')];
    expect(Math.max(...march)).toBeLessThan(Math.min(...june));
  });

  it('are whole numbers however early or late the day', () => {
    for (const published of ['0001-01-01', '9999-12-31']) {
      const number = keyNumber('kind', `key${windowOf(published, 15)}`);
      expect(Number.isSafeInteger(number)).toBe(true);
      expect(numbersMet(number)).toContain(number);
      expect(numbersMet(number).every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true);
    }
  });

  it('differ by kind', () => {
    expect(keyNumber('claims', 'key')).not.toBe(keyNumber('figures', 'key'));
  });
});

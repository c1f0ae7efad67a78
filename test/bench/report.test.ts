import { expect, it } from 'vitest';
import { rounded, standings } from '../../bench/report.ts';

it.each([
  [104_321, '104,321'], [1_234_567.8, '1,234,568'], [999.4, '999'], [31.24, '31.2'], [0.08412, '0.0841'], [50, '50'], [0, '0'], [NaN, '–'],
])('writes %d as %s', (value, written) => {
  expect(rounded(value)).toBe(written);
});

it('compares each contestant with our reading and with the part of it', () => {
  const timing = { does: '', fastest: 0, slowest: 0, found: 0, failed: 0, failure: null };
  const { places } = standings('words', 1000, 10, [
    { ...timing, name: 'reading', seconds: 4 }, { ...timing, name: 'part', seconds: 2 }, { ...timing, name: 'peer', seconds: 8 },
  ]);
  expect(places.map(({ perSecond, reading, part }) => [perSecond, reading, part])).toEqual([[250, 1, 2], [500, 0.5, 1], [125, 2, 4]]);
});

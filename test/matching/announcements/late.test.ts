import { describe, expect, it } from 'vitest';
import { daysLate } from '../../../src/matching/index.ts';

describe('what is done after it was due', () => {
  it.each<[string | null, string | null, number | null]>([
    ['2025-06-30', '2025-07-12', 12], ['2025-06-30', '2025-06-30', null], ['2025-06-30', '2025-06-01', null], ['2025-06-30', '2025-07-01T08:00:00Z', 1],
    ['2025-06', '2025-06-30', null], ['2025-06', '2025-07-03', 3], ['2025-12', '2026-01-01', 1], ['2025', '2025-12-31', null], ['2025', '2026-02-01', 32],
    ['2024-02', '2024-03-01', 1], ['2025-06-30', '2025-07', 1], ['2025-06-30', '2025', null], [null, '2025-07-12', null], ['2025-06-30', null, null], ['soon', '2025-07-12', null],
  ])('of what was due %s and was so on %s: %s days late', (due, was, days) => {
    expect(daysLate(due, was)).toBe(days);
  });
});

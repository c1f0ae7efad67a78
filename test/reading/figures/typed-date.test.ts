import { describe, expect, it } from 'vitest';
import { typedDate } from '../../../src/reading/index.ts';

describe('a date that somebody types', () => {
  it.each([
    ['2026-06-15', '2026-06-15'], ['2026-06', '2026-06'], [' 2026 ', '2026'], ['15 June 2026', '2026-06-15'], ['15 june 2026', '2026-06-15'], ['June 15, 2026', '2026-06-15'],
    ['JUNE 15 2026', '2026-06-15'], ['15.6.2026', '2026-06-15'], ['June 2026', '2026-06'], ['Monday, 15 June 2026', '2026-06-15'], ['15/6/2026', '2026-06-15'], ['6/15/2026', '2026-06-15'],
    ['15th June 2026', '2026-06-15'], ['4/4/2026', '2026-04-04'],
  ])('%s is %s', (text, iso) => {
    expect(typedDate(text)).toEqual({ kind: 'date', iso });
  });

  it.each(['4/5/2026', '12/11/2025'])('Not one: %s may be either of two', (text) => {
    expect(typedDate(text)).toEqual({ kind: 'either' });
  });

  it.each(['', 'soon', '31 June 2026', '15 June', 'last Monday', '15 June 2026 or so', '2026-02-30', '32.1.2026', '11-13 June 2026'])('Not one at all: “%s”', (text) => {
    expect(typedDate(text).kind).toBe('none');
  });
});

import { expect, it } from 'vitest';
import { monthNamed } from '../../../src/reading/text/months.ts';

it.each([
  ['December', 12], ['DEC', 12], ['sept', 9], ['Mai', 5], ['août', 8], ['września', 9], ['tammikuuta', 1], ['Smarch', 0], ['', 0], ['constructor', 0],
])('takes %j for month %d', (word, month) => { expect(monthNamed(word)).toBe(month); });

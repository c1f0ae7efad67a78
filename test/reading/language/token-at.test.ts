import { expect, it } from 'vitest';
import { firstTokenAt } from '../../../src/reading/language/token-at.ts';

it.each([[0, 0], [1, 1], [4, 1], [5, 2], [9, 2], [10, 3], [99, 3]])('from %d on, token %d', (offset, token) => {
  expect(firstTokenAt(Int32Array.of(0, 4, 9), offset)).toBe(token);
});

it('finds none in a text without tokens', () => { expect(firstTokenAt(new Int32Array(0), 0)).toBe(0); });

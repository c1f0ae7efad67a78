import { describe, expect, test } from 'vitest';
import { readFlattened } from '../../../../src/reading/page/flattened/read-flattened.ts';

const prose = (from: number, count: number): readonly string[] => Array.from({ length: count }, (_, n) =>
  `Harbour master Edda Quill said on Tuesday that berth ${from + n} would stay closed for about ${from + n + 3} days, since none of the pilots had come to the quay.`);
const table = Array.from({ length: 80 }, (_, n) => `Berth ${n} Tern Bay ${n * 7}`);

const read = (lines: readonly string[]): string => {
  const { article } = readFlattened(lines.join('\n'), {});
  return article.parts.filter(({ role }) => role === 'paragraph').map(({ span }) => article.text.slice(...span)).join('\n');
};

describe('a long table in the text of a page', () => {
  test('stands within a story that goes on after it', () => {
    const text = read(['Berths stay closed at Tern Bay', ...prose(1, 8), ...table, ...prose(20, 6)]);
    expect(text).toContain('berth 1 would');
    expect(text).toContain('berth 25 would');
  });

  test('ends a story where a single sentence follows it', () => {
    const text = read(['Berths stay closed at Tern Bay', ...prose(1, 8), ...table, ...prose(20, 1)]);
    expect(text).toContain('berth 8 would');
    expect(text).not.toContain('berth 20 would');
  });
});

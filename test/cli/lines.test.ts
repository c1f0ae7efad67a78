import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/cli/read/lines.ts';

async function* pieces(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part);
}

const split = async (parts: readonly string[], max = 100): Promise<(string | null)[]> => {
  const lines: (string | null)[] = [];
  for await (const { number, bytes } of linesOf(pieces(parts.map((part) => Buffer.from(part))), max)) {
    lines.push(bytes === null ? null : Buffer.from(bytes).toString());
    expect(number).toBe(lines.length);
  }
  return lines;
};

test.each([
  [[], []],
  [['one\ntwo\n'], ['one', 'two']],
  [['one\ntwo'], ['one', 'two']],
  [['on', 'e\n', 'two', '\n'], ['one', 'two']],
  [['\n\none\n'], ['', '', 'one']],
  [['“é', '”\r\n'], ['“é”\r']],
])('%j', async (parts, lines) => {
  expect(await split(parts)).toEqual(lines);
});

test('a line over the bound is let go, and the next one is whole', async () => {
  expect(await split(['12345\n123456\n1', '2345', '6', '7\n123\n', '1234567'], 5)).toEqual(['12345', null, null, '123', null]);
});

test('law: where a stream is cut makes no difference', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.stringMatching(/^[ab\n]{0,8}$/), { maxLength: 8 }), fc.integer({ min: 1, max: 12 }), async (parts, max) => {
    const whole = parts.join('');
    const expected = whole.split('\n').map((line) => line.length > max ? null : line);
    if (expected.at(-1) === '') expected.pop();
    expect(await split(parts, max)).toEqual(expected);
  }));
});

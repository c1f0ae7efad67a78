import { expect, test } from 'vitest';
import { progressOn } from '../../src/cli/read/progress.ts';
import { terminalOf } from '../../src/cli/terminal.ts';

const terminal = { isTTY: true, columns: 120 };
const pipe = {};

test.each([
  [terminal, {}, true],
  [pipe, {}, false],
  [terminal, { NO_COLOR: '1' }, false],
  [terminal, { NO_COLOR: '' }, true],
  [terminal, { TERM: 'dumb' }, false],
  [terminal, { TERM: 'xterm' }, true],
  [pipe, { FORCE_COLOR: '1' }, true],
  [pipe, { FORCE_COLOR: '' }, true],
  [pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  [terminal, { FORCE_COLOR: '0' }, false],
  [terminal, { FORCE_COLOR: 'false' }, false],
])('colour on %j with %j: %j', (output, env, colour) => {
  expect(terminalOf(output, env).colour).toBe(colour);
});

test('the width is the terminal’s, and a usual one without it', () => {
  expect(terminalOf(terminal, {}).width).toBe(120);
  expect(terminalOf(pipe, {}).width).toBe(80);
});

test('progress is shown on a terminal, after a while, now and then, and taken away', () => {
  let now = 0;
  const written: string[] = [];
  const progress = progressOn({ isTTY: true, write: (text) => written.push(text) }, () => now);
  for (let done = 1; done <= 30; done++) {
    now += 100;
    progress.show(done, done > 20 ? 1 : 0);
  }
  progress.clear();
  expect(written[0]).toBe('\r\u001b[Kread 15 (10 a second)');
  expect(written).toContain('\r\u001b[Kread 21, 1 bad (10 a second)');
  expect(written.at(-1)).toBe('\r\u001b[K');
  expect(written).toHaveLength(9);
});

test('there is no progress where there is no terminal, nor for a short stream', () => {
  const written: string[] = [];
  const inPipe = progressOn({ write: (text) => written.push(text) }, () => Number.MAX_SAFE_INTEGER);
  inPipe.show(1, 0);
  inPipe.clear();
  const short = progressOn({ isTTY: true, write: (text) => written.push(text) }, () => 0);
  short.show(1, 0);
  short.clear();
  expect(written).toEqual([]);
});

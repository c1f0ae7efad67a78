import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onrecord } from './onrecord.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

describe.concurrent('onrecord', () => {
  test.each(['--version', '-v'])('%s', async (flag) => {
    expect(await onrecord([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([[['--help']], [['-h']], [['read', '--help']], [['read', '-h', 'page.html']]])('%j documents usage and exit codes', async (args) => {
    const { code, stdout, stderr } = await onrecord(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/onrecord read \[FILE\|URL\|-\]/);
    expect(stdout).toMatch(/Exit codes:\n {2}0 {2}.*\n {2}1 {2}.*\n {2}2 {2}/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  test.each([
    [[], 'no command was given: try `onrecord read FILE`, or see `onrecord --help`'],
    [['--frobnicate'], 'unknown option --frobnicate: see `onrecord --help`'],
    [['page.html'], 'there is no command “page.html”: to read a page: `onrecord read page.html`; see `onrecord --help`'],
    [['toString'], 'there is no command “toString”: to read a page: `onrecord read toString`; see `onrecord --help`'],
    [['read', '--xml'], "unknown option '--xml': see `onrecord read --help`"],
    [['read', '--json', '--html'], '--json and --html exclude each other: give one of them'],
    [['read', '--url'], "option '--url <value>' argument missing: see `onrecord read --help`"],
    [['read', '--json=yes'], "option '--json' does not take an argument: see `onrecord read --help`"],
  ])('%j is a mistake of usage', async (args, said) => {
    expect(await onrecord(args)).toEqual({ code: 2, stdout: '', stderr: `onrecord: ${said}\n` });
  });

  test('control characters in a name do not reach the terminal', async () => {
    const { stderr } = await onrecord(['read', 'no\u001b[31m\nsuch\u202efile']);
    expect(stderr).toBe('onrecord: no [31m such file does not exist: check the name\n');
  });

  test('ONRECORD_DEBUG adds the stack', async () => {
    const { stderr } = await onrecord(['read', 'no-such-file'], { env: { ONRECORD_DEBUG: '1' } });
    expect(stderr).toMatch(/^onrecord: no-such-file does not exist: check the name\nInputFailure: .*\n {4}at /);
  });
});

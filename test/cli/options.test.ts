import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/cli/failure.ts';
import { optionsOf } from '../../src/cli/read/options.ts';
import { isWebAddress } from '../../src/cli/read/web-address.ts';

const piped = { stdinIsTerminal: false };
const typed = { stdinIsTerminal: true };

const mistake = (args: string[], stdin = typed): string => {
  try {
    optionsOf(args, stdin);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'no mistake';
};

describe('the input', () => {
  test.each([
    [['page.html'], typed, 'page.html'],
    [['-'], typed, '-'],
    [['-', '--json'], typed, '-'],
    [['--json', '-'], typed, '-'],
    [['--', '--odd-name'], typed, '--odd-name'],
    [[], piped, '-'],
  ])('of %j', (args, stdin, input) => {
    expect(optionsOf(args, stdin).input).toBe(input);
  });

  test('must be given on a terminal, unless help is wanted', () => {
    expect(mistake([])).toBe('no input was given');
    expect(optionsOf(['--help'], typed).help).toBe(true);
  });

  test.each([[['a', 'b'], 'more than one input was given'], [[''], 'the name of the input is empty']])('%j is none', (args, said) => {
    expect(mistake(args)).toBe(said);
  });
});

describe('the output', () => {
  test('is for people unless something else is asked for', () => {
    expect(optionsOf(['x'], typed).output).toBe('people');
    for (const output of ['json', 'jsonl', 'html', 'marked'] as const) expect(optionsOf([`--${output}`, 'x'], typed).output).toBe(output);
  });

  test.each([
    [['--html', '--marked', '--json', 'x'], '--json and --html and --marked exclude each other'],
    [['--text', '--page', 'x'], '--text and --page exclude each other'],
    [['--jsonl', '--text', 'x'], '--jsonl takes no --text'],
    [['--jsonl', '--outlet', 'The Quay', 'x'], '--jsonl takes no --outlet'],
  ])('%j contradicts itself', (args, said) => {
    expect(mistake(args)).toBe(said);
  });
});

describe('what is known of the page', () => {
  test('is passed on', () => {
    const { as, url, published, outlet, allowPrivate } = optionsOf(
      ['x', '--text', '--url', 'https://quay.example/1', '--published', '2017-12-11', '--outlet=The Quay', '--allow-private'], typed);
    expect({ as, url, published, outlet, allowPrivate })
      .toEqual({ as: 'text', url: 'https://quay.example/1', published: '2017-12-11', outlet: 'The Quay', allowPrivate: true });
  });

  test.each([
    [['--published', 'yesterday', 'x'], '--published yesterday is no date'],
    [['--url', 'javascript:alert(1)', 'x'], '--url javascript:alert(1) is no web address'],
    [['--outlet', ' ', 'x'], '--outlet is empty'],
  ])('%j is refused', (args, said) => {
    expect(mistake(args)).toBe(said);
  });

  test('a web address is absolute', () => {
    expect(isWebAddress('HTTPS://quay.example/ä')).toBe(true);
    for (const other of ['quay.example', '//quay.example', 'ftp://quay.example', 'https://', 'data:text/html,x']) expect(isWebAddress(other)).toBe(false);
  });
});

describe('the statements', () => {
  test.each([[['p', '--explain', 's7'], 's7'], [['p', '--explain', '12', '--json'], 's12'], [['p'], undefined]])('%j explains %s', (args, id) => {
    expect(optionsOf(args, typed).explain).toBe(id);
  });

  test.each([[['p', '--min-confidence', '0.7'], 0.7], [['p', '--min-confidence=1'], 1], [['p'], 0]])('%j leaves out what is less certain than %d', (args, least) => {
    expect(optionsOf(args, typed).minConfidence).toBe(least);
  });

  test.each([
    [['p', '--explain', 'all'], '--explain all is no statement'],
    [['p', '--explain', 's0'], '--explain s0 is no statement'],
    [['p', '--explain', 's1', '--html'], '--explain and --html exclude each other'],
    [['p', '--min-confidence', 'high'], '--min-confidence high is no share'],
    [['p', '--min-confidence', '70'], '--min-confidence 70 is no share'],
    [['p', '--min-confidence='], '--min-confidence  is no share'],
  ])('%j makes no sense', (args, said) => {
    expect(mistake(args)).toBe(said);
  });
});

import { describe, expect, test } from 'vitest';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputFailure } from '../../src/fetching/failure.ts';
import { sentencesOf } from '../../src/cli/parse/conllu-input.ts';
import { parseOptionsOf } from '../../src/cli/parse/options.ts';
import { longestStretch, paragraphsIn, paragraphsOf } from '../../src/cli/parse/paragraphs.ts';
import { linesOf } from '../../src/cli/read/lines.ts';
import type { GivenSentence } from '../../src/reading/index.ts';
import { onrecord, start, ended } from './onrecord.ts';

/** Word, part of speech, head and last column of each line that is a word. */
const wordsIn = (conllu: string): string[] => conllu.split('\n').filter((line) => /^\d/.test(line))
  .map((line) => line.split('\t')).map((columns) => `${columns[0]} ${columns[1]} ${columns[3]} ${columns[9]}`);

describe.concurrent('onrecord parse', () => {
  test('writes sentences with their text, features, gaps and words written as one', async () => {
    const { code, stdout, stderr } = await onrecord(['parse'], { input: 'Mr. Lowell can’t swim. He was seen.\n\nThey’re gonna leave.\n' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# newpar', '# sent_id = 1', '# text = Mr. Lowell can’t swim.', '# sent_id = 2', '# text = He was seen.',
      '# newpar', '# sent_id = 3', '# text = They’re gonna leave.',
    ]);
    const rows = stdout.split('\n').map((line) => line.split('\t'));
    expect(rows.filter(([id]) => id!.includes('-')).map((row) => row.join(' '))).toEqual([
      '3-4 can’t _ _ _ _ _ _ _ _', '1-2 They’re _ _ _ _ _ _ _ _', '3-4 gonna _ _ _ _ _ _ _ _',
    ]);
    expect(rows.find((row) => row[1] === 'swim')!.slice(0, 10)).toEqual(['5', 'swim', 'swim', 'VERB', 'VB', 'VerbForm=Inf', '0', 'root', '_', 'SpaceAfter=No']);
    expect(rows.find((row) => row[1] === 'seen')![5]).toBe('Tense=Past|VerbForm=Part|Voice=Pass');
  });

  test('numbers sentences on, and ends with an empty line', async () => {
    const { stdout } = await onrecord(['parse', '--conllu', '-'], { input: 'One came.\n\nTwo left.\n\nThree stayed.' });
    expect(stdout.match(/# sent_id = \d+/g)).toEqual(['# sent_id = 1', '# sent_id = 2', '# sent_id = 3']);
    expect(stdout.endsWith('\n\n')).toBe(true);
  });

  test('writes what is whole before the input ends', async () => {
    const child = start(['parse']);
    child.stdin.write('The bridge fell.\n\nThe mayor');
    const first = await new Promise<string>((done) => { child.stdout.once('data', (piece: Buffer) => { done(piece.toString()); }); });
    expect(first).toContain('# text = The bridge fell.');
    expect(first).not.toContain('mayor');
    const rest = ended(child);
    child.stdin.end(' wept.');
    expect((await rest).stdout).toContain('# text = The mayor wept.');
  });

  test('nothing in, nothing out', async () => {
    expect(await onrecord(['parse'], { input: ' \n\n \n' })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each([
    [['parse', '--xml'], "unknown option '--xml': see `onrecord parse --help`"],
    [['parse', 'a', 'b'], 'more than one input was given: give one; to parse several, pipe them in one after the other'],
    [['parse', 'https://quay.example/1'], 'parse takes no URL: to read a page: `onrecord read`; for its text: `onrecord read --json`'],
  ])('%j is a mistake of usage', async (args, said) => {
    expect(await onrecord(args)).toEqual({ code: 2, stdout: '', stderr: `onrecord: ${said}\n` });
  });

  test('what is no text is refused', async () => {
    const { code, stdout, stderr } = await onrecord(['parse'], { input: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]) });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^onrecord: the standard input is .*gzip.*: unpack it, and pipe its text in\n$/);
  });

  test('a file that is not there', async () => {
    expect(await onrecord(['parse', 'no-such-text'])).toEqual({ code: 1, stdout: '', stderr: 'onrecord: no-such-text does not exist: check the name\n' });
  });
});

const given = [
  '# newdoc id = quay-1', '# sent_id = quay-1-1', '# text = She can’t swim.',
  '1\tShe\t_\tX\t_\t_\t0\t_\t_\t_', '2-3\tcan’t\t_\t_\t_\t_\t_\t_\t_\t_', '2\tca\t_\t_\t_\t_\t_\t_\t_\t_', '3\tn’t\t_\t_\t_\t_\t_\t_\t_\t_',
  '3.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_', '4\tswim\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No', '5\t.\t_\t_\t_\t_\t_\t_\t_\t_', '',
  '1\tNew York\t_\t_\t_\t_\t_\t_\t_\t_', '2\tslept\t_\t_\t_\t_\t_\t_\t_\t_', '',
];

describe.concurrent('onrecord parse --gold-tokens', () => {
  test('keeps words, sentences and comments, and parses the words', async () => {
    const { code, stdout, stderr } = await onrecord(['parse', '--gold-tokens'], { input: given.join('\n') });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# newdoc id = quay-1', '# sent_id = quay-1-1', '# text = She can’t swim.', '# text = New York slept',
    ]);
    const rows = stdout.split('\n').map((line) => line.split('\t')).filter((row) => row.length > 1);
    expect(rows.every((row) => row.length === 10)).toBe(true);
    expect(rows.map(([id, form]) => `${id} ${form}`)).toEqual(['1 She', '2-3 can’t', '2 ca', '3 n’t', '4 swim', '5 .', '1 New York', '2 slept']);
    expect(rows[0]![3]).toBe('PRON');
    expect(rows[4]![9]).toBe('SpaceAfter=No');
  });

  test.each([
    ['a line with too few columns', ['1\tShe\t_'], 'line 1: 3 columns instead of 10, parted by tabs'],
    ['a gap in the numbers', [given[3]!, '3\tswam\t_\t_\t_\t_\t_\t_\t_\t_'], 'line 2: word 2 is next, not 3'],
    ['what is no number', ['x\tShe\t_\t_\t_\t_\t_\t_\t_\t_'], 'line 1: “x” is no number of a word'],
    ['an empty word', ['1\t\t_\t_\t_\t_\t_\t_\t_\t_'], 'line 1: the word is empty'],
    ['a range out of place', ['2-3\tcan’t\t_\t_\t_\t_\t_\t_\t_\t_'], 'line 1: the range 2-3 does not fit where word 1 is next'],
    ['a sentence that ends inside words written as one', ['1-2\tcan’t\t_\t_\t_\t_\t_\t_\t_\t_', '1\tca\t_\t_\t_\t_\t_\t_\t_\t_', '', ''], 'line 3: the sentence ends before word 2'],
    ['a comment inside a sentence', [given[3]!, '# late'], 'line 2: a comment stands inside a sentence'],
  ])('%s is refused with its line', async (_, lines, said) => {
    const { code, stdout, stderr } = await onrecord(['parse', '--gold-tokens'], { input: lines.join('\n') });
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `onrecord: the standard input, ${said}: give CoNLL-U, or leave --gold-tokens out\n` });
  });

  test('what stands before a broken line is parsed', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'broken.conllu');
    writeFileSync(file, [...given, 'broken'].join('\n'));
    const { code, stdout, stderr } = await onrecord(['parse', '--gold-tokens', file]);
    expect(code).toBe(1);
    expect(wordsIn(stdout).map((row) => row.split(' ')[1])).toEqual(['She', 'can’t', 'ca', 'n’t', 'swim', '.', 'New', 'slept']);
    expect(stderr).toBe(`onrecord: ${file}, line ${given.length + 1}: 1 column instead of 10, parted by tabs: give CoNLL-U, or leave --gold-tokens out\n`);
  });
});

describe('CoNLL-U in', () => {
  const linesFrom = (text: string) => linesOf((async function* () { yield await Promise.resolve(Buffer.from(text)); })(), 1_000_000);

  test('places words written as one in their text', async () => {
    const sentences: GivenSentence[] = [];
    for await (const sentence of sentencesOf(linesFrom(given.join('\r\n')), 'quay')) sentences.push(sentence);
    expect(sentences[0]!.text).toBe('She can’t swim.');
    expect(sentences[0]!.words.map((word, at) => [word, sentences[0]!.text.slice(sentences[0]!.starts[at], sentences[0]!.ends[at])])).toEqual([
      ['She', 'She'], ['ca', 'ca'], ['n’t', 'n’t'], ['swim', 'swim'], ['.', '.'],
    ]);
  });

  test('refuses a sentence without end', async () => {
    const words = Array.from({ length: 100_001 }, (_, at) => `${at + 1}\ta\t_\t_\t_\t_\t_\t_\t_\t_`).join('\n');
    const all = async (): Promise<void> => { for await (const sentence of sentencesOf(linesOf((async function* () { yield await Promise.resolve(Buffer.from(words)); })(), 1_000_000), 'quay')) expect(sentence).toBeNull(); };
    await expect(all()).rejects.toThrow(InputFailure);
  });
});

describe('paragraphs', () => {
  const parted = (text: string): string[] => paragraphsIn(text).blocks.map(([from, to]) => text.slice(from, to));

  test('a blank line parts them', () => { expect(parted('One.\n\nTwo.\n \nThree.\r\n\r\nFour.')).toEqual(['One.', 'Two.', 'Three.', 'Four.']); });
  test('so does a line break after a short line', () => { expect(parted('Harbour closed\nBy Ann Roe\nThe harbour was closed on Monday after the storm, the mayor said.')).toHaveLength(3); });
  test('not where a line is wrapped', () => {
    expect(parted('The harbour was closed on Monday, after\nthe storm had taken the lighthouse away\nfor good.')).toHaveLength(1);
  });
  test('lines longer than any wrapped one are paragraphs', () => { expect(parted(`${'The storm came. '.repeat(10)}\n${'It left again. '.repeat(10)}`)).toHaveLength(2); });

  test('come piece by piece, and together are the input', async () => {
    const text = 'One came.\n\nTwo left, and\nthree stayed.\n\n\nFour.';
    for (const size of [1, 2, 3, 7, 100]) {
      const pieces: string[] = [];
      const found: string[] = [];
      for await (const { text: piece, blocks } of paragraphsOf((async function* () {
        for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
      })())) {
        pieces.push(piece);
        found.push(...blocks.map(([from, to]) => piece.slice(from, to)));
      }
      expect(pieces.join('')).toBe(text);
      expect(found).toEqual(['One came.', 'Two left, and', 'three stayed.', 'Four.'].flatMap((paragraph) => paragraph.split('\n')));
    }
  });

  test('without an end are cut, between words', async () => {
    let longest = 0;
    let last = '';
    for await (const { text } of paragraphsOf((async function* () { for (let n = 0; n < 200; n += 1) yield await Promise.resolve('harbour '.repeat(1000)); })())) {
      longest = Math.max(longest, text.length);
      last = text;
      expect(text).toMatch(/^(?:harbour )+$/);
    }
    expect(last).not.toBe('');
    expect(longest).toBeLessThan(longestStretch * 2);
  });
});

test('parse needs an input on a terminal, unless help is wanted', () => {
  expect(() => parseOptionsOf([], { stdinIsTerminal: true })).toThrow('no input was given');
  expect(parseOptionsOf(['-h'], { stdinIsTerminal: true }).help).toBe(true);
  expect(parseOptionsOf(['--gold-tokens', 'x'], { stdinIsTerminal: true })).toEqual({ help: false, input: 'x', goldTokens: true });
});

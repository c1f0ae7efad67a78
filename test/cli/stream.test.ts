import { describe, expect, test } from 'vitest';
import { requestOf } from '../../src/cli/read/request.ts';
import type { Reading } from '../../src/index.ts';
import { ended, onrecord, start } from './onrecord.ts';

type Answer = { readonly id: unknown; readonly line?: number; readonly error?: string } & Partial<Reading>;

const answers = (stdout: string): Answer[] => stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Answer);

describe.concurrent('a stream of pages', () => {
  test('gives a reading a line, in order, with the id first', async () => {
    const lines = [
      { id: 'a', text: '“No,” said the mayor.' },
      { id: 7, html: '<p>“No,” said the mayor.', url: 'https://quay.example/7', published: '2017-12-11', outlet: 'The Quay' },
      { id: 'c', page: 'Home » News\n“No,” said the mayor.', url: null, note: 'whatever else a line holds is passed over' },
    ];
    const { code, stdout, stderr } = await onrecord(['read', '--jsonl'], { input: lines.map((line) => `${JSON.stringify(line)}\n`).join('') });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').map((line) => line.slice(0, 30))).toEqual(
      ['{"id":"a","format":"onrecord/1', '{"id":7,"format":"onrecord/1",', '{"id":"c","format":"onrecord/1', '']);
    const [first, second, third] = answers(stdout);
    expect(first!.article!.text).toBe('“No,” said the mayor.');
    expect(second!.article).toMatchObject({ url: 'https://quay.example/7', published: '2017-12-11', outlet: 'The Quay' });
    expect(third!.article!.url).toBeNull();
  });

  test('loses a bad line only', async () => {
    const input = Buffer.concat([
      Buffer.from('\uFEFF{"id":1,"text":"One."}\r\n\n  \nnot json\n{"id":2}\n'),
      Buffer.from('{"id":"\xff","text":"x"}\n', 'latin1'),
      Buffer.from('{"id":3,"text":"Three."}'),
    ]);
    const { code, stdout, stderr } = await onrecord(['read', '--jsonl', '-'], { input });
    expect(code).toBe(1);
    expect(stderr).toBe('onrecord: 3 of 5 lines could not be read: see "error" in their places in the output\n');
    expect(answers(stdout).map(({ id, line, error }) => ({ id, line, error }))).toEqual([
      { id: 1 },
      { id: null, line: 4, error: expect.stringMatching(/^the line is not JSON \(.+\)$/) as string },
      { id: 2, line: 5, error: 'there is none of "html", "text" and "page"' },
      { id: null, line: 6, error: 'the line is not in UTF-8' },
      { id: 3 },
    ]);
  });

  test('loses a line over the bound only, and does not keep it in memory', async () => {
    const child = start(['read', '--jsonl']);
    const end = ended(child);
    const wait = (): Promise<unknown> => Promise.race([end, new Promise((drained) => child.stdin.once('drain', drained))]);
    child.stdin.write('{"id":1,"text":"');
    for (let megabytes = 0; megabytes < 65; megabytes++) if (!child.stdin.write('a'.repeat(1_000_000))) await wait();
    child.stdin.end('"}\n{"id":2,"text":"Two."}\n');
    const { code, stdout } = await end;
    expect(code).toBe(1);
    expect(answers(stdout).map(({ id, error }) => ({ id, error }))).toEqual([{ id: null, error: 'the line is longer than 64 MB' }, { id: 2 }]);
  });

  test('may be empty', async () => {
    expect(await onrecord(['read', '--jsonl'], { input: '' })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each([
    ['UTF-16', Buffer.from('\uFEFF{"id":1}', 'utf16le'), 'the standard input is in utf-16le: convert it to utf-8'],
    ['packed', Buffer.from('\x1f\x8b\x08\0', 'latin1'), 'the standard input is a gzip archive: unpack it, and pipe its lines in'],
  ])('that is %s is refused as a whole', async (_, input, said) => {
    expect(await onrecord(['read', '--jsonl'], { input })).toEqual({ code: 1, stdout: '', stderr: `onrecord: ${said}\n` });
  });

  test('answers each line before the next one comes', async () => {
    const child = start(['read', '--jsonl']);
    const end = ended(child);
    for (const id of ['first', 'second']) {
      const answer = new Promise<string>((come) => child.stdout.once('data', (piece: Buffer) => come(piece.toString())));
      child.stdin.write(`{"id":"${id}","text":"No."}\n`);
      expect(await Promise.race([answer, end])).toMatch(new RegExp(`^\\{"id":"${id}",`));
    }
    child.stdin.end();
    expect((await end).code).toBe(0);
  });

  test('ends quietly when nobody reads on', async () => {
    const child = start(['read', '--jsonl']);
    child.stdin.on('error', () => undefined);
    child.stdin.write('{"id":1,"text":"“No,” said the mayor."}\n'.repeat(2000));
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (piece: Buffer) => { stderr += piece.toString(); });
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    expect(stderr).toBe('');
  });
});

describe('a line is refused', () => {
  const refusal = (line: string | null): unknown => {
    const request = requestOf(line === null ? null : Buffer.from(line));
    return request && 'error' in request ? [request.id, request.error] : request;
  };

  test.each([
    ['null', [null, 'the line is JSON, but not an object']],
    ['[1]', [null, 'the line is JSON, but not an object']],
    ['"x"', [null, 'the line is JSON, but not an object']],
    ['{"text":"x"}', [null, '"id" is missing']],
    ['{"id":null,"text":"x"}', [null, '"id" is neither a string nor a number']],
    ['{"id":{},"text":"x"}', [null, '"id" is neither a string nor a number']],
    ['{"id":1e999,"text":"x"}', [null, '"id" is neither a string nor a number']],
    ['{"id":1,"__proto__":{"text":"x"}}', [1, 'there is none of "html", "text" and "page"']],
    ['{"id":1,"text":null}', [1, 'there is none of "html", "text" and "page"']],
    ['{"id":1,"text":["x"]}', [1, '"text" is not a string']],
    ['{"id":1,"text":"x","html":"x"}', [1, '"html" and "text" exclude each other']],
    ['{"id":1,"text":"x","outlet":5}', [1, '"outlet" is not a string']],
    ['{"id":1,"text":"x","published":"yesterday"}', [1, '"published" is no ISO 8601 date: yesterday']],
    ['{"id":1,"text":"x","url":"javascript:alert(1)"}', [1, '"url" is no http or https address: javascript:alert(1)']],
  ])('%s', (line, said) => {
    expect(refusal(line)).toEqual(said);
  });

  test('and other lines are not', () => {
    expect(refusal('')).toBeNull();
    expect(refusal(' \t\r')).toBeNull();
    expect(refusal('{"id":"","text":""}')).toEqual({ id: '', page: { text: '' } });
    expect(refusal('{"id":1,"page":"\\ud800"}')).toEqual({ id: 1, page: { page: '\ud800' } });
    expect(refusal('{"id":1,"html":"x","text":null,"outlet":null,"published":"2017"}')).toEqual({ id: 1, page: { html: 'x', published: '2017' } });
  });
});

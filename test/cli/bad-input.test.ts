import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputFailure } from '../../src/fetching/failure.ts';
import { fileFailure } from '../../src/cli/read/input.ts';
import type { Reading } from '../../src/index.ts';
import { serve } from '../fetching/server.ts';
import { ended, onrecord, start } from './onrecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** What `onrecord read` says on stderr where it fails, with the folder left out. It must fail in one line and write nothing. */
const failure = async (args: string[], input?: string | Uint8Array): Promise<string> => {
  const { code, stdout, stderr } = await onrecord(['read', ...args], input === undefined ? {} : { input });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^onrecord: [^\n]+: [^\n]+\n$/);
  return stderr.slice('onrecord: '.length, -1).replaceAll(`${folder}/`, '');
};

const reading = async (args: string[], input?: string | Uint8Array): Promise<Reading> => {
  const { code, stdout, stderr } = await onrecord(['read', '--json', ...args], input === undefined ? {} : { input });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Reading;
};

const notesOf = ({ notes }: Reading, kind: string): string[] => notes.filter((note) => note.kind === kind).map(({ message }) => message);

describe.concurrent('a file that cannot be read', () => {
  test.each([
    ['absent.html', 'absent.html does not exist: check the name'],
    ['page.html/inside', 'page.html/inside does not exist: check the name'],
    ['circle', 'circle is a link to itself: check the link'],
    ['n'.repeat(300), `${'n'.repeat(300)} is too long for the name of a file: check the name; to read a text itself, pipe it in`],
  ])('%s', async (name, said) => {
    file('page.html', '<p>No.');
    if (name === 'circle') symlinkSync('circle', join(folder, 'circle'));
    expect(await failure([join(folder, name)])).toBe(said);
  });

  test('a directory', async () => {
    expect(await failure([folder])).toBe(`${folder} is a directory: give a file in it`);
    expect(await failure([folder, '--jsonl'])).toBe(`${folder} is a directory: give a file in it`);
  });

  test('a file without permission', () => {
    // Whoever runs the tests may be allowed everything, so the answer of the system is made up.
    const { message, advice } = fileFailure(Object.assign(new Error('denied'), { code: 'EACCES' }), 'page.html');
    expect(`${message}: ${advice}`).toBe('page.html may not be read: check its permissions');
    const first = new InputFailure('the first', 'failure');
    expect(fileFailure(first, 'page.html')).toBe(first);
  });

  test('a file that is too large', async () => {
    truncateSync(file('huge.html', ''), 200_000_001);
    expect(await failure([join(folder, 'huge.html')])).toBe('huge.html is larger than 200 MB: give the part that you need; for many pages, see --jsonl');
  });

  test('a device without an end', async () => {
    expect(await failure(['/dev/zero'])).toBe('/dev/zero is larger than 200 MB: give the part that you need; for many pages, see --jsonl');
  });
});

describe.concurrent('a file that is no page', () => {
  test.each([
    ['page.pdf', latin1('%PDF-1.7\n%\xe2\xe3'), 'a PDF document: give a page saved as HTML or text'],
    ['page.png', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'a PNG picture: give a page saved as HTML or text'],
    ['page.html.gz', latin1('\x1f\x8b\x08\0\0'), 'a gzip archive: unpack it, and give a page in it'],
    ['page.docx', latin1('PK\x03\x04\x14\0'), 'a zip archive (or a document in one, such as .docx or .epub): unpack it, and give a page in it'],
    ['page', latin1('\x7fELF\x02\x01'), 'an executable: give a page saved as HTML or text'],
    ['noise.html', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) % 251)), 'binary data of an unknown kind: give a page saved as HTML or text'],
  ])('%s', async (name, bytes, said) => {
    expect(await failure([file(name, bytes)])).toBe(`${name} is ${said}`);
  });

  test('piped in', async () => {
    expect(await failure(['-'], '%PDF-1.4')).toBe('the standard input is a PDF document: give a page saved as HTML or text');
  });

  test('an empty file, and an empty pipe', async () => {
    expect(await failure([file('empty.html', '')])).toBe('empty.html is empty: give a page with text in it');
    expect(await failure([], '')).toBe('the standard input is empty: give a page with text in it');
  });
});

describe.concurrent('a page that can be read all the same', () => {
  test.each([['--text'], ['--page']])('nothing but white space, %s', async (flag) => {
    expect(notesOf(await reading([flag], ' \n\t\n'), 'empty')).toHaveLength(1);
  });

  test('nothing but a byte order mark', async () => {
    expect(notesOf(await reading([], '\uFEFF'), 'empty')).toHaveLength(1);
  });

  test('tags that nobody closed', async () => {
    const open = `<!doctype html><html><body>${'<div><p><b>'.repeat(3000)}“No,” said the mayor of Quayside on Monday.<p>“We shall keep the harbour,” she said`;
    expect((await reading([file('open.html', open)])).article.text).toContain('“No,” said the mayor of Quayside on Monday.');
  });

  test('fifty megabytes', async () => {
    const data = `<script>${'window.state.push({"a":[1,2,3]});\n'.repeat(1_500_000)}</script>`;
    const page = `<!doctype html><title>Harbour</title>${data}<p>“No,” said the mayor of Quayside on Monday.</p>`;
    expect(page.length).toBeGreaterThan(50_000_000);
    expect((await reading([file('large.html', page)])).article.text).toContain('“No,” said the mayor of Quayside on Monday.');
  }, 120_000);

  test('NULs and invisible characters stay in the bare text', async () => {
    const text = 'The may\0or said\u{E0101} no.';
    const read = await reading(['--text', '-'], text);
    expect(read.article.text).toBe(text);
    expect(notesOf(read, 'characters')).toEqual([
      'A NUL character stands in the text.',
      'An invisible character stands in the text (variation selectors, tags or zero-width characters); something may be hidden in them.',
    ]);
  });

  test('windows-1252 without a word', async () => {
    const read = await reading([file('old.txt', latin1('\x93No,\x94 said the mayor\x92s spokesman at the caf\xe9.'))]);
    expect(read.article.text).toContain('“No,” said the mayor’s spokesman at the café.');
    expect(notesOf(read, 'encoding')).toEqual(['The page names no encoding and is not utf-8; read as windows-1252.']);
  });

  test('the wrong charset in a page', async () => {
    const read = await reading([file('wrong.html', latin1('<!doctype html><meta charset="utf-8"><p>\x93No,\x94 said the mayor at the caf\xe9.'))]);
    expect(read.article.text).toContain('“No,” said the mayor at the café.');
    expect(notesOf(read, 'encoding')).toEqual(['The page says utf-8, but its bytes are not; read as windows-1252.']);
  });

  test.each([['with a mark', '\uFEFF'], ['without one', '']])('UTF-16 %s', async (_, mark) => {
    const read = await reading(['--text'], Buffer.from(`${mark}“No,” said the mayor.`, 'utf16le'));
    expect(read.article.text).toBe('“No,” said the mayor.');
    expect(notesOf(read, 'encoding')).toEqual([]);
  });
});

describe.concurrent('bare text is taken character for character', () => {
  test.each(['“No,” she said.\r\n\r\n  Twice.\n', '<p>“No,” she said.</p>', '\t“No,”\u00a0she\u200bsaid. 😀 e\u0301\n\n\n'])('%j', async (text) => {
    expect((await reading(['--text'], text)).article.text).toBe(text);
  });

  test('and --page takes what looks like HTML as text', async () => {
    expect((await reading(['--page'], '<p>“No,” she said.</p>')).article.text).toContain('<p>');
    expect((await reading([], '<!doctype html><p>“No,” she said.</p>')).article.text).not.toContain('<p>');
  });
});

describe.concurrent('the same input gives the same bytes', () => {
  const page = '<!doctype html><title>Harbour</title><p>“We shall keep the harbour,” said Ada Quill, the mayor of Quayside, on Monday.';

  test.each(['--json', '--html', '--marked', '--page'])('%s', async (flag) => {
    const runs = await Promise.all([onrecord(['read', flag], { input: page }), onrecord(['read', '-', flag], { input: page })]);
    expect(runs[0]).toMatchObject({ code: 0, stderr: '' });
    expect(runs[0].stdout.length).toBeGreaterThan(20);
    expect(runs[0].stdout.endsWith('\n')).toBe(true);
    expect(runs[1]).toEqual(runs[0]);
  });

  test('facts that the caller knows stand in the reading', async () => {
    const { article } = await reading(['--url', 'https://quay.example/1', '--published', '2017-12-11', '--outlet', 'The Quay'], page);
    expect(article).toMatchObject({ url: 'https://quay.example/1', published: '2017-12-11', outlet: 'The Quay' });
  });

  test('there is no colour in a pipe, and there is where it is forced', async () => {
    const escapes = async (env: Record<string, string>): Promise<boolean> => (await onrecord(['read'], { input: page, env })).stdout.includes('\u001b[');
    expect(await escapes({})).toBe(false);
    expect(await escapes({ FORCE_COLOR: '1' })).toBe(true);
  });

  test('spans stand on one line of the JSON', async () => {
    const { stdout } = await onrecord(['read', '--json', '--text'], { input: '[\n  1,\n  2\n]' });
    expect(stdout).toContain('"span": [0, ');
    expect((JSON.parse(stdout) as Reading).article.text).toBe('[\n  1,\n  2\n]');
  });
});

describe.concurrent('a URL', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve((request, response) => {
      if (request.url === '/page') response.setHeader('content-type', 'text/html; charset=windows-1252').end(latin1('<p>\x93No,\x94 said the mayor.'));
      else if (request.url === '/moved') response.writeHead(301, { location: '/page' }).end();
      else if (request.url === '/agent') response.setHeader('content-type', 'text/plain').end(request.headers['user-agent']);
      else if (request.url === '/lines') response.setHeader('content-type', 'application/jsonl').end('{"id":1,"text":"No."}\n');
      else if (request.url === '/pdf') response.setHeader('content-type', 'application/pdf').end('%PDF-1.4');
      else if (request.url === '/hidden-pdf') response.setHeader('content-type', 'text/html').end('%PDF-1.4');
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else response.writeHead(404).end();
    });
  });
  afterAll(() => site.close());

  test('is read, and the reading says where it was found', async () => {
    const { article } = await reading([`${site.url}/moved`, '--allow-private']);
    expect(article.url).toBe(`${site.url}/page`);
    expect(article.text).toContain('“No,” said the mayor.');
  });

  test('is asked for in the name and version of the program', async () => {
    expect((await reading([`${site.url}/agent`, '--allow-private', '--text'])).article.text).toMatch(/^onrecord\/\d+\.\d+\.\d+/);
  });

  test('may give a stream', async () => {
    const { code, stdout } = await onrecord(['read', '--jsonl', `${site.url}/lines`, '--allow-private']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, format: 'onrecord/1' });
  });

  test.each([
    ['/absent', 'answers 404 (not found): check the address'],
    ['/pdf', 'answers with application/pdf: give the address of a page, or the page saved as HTML or text'],
    ['/hidden-pdf', 'is a PDF document: give a page saved as HTML or text'],
    ['/loop', 'redirects in a circle: open it in a browser and save the page to a file'],
  ])('%s', async (path, said) => {
    expect(await failure([site.url + path, '--allow-private'])).toBe(`${site.url}${path} ${said}`);
  });

  test('that points at this machine is refused unless it is allowed', async () => {
    const refused = /^127\.0\.0\.1 is no address on the public internet \(loopback\): give --allow-private if you trust it$/;
    expect(await failure([`${site.url}/page`])).toMatch(refused);
    expect(await failure([`${site.url}/lines`, '--jsonl'])).toMatch(refused);
  });

  test('of another kind is refused', async () => {
    expect(await failure(['file:///etc/hostname'])).toBe('file:///etc/hostname is neither http nor https: save the page to a file and read that');
    expect(await failure(['http://'])).toBe('http:// is no URL: give one like https://example.org/page');
  });

  test('whose server is gone', async () => {
    const gone = await serve(() => undefined);
    await gone.close();
    expect(await failure([gone.url, '--allow-private'])).toBe(`${gone.url.slice(7)} refuses the connection: check the address, or try again later`);
  });
});

describe.concurrent('whoever reads the output', () => {
  test('may stop when they like', async () => {
    const child = start(['read', '--json', '--text', '-']);
    child.stdin.end('“No,” said the mayor.\n\n'.repeat(100));
    child.stdout.destroy();
    expect(await ended(child)).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuseNone } from '../../src/fetching/address-guard.ts';
import { InputFailure } from '../../src/fetching/failure.ts';
import { fetchPage } from '../../src/fetching/fetch-page.ts';
import type { FetchOptions } from '../../src/fetching/fetch-page.ts';
import { serve } from './server.ts';

const options: FetchOptions = { userAgent: 'onrecord/test', refuse: refuseNone };
const html = '<!doctype html><p>“No,” said the mayor.';

const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
  '/bare': (_, response) => response.end(html),
  '/who': (request, response) => response.end(request.headers['user-agent']),
  '/gzip': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(html)),
  '/deflate': (_, response) => response.setHeader('content-encoding', 'deflate').end(deflateSync(html)),
  '/brotli': (_, response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync(html)),
  '/bomb': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000))),
  '/damaged': (_, response) => response.setHeader('content-encoding', 'gzip').end('this is no gzip'),
  '/odd': (_, response) => response.setHeader('content-encoding', 'rot13').end(html),
  '/once': (_, response) => response.writeHead(302, { location: '/page#top' }).end('elsewhere'),
  '/loop': (_, response) => response.writeHead(302, { location: '/pool' }).end(),
  '/pool': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/ftp': (_, response) => response.writeHead(301, { location: 'ftp://example.org/x' }).end(),
  '/secret': (_, response) => response.writeHead(301, { location: 'http://user:word@example.org/x' }).end(),
  '/nowhere': (_, response) => response.writeHead(302).end(),
  '/404': (_, response) => response.writeHead(404).end('<p>Not here.'),
  '/403': (_, response) => response.writeHead(403).end(),
  '/410': (_, response) => response.writeHead(410).end(),
  '/429': (_, response) => response.writeHead(429).end(),
  '/503': (_, response) => response.writeHead(503).end(),
  '/418': (_, response) => response.writeHead(418).end(),
  '/pdf': (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF-1.4'),
  '/picture': (_, response) => response.setHeader('content-type', 'image/png').end('x'),
  '/silent': () => undefined,
  '/stalled': (_, response) => { response.write('<p>The mayor'); },
  '/slow': (_, response) => {
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('<p>The mayor');
    setTimeout(() => response.destroy(), 20);
  },
};

let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  site = await serve((request, response) => {
    const step = /^\/steps\/(\d+)$/.exec(request.url!);
    if (step) response.writeHead(302, { location: step[1] === '0' ? '/page' : `/steps/${Number(step[1]) - 1}` }).end();
    else routes[request.url!]!(request, response);
  });
});
afterAll(() => site.close());

/** How fetching fails: `cause: what to do`, with the site's address left out. */
const failure = async (path: string, more: Partial<FetchOptions> = {}): Promise<string> => {
  const url = path.includes('://') ? path : site.url + path;
  const error: unknown = await fetchPage(url, { ...options, ...more }).then(() => 'no failure', (reason: unknown) => reason);
  if (!(error instanceof InputFailure)) throw error;
  return `${error.message}: ${error.advice}`.replaceAll(site.url, '').replaceAll(site.url.slice('http://'.length), 'HOST');
};

describe('a page', () => {
  test('with its type and address', async () => {
    const { url, contentType, bytes } = await fetchPage(`${site.url}/page`, options);
    expect(url).toBe(`${site.url}/page`);
    expect(contentType).toBe('text/html; charset=utf-8');
    expect(Buffer.from(bytes).toString()).toBe(html);
  });

  test('whose server names no type', async () => {
    expect((await fetchPage(`${site.url}/bare`, options)).contentType).toBe('');
  });

  test('is asked for by name', async () => {
    expect(Buffer.from((await fetchPage(`${site.url}/who`, options)).bytes).toString()).toBe('onrecord/test');
  });

  test.each(['/gzip', '/deflate', '/brotli'])('packed as %s', async (path) => {
    expect(Buffer.from((await fetchPage(site.url + path, options)).bytes).toString()).toBe(html);
  });

  test('behind a redirect gives the address where it was found', async () => {
    expect((await fetchPage(`${site.url}/once`, options)).url).toBe(`${site.url}/page`);
  });

  test('five redirects away, but not six', async () => {
    expect((await fetchPage(`${site.url}/steps/4`, options)).url).toBe(`${site.url}/page`);
    expect(await failure('/steps/5')).toBe('/steps/5 redirects more than 5 times: open it in a browser and save the page to a file');
  });
});

describe('an answer that is no page', () => {
  test.each([
    ['/404', '/404 answers 404 (not found): check the address'],
    ['/403', '/403 answers 403 (not allowed): open it in a browser and save the page to a file'],
    ['/410', '/410 answers 410 (gone): look for an archived copy'],
    ['/429', '/429 answers 429 (too many requests): wait before you ask again'],
    ['/503', '/503 answers 503 (the server failed): try again later'],
    ['/418', '/418 answers 418: open it in a browser and save the page to a file'],
    ['/nowhere', '/nowhere answers 302 (a redirect to nowhere): check the address'],
    ['/pdf', '/pdf answers with application/pdf: give the address of a page, or the page saved as HTML or text'],
    ['/picture', '/picture answers with image/png: give the address of a page, or the page saved as HTML or text'],
    ['/damaged', '/damaged answers with damaged compression: try again later'],
    ['/odd', '/odd answers in the encoding rot13: open it in a browser and save the page to a file'],
    ['/loop', '/loop redirects in a circle: open it in a browser and save the page to a file'],
    ['/ftp', '/ftp redirects to ftp://example.org/x, which is neither http nor https: save the page to a file and read that'],
    ['/cut', 'HOST broke off the connection: try again later'],
  ])('%s', async (path, said) => {
    expect(await failure(path)).toBe(said);
  });

  test('a password in the address is not shown', async () => {
    expect(await failure('http://user:word@example.org/x')).toBe(
      'http://…@example.org holds a user name or a password: save the page to a file and read that');
    expect(await failure('/secret')).not.toContain('word@');
  });

  test('a page that is too large, packed or not', async () => {
    expect(await failure('/page', { maxBytes: 10 })).toBe('/page is larger than 10 bytes: save the part that you need to a file');
    expect(await failure('/bomb', { maxBytes: 1_000_000 })).toBe('/bomb is larger than 1 MB: save the part that you need to a file');
  });
});

describe('a server that takes its time', () => {
  test.each([
    ['/silent', { headers: 200 }, 'HOST took too long to answer: try again later'],
    ['/stalled', { body: 200 }, 'HOST stopped in the middle of its answer: try again later'],
    ['/slow', { overall: 300 }, '/slow took too long: open it in a browser and save the page to a file'],
    ['/silent', { overall: 300 }, '/silent took too long: open it in a browser and save the page to a file'],
  ])('%s %j', async (path, timeouts, said) => {
    expect(await failure(path, { timeouts })).toBe(said);
  });
});

describe('no answer at all', () => {
  test('a closed port', async () => {
    const gone = await serve(() => undefined);
    await gone.close();
    expect(await failure(gone.url)).toMatch(/^127\.0\.0\.1:\d+ refuses the connection: check the address, or try again later$/);
  });

  test('a name that does not exist', async () => {
    expect(await failure('http://nowhere.invalid/')).toMatch(/^the name nowhere\.invalid (?:was not found|could not be looked up): /);
  });

  test('https where there is only http', async () => {
    expect(await failure(`${site.url.replace('http:', 'https:')}/page`)).toMatch(/^no secure connection to HOST \([A-Z_]+\): check the address/);
  });

  test('a server that speaks no HTTP', async () => {
    const other = createServer((socket) => socket.end('220 mail.example ready\r\n'));
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const { port } = other.address() as AddressInfo;
    expect(await failure(`http://127.0.0.1:${port}/`)).toBe(`127.0.0.1:${port} does not answer in HTTP: check the address and whether it should be https`);
    other.close();
  });
});

describe('addresses that point inward', () => {
  test.each(['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f000001/', 'http://0177.0.0.1/', 'http://127.1/', 'http://[::ffff:127.0.0.1]/', 'http://[::1]/',
    'http://localhost/', 'http://169.254.169.254/latest/meta-data/'])('%s is refused', async (url) => {
    const said = await failure(url, { refuse: undefined });
    expect(said).toMatch(/ is no address on the public internet \((?:loopback|link local)\): give --allow-private if you trust it$/);
  });

  test('a redirect is held to the same rule', async () => {
    const inside = await serve((_, response) => response.end('secret'), '127.0.0.2');
    const outside = await serve((_, response) => response.writeHead(302, { location: inside.url }).end());
    const refuse = (address: string): string | null => address === '127.0.0.2' ? 'private' : null;
    expect(await failure(outside.url, { refuse })).toBe('127.0.0.2 is no address on the public internet (private): give --allow-private if you trust it');
    expect(Buffer.from((await fetchPage(outside.url, options)).bytes).toString()).toBe('secret');
    await Promise.all([inside.close(), outside.close()]);
  });
});

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLoopback } from '../../../src/server/index.ts';
import { openExampleDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';

let desk: TestDesk;
beforeAll(async () => { desk = await openExampleDesk(); });
afterAll(() => desk?.close());

interface Answer { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: string }

/** `fetch` would set Host, Origin and Sec-Fetch-Site itself. */
const ask = (path: string, { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> => (
  new Promise((done, fail) => {
    const sent = request(new URL(path, desk.url), { method, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => { done({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(pieces).toString() }); });
    });
    sent.on('error', fail);
    sent.end(body);
  }));

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** A page's cookie and the token that its forms carry. */
async function visit(): Promise<{ cookie: string; token: string }> {
  const answer = await ask('/add');
  const cookie = answer.headers['set-cookie']![0]!.split(';')[0]!;
  const [, token] = /name="token" value="([^"]+)"/.exec(answer.body)!;
  return { cookie, token: token! };
}

describe('who may ask', () => {
  it.each(['evil.example', 'evil.example:7410', '127.0.0.1.evil.example', 'localhost.evil.example:80'])('refuses the name “%s”, which another page could have bound to this machine', async (host) => {
    expect((await ask('/', { headers: { host } })).status).toBe(421);
    expect((await ask('/api/v1/articles', { headers: { host } })).status).toBe(421);
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }], ['an origin that hides itself', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }], ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of the same site, elsewhere', { 'sec-fetch-site': 'same-site' }],
  ])('refuses what is written from %s', async (_, headers: Record<string, string>) => {
    const { cookie, token } = await visit();
    const body = new URLSearchParams({ token, text: 'The mayor said that the bridge is safe.' }).toString();
    expect((await ask('/add/text', { method: 'POST', headers: { ...form, cookie, ...headers }, body })).status).toBe(403);
    expect((await ask('/api/v1/articles', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{"text":"x"}' })).status).toBe(403);
  });

  it('takes a form only with the token of its own visitor', async () => {
    const one = await visit();
    const two = await visit();
    const send = (cookie: string, token: string): Promise<Answer> => (
      ask('/seen', { method: 'POST', headers: { ...form, cookie }, body: new URLSearchParams({ token }).toString() }));
    expect((await send(one.cookie, one.token)).status).toBe(303);
    expect((await send(one.cookie, two.token)).status).toBe(403);
    expect((await send(one.cookie, '')).status).toBe(403);
    expect((await ask('/seen', { method: 'POST', headers: form, body: new URLSearchParams({ token: one.token }).toString() })).status).toBe(403);
  });

  it('takes JSON only where it says that it is, which a form of another page cannot', async () => {
    expect((await ask('/api/v1/articles', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"text":"x"}' })).status).toBe(415);
  });

  it('listens where only this machine can ask, and knows which addresses those are', () => {
    expect(['127.0.0.1', '127.8.8.8', 'localhost', '::1'].filter(isLoopback)).toEqual(['127.0.0.1', '127.8.8.8', 'localhost', '::1']);
    expect(['0.0.0.0', '::', '192.168.0.4', 'example.org', '127.0.0.1.evil.example', ''].filter(isLoopback)).toEqual([]);
  });
});

describe('a NUL in an address', () => {
  it.each(['/%00', '/articles/%00', '/journal?who=a%00b', '/audit?who=%00', '/feeds/search.atom?q=%00', '/api/v1/articles?outlet=%00', '/search?q=%00'])('is refused: %s', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  it('is none where it only looks like one', async () => { expect((await ask('/search?q=%2500')).status).toBe(200); });
});

describe('how much', () => {
  it('refuses an upload over the bound, and stays open', async () => {
    const { cookie } = await visit();
    const status = await new Promise<number>((done, fail) => {
      const sent = request(new URL('/add/text', desk.url), { method: 'POST', headers: { ...form, cookie, 'content-length': '8400000' } }, (answer) => {
        done(answer.statusCode!);
        sent.destroy();
      });
      sent.on('error', fail);
      sent.flushHeaders();
    });
    expect(status).toBe(413);
    expect((await ask('/')).status).toBe(200);
  });
});

describe('what answers carry', () => {
  it.each(['/', '/nowhere', '/api/v1/articles', '/api/v1/nowhere', '/articles?since=never', '/add'])('guards %s with the same headers', async (path) => {
    const { headers } = await ask(path);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' });
    expect(headers['content-security-policy']).toContain(`default-src 'none'`);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
  });

  it('lets files with their hash in their names be kept for ever', async () => {
    const { body } = await ask('/');
    const [, css] = /href="(\/assets\/desk-[0-9a-f]{16}\.css)"/.exec(body)!;
    expect((await ask(css!)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/assets/desk-0000000000000000.css')).status).toBe(404);
  });

  it('adds what is pasted, and tells what cannot be read', async () => {
    const { cookie, token } = await visit();
    const send = (fields: Record<string, string>): Promise<Answer> => (
      ask('/add/text', { method: 'POST', headers: { ...form, cookie }, body: new URLSearchParams({ token, ...fields }).toString() }));
    const added = await send({ text: 'The mayor of Orrin, Mira Tolland, said on Monday that the bridge was safe.', outlet: 'The Orrin Courier', published: '2026-05-04' });
    expect(added.status).toBe(303);
    const article = await ask(added.headers['location'] as string);
    expect(article.body).toContain('The page is on record now.');
    expect(article.body).toContain('Mira Tolland');
    const again = await send({ text: 'x', published: 'yesterday' });
    expect(again.status).toBe(422);
    expect(again.body).toContain('“yesterday” is no date');
  });

  it('does not fetch what only this machine can reach, unless told so', async () => {
    const { cookie, token } = await visit();
    const answer = await ask('/add/url', { method: 'POST', headers: { ...form, cookie }, body: new URLSearchParams({ token, url: 'file:///etc/passwd' }).toString() });
    expect(answer.status).toBe(422);
    expect(answer.body).not.toContain('root:');
  });
});

import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addAccount, audit, corrections, openSession } from '../../../src/ledger/index.ts';
import { deskApp, hashOf } from '../../../src/server/index.ts';
import type { Desk } from '../../../src/server/index.ts';
import * as shapes from '../../../src/server/api/shapes.ts';
import { adminName, adminPassword, htmlPage, openDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';

/*
 * What programs may do on a desk that demands accounts: by a key, as far as its account may, and with every write in the log. Passwords are meant to be slow.
 */

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const page = '<article><h1>Bridge is safe, says mayor</h1><p>The mayor of Orrin, Mira Tolland, said on Monday that the bridge was safe. “Nobody need worry about it,” Tolland said.</p></article>';
const [reader, editor] = ['Rhea Reader', 'Ed Itor'] as const;
const made = '2027-06-01T08:00:00.000Z';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([htmlPage('bridge', page)], { accounts: true });
  const hash = await hashOf('forty-two lanterns', { log: 10, block: 8, lanes: 1 });
  await addAccount(desk.ledger, reader, 'reader', hash, made);
  await addAccount(desk.ledger, editor, 'editor', hash, made);
});
afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

/** A key of an account. */
async function keyOf(account: string): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  await openSession(desk.ledger, { id: createHash('sha256').update(key).digest('hex'), account, label: 'a test', now: made, ends: '2028-06-01T08:00:00.000Z' });
  return key;
}

type Ask = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
const askWith = (key: string): Ask => (method, path, body, headers = {}) => fetch(new URL(`/api/v1/${path}`, desk.url), {
  method, headers: { 'authorization': `Bearer ${key}`, 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});
const askAs = async (account: string): Promise<Ask> => askWith(await keyOf(account));
const codeOf = async (answer: Response): Promise<readonly [number, string]> => [answer.status, shapes.fault.parse(await answer.json()).error.code];
const isFine = async (answer: Response): Promise<unknown> => {
  expect(answer.status, answer.url).toBe(200);
  return answer.json();
};
const anyFinding = async (ask: Ask): Promise<string> => (await isFine(await ask('GET', 'statements?limit=1')) as { rows: [{ id: string }] }).rows[0].id;

describe('what a role may', () => {
  it('is nothing at all without a key, and little for a reader', async () => {
    const nobody = askWith('none');
    for (const path of ['news', 'saved', 'account', 'accounts', 'audit', 'review', 'statements', 'board']) expect(await codeOf(await nobody('GET', path)), path).toEqual([401, 'not-signed-in']);
    expect(await codeOf(await nobody('POST', 'corrections', {}))).toEqual([401, 'not-signed-in']);

    const ask = await askAs(reader);
    const finding = await anyFinding(ask);
    const refused: readonly (readonly [string, string, unknown?])[] = [
      ['POST', 'corrections', { kind: 'dismiss', finding, why: 'x' }], ['POST', 'corrections', { kind: 'dismiss', finding, why: 'x', dryRun: true }],
      ['POST', 'articles', { text: 'The mayor said so.' }], ['POST', 'articles/examples', {}], ['GET', 'accounts'], ['GET', 'audit'], ['POST', 'accounts', { name: 'x', role: 'admin', password: 'y' }],
      ['PATCH', `accounts/${encodeURIComponent(reader)}`, { role: 'admin' }], ['DELETE', `accounts/${encodeURIComponent(editor)}/sessions`],
      // The same by other spellings.
      ['GET', '%61udit'], ['GET', 'accounts%3F'.replace('%3F', '?x=1')], ['PATCH', `%61ccounts/${encodeURIComponent(reader)}`, { role: 'admin' }],
    ];
    for (const [method, path, body] of refused) expect(await codeOf(await ask(method, path, body)), `${method} ${path}`).toEqual([403, 'forbidden']);
    for (const path of ['audit/', '/audit', './audit/.', 'Audit', 'accounts/', '..%2Fv1%2Faudit', 'audit%2F']) expect((await ask('GET', path)).status, path).toBeGreaterThanOrEqual(400);
    expect((await corrections(desk.ledger)).rows).toEqual([]);
    for (const path of ['news', 'saved', 'account', 'review', 'review/speakers', 'corrections']) expect((await ask('GET', path)).status, path).toBe(200);
  });

  it('is to correct for an editor, under the account’s name, and to keep no accounts', async () => {
    const ask = await askAs(editor);
    const finding = await anyFinding(ask);
    const { correction } = await isFine(await ask('POST', 'corrections', { kind: 'attitude', finding, attitude: 'denies', why: 'x', who: adminName })) as { correction: { id: string; who: string } };
    expect(correction.who).toBe(editor);
    await isFine(await ask('POST', 'corrections', { kind: 'undo', correction: correction.id, why: 'y' }));
    expect(await codeOf(await ask('GET', 'audit'))).toEqual([403, 'forbidden']);
    expect(await codeOf(await ask('POST', 'accounts', { name: 'x', role: 'reader', password: 'eleven white storks' }))).toEqual([403, 'forbidden']);
  });
});

describe('what an account keeps for itself', () => {
  it('is seen and changed by nobody else, and never kept on the way', async () => {
    const [one, other] = [await askAs(reader), await askAs(editor)];
    const { rows } = await isFine(await one('POST', 'saved', { name: 'bridges', path: '/search?q=bridge' })) as { rows: { id: string }[] };
    expect(await isFine(await other('GET', 'saved'))).toEqual({ rows: [] });
    expect(await codeOf(await other('DELETE', `saved/${rows[0]!.id}`))).toEqual([404, 'not-found']);
    await isFine(await one('POST', 'news/seen', {}));
    expect((await isFine(await one('GET', 'news')) as { arrivals: unknown[] }).arrivals).toEqual([]);
    expect((await isFine(await other('GET', 'news')) as { arrivals: unknown[] }).arrivals.length).toBe(1);
    await isFine(await one('DELETE', `saved/${rows[0]!.id}`));
    const admin = await askAs(adminName);
    for (const path of ['saved', 'news', 'account', 'accounts', 'audit']) {
      const { headers } = await admin('GET', path);
      expect([headers.get('cache-control'), headers.get('etag')], path).toEqual(['private, no-store', null]);
    }
    for (const path of ['review', 'review/speakers', 'board', 'articles']) {
      const tag = (await admin('GET', path)).headers.get('etag');
      expect(tag, path).not.toBe(null);
      expect((await admin('GET', path, undefined, { 'if-none-match': tag! })).status, path).toBe(304);
    }
  });

  it('is sessions and keys: made, listed without what they show, and ended', async () => {
    const ask = await askAs(reader);
    const { key } = await isFine(await ask('POST', 'account/keys', { label: 'the archive' })) as { key: string };
    const by = askWith(key);
    const own = await isFine(await by('GET', 'account')) as { name: string; role: string; sessions: { id: string; label: string; isOwn: boolean }[] };
    expect(shapes.own.parse(own)).toEqual(own);
    expect([own.name, own.role, JSON.stringify(own).includes(key)]).toEqual([reader, 'reader', false]);
    const mine = own.sessions.filter(({ isOwn }) => isOwn);
    expect(mine.map(({ label }) => label)).toEqual(['the archive']);
    const other = await askAs(editor);
    expect(await codeOf(await other('DELETE', `account/sessions/${mine[0]!.id}`))).toEqual([404, 'not-found']);
    await isFine(await by('DELETE', `account/sessions/${mine[0]!.id}`));
    expect(await codeOf(await by('GET', 'account'))).toEqual([401, 'not-signed-in']);
  });

  it('is a password, which ends everything that was signed in when it changes, and is not guessed here either', async () => {
    const hash = await hashOf('forty-two lanterns', { log: 10, block: 8, lanes: 1 });
    await addAccount(desk.ledger, 'Gus Guess', 'reader', hash, made);
    const ask = await askAs('Gus Guess');
    expect(await codeOf(await ask('POST', 'account/password', { old: 'forty-two lanterns', new: 'short' }))).toEqual([422, 'bad-account']);
    await isFine(await ask('POST', 'account/password', { old: 'forty-two lanterns', new: 'eleven white storks' }));
    expect(await codeOf(await ask('GET', 'account'))).toEqual([401, 'not-signed-in']);
    const again = await askAs('Gus Guess');
    const answers: string[] = [];
    for (let tries = 0; tries < 12; tries++) answers.push((await codeOf(await again('POST', 'account/password', { old: `guess number ${tries}`, new: 'nine brown owls too' })))[1]);
    expect(answers.slice(0, 2)).toEqual(['bad-account', 'bad-account']);
    expect(answers.at(-1)).toBe('too-fast');
  });
});

describe('accounts', () => {
  it('are made, changed and switched off by an admin, whose last one stays', async () => {
    const ask = await askAs(adminName);
    const { rows } = await isFine(await ask('POST', 'accounts', { name: 'Nia New', role: 'reader', password: 'eleven white storks' })) as { rows: { name: string; role: string }[] };
    expect(shapes.accounts.parse({ rows })).toEqual({ rows });
    expect(JSON.stringify(rows)).not.toContain('scrypt');
    const [path, own] = ['accounts/Nia%20New', `accounts/${encodeURIComponent(adminName)}`];
    const nia = await askAs('Nia New');
    expect((await nia('GET', 'account')).status).toBe(200);
    await isFine(await ask('PATCH', path, { role: 'editor' }));
    expect((await nia('GET', 'account')).status).toBe(401);
    const again = await askAs('Nia New');
    expect((await isFine(await again('GET', 'account')) as { role: string }).role).toBe('editor');
    await isFine(await ask('DELETE', `${path}/sessions`));
    expect((await again('GET', 'account')).status).toBe(401);
    const off = await isFine(await ask('PATCH', path, { isOff: true })) as { rows: { name: string; isOff: boolean }[] };
    expect(off.rows.find(({ name }) => name === 'Nia New')!.isOff).toBe(true);
    expect((await (await askAs('Nia New'))('GET', 'account')).status).toBe(401);

    expect(await codeOf(await ask('PATCH', own, { isOff: true }))).toEqual([422, 'bad-account']);
    expect(await codeOf(await ask('PATCH', own, { role: 'reader' }))).toEqual([422, 'bad-account']);
    expect(await codeOf(await ask('PATCH', path, {}))).toEqual([400, 'bad-request']);
    expect(await codeOf(await ask('PATCH', path, { role: 'owner' }))).toEqual([400, 'bad-request']);
    expect(await codeOf(await ask('PATCH', path, { password: 'short' }))).toEqual([422, 'bad-account']);
    expect(await codeOf(await ask('POST', 'accounts', { name: 'nia NEW', role: 'reader', password: 'eleven white storks' }))).toEqual([422, 'bad-account']);
    expect(await codeOf(await ask('POST', 'accounts', { name: '<x>', role: 'reader', password: 'eleven white storks' }))).toEqual([422, 'bad-account']);
    expect(await codeOf(await ask('PATCH', 'accounts/Nobody', { role: 'reader' }))).toEqual([404, 'not-found']);
    expect(await codeOf(await ask('DELETE', 'accounts/Nobody/sessions'))).toEqual([404, 'not-found']);
  });
});

describe('the log', () => {
  it('has every write, by whom, and what came of it', async () => {
    const [admin, one] = [await askAs(adminName), await askAs(editor)];
    const before = (await audit(desk.ledger, {}, { limit: 1 })).rows[0]!.id;
    const finding = await anyFinding(one);
    const writes: readonly (readonly [Ask, string, string, unknown, RegExp])[] = [
      [one, 'POST', 'corrections', { kind: 'dismiss', finding, why: 'x', dryRun: true }, /^200 Ed Itor tried dismiss: nothing was changed$/],
      [one, 'POST', 'corrections', { kind: 'dismiss', finding: 'none/s1', why: 'x' }, /^422 Ed Itor $/],
      [one, 'POST', 'news/seen', {}, /^200 Ed Itor has seen all that is new$/],
      [one, 'POST', 'saved', { name: 'bridges', path: '/claims' }, /^200 Ed Itor keeps the search “bridges”$/],
      [one, 'POST', 'saved', 'nonsense', /^400 Ed Itor $/],
      [one, 'POST', 'articles', { text: 'The mayor said that the ferry was late.' }, /^200 Ed Itor added: article [0-9a-f]+$/],
      [one, 'POST', 'account/keys', { label: 'archive' }, /^200 Ed Itor made a key for “archive”$/],
      [one, 'DELETE', 'account/sessions/none', undefined, /^404 Ed Itor $/],
      [admin, 'PATCH', `accounts/${encodeURIComponent(reader)}`, { isOff: false }, /^200 Ada Quill switched “Rhea Reader” on$/],
      [admin, 'DELETE', `accounts/${encodeURIComponent(reader)}/sessions`, undefined, /^200 Ada Quill ended all sessions of “Rhea Reader”$/],
    ];
    for (const [ask, method, path, body] of writes) await ask(method, path, body);
    const { rows } = await isFine(await admin('GET', 'audit?limit=30')) as { rows: { id: string; who: string; did: string; status: number; request: string }[] };
    const since = rows.slice(0, rows.findIndex(({ id }) => id === before)).reverse();
    expect(since.map(({ request }) => request)).toEqual(writes.map(([, method, path]) => `${method} /api/v1/${decodeURIComponent(path)}`));
    since.forEach(({ who, did, status }, index) => { expect(`${status} ${who} ${did}`).toMatch(writes[index]![4]); });
    const { rows: own, next } = await isFine(await admin('GET', `audit?who=${encodeURIComponent(editor)}&limit=2`)) as { rows: { who: string }[]; next: string };
    expect(own.map(({ who }) => who)).toEqual([editor, editor]);
    expect((await admin('GET', `audit?who=${encodeURIComponent(editor)}&limit=2&after=${next}`)).status).toBe(200);
    expect(await codeOf(await admin('GET', `audit?who=${encodeURIComponent(reader)}&after=${next}`))).toEqual([400, 'bad-cursor']);
  });
});

describe('one account', () => {
  it('writes no faster than it may, by however many keys', async () => {
    // The clock stands still: nothing comes back.
    const app = deskApp({
      ledger: desk.ledger, clock: () => '2027-06-02T09:00:00.000Z', version: '0.1.0', names: ['127.0.0.1'], allowPrivate: false, accounts: true, https: false,
      report: (error) => { throw error; }, readers: {} as Desk['readers'], models: {} as Desk['models'],
    });
    const keys = await Promise.all([keyOf(editor), keyOf(editor), keyOf(reader)]);
    const write = (key: string): Response | Promise<Response> => app.request('http://127.0.0.1/api/v1/news/seen', {
      method: 'POST', headers: { 'host': '127.0.0.1', 'authorization': `Bearer ${key}`, 'content-type': 'application/json' }, body: '{}',
    });
    const answers: number[] = [];
    for (let number = 0; number < 62; number++) answers.push((await write(keys[number % 2]!)).status);
    expect([answers.filter((status) => status === 200).length, answers.slice(-2)]).toEqual([60, [429, 429]]);
    expect(await codeOf(await write(keys[0]))).toEqual([429, 'too-fast']);
    expect((await write(keys[2])).status).toBe(200);
  });
});

describe('a browser that is signed in', () => {
  it('cannot be made to write by a page elsewhere', async () => {
    const door = await fetch(new URL('/sign-in', desk.url));
    const first = door.headers.getSetCookie().map((line) => line.split(';')[0]!).join('; ');
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(await door.text()) ?? [];
    const inside = await fetch(new URL('/sign-in', desk.url), {
      method: 'POST', headers: { cookie: first }, body: new URLSearchParams({ token, to: '', name: adminName, password: adminPassword }), redirect: 'manual',
    });
    const cookie = inside.headers.getSetCookie().map((line) => line.split(';')[0]!).find((pair) => pair.includes('session'))!;
    const ask = (method: string, path: string, headers: Record<string, string>, body?: string): Promise<Response> => (
      fetch(new URL(`/api/v1/${path}`, desk.url), { method, headers: { cookie, ...headers }, ...(body === undefined ? {} : { body }) }));
    const json = { 'content-type': 'application/json' };
    const [origin] = [new URL(desk.url).origin];
    expect((await ask('POST', 'saved', { ...json, origin }, '{"name":"x","path":"/claims"}')).status).toBe(200);
    expect(await codeOf(await ask('POST', 'saved', { ...json, origin: 'https://evil.example' }, '{"name":"y","path":"/claims"}'))).toEqual([403, 'forbidden']);
    expect(await codeOf(await ask('PATCH', 'accounts/x', { ...json, origin: 'null' }, '{"role":"admin"}'))).toEqual([403, 'forbidden']);
    expect(await codeOf(await ask('DELETE', 'saved/x', { origin: 'https://evil.example' }))).toEqual([403, 'forbidden']);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', 'text/plain; application/json']) {
      expect(await codeOf(await ask('POST', 'saved', { 'content-type': type, origin }, '{"name":"z","path":"/claims"}')), type).toEqual([415, 'not-json']);
    }
    expect((await (await ask('GET', 'saved', {})).json() as { rows: { name: string }[] }).rows.map(({ name }) => name)).toEqual(['x']);
  });
});

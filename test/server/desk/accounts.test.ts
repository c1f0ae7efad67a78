import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accounts as allAccounts, addAccount, audit, beginAudit, corrections, endAudit, saveSearch, statements } from '../../../src/ledger/index.ts';
import { faultOfPassword, hashOf } from '../../../src/server/index.ts';
import { may, roleFor } from '../../../src/server/safety/permissions.ts';
import { isPassword } from '../../../src/server/safety/password.ts';
import { rateLimit } from '../../../src/server/safety/rate-limit.ts';
import { html } from '../../../src/server/web/markup.ts';
import { adminName, adminPassword, htmlPage, openDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';
import { faultsIn } from './tree-faults.ts';

/*
 * A desk that demands accounts: who gets in, what each role may, how sessions end, and that the log has it all. Passwords are meant to be slow.
 */

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const page = `<!doctype html><html lang="en"><head><title>Bridge is safe | The Orrin Courier</title><meta property="article:published_time" content="2026-05-04T08:00:00Z"></head>
<body><article><h1>Bridge is safe, says mayor</h1><p>The mayor of Orrin, Mira Tolland, said on Monday that the bridge was safe. “Nobody need worry about it,” Tolland said.</p></article></body></html>`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([htmlPage('bridge', page)], { accounts: true });
  // Cheap hashes: their cost is tested by itself.
  const hash = await hashOf('forty-two lanterns', { log: 10, block: 8, lanes: 1 });
  await addAccount(desk.ledger, 'Rhea Reader', 'reader', hash, '2026-06-01T08:00:00.000Z');
  await addAccount(desk.ledger, 'Ed Itor', 'editor', hash, '2026-06-01T08:00:00.000Z');
});
afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

/** A browser, as far as cookies and tokens go. */
class Visit {
  readonly #cookies = new Map<string, string>();

  async get(path: string): Promise<Response> { return this.#keep(await fetch(new URL(path, desk.url), { headers: this.#headers(), redirect: 'manual' })); }

  /** Sends a form that a page has. */
  async send(path: string, fields: Record<string, string>, from = '/keys'): Promise<Response> {
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(await (await this.get(from)).text()) ?? [];
    const body = new URLSearchParams({ token, ...fields });
    return this.#keep(await fetch(new URL(path, desk.url), { method: 'POST', headers: this.#headers(), body, redirect: 'manual' }));
  }

  async signIn(name: string, password: string): Promise<Response> { return this.send('/sign-in', { name, password, to: '' }, '/sign-in'); }

  get cookies(): ReadonlyMap<string, string> { return this.#cookies; }

  #headers(): Record<string, string> { return { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') }; }

  #keep(answer: Response): Response {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...facts] = line.split('; ');
      const [name = '', value = ''] = pair.split('=');
      if (facts.includes('Max-Age=0')) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }
}

const signedIn = async (name: string, password = 'forty-two lanterns'): Promise<Visit> => {
  const visit = new Visit();
  expect((await visit.signIn(name, password)).status).toBe(303);
  return visit;
};

describe('a reader', () => {
  it('is shown who may do what is no reader’s to do, and no form for it', async () => {
    const visit = new Visit();
    await visit.signIn('Rhea Reader', 'forty-two lanterns');
    const { rows: [row] } = await statements(desk.ledger, {}, { limit: 1 });
    const forms = async (path: string): Promise<{ page: string; actions: readonly string[] }> => {
      const answer = await visit.get(path);
      expect(answer.status, path).toBe(200);
      const page = await answer.text();
      return { page, actions: [...page.matchAll(/<form method="post" action="([^"]+)"/g)].map(([, action]) => action!) };
    };
    const adding = await forms('/add');
    expect(adding.actions).toEqual([]);
    expect(adding.page).toMatch(/A reader’s account adds nothing[^]*Ada Quill[^]*Ed Itor/);
    expect(adding.page).not.toContain('Rhea Reader</bdi></li>');
    for (const path of [`/statements/${row!.id}`, ...['speaker', 'words', 'attitude'].map((what) => `/statements/${row!.id}/${what}`), `/dismiss/${row!.id}`, `/articles/${row!.article.id}`,
      '/review', '/review?queue=doubtful', '/review?queue=parties', '/journal', '/announcements', '/figures', '/']) {
      const { actions } = await forms(path);
      for (const action of actions) expect(may('reader', roleFor('POST', action)!), `${path}: ${action}`).toBe(true);
    }
    const { page: asked } = await forms(`/dismiss/${row!.id}`);
    expect(asked).toContain('href="/account#editors"');
    const { page: own } = await forms('/account');
    expect(own).toMatch(/id="editors">Who may add pages and correct the record[^]*Ada Quill[^]*Ed Itor/);
  });
});

describe('nobody that is signed in', () => {
  it('sees the door, and nothing of the record', async () => {
    const answer = await new Visit().get('/search?q=bridge');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fsearch%3Fq%3Dbridge']);
    for (const path of ['/api/v1/articles', '/api/v1/openapi.json', '/feeds/search.atom?q=bridge']) {
      const refused = await new Visit().get(path);
      expect([refused.status, refused.headers.get('www-authenticate')], path).toEqual([401, expect.stringContaining('Bearer') as string]);
      expect(await refused.json()).toMatchObject({ error: { code: 'not-signed-in' } });
    }
    const door = await (await new Visit().get('/sign-in')).text();
    expect(door).not.toContain('action="/search"');
    expect((await fetch(new URL('/seen', desk.url), { method: 'POST', redirect: 'manual' })).status).toBe(401);
  });

  it('gets in by name and password alone, and is told no more than that one is wrong', async () => {
    const [wrong, unknown] = [new Visit(), new Visit()];
    const told = await (await wrong.signIn(adminName, 'not this one, no')).text();
    expect(told).toContain('The name or the password is not right.');
    expect(await (await unknown.signIn('Nobody', 'not this one, no')).text()).toContain('The name or the password is not right.');
    const visit = new Visit();
    const answer = await visit.signIn(adminName.toUpperCase(), adminPassword);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?signed']);
    expect(answer.headers.getSetCookie().find((line) => line.startsWith('onrecord-session='))).toMatch(/HttpOnly; SameSite=Lax$/);
    expect(await (await visit.get('/')).text()).toContain(adminName);
  });

  it('is led to a page of the desk after the door, and to no other place', async () => {
    for (const [to, leads] of [['/journal', '/journal'], ['https://evil.example/', '/?signed'], ['//evil.example', '/?signed'], ['/\\evil.example', '/?signed']] as const) {
      const visit = new Visit();
      const answer = await visit.send('/sign-in', { name: 'Ed Itor', password: 'forty-two lanterns', to }, '/sign-in');
      expect(answer.headers.get('location'), to).toBe(leads);
    }
  });

  it('is kept waiting after ten wrong tries for one name', async () => {
    await addAccount(desk.ledger, 'Often Guessed', 'reader', await hashOf('forty-two lanterns', { log: 10, block: 8, lanes: 1 }), '2026-06-01T08:00:00.000Z');
    const visit = new Visit();
    const statuses: number[] = [];
    for (let tries = 0; tries < 12; tries++) statuses.push((await visit.signIn('often guessed', 'wrong wrong wrong')).status);
    expect(statuses.slice(0, 10)).toEqual(Array<number>(10).fill(401));
    expect(statuses.at(-1)).toBe(429);
    // The right one does not help either, as long as it lasts.
    expect((await visit.signIn('Often Guessed', 'forty-two lanterns')).status).toBe(429);
  });
});

describe('roles', () => {
  it('are asked for by every address', () => {
    const needs = (line: string): string | null => roleFor(...line.split(' ') as [string, string]);
    expect(['GET /', 'GET /articles/x', 'GET /api/v1/claims', 'POST /seen', 'POST /saved', 'POST /account/password', 'POST /sign-out', 'POST /api/v1/saved', 'DELETE /api/v1/saved/x', 'POST /api/v1/news/seen',
      'GET /api/v1/account', 'DELETE /api/v1/account/sessions/x'].map(needs)).toEqual(Array<string>(12).fill('reader'));
    expect(['POST /add/text', 'POST /statements/a/s1/words', 'POST /review/pair', 'POST /api/v1/corrections', 'DELETE /articles/x', 'POST /accountsx', 'POST /api/v1/news', 'POST /api/v1/savedx', 'POST /api/v1/articles/examples'].map(needs))
      .toEqual(Array<string>(9).fill('editor'));
    expect(['GET /accounts', 'POST /accounts', 'POST /accounts/x/role', 'GET /audit', 'GET /api/v1/accounts', 'PATCH /api/v1/accounts/x', 'DELETE /api/v1/accounts/x/sessions', 'GET /api/v1/audit'].map(needs))
      .toEqual(Array<string>(8).fill('admin'));
    expect(['GET /sign-in', 'POST /sign-in', 'GET /assets/desk-0.css'].map(needs)).toEqual([null, null, null]);
    expect([may('reader', 'editor'), may('editor', 'editor'), may('admin', 'editor'), may('editor', 'admin')]).toEqual([false, true, true, false]);
  });

  it('let a reader read and keep searches, and neither correct nor add', async () => {
    const reader = await signedIn('Rhea Reader');
    const { rows: [row] } = await statements(desk.ledger, {}, { limit: 1 });
    const [article, local] = row!.id.split('/');
    const shown = await (await reader.get(`/statements/${article}/${local}`)).text();
    expect(shown).not.toContain('Correct the speaker');
    expect(shown).not.toContain('href="/add"');
    expect((await reader.send('/saved', { name: 'bridges', path: '/search?q=bridge' }, '/search?q=bridge')).status).toBe(303);
    expect(await (await reader.get('/')).text()).toContain('bridges');
    expect((await reader.send(`/dismiss/${article}/${local}`, { step: 'take', why: 'because' }, '/search?q=bridge')).status).toBe(403);
    expect((await reader.send('/add/text', { text: 'The mayor said so.' }, '/search?q=bridge')).status).toBe(403);
    expect((await reader.get('/accounts')).status).toBe(403);
    expect((await reader.get('/audit')).status).toBe(403);
    expect((await corrections(desk.ledger)).rows).toEqual([]);
  });

  it('let an editor correct under the account’s name, whatever name is sent', async () => {
    const editor = await signedIn('Ed Itor');
    const { rows: [row] } = await statements(desk.ledger, {}, { limit: 1 });
    const [article, local] = row!.id.split('/');
    const answer = await editor.send(`/statements/${article}/${local}/attitude`, { step: 'take', attitude: 'denies', who: 'Somebody Else', why: 'read again' }, `/statements/${article}/${local}/attitude`);
    expect(answer.status).toBe(303);
    expect((await corrections(desk.ledger)).rows.map(({ who, kind }) => [who, kind])).toEqual([['Ed Itor', 'attitude']]);
    const { rows: [entry] } = await audit(desk.ledger, { who: 'Ed Itor' }, { limit: 1 });
    expect(entry).toMatchObject({ who: 'Ed Itor', status: 303, request: `POST /statements/${article}/${local}/attitude`, did: expect.stringContaining('attitude, correction ') as string });
    expect(entry!.place).toMatch(/127\.0\.0\.1/);
    expect((await editor.get('/audit')).status).toBe(403);
  });

  it('let an admin make accounts, change them and switch them off, which ends their sessions at once', async () => {
    const admin = await signedIn(adminName, adminPassword);
    const make = (name: string, password: string): Promise<Response> => admin.send('/accounts', { name, role: 'editor', password }, '/accounts');
    expect((await make('New Hand', 'short')).status).toBe(422);
    expect((await make('<script>alert(1)</script>', 'long enough for all')).status).toBe(422);
    expect((await make('New Hand', 'long enough for all')).status).toBe(303);
    const hand = await signedIn('New Hand', 'long enough for all');
    expect((await hand.get('/journal')).status).toBe(200);
    await admin.send('/accounts/New%20Hand/off', {}, '/accounts');
    expect((await hand.get('/journal')).status).toBe(303);
    expect((await new Visit().signIn('New Hand', 'long enough for all')).status).toBe(401);
    const last = await admin.send('/accounts/Ada%20Quill/role', { role: 'reader' }, '/accounts');
    expect(await last.text()).toContain('this is the last admin');
    expect((await allAccounts(desk.ledger)).find(({ name }) => name === adminName)!.role).toBe('admin');
    const log = await (await admin.get('/audit')).text();
    for (const words of ['signed in', 'made the account “New Hand”, editor', 'switched “New Hand” off', 'could not sign in']) expect(log, words).toContain(words);
    expect(log).not.toContain('long enough for all');
  });
});

describe('sessions', () => {
  it('are new at every sign-in, and end when somebody signs out', async () => {
    const visit = await signedIn('Ed Itor');
    const first = visit.cookies.get('onrecord-session');
    expect((await visit.send('/sign-out', {}, '/account')).headers.get('location')).toBe('/sign-in');
    expect(visit.cookies.has('onrecord-session')).toBe(false);
    const stolen = await fetch(new URL('/journal', desk.url), { headers: { cookie: `onrecord-session=${first}` }, redirect: 'manual' });
    expect(stolen.status).toBe(303);
    await visit.signIn('Ed Itor', 'forty-two lanterns');
    expect(visit.cookies.get('onrecord-session')).not.toBe(first);
  });

  it('can be ended from another browser, and all are by a new password', async () => {
    const [here, there] = [await signedIn('Ed Itor'), await signedIn('Ed Itor')];
    const other = [...(await (await here.get('/account')).text()).matchAll(/action="(\/account\/sessions\/[0-9a-f]{64}\/end)"/g)].map(([, path]) => path!);
    expect(other.length).toBeGreaterThan(0);
    for (const path of other) await here.send(path, {}, '/account');
    expect([(await here.get('/journal')).status, (await there.get('/journal')).status]).toEqual([200, 303]);
    await there.signIn('Ed Itor', 'forty-two lanterns');
    expect((await here.send('/account/password', { old: 'another one', new: 'nine quiet harbours' }, '/account')).status).toBe(422);
    expect((await here.send('/account/password', { old: 'forty-two lanterns', new: 'nine quiet harbours' }, '/account')).status).toBe(303);
    expect([(await here.get('/journal')).status, (await there.get('/journal')).status]).toEqual([200, 303]);
  });

  it('of another visitor do not make a form one’s own', async () => {
    const [one, two] = [await signedIn('Rhea Reader'), await signedIn('Rhea Reader')];
    const [, token] = /name="token" value="([^"]+)"/.exec(await (await one.get('/search?q=bridge')).text())!;
    expect((await two.send('/seen', { token: token! }, '/search?q=bridge')).status).toBe(403);
  });

  it('give programs a key, which the API and feeds take, and which can be taken back', async () => {
    const visit = await signedIn('Rhea Reader');
    const made = await (await visit.send('/account/keys', { label: 'a feed reader' }, '/account')).text();
    const [, key] = /<code>([\w-]{43})<\/code>/.exec(made)!;
    const ask = (path: string, authorization: string, init: RequestInit = {}): Promise<Response> => fetch(new URL(path, desk.url), { ...init, headers: { authorization, 'content-type': 'application/json' } });
    expect((await ask('/api/v1/articles', `Bearer ${key}`)).status).toBe(200);
    expect((await ask('/feeds/search.atom?q=bridge', `Basic ${Buffer.from(`me:${key}`).toString('base64')}`)).status).toBe(200);
    expect((await ask('/api/v1/articles', 'Bearer wrong')).status).toBe(401);
    const refused = await ask('/api/v1/articles', `Bearer ${key}`, { method: 'POST', body: '{"text":"The mayor said so."}' });
    expect([refused.status, (await refused.json() as { error: { code: string } }).error.code]).toEqual([403, 'forbidden']);
    const [, end] = /a feed reader<\/bdi><\/strong>[^]*?action="(\/account\/sessions\/[0-9a-f]{64}\/end)"/.exec(await (await visit.get('/account')).text())!;
    await visit.send(end!, {}, '/account');
    expect((await ask('/api/v1/articles', `Bearer ${key}`)).status).toBe(401);
  });
});

describe('what people name', () => {
  const vile = [`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onmouseover='alert(1)`, `javascript:alert(1)`, `</title><svg onload=alert(1)>`];

  it('is shown as text, even where the store was told otherwise', async () => {
    for (const [index, words] of vile.entries()) {
      await saveSearch(desk.ledger, adminName, { name: words, path: index === 3 ? words : `/search?q=${encodeURIComponent(words)}` }, '2026-06-01T08:00:00.000Z');
      await endAudit(desk.ledger, await beginAudit(desk.ledger, { at: '2026-06-01T08:00:00.000Z', who: words, place: words, request: words }), { did: words, status: 200 });
      await desk.ledger.write(async ({ db }) => {
        await db.insertInto('account').values({ key: `vile ${index}`, name: words, role: 'reader', password: '', made: '2026-06-01T08:00:00.000Z', is_off: 0 }).execute();
      });
    }
    const admin = await signedIn(adminName, adminPassword);
    const shownAs = (words: string): string => html`<bdi>${words}</bdi>`.markup;
    const pages = [['/', ['Forget the search']], ['/accounts', vile.map(shownAs)], ['/audit', ['data-item']], ...vile.map((words) => [`/audit?who=${encodeURIComponent(words)}`, [shownAs(words)]] as const)] as const;
    for (const [path, parts] of pages) {
      const body = await (await admin.get(path)).text();
      expect(faultsIn(body), path).toEqual([]);
      for (const part of parts) expect(body, path).toContain(part);
    }
  });

  it('does not keep a search that leads elsewhere', async () => {
    const visit = await signedIn('Rhea Reader');
    for (const path of ['javascript:alert(1)', 'https://evil.example/', '//evil.example/', '/\\evil', '/search?q=<script>']) {
      expect((await visit.send('/saved', { name: 'x', path }, '/search?q=bridge')).status, path).toBe(400);
    }
  });
});

describe('passwords', () => {
  it('are kept as hashes that take memory, each with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashOf('seven grey herons'), hashOf('seven grey herons')]);
    expect(one).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(await isPassword('seven grey herons', one)).toEqual({ right: true, isOld: false });
    expect(await isPassword('seven grey heron', one)).toEqual({ right: false, isOld: false });
    expect(await isPassword('x', 'scrypt$40$8$1$a$b')).toEqual({ right: false, isOld: false });
    expect(await isPassword('x', await hashOf('x', { log: 10, block: 8, lanes: 1 }))).toEqual({ right: true, isOld: true });
  });

  it('are long, of several characters, and not the name', () => {
    expect(faultOfPassword('seven grey herons', 'Ada')).toBeNull();
    for (const [password, name] of [['short', ''], ['aaaaaaaaaaaaaaaa', ''], ['x'.repeat(201), ''], ['i am ada quill', 'Ada Quill']] as const) expect(faultOfPassword(password, name), password).not.toBeNull();
  });
});

describe('a limit', () => {
  it('lets a burst, and then one a while, by whoever asks', () => {
    const limit = rateLimit({ burst: 3, everyMs: 1000 });
    expect([0, 0, 0, 0].map((now) => limit.lets('a', now))).toEqual([true, true, true, false]);
    expect([limit.lets('b', 0), limit.lets('a', 999), limit.lets('a', 1000), limit.lets('a', 1001), limit.lets('a', 9000)]).toEqual([true, false, true, false, true]);
    limit.returns('b');
    expect([1, 1, 1, 1].map(() => limit.lets('b', 0))).toEqual([true, true, true, false]);
  });
});

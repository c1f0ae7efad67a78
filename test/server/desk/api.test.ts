import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { z } from '@hono/zod-openapi';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '../../../src/ledger/index.ts';
import * as shapes from '../../../src/server/api/shapes.ts';
import { htmlPage, openExampleDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';

let desk: TestDesk;
/** Somebody says one thing, and another a day later. */
const turned = [['2026-05-04', 'said'], ['2026-05-05', 'denied']].map(([day, cue]) => htmlPage(`turned-${cue}`, `<!doctype html><html lang="en"><head><title>The bridge of Orrin</title>
<meta property="article:published_time" content="${day}T08:00:00Z"></head><body><article><h1>The bridge of Orrin</h1>
<p>Mira Tolland, the mayor of Orrin, ${cue} that the old stone bridge has dangerous cracks in its northern pier.</p></article></body></html>`));
beforeAll(async () => { desk = await openExampleDesk({}, turned); });
afterAll(() => desk?.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(new URL(path, `${desk.url}api/v1/`), { headers });
const json = async <T>(path: string): Promise<T> => {
  const answer = await get(path);
  expect(answer.status, path).toBe(200);
  return await answer.json() as T;
};
interface Rows { readonly rows: readonly { readonly id: string }[]; readonly next: string | null }

const lists: readonly (readonly [path: string, row: z.ZodType])[] = [
  ['articles', shapes.brief], ['statements', shapes.statement], ['search?q=mine', shapes.found], ['claims', shapes.claimRow], ['parties', shapes.partyRow],
  ['quotations', shapes.quotationRow], ['figures', shapes.figure], ['announcements', shapes.announcement], ['copies', shapes.copiesRow], ['corrections', shapes.journalRow],
  ['review/speakers', shapes.statement], ['review/doubtful', shapes.statement], ['review/parties', shapes.proposal], ['review/claims', shapes.proposal],
  ['review/quotations', shapes.proposal], ['audit', shapes.auditRow],
];
/** Nobody has written yet, and nothing need be doubtful. */
const mayBeEmpty = /^(?:corrections|audit|review\/.*)$/;

/** No field that the schemas do not name may go out. */
const strictly = (schema: z.ZodType): z.ZodType => {
  const { shape, element } = schema as unknown as { shape?: Record<string, z.ZodType>; element?: z.ZodType };
  if (shape) {
    const strict = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, strictly(field)]));
    return (schema as z.ZodObject).safeExtend(strict).strict();
  }
  return element ? strictly(element).array() : schema;
};

describe('the API', () => {
  it.each(lists)('lists %s as its schema says, and nothing besides', async (path, row) => {
    const answer = strictly(shapes.listOf(row)).safeParse(await json(path));
    expect(answer.error?.issues ?? []).toEqual([]);
    if (!mayBeEmpty.test(path)) expect((answer.data as Rows).rows.length).toBeGreaterThan(0);
  });

  it('gives quotations with their punctuation, as the earliest article has them', async () => {
    const { rows } = await json<{ rows: readonly { id: string; words: string }[] }>('quotations?limit=200');
    for (const { id, words } of rows) {
      const [article, , rest] = id.split('/');
      const one = await json<z.infer<typeof shapes.quotation>>(`quotations/${article}/${rest}`);
      expect([words, one.words]).toEqual([one.witnesses[0]!.words, one.witnesses[0]!.words]);
    }
    expect(rows.some(({ words }) => words.includes(', '))).toBe(true);
  });

  it.each([
    ['claims', shapes.claim], ['parties', shapes.party], ['quotations', shapes.quotation], ['copies', shapes.copies],
  ] as const)('gives one of %s by its id', async (kind, shape) => {
    const [{ id }] = (await json<{ rows: [{ id: string }] }>(`${kind}?limit=1`)).rows;
    const [article, , rest] = id.split('/');
    const one = await json<{ id: string }>(`${kind}/${article}/${rest}`);
    expect(shape.safeParse(one).error?.issues ?? []).toEqual([]);
    expect(one.id).toBe(id);
    // By the whole id behind the kind, as it is printed; on the desk, it leads to the page.
    expect(await json(`${kind}/${id}`)).toEqual(one);
    const led = await fetch(new URL(`${kind}/${id}?after=`, desk.url), { redirect: 'manual' });
    expect([led.status, led.headers.get('location')]).toEqual([301, `/${kind}/${article}/${rest}?after=`]);
    expect((await get(`${kind}/${article}/copies-of/${rest}`)).status).toBe(404);
    if (kind === 'claims') expect(await json(`${kind}/${id}/bundle`)).toEqual(await json(`${kind}/${article}/${rest}/bundle`));
  });

  it('goes through a list by cursors, each row once', async () => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { rows, next }: Rows = await json(`statements?limit=7${after && `&after=${after}`}`);
      seen.push(...rows.map(({ id }) => id));
      after = next;
    }
    const whole = await json<Rows>('statements?limit=200');
    expect(seen.length).toBeGreaterThan(14);
    expect(seen.slice(0, 200)).toEqual(whole.rows.map(({ id }) => id));
  });

  it('answers 304 to whoever has the answer already', async () => {
    const first = await get('claims');
    const tag = first.headers.get('etag');
    expect(tag).toMatch(/^(?:W\/)?"/);
    expect((await get('claims', { 'if-none-match': tag! })).status).toBe(304);
    expect((await get('claims', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it.each([
    ['articles?since=never', 400, 'bad-request'], ['articles?limit=0', 400, 'bad-request'], ['statements?attitude=shouts', 400, 'bad-request'],
    ['articles?after=nonsense', 400, 'bad-cursor'], ['articles/0000', 404, 'not-found'], ['claims/00/s1', 404, 'not-found'], ['nowhere', 404, 'not-found'], ['search', 400, 'bad-request'],
    ['articles?limt=3', 400, 'bad-request'], ['claims/00/s1?newest=1', 400, 'bad-request'], ['review/speakers?article=x', 400, 'bad-request'], ['openapi.json/x', 404, 'not-found'],
  ])('tells what is wrong with %s in the one shape of faults', async (path, status, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    const body = shapes.fault.parse(await answer.json());
    expect(body.error.code).toBe(code);
  });

  it('names a parameter that there is not, and says which there are', async () => {
    const messageOf = async (path: string): Promise<string> => shapes.fault.parse(await (await get(path)).json()).error.message;
    expect(await messageOf('articles?limt=3')).toBe('This cannot be asked: there is no parameter “limt”; there are outlet, since, until, limit, after.');
    expect(await messageOf('saved?a=1&b=2')).toBe('This cannot be asked: there are no parameters “a”, “b”; this takes none.');
  });

  it('takes a cursor only for the list, filters and order that gave it', async () => {
    const { next } = await json<Rows>('claims?order=largest&limit=1');
    expect((await get(`claims?order=largest&limit=3&after=${next}`)).status).toBe(200);
    for (const path of ['claims?', 'claims?order=newest&', 'claims?order=largest&since=2020&', 'parties?order=largest&', 'statements?', 'corrections?', 'audit?', 'review/claims?']) {
      const answer = await get(`${path}after=${next}`);
      expect([answer.status, shapes.fault.parse(await answer.json()).error], path).toEqual([400, {
        code: 'bad-cursor', message: 'This list cannot go on from there: the cursor was given by another list, or with other filters or in another order. Go back to its beginning.',
      }]);
    }
  });

  it('tells what a correction would change before it does, takes it, and takes it back', async () => {
    const { rows } = await json<{ rows: { id: string; attitude: string }[] }>('statements?attitude=asserts&limit=1');
    const finding = rows[0]!.id;
    const send = async (body: unknown): Promise<Response> => fetch(new URL('api/v1/corrections', desk.url), {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
    });
    const signed = { who: 'Ada Quill', why: 'it is a denial' };
    const attitudeNow = async (): Promise<string> => (await json<{ rows: { id: string; attitude: string }[] }>(`statements?article=${finding.split('/')[0]}&limit=200`))
      .rows.find(({ id }) => id === finding)!.attitude;

    const tried = shapes.taken.parse(await (await send({ kind: 'attitude', finding, attitude: 'denies', ...signed, dryRun: true })).json());
    expect(strictly(shapes.changedFinding).array().safeParse(tried.effects.findings).error?.issues ?? []).toEqual([]);
    const own = tried.effects.findings.find(({ id }) => id === finding)!;
    expect(own).toEqual({ kind: 'statement', id: finding, words: expect.stringMatching(/\w+ \w+/) as string, path: `/statements/${finding}`, change: 'changed', fields: expect.arrayContaining(['attitude']) as string[], changes: expect.arrayContaining([expect.stringMatching(/^the attitude was \w+ and is \w+$/)]) as string[] });
    expect(await (await fetch(new URL(own.path, desk.url))).text()).toContain(own.words!.split(/[“”"’&]/)[0]!);
    const gone = shapes.taken.parse(await (await send({ kind: 'dismiss', finding, ...signed, dryRun: true })).json());
    expect(gone.effects.findings.find(({ id }) => id === finding)).toMatchObject({ words: own.words, change: 'taken out' });
    expect(await attitudeNow()).toBe('asserts');
    const taken = shapes.taken.parse(await (await send({ kind: 'attitude', finding, attitude: 'denies', ...signed })).json());
    expect(await attitudeNow()).toBe('denies');
    await send({ kind: 'undo', correction: taken.correction.id, ...signed });
    expect(await attitudeNow()).toBe('asserts');
    expect((await send({ kind: 'attitude', finding: 'none/s1', attitude: 'denies', ...signed })).status).toBe(422);
    expect((await send({ kind: 'attitude', finding, attitude: 'shouts', ...signed })).status).toBe(400);
    expect((await send({ kind: 'attitude', finding, attitude: 'denies' })).status).toBe(400);
  });
});

describe('the description of the API', () => {
  interface Description {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, unknown>>;
    readonly components: { readonly schemas: Readonly<Record<string, object>> };
  }

  it('is of version 3.1, names every list, and its schemas are schemas that answers fit', async () => {
    const description = await json<Description>('openapi.json');
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(lists.map(([path]) => `/${path.split('?')[0]}`)));
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: 'api', components: description.components });
    const isClaims = ajv.compile({
      type: 'object', properties: { rows: { type: 'array', items: { $ref: 'api#/components/schemas/ClaimRow' } } }, required: ['rows'],
    });
    expect(isClaims(await json('claims'))).toBe(true);
    expect(isClaims({ rows: [{ id: 1 }] })).toBe(false);
    for (const name of Object.keys(description.components.schemas)) expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` }), name).not.toThrow();
  });
});

describe('what the API has besides lists', () => {
  const strictFaults = (schema: z.ZodType, answer: unknown): readonly unknown[] => strictly(schema).safeParse(answer).error?.issues ?? [];
  const send = (method: string, path: string, body?: unknown): Promise<Response> => fetch(new URL(`api/v1/${path}`, desk.url), {
    method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

  it('gives a statement with what it is part of, and an article with what its findings are', async () => {
    const { rows } = await json<{ rows: { id: string }[] }>('statements?limit=200');
    const full = await Promise.all(rows.slice(0, 40).map(({ id }) => json<{ belongings: { kind: string; ref: string }[] }>(`statements/${id}`)));
    for (const one of full) expect(strictFaults(shapes.statementInFull, one)).toEqual([]);
    expect(full.some(({ belongings }) => belongings.some(({ kind }) => kind === 'claims'))).toBe(true);
    const [article, local] = rows[0]!.id.split('/');
    const found = await json<{ rows: { ref: string }[] }>(`articles/${article}/belongings`);
    expect(found.rows.filter(({ ref }) => ref === local)).toEqual(full[0]!.belongings);
    const { reading: { format }, ...besides } = await json<{ reading: { format: string } }>(`articles/${article}`);
    expect(strictFaults(shapes.article, { ...besides, reading: { format } })).toEqual([]);
  });

  it('gives a page as it came in, byte for byte, as something that no browser opens', async () => {
    const { rows: [{ id }] } = await json<{ rows: [{ id: string }] }>('articles?limit=1');
    const { snapshot } = await json<{ snapshot: string }>(`articles/${id}`);
    const answer = await get(`articles/${id}/page`);
    expect(createHash('sha256').update(Buffer.from(await answer.arrayBuffer())).digest('hex')).toBe(snapshot);
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual(['application/octet-stream', expect.stringMatching(/^attachment/) as string]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['claims', 'quotations', 'statements'])('gives a bundle of %s that holds', async (kind) => {
    const { rows: [{ id }] } = await json<{ rows: [{ id: string }] }>(`${kind}?limit=1`);
    const bundle = await json<{ format: string; id: string; passages: unknown[] }>(`${id.includes(`/${kind}/`) ? `${kind}/${id.replace(`/${kind}/`, '/')}` : `${kind}/${id}`}/bundle`);
    expect([bundle.format, bundle.id]).toEqual(['onrecord-bundle/1', id]);
    expect(bundle.passages.length).toBeGreaterThan(0);
    expect(verifyBundle(bundle)).toMatchObject({ faults: [] });
  });

  it('gives those who are held to be one party, some at once', async () => {
    const { rows: [{ id }] } = await json<{ rows: [{ id: string }] }>('parties?order=largest&limit=1');
    const path = `parties/${id.replace('/parties/', '/')}/members`;
    const first = await json<{ rows: { id: string }[]; next: string; count: number }>(`${path}?limit=1`);
    const rest = await json<{ rows: { id: string }[]; next: string | null }>(`${path}?limit=200&after=${first.next}`);
    expect(strictFaults(shapes.partyMembers, first)).toEqual([]);
    expect(rest.rows.length).toBe(first.count - 1);
    expect((await get('parties/0000/p1/members')).status).toBe(404);
  });

  it('tells the board as the page does', async () => {
    const board = await json<{ open: unknown[]; overdue: unknown[] }>('board');
    expect(strictFaults(shapes.board, board)).toEqual([]);
    expect(board.open.length + board.overdue.length).toBeGreaterThan(0);
  });

  it('tells what is new: all of it, since a moment, and since all was seen', async () => {
    type Ids = { id: string }[];
    interface News { since: string | null; turns: { claim: string }[]; conflicts: Ids; reported: Ids; arrivals: { id: string; arrived: string }[] }
    const all = await json<News>('news?limit=20');
    expect(strictFaults(shapes.news, all)).toEqual([]);

    const reported = async (): Promise<readonly string[]> => (await json<News>('news?limit=20')).reported.map(({ id }) => id);
    const [{ id: decided }] = all.reported as [{ id: string }];
    const taken = shapes.taken.parse(await (await send('POST', 'corrections', { kind: 'outcome', finding: decided, state: 'done', who: 'Ada Quill', why: 'it was seen' })).json());
    expect(await reported()).toEqual(all.reported.map(({ id }) => id).filter((id) => id !== decided));
    await send('POST', 'corrections', { kind: 'undo', correction: taken.correction.id, who: 'Ada Quill', why: 'it was not' });
    expect(await reported()).toContain(decided);
    expect([all.turns, all.conflicts, all.reported, all.arrivals].map((rows) => rows.length > 0)).toEqual([true, true, true, true]);
    expect((await json<News>('news?limit=2')).arrivals.length).toBe(2);
    const last = all.arrivals[0]!.arrived;
    expect((await json<News>(`news?since=${last}`)).arrivals).toEqual([]);
    const before = new Date(Date.parse(last) - 1000).toISOString();
    expect((await json<News>(`news?since=${before}`)).arrivals.length).toBeGreaterThan(0);
    expect((await json<News>(`news?since=${encodeURIComponent(before.replace('Z', '+00:00'))}`)).arrivals.length).toBeGreaterThan(0);

    expect(await (await send('POST', 'news/seen', { at: before })).json()).toEqual({ looked: before });
    const since = await json<News>('news');
    expect([since.since, since.arrivals.length]).toEqual([before, (await json<News>(`news?since=${before}`)).arrivals.length]);
    const { looked } = await (await send('POST', 'news/seen', { at: '9999-01-01T00:00:00Z' })).json() as { looked: string };
    expect(looked < '2028').toBe(true);
    expect(await json<News>('news')).toEqual({ since: looked, turns: [], conflicts: [], reported: [], arrivals: [] });
  });

  it('keeps searches, and forgets them', async () => {
    const kept = await (await send('POST', 'saved', { name: ' The mine ', path: '/search?q=mine' })).json() as { rows: { id: string; name: string }[] };
    expect(kept.rows.map(({ name }) => name)).toEqual(['The mine']);
    expect(await json('saved')).toEqual(kept);
    for (const path of ['https://evil.example/', '//evil.example', 'search', '/\\evil.example']) expect((await send('POST', 'saved', { name: 'x', path })).status, path).toBe(400);
    expect((await send('DELETE', 'saved/none')).status).toBe(404);
    expect(await (await send('DELETE', `saved/${kept.rows[0]!.id}`)).json()).toEqual({ rows: [] });
  });

  it('names the queues of the review, lists what is in each, and takes what is decided out of it', async () => {
    const { rows } = await json<{ rows: { path: string }[] }>('review');
    expect(rows.length).toBe(5);
    const sizes = await Promise.all(rows.map(async ({ path }) => (await json<Rows>(path.slice(1))).rows.length));
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThanOrEqual(2);
    interface Pair { from: string; to: string; words: { from: string; to: string } }
    const pairsIn = async (queue: string): Promise<readonly Pair[]> => (await json<{ rows: Pair[] }>(`review/${queue}`)).rows;
    const [queue] = (await Promise.all(['parties', 'claims', 'quotations'].map(async (name) => [name, (await pairsIn(name)).length] as const))).find(([, size]) => size > 0)!;
    const [pair] = await pairsIn(queue);
    expect([pair!.words.from.length > 1, pair!.words.to.length > 1]).toEqual([true, true]);
    const isListed = async (): Promise<boolean> => (await pairsIn(queue)).some(({ from, to }) => from === pair!.from && to === pair!.to);
    const signed = { who: 'Ada Quill', why: 'compared side by side' };
    const { correction } = await (await send('POST', 'corrections', { kind: 'split', a: pair!.from, b: pair!.to, ...signed })).json() as { correction: { id: string } };
    expect(await isListed()).toBe(false);
    expect((await json<{ rows: { id: string }[] }>('corrections?kind=split')).rows.map(({ id }) => id)).toEqual([correction.id]);
    await send('POST', 'corrections', { kind: 'undo', correction: correction.id, ...signed });
    expect(await isListed()).toBe(true);
  });

  it('adds pages as text and as files, and the example record', async () => {
    const text = 'The ferry of Lowmark is late, Oda Ferrel said.';
    const added = await (await send('POST', 'articles', { text, outlet: 'Tides Daily', published: '2026-05-04' })).json() as { id: string; outcome: string };
    expect(added.outcome).toBe('added');
    expect(await (await send('POST', 'articles', { file: Buffer.from(text).toString('base64'), outlet: 'Tides Daily', published: '2026-05-04' })).json()).toEqual({ ...added, outcome: 'known' });
    const wrong = await send('POST', 'articles', { file: 'not base64!' });
    expect([wrong.status, shapes.fault.parse(await wrong.json()).error.message]).toEqual([400, 'This cannot be asked: file: give the bytes of the file in base64.']);
    expect(await (await send('POST', 'articles/examples', {})).json()).toEqual({ count: 0 });
  });

  it('says who asks where no accounts are demanded, and has no keys there', async () => {
    expect(await json('account')).toEqual({ name: '', role: 'admin', sessions: [] });
    expect((await send('POST', 'account/keys', { label: 'x' })).status).toBe(422);
    const { rows: [entry] } = await json<{ rows: [{ request: string; status: number }] }>('audit?limit=1');
    expect(entry).toMatchObject({ request: 'POST /api/v1/account/keys', status: 422 });
  });
});

describe('feeds', () => {
  it.each(['parties', 'claims', 'copies'])('follow %s, as Atom and as JSON Feed', async (kind) => {
    const { rows: [row] } = await json<{ rows: [{ id: string }] }>(`${kind}?limit=1&order=largest`);
    const [article, , rest] = row.id.split('/');
    const path = `${desk.url}feeds/${kind}/${article}/${rest}`;
    const atom = await fetch(`${path}.atom`);
    expect(atom.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
    const feed = parseAtomFeed(await atom.text());
    expect(feed.entries!.length).toBeGreaterThan(0);
    for (const entry of feed.entries!) {
      expect(entry).toMatchObject({ id: expect.stringMatching(/^urn:onrecord:/) as string, title: expect.anything() as unknown, updated: expect.anything() as unknown });
      expect((await fetch(entry.links![0]!.href!)).status).toBe(200);
    }
    const asJson = parseJsonFeed(await (await fetch(`${path}.json`)).text());
    expect(asJson.items!.map(({ id }) => id)).toEqual(feed.entries!.map(({ id }) => id));
    expect(await (await fetch(`${desk.url}${kind}/${article}/${rest}`)).text()).toContain(`<a href="/feeds/${kind}/${article}/${rest}.atom">Atom</a>`);
  });

  it('follow a search', async () => {
    const feed = parseAtomFeed(await (await fetch(`${desk.url}feeds/search.atom?q=mine`)).text());
    const { rows } = await json<Rows>('search?q=mine');
    expect(feed.entries!.length).toBe(rows.length);
    expect((await fetch(feed.links!.find(({ rel }) => rel === 'alternate')!.href!)).status).toBe(200);
  });
});

describe('feeds of lists', () => {
  const feedAt = async (path: string) => parseAtomFeed(await (await fetch(new URL(path, desk.url))).text());

  it.each([
    ['statements', '?attitude=denies'], ['articles', '?outlet=Meridian'], ['claims', '?order=largest'], ['quotations', '?words=valley'], ['figures', '?disputed=withdrawn'],
    ['announcements', '?state=overdue'], ['parties', '?outlet=Meridian'], ['copies', '?order=largest'], ['search', '?q=mine'],
  ])('have the newest of /%s%s, each leading to a page that there is, and the page leads to them', async (list, query) => {
    const page = await (await fetch(new URL(`${list}${query}`, desk.url))).text();
    expect(page).toContain(`<link rel="alternate" type="application/atom+xml" title="`);
    expect(page).toContain(`href="/feeds/${list}.atom${query}"`);
    const feed = await feedAt(`feeds/${list}.atom${query}`);
    expect(feed.entries!.length).toBeGreaterThan(0);
    for (const { links } of feed.entries!.slice(0, 5)) expect((await fetch(links![0]!.href!)).status).toBe(200);
    const asJson = parseJsonFeed(await (await fetch(`${desk.url}feeds/${list}.json${query}`)).text());
    expect(asJson.items!.map(({ id }) => id)).toEqual(feed.entries!.map(({ id }) => id));
  });

  it('of saved searches stand beside them', async () => {
    const kept = await fetch(new URL('api/v1/saved', desk.url), {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'Denials', path: '/statements?attitude=denies' }),
    });
    const { rows: [{ id }] } = await kept.json() as { rows: [{ id: string }] };
    expect(await (await fetch(desk.url)).text()).toContain('href="/feeds/statements.atom?attitude=denies"');
    await fetch(new URL(`api/v1/saved/${id}`, desk.url), { method: 'DELETE' });
  });

  it('want words for a search, and have a date where nothing is found yet', async () => {
    const answer = await fetch(new URL('feeds/search.atom', desk.url));
    expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'bad-request', message: expect.stringContaining('q: give the words to search for') as string } }]);
    expect((await fetch(new URL('feeds/nothing.atom', desk.url))).status).toBe(404);
    const feed = await feedAt('feeds/search.atom?q=zeppelin');
    expect(feed.entries ?? []).toEqual([]);
    expect(feed.updated!.slice(0, 4)).toBe('2026');
  });
});

describe('articles as Web Annotations', () => {
  it('tells of an article what of its page was left unread, and why, as its page does', async () => {
    const { rows: [brief] } = await json<{ rows: { id: string }[] }>('articles?limit=1');
    const { rows } = await json<{ rows: { role: string; words: string; reason: string }[] }>(`articles/${brief!.id}/unread`);
    expect(rows.map(({ role }) => role)).toEqual(expect.arrayContaining(['navigation']));
    expect(rows.every(({ reason, words }) => reason.length > 5 && words.length > 0)).toBe(true);
    const page = await (await fetch(`${desk.url}articles/${brief!.id}/unread`)).text();
    for (const { reason } of rows) expect(page).toContain(reason);
  });

  it('select the very words, by quotation and by position in characters', async () => {
    const { rows: [{ id }] } = await json<{ rows: [{ id: string }] }>('articles?limit=1');
    const { reading } = await json<{ reading: { article: { text: string }; statements: { content: [number, number][] }[] } }>(`articles/${id}`);
    interface Selector { readonly exact?: string; readonly start?: number; readonly end?: number }
    const page = await json<{ items: { target: { selector: [Selector, Selector] }[] }[] }>(`articles/${id}/annotations`);
    expect(page.items.length).toBe(reading.statements.length);
    const characters = [...reading.article.text];
    for (const { target } of page.items) for (const { selector: [quote, position] } of target) expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact);
  });
});

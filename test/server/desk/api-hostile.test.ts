import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledModels } from '../../../src/bundled-models.ts';
import { addPages, readHere } from '../../../src/ingest/index.ts';
import { deskApp } from '../../../src/server/index.ts';
import * as shapes from '../../../src/server/api/shapes.ts';
import { onEachStore } from '../../ledger/stores.ts';
import { htmlPage } from './example-desk.ts';

/*
 * What nobody should send: each gets the one shape of faults, and none a fault of the desk. On each store, since they differ in what they take.
 */

const bad = 'This cannot be asked: ';
const json = { 'content-type': 'application/json' };
const deep = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);
const finding = '0a1b2c3d/s1';

/** Method, path, body, and the status that it is answered with. */
type Sent = readonly [method: string, path: string, body: string | undefined, status: number | readonly number[]];

const questions: readonly Sent[] = ([
  ['articles?limit=0', 400], ['articles?limit=-1', 400], ['articles?limit=201', 400], ['articles?limit=1e9', 400], ['articles?limit=1.5', 400], ['articles?limit=NaN', 400], ['articles?limit=Infinity', 400],
  [`articles?limit=${'9'.repeat(400)}`, 400], ['articles?limit=1&limit=2', 400], ['articles?limit[]=1', 400], ['articles?__proto__=1', 400], ['articles?constructor=1', 400], ['articles?toString=1', 400],
  ['articles?outlet=%00', 400], ['articles/%00', 400], ['articles/a%00b/annotations', 400], ['claims/%00/%00', 400], ['statements?words=%00', 400], ['statements?speaker=%2500', 200],
  ['articles/%', 404], ['articles/%E0%A4%A', [400, 404]], ['articles/%FF%FE', 404], ['claims/%E0/%', [400, 404]], [`articles/${'a'.repeat(65)}`, 400], [`articles/${'a'.repeat(8000)}`, 400], ['articles/..%2F..%2Fetc', 404],
  ['articles/%27%20or%201=1--', 404], [`statements?words=${encodeURIComponent('"'.repeat(199))}`, 200], [`statements?words=${encodeURIComponent('* '.repeat(90))}`, 200], [`search?q=${'a*'.repeat(99)}`, 200],
  ['search', 400], ['search?q=', 400], [`search?q=${'a'.repeat(201)}`, 400], ['articles?since=2026-02-31', 400], ['articles?since=0000', 200], ['articles?since=9999-12-31&until=0000-01-01', 200], ['articles?since=2026-13', 400],
  ['figures?from=1e999', 400], ['figures?from=-1e308&to=1e308', 200], ['figures?from=abc', 400], ['figures?from=0x10', [200, 400]], ['announcements?state=open&state=overdue', 400], ['board?state=open', 400],
  ['statements?party=%F0%9F%92%A9', 200], ['statements?party=%ED%A0%80', 200], ['statements?article=%ED%A0%80/x', 200], ['statements?attitude=shouts', 400], ['claims?order=upwards', 400],
  ['news?since=2026-02-30', 400], ['news?since=now', 400], ['news?since=2026-01-01T00:00:00', 400], ['news?since=0000-01-01T00:00:00%2B23:59', 200], ['news?since=9999-12-31T23:59:59-23:59', 200], ['news?limit=21', 400],
  ['articles?after=x', 400], ['articles?after=%00', 400], [`articles?after=${'A'.repeat(501)}`, 400], [`articles?after=${Buffer.from('[null,1]').toString('base64url')}`, 400],
  [`articles?after=${Buffer.from(deep('[', ']', 180)).toString('base64url')}`, 400], ['statements/x/y/bundle', 404], ['claims/x/y/bundle', 404], ['quotations/x/y/bundle', 404], ['copies/x/y', 404], ['figures/x/y', 404],
  ['parties/x/y/members?after=x', [400, 404]], ['review/none', 404], ['review/speakers?queue=doubtful', 400], ['corrections?kind=none', 400], ['audit?who=%00', 400], ['nowhere', 404], ['', 404], ['openapi.json', 200],
] as const).map(([path, status]) => ['GET', path, undefined, status]);

const writes: readonly Sent[] = [
  ...['', '{', '[]', 'null', '1', '"x"', '{}', '[{}]', '{"kind":1}', '{"kind":"none"}', '{"kind":["merge"]}', '{"__proto__":{"kind":"undo"}}', '\u0000', '\uFEFF{}', '{"kind":"undo"}', '{"kind":"undo","correction":{}}',
    `{"kind":"speaker","finding":"${finding}","why":"x","who":"y","speaker":${deep('[', ']', 40_000)}}`, deep('[', ']', 49_000), deep('{"a":', '', 16_000), `{"kind":"undo","correction":"${'a'.repeat(65)}"}`,
    `{"kind":"dismiss","finding":"${finding}","why":"x","who":"y","more":1}`, `{"kind":"dismiss","finding":"${finding}","why":"","who":"y"}`, `{"kind":"dismiss","finding":"${finding}","why":"x","who":"  "}`,
    `{"kind":"dismiss","finding":"${finding}","why":"x"}`, `{"kind":"dismiss","finding":"a\\u0000/s1","why":"x","who":"y"}`, `{"kind":"merge","a":"\\u0000","b":"x","why":"x","who":"y"}`, `{"kind":"dismiss","finding":"","why":"x","who":"y"}`,
    `{"kind":"span","finding":"${finding}","content":[[0,1e400]],"why":"x","who":"y"}`, `{"kind":"span","finding":"${finding}","content":[[0.5,1]],"why":"x","who":"y"}`, `{"kind":"span","finding":"${finding}","content":[[0]],"why":"x","who":"y"}`,
    `{"kind":"span","finding":"${finding}","content":[${Array<string>(101).fill('[0,1]').join()}],"why":"x","who":"y"}`, `{"kind":"dismiss","finding":"${finding}","why":"x","who":"y","dryRun":"yes"}`,
  ].map((body): Sent => ['POST', 'corrections', body, 400]),
  ...['{"kind":"dismiss","finding":"x","why":"x","who":"y"}', '{"kind":"dismiss","finding":"//","why":"x","who":"y"}', '{"kind":"undo","correction":"\uD800","why":"x","who":"y"}', '{"kind":"merge","a":"x/claims/y","b":"x/claims/y","why":"x","who":"y"}',
    '{"kind":"outcome","finding":"x/a1","state":"done","by":"x/s1","why":"x","who":"y"}', '{"kind":"dismiss","finding":"%s/../s1","why":"\\u0000","who":"\\uD800","dryRun":true}',
  ].map((body): Sent => ['POST', 'corrections', body, 422]),
  ['POST', 'corrections', JSON.stringify({ kind: 'dismiss', finding, who: 'y', why: 'x'.repeat(100_001) }), 413], ['POST', 'saved', `{"name":"${'x'.repeat(200_000)}","path":"/claims"}`, 413],
  ...['{}', '{"url":"ftp://x"}', '{"url":"javascript:alert(1)"}', '{"url":1}', '{"text":""}', '{"text":"x","url":"http://x.example"}', '{"text":"x","published":"yesterday"}', '{"file":"="}', '{"file":"AAA"}', '{"file":"....",  "outlet":"x"}',
    deep('[', ']', 1_000_000), `{"file":"${'A'.repeat(4_000_001)}"}`,
  ].map((body): Sent => ['POST', 'articles', body, 400]),
  ['POST', 'articles', '{"text":" \\n\\t "}', 422],
  ['POST', 'articles', `{"text":"${'x'.repeat(8_200_000)}"}`, 413], ['POST', 'articles', `{"file":"${Buffer.from('PK\u0003\u0004').toString('base64')}"}`, 422],
  ['POST', 'articles?x=1', '{"text":"x"}', 400], ['POST', 'articles/examples', '{"x":1}', 400], ['POST', 'articles/none', '{}', 405], ['POST', 'openapi.json', '{}', 405], ['POST', 'news', '{}', 405], ['POST', 'news/seen', '{"at":"soon"}', 400], ['POST', 'news/seen', '{"at":null}', 400],
  ['POST', 'saved', '{"name":" ","path":"/claims"}', 400], ['POST', 'saved', '{"name":"x","path":"//evil.example"}', 400], ['POST', 'saved', '{"name":"x","path":"/\\u0000"}', 400], ['DELETE', 'saved/%00', undefined, 400], ['DELETE', 'saved/x?y=1', undefined, 400],
  ['DELETE', 'saved', undefined, 405], ['DELETE', 'articles/x', undefined, 405], ['PUT', 'articles/x', '{}', 405], ['OPTIONS', 'claims', undefined, 405], ['PUT', 'nowhere', '{}', 404], ['PATCH', 'accounts/%00', '{"role":"admin"}', 400], ['PATCH', 'accounts/x', '{"role":"admin"}', 404], ['PATCH', 'accounts/x', '{"isOff":1}', 400],
  ['POST', 'accounts', '{"name":"x\\u0000","role":"reader","password":"eleven white storks"}', 422], ['POST', 'accounts', `{"name":"x","role":"reader","password":"${'x'.repeat(1001)}"}`, 400], ['POST', 'account/keys', '{"label":"x"}', 422],
  ['POST', 'account/password', '{"old":"x","new":"y"}', 422], ['DELETE', 'account/sessions/x', undefined, 422],
];

onEachStore((stores) => {
  const faults: unknown[] = [];
  let app: ReturnType<typeof deskApp>;
  beforeAll(async () => {
    const ledger = await stores.open();
    const models = bundledModels();
    const readers = readHere(models);
    const clock = (): string => '2027-06-01T09:00:00.000Z';
    const page = htmlPage('bridge', '<article><h1>Bridge is safe</h1><p>The bridge is safe, Mira Tolland said.</p></article>');
    for await (const { outcome } of addPages(ledger, [page], readers, models, clock)) expect(outcome).toBe('added');
    app = deskApp({
      ledger, readers, models, clock, version: '0.1.0', names: ['127.0.0.1'], allowPrivate: false, accounts: false, https: false, report: (error) => { faults.push(error); },
    });
  }, 120_000);
  afterAll(() => { expect(faults).toEqual([]); });

  const ask = async ([method, path, body]: Sent): Promise<Response> => app.request(`http://127.0.0.1/api/v1/${path}`, {
    method, headers: { host: '127.0.0.1', ...json, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) }, ...(body === undefined ? {} : { body }),
  });
  const faultyOnes = async (all: readonly Sent[]): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const sent of all) {
      const [method, path, body = '', expected] = sent;
      const name = `${method} ${path.slice(0, 60)} ${body.slice(0, 60)}`;
      const answer = await ask(sent);
      if (![expected].flat().includes(answer.status)) found.push(`${name}: ${answer.status}, not ${String(expected)}: ${(await answer.text()).slice(0, 200)}`);
      else if (answer.status !== 200) {
        const told = shapes.fault.strict().safeParse(await answer.json());
        if (!told.success || told.data.error.message.length > 1100) found.push(`${name}: not the one shape of faults, or too long`);
      }
    }
    return found;
  };

  describe('the API', () => {
    it('answers every question that makes no sense in the one shape', async () => { expect(await faultyOnes(questions)).toEqual([]); }, 120_000);
    it('answers whatever is sent that makes no sense in the one shape, and writes nothing', async () => {
      expect(await faultyOnes(writes)).toEqual([]);
      expect(await (await ask(['GET', 'corrections', undefined, 200])).json()).toEqual({ rows: [], next: null });
      expect(await (await ask(['GET', 'saved', undefined, 200])).json()).toEqual({ rows: [] });
      expect(await (await ask(['GET', 'accounts', undefined, 200])).json()).toEqual({ rows: [] });
    }, 120_000);

    it('tells what an address takes to whoever sends something else', async () => {
      const answer = await ask(['PUT', 'corrections', '{}', 405]);
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
      expect(shapes.fault.parse(await answer.json()).error).toEqual({ code: 'method-not-allowed', message: 'This address takes GET and POST, and no PUT.' });
    });

    it('says what is wrong in words that help', async () => {
      const messageOf = async (method: string, path: string, body?: string): Promise<string> => (
        shapes.fault.parse(await (await ask([method, path, body, 400])).json()).error.message);
      expect(await messageOf('POST', 'corrections', '{"kind":"none"}')).toContain('kind: ');
      expect(await messageOf('POST', 'corrections', '{"kind":"none"}')).toContain('undo');
      expect(await messageOf('POST', 'articles', '{"text":1}')).toBe(`${bad}text: give a text.`);
      expect(await messageOf('GET', 'articles?limit=500')).toContain('limit: ');
    });
  });

  describe('a form', () => {
    const sendForm = async (path: string, given: Readonly<Record<string, string>>): Promise<Response> => {
      const page = await app.request('http://127.0.0.1/add', { headers: { host: '127.0.0.1' } });
      const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0]!;
      const token = /name="token" value="([^"]+)"/.exec(await page.text())![1]!;
      return app.request(`http://127.0.0.1${path}`, {
        method: 'POST', body: new URLSearchParams({ token, ...given }).toString(),
        headers: { 'host': '127.0.0.1', cookie, 'content-type': 'application/x-www-form-urlencoded', 'origin': 'http://127.0.0.1', 'sec-fetch-site': 'same-origin' },
      });
    };

    it.each(['/review/pair', '/review/statement', '/saved', '/correct/x/s1/attitude'])('with a NUL in its fields is no fault of the desk: %s', async (path) => {
      const fields = { a: 'x/claims/\0', b: 'y/claims/\0', statement: 'x/\0', name: '\0', path: '/claims?words=\0', why: '\0', who: '\0', decision: 'merge', step: 'take' };
      expect([400, 404, 422, 303]).toContain((await sendForm(path, fields)).status);
    });

    it('brings a page with the ends of lines that were pasted, on a day that there is', async () => {
      expect((await sendForm('/add/text', { text: 'The gate is shut, Mira Tolland said.', published: '2026-02-31' })).status).toBe(422);
      const added = await sendForm('/add/text', { text: 'The gate is shut.\r\n\r\nNobody knew why, Mira Tolland said.', published: '2026-02-28' });
      expect(added.status).toBe(303);
      const id = /[0-9a-f]{32}/.exec(added.headers.get('location')!)![0];
      const { reading } = await (await ask(['GET', `articles/${id}`, undefined, 200])).json() as { reading: { article: { text: string } } };
      expect(reading.article.text).toBe('The gate is shut.\n\nNobody knew why, Mira Tolland said.');
    });
  });
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import type { z } from '@hono/zod-openapi';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as shapes from '../../../src/server/api/shapes.ts';
import { openExampleDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';

let desk: TestDesk;
beforeAll(async () => { desk = await openExampleDesk(); });
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
];

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
    if (path !== 'corrections') expect((answer.data as Rows).rows.length).toBeGreaterThan(0);
  });

  it.each([
    ['claims', shapes.claim], ['parties', shapes.party], ['quotations', shapes.quotation], ['copies', shapes.copies],
  ] as const)('gives one of %s by its id', async (kind, shape) => {
    const [{ id }] = (await json<{ rows: [{ id: string }] }>(`${kind}?limit=1`)).rows;
    const [article, , rest] = id.split('/');
    const one = await json<{ id: string }>(`${kind}/${article}/${rest}`);
    expect(shape.safeParse(one).error?.issues ?? []).toEqual([]);
    expect(one.id).toBe(id);
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
  ])('tells what is wrong with %s in the one shape of faults', async (path, status, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    const body = shapes.fault.parse(await answer.json());
    expect(body.error.code).toBe(code);
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
    expect(tried.effects.findings.map(({ id }) => id)).toContain(finding);
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

describe('feeds', () => {
  it.each(['parties', 'claims'])('follow %s, as Atom and as JSON Feed', async (kind) => {
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
  });

  it('follow a search', async () => {
    const feed = parseAtomFeed(await (await fetch(`${desk.url}feeds/search.atom?q=mine`)).text());
    const { rows } = await json<Rows>('search?q=mine');
    expect(feed.entries!.length).toBe(rows.length);
    expect((await fetch(feed.links!.find(({ rel }) => rel === 'alternate')!.href!)).status).toBe(200);
  });
});

describe('articles as Web Annotations', () => {
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

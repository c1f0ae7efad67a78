import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements, claim, claims, correct, measure, openLedger, parties, partyMembers, record, recordVersion, statements } from '../../../src/ledger/index.ts';
import type { Ledger } from '../../../src/ledger/index.ts';
import { groupPath } from '../../../src/server/web/paths.ts';
import { pagesWithin } from '../../../src/server/web/remembered-pages.ts';
import { inventedPage, noon, prepared, simpleMatchers } from '../../ledger/invented-record.ts';
import { readingDesk } from './reading-desk.ts';

/*
 * What more people say, and say more often, than one page shows: it shows some, says of how many, and leads to the rest.
 */

const said = 'that the northern quay is safe again';
/** One a day; the last has no date. */
const pages = Array.from({ length: 130 }, (_, n) => inventedPage({
  facts: { title: `Quay, day ${n}`, outlet: `Outlet ${n % 7}`, ...(n === 129 ? {} : { published: new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10) }) },
  parts: [['paragraph', `Day ${n} of the works on the quay, and still nobody has seen the end of them: number ${n}.`], ['paragraph', `[source#s1 [mention#p1 Mira Tolland]] [cue#s1 said] [content#s1 ${said}].`]],
  statements: { s1: { speaker: 'p1' } }, speakers: { p1: { name: 'Mira Tolland', kind: 'person' } },
}));

const folder = mkdtempSync(join(tmpdir(), 'onrecord-large-'));
let ledger: Ledger;
/** The same store, as another process has it. */
let other: Ledger;
let app: ReturnType<typeof readingDesk>;
const faults: unknown[] = [];
beforeAll(async () => {
  [ledger, other] = [await openLedger(join(folder, 'record.db')), await openLedger(join(folder, 'record.db'))];
  await record(ledger, pages.map(prepared), simpleMatchers, noon);
  app = readingDesk(ledger, (fault) => { faults.push(fault); });
}, 120_000);
afterAll(async () => {
  await ledger.close();
  await other.close();
  rmSync(folder, { recursive: true });
  expect(faults).toEqual([]);
});

const get = async (path: string, cookie = ''): Promise<{ text: string; answer: Response }> => {
  const answer = await app.request(`http://desk${path}`, { headers: { host: 'desk', ...(cookie === '' ? {} : { cookie }) } });
  expect(answer.status, path).toBe(200);
  return { answer, text: await answer.text() };
};
const nextOf = (text: string): string | null => /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null;
const claimId = async (): Promise<string> => (await claims(ledger)).rows[0]!.id;
const partyId = async (): Promise<string> => (await parties(ledger)).rows[0]!.id;

describe('a large claim', () => {
  it('is given some positions at a time, none twice and none left out, the earliest first and the undated last', async () => {
    const id = await claimId();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const some = await claim(ledger, id, { limit: 40, after });
      expect(some).toMatchObject({ statements: 130, words: said });
      seen.push(...some!.positions.map(({ statement }) => statement.article.title!));
      after = some!.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(pages.map(({ reading }) => reading.article.title));
  });

  it('is given the newest positions first where that is asked for', async () => {
    const some = await claim(ledger, await claimId(), { limit: 3, newest: true });
    expect(some!.words).toBe(said);
    expect(some!.positions.map(({ statement }) => statement.article.title)).toEqual(['Quay, day 128', 'Quay, day 127', 'Quay, day 126']);
  });

  it('shows the earliest hundred of it on its page, and leads to the rest', async () => {
    const { text } = await get(groupPath(await claimId())!);
    expect(text).toContain('the earliest 100 of 130 are shown');
    expect(text.match(/<tr role="row" data-item>/g)).toHaveLength(100);
    const rest = await get(nextOf(text)!);
    expect(rest.text).toContain('30 further ones of 130 are shown');
    expect(rest.text.match(/<tr role="row" data-item>/g)).toHaveLength(30);
    expect(nextOf(rest.text)).toBeNull();
  });

  it.each([['claim', claimId], ['party', partyId]] as const)('lets any two of a %s be held apart, a hundred at a time', async (_, idOf) => {
    const { text } = await get(`${groupPath(await idOf())!}/split`);
    expect(text).toMatch(/The earliest 100 of 130 (?:statements|speakers)\./);
    expect(text.match(/name="a"/g)).toHaveLength(100);
    const rest = await get(nextOf(text)!);
    expect(rest.text).toMatch(/30 further ones of 130 (?:statements|speakers)\./);
    expect(rest.text.match(/name="a"/g)).toHaveLength(30);
  });
});

describe('a party that speaks everywhere', () => {
  it('has its members in order, some at a time', async () => {
    const { rows, next, count } = await partyMembers(ledger, await partyId(), { limit: 2 });
    expect([rows.map(({ article }) => article.title), count]).toEqual([['Quay, day 0', 'Quay, day 1'], 130]);
    expect((await partyMembers(ledger, await partyId(), { limit: 2, after: next! })).rows[0]!.article.title).toBe('Quay, day 2');
  });

  it('is asked for what it said lately, and for all', async () => {
    const party = await partyId();
    expect((await claims(ledger, { party, lately: 5 })).rows).toHaveLength(1);
    expect((await announcements(ledger, { party, lately: 5 })).rows).toEqual([]);
    const titles: (string | null)[] = [];
    let after: string | undefined;
    do {
      const some = await statements(ledger, { party }, { limit: 23, after });
      titles.push(...some.rows.map(({ article }) => article.title));
      after = some.next ?? undefined;
    } while (after !== undefined);
    expect(titles).toEqual([...pages.slice(0, 129).reverse(), pages[129]!].map(({ reading }) => reading.article.title));
  });
});

describe('pages that are remembered', () => {
  it('are the same for two visitors, but for the tokens of their forms', async () => {
    const path = groupPath(await claimId())!;
    const [one, two] = [await get(`${path}/merge`), await get(`${path}/merge`)];
    const tokenIn = (text: string): string => /name="token" value="([^"]+)"/.exec(text)![1]!;
    expect(tokenIn(one.text)).not.toBe(tokenIn(two.text));
    expect(one.text.replaceAll(tokenIn(one.text), '')).toBe(two.text.replaceAll(tokenIn(two.text), ''));
    const [cookie = ''] = two.answer.headers.getSetCookie()[0]!.split(';');
    const sent = await app.request(`http://desk${path}/split`, {
      method: 'POST', headers: { 'host': 'desk', cookie, 'origin': 'http://desk', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token: tokenIn(two.text), step: 'preview', a: '', b: '' }).toString(),
    });
    expect(sent.status).toBe(422);
  });

  it('are made once for many who ask at once', async () => {
    const path = `${groupPath(await partyId())!}?asked=at-once`;
    const texts = await Promise.all(Array.from({ length: 8 }, () => get(path, 'onrecord=aaaaaaaaaaaaaaaaaaaaaa')));
    expect(new Set(texts.map(({ text }) => text)).size).toBe(1);
  });

  it('show at once what this desk or another process has changed', async () => {
    const { rows: [row] } = await statements(ledger, {}, { limit: 1 });
    const path = `/statements/${row!.id}`;
    const versions = [await recordVersion(ledger), await recordVersion(ledger)];
    expect(versions[0]).toBe(versions[1]);
    expect((await get(path)).text).not.toContain('to see');
    for (const [store, attitude] of [[other, 'denies'], [ledger, 'doubts']] as const) {
      await correct(store, { kind: 'attitude', finding: row!.id, attitude }, { who: 'A person', at: noon, why: 'to see' }, simpleMatchers);
      const { text } = await get(path);
      expect(text).toContain('to see');
      expect(text).toContain(attitude);
    }
    expect(await recordVersion(ledger)).not.toBe(versions[0]);
  });

  it('take only so much room, and the oldest go', () => {
    const kept = pagesWithin(1000);
    const page = [new Uint8Array(100)];
    for (const name of 'abcdefghijk') kept.keep('1', name, page);
    expect(kept.of('1', 'a')).toBeUndefined();
    expect(kept.of('1', 'k')).toBe(page);
    expect(kept.of('2', 'k')).toBeUndefined();
    kept.keep('1', 'huge', [new Uint8Array(200)]);
    expect(kept.of('1', 'huge')).toBeUndefined();
    kept.keep('2', 'l', page);
    expect(kept.of('1', 'k')).toBeUndefined();
    expect(kept.of('2', 'l')).toBe(page);
  });
});

it('asks of a measure that is not there for nothing', async () => {
  expect(await measure(ledger, 'a/figures/b', { limit: 1 })).toBeNull();
});

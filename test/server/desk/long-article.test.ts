import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articles, openLedger, preparedPage, record } from '../../../src/ledger/index.ts';
import type { Ledger } from '../../../src/ledger/index.ts';
import { inventedPage, noon } from '../../ledger/invented-record.ts';
import { readingDesk } from './reading-desk.ts';

/*
 * An article with thousands of statements: all of its words, with all their marks, and beside them the lists part by part.
 */

const count = 4000;
const numbers = Array.from({ length: count }, (_, index) => index + 1);
/** Every tenth statement is nested in the one before. */
const nested = (n: number): boolean => n % 10 === 1 && n > 1;
const page = inventedPage({
  facts: { title: 'Minutes of the harbour council', outlet: 'Tides Daily', published: '2025-05-03' },
  parts: numbers.map((n) => ['paragraph', `[source#s${n} [mention#p1 Mira Tolland]] [cue#s${n} said] [content#s${n} that [figure#f${n} ${n} crates] had been counted].`]),
  statements: Object.fromEntries(numbers.map((n) => [`s${n}`, { speaker: 'p1', parent: nested(n) ? `s${n - 1}` : null }])),
  speakers: { p1: { name: 'Mira Tolland', kind: 'person' } },
  figures: Object.fromEntries(numbers.map((n) => [`f${n}`, { value: n, unit: 'crates', statement: `s${n}` }])),
});

const folder = mkdtempSync(join(tmpdir(), 'onrecord-long-'));
let ledger: Ledger;
let app: ReturnType<typeof readingDesk>;
let path: string;
beforeAll(async () => {
  ledger = await openLedger(join(folder, 'record.db'));
  await record(ledger, [preparedPage(page.page, page.reading, [])], [], noon);
  app = readingDesk(ledger, (fault) => { throw fault as Error; });
  path = `/articles/${(await articles(ledger)).rows[0]!.id}`;
}, 120_000);
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const get = async (address: string): Promise<string> => {
  const answer = await app.request(`http://desk${address}`, { headers: { host: 'desk' } });
  expect(answer.status, address).toBe(200);
  return answer.text();
};
const idsOf = (text: string, kind: string): readonly number[] => [...text.matchAll(new RegExp(`<li id="${kind}(\\d+)"`, 'g'))].map(([, n]) => Number(n));

describe('an article with thousands of statements', () => {
  it('has all of its words and marks on each page, and some of the list, part by part, each once', async () => {
    const seen: number[] = [];
    const figures: number[] = [];
    let pages = 0;
    for (let next: string | undefined = path; next !== undefined; pages++) {
      const text = await get(next);
      expect(text.length, next).toBeLessThan(2_500_000);
      expect([...text.matchAll(/ id="m-s(\d+)"/g)].map(([, n]) => Number(n))).toEqual(numbers);
      expect(text.match(/<mark class="content[^"]* c\d+/g)!.length).toBeGreaterThanOrEqual(count);
      expect(idsOf(text, 's').length).toBeLessThanOrEqual(500);
      seen.push(...idsOf(text, 's'));
      figures.push(...idsOf(text, 'f'));
      next = /<a rel="next" href="([^"]+)"/.exec(text)?.[1];
    }
    expect(pages).toBe(8);
    expect([...seen].sort((a, b) => a - b)).toEqual(numbers);
    expect(figures).toEqual(numbers);
  });

  it('leads from every number in the text to where it stands in the list, and from a statement’s page', async () => {
    const first = await get(path);
    const places = [...first.matchAll(/<a class="ref" id="m-s(\d+)" href="([^"]*)"/g)].map(([, n, place]) => [Number(n), place!] as const);
    for (const [n, place] of places) expect(place).toBe(n <= 500 ? `#s${n}` : `?from=${Math.floor((n - 1) / 500) * 500 + 1}#s${n}`);
    expect(idsOf(await get(`${path}?from=1501`), 's')).toContain(1777);
    expect(await get(`/statements/${path.slice('/articles/'.length)}/s1777`)).toContain(`href="${path}?from=1501#s1777"`);
  });

  it('says within which statement one is nested that another part has', async () => {
    const second = await get(`${path}?from=501`);
    expect(second).toMatch(/<li id="s501"[^>]*>(?:(?!<li)[\s\S])*<dt>Within<\/dt><dd><a href="\?from=1#s500">statement 500<\/a>/);
    expect(second.match(/<dt>Within<\/dt>/g)).toHaveLength(1);
    expect(second).toContain('3500 statements in other parts of the list');
  });

  it('shows the part that a number is in, and refuses what is no number', async () => {
    expect(idsOf(await get(`${path}?from=700`), 's')[0]).toBe(501);
    expect(idsOf(await get(`${path}?from=9000`), 's')[0]).toBe(3501);
    expect((await app.request(`http://desk${path}?from=x`, { headers: { host: 'desk' } })).status).toBe(400);
  });
});

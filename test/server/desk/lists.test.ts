import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements, correct, openLedger, outcomeWords, parties, record, statements } from '../../../src/ledger/index.ts';
import type { Ledger, StatementRow } from '../../../src/ledger/index.ts';
import { announcementPath, groupPath } from '../../../src/server/web/paths.ts';
import { saidOnce } from '../../../src/server/web/said-once.ts';
import { inventedPage, noon, prepared, simpleMatchers } from '../../ledger/invented-record.ts';
import { readingDesk } from './reading-desk.ts';

/*
 * Lists of the desk in a browser without script: the board and its columns, filters, and what is folded. The record is read without any model.
 */

/** One a day. Every second announcement was due long ago; one statement in three is the same, in an article with the same text behind it. */
const pages = Array.from({ length: 120 }, (_, n) => inventedPage({
  facts: { title: `Gate ${n}`, outlet: `Outlet ${n % 9}`, published: new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10) },
  parts: [
    ['paragraph', `Nobody at the works had yet seen the end of gate number ${n}, which stood in the rain all of that long winter, day after day.`],
    ['paragraph', `[source#s1 [mention#p1 Mira Tolland]] [cue#s1 promised] [announcement#a1 [content#s1 to open gate number${n}]]. [source#s2 [mention#p2 Oda Ferrel]] [cue#s2 said] [content#s2 that the gates had never been so near to their end${n % 3 === 0 ? '' : ` as ${n}`}].`],
  ],
  statements: { s1: { attitude: 'promises', speaker: 'p1' }, s2: { speaker: 'p2' } },
  speakers: { p1: { name: 'Mira Tolland', kind: 'person' }, p2: { name: 'Oda Ferrel', kind: 'person' } },
  announcements: { a1: { statement: 's1', actor: 'p1', act: 'open', negated: false, due: n % 2 === 0 ? '2025-01-31' : null } },
}));

const folder = mkdtempSync(join(tmpdir(), 'onrecord-lists-'));
let ledger: Ledger;
let app: ReturnType<typeof readingDesk>;
const faults: unknown[] = [];
beforeAll(async () => {
  ledger = await openLedger(join(folder, 'record.db'));
  await record(ledger, pages.map(prepared), simpleMatchers, noon);
  app = readingDesk(ledger, (fault) => { faults.push(fault); });
}, 120_000);
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
  expect(faults).toEqual([]);
});

const get = async (path: string): Promise<string> => {
  const answer = await app.request(`http://desk${path}`, { headers: { host: 'desk' } });
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const addressed = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, path]) => path!.replaceAll('&amp;', '&'));
const shownOn = (text: string): readonly string[] => addressed(text, /<a class="quoted" href="(\/announcements\/[^"]+)"/g);

describe('the board of announcements', () => {
  it('shows the newest of each column, and leads to all of it, each once', async () => {
    const board = await get('/announcements');
    expect(shownOn(board).length).toBeLessThan(pages.length);
    const rows = (await announcements(ledger, {}, { limit: 1000 })).rows;
    for (const [state, isDue] of [['overdue', true], ['open', false]] as const) {
      let [next] = addressed(board, new RegExp(`href="(/announcements\\?state=${state})"`, 'g'));
      const seen: string[] = [];
      while (next !== undefined) {
        const page: string = await get(next);
        expect(page).not.toContain('id="settled"');
        seen.push(...shownOn(page));
        [next] = addressed(page, /rel="next" href="([^"]+)"/g);
      }
      expect(seen).toEqual(rows.filter(({ due }) => (due !== null) === isDue).map(({ id }) => announcementPath(id)));
    }
  });

  it('keeps its filters in its columns', async () => {
    const board = await get('/announcements?outlet=Outlet+3&until=2025-02');
    expect(shownOn(board).length).toBe(pages.filter(({ page }) => page.outlet === 'Outlet 3' && page.published! < '2025-03').length);
    expect(board).toMatch(/name="outlet" value="Outlet 3"/);
    const column = await get('/announcements?outlet=Outlet+3&until=2025-02&state=overdue');
    expect(shownOn(column).length).toBeGreaterThan(0);
    expect(shownOn(board)).toEqual(expect.arrayContaining([...shownOn(column)]));
    expect(column).toMatch(/<option value="overdue" selected>/);
  });

  it('says so where a page of a column with few has none of the announcements that were looked at', async () => {
    expect(await get('/announcements?state=rival')).toContain('None was found.');
    const [row] = (await announcements(ledger, {}, { limit: 1 })).rows;
    const { correction } = await correct(ledger, { kind: 'outcome', finding: row!.id, state: 'done' }, { who: 'Ada Quill', why: 'seen', at: noon }, simpleMatchers);
    expect(shownOn(await get('/announcements?state=settled'))).toEqual([announcementPath(row!.id)]);
    await correct(ledger, { kind: 'undo', correction: correction.id }, { who: 'Ada Quill', why: 'not seen', at: noon }, simpleMatchers);
  });

  it('says of what was done after it was due how late that was, on the board, its page and in the API', async () => {
    const [report, row] = [(await statements(ledger, { since: '2025-02-09', until: '2025-02-09' })).rows[0]!, (await announcements(ledger, { until: '2025-01-01' })).rows[0]!];
    expect(row.due).toBe('2025-01-31');
    const decided = async (state: 'done' | 'not seen', by: string, words: string): Promise<void> => {
      const { correction } = await correct(ledger, { kind: 'outcome', finding: row.id, state, by }, { who: 'Ada Quill', why: 'seen', at: noon }, simpleMatchers);
      expect(await get('/announcements?state=settled')).toContain(`<span class="tag strong">${words}</span>`);
      expect(await get(announcementPath(row.id))).toContain(`<span class="tag strong">${words}</span>`);
      const { outcome } = JSON.parse(await get(`/api/v1${announcementPath(row.id)}`)) as typeof row;
      expect(outcomeWords(outcome!)).toBe(words);
      await correct(ledger, { kind: 'undo', correction: correction.id }, { who: 'Ada Quill', why: 'not seen', at: noon }, simpleMatchers);
    };
    await decided('done', report.id, 'done, 9 days late');
    await decided('not seen', report.id, 'not seen');
    await decided('done', row.statement!.id, 'done');
  });
});

describe('the page of a party', () => {
  const pageOf = async (name: string): Promise<string> => get(groupPath((await parties(ledger, { speaker: name })).rows[0]!.id)!);

  it('tells a statement once that many articles have within a week, at its earliest, with where else it stands', async () => {
    const page = await pageOf('Oda Ferrel');
    const items = page.slice(page.indexOf('id="said"'), page.indexOf('id="roles"')).split('<li data-item>').slice(1).filter((item) => item.includes('never been so near'));
    expect(items).toHaveLength(30);
    const same = items.filter((item) => /near to their end<\/bdi>/.test(item));
    expect(same.length).toBeGreaterThan(3);
    for (const item of same.slice(1, -1)) expect(item).toContain('also in 2 outlets');
    expect(items.filter((item) => item.includes('also in')).length).toBeLessThanOrEqual(same.length);
  });

  it('tells it again where it is said again later, and short words apart', () => {
    const row = (id: string, words: string, published: string | null, origin: string | null): StatementRow => ({
      id, attitude: 'asserts', negated: false, content: [{ span: [0, 1], words }],
      article: { id: `a${id}`, title: null, outlet: `O${id}`, published, url: null, origin },
    } as unknown as StatementRow);
    const long = 'that nobody had ever asked for it';
    const told = (all: readonly StatementRow[]): readonly (readonly string[])[] => (
      saidOnce(all).map(({ row: first, also }) => [first.id, ...also.map(({ id }) => id)]));
    const rows = [row('4', long, '2025-03-09', null), row('3', `“${long},”`, '2025-03-01', null), row('2', long, '2025-02-28', null)];
    expect(told([...rows, row('1', 'no', '2025-02-28', null), row('0', 'no', '2025-02-28', null)])).toEqual([['4'], ['2', '3'], ['1'], ['0']]);
    expect(told([row('1', 'no', '2025-02-28', 'o'), row('0', '“No”', '2025-02-28', 'o')])).toEqual([['0', '1']]);
  });

  it('has no heading without anything under it', async () => {
    for (const name of ['Oda Ferrel', 'Mira Tolland']) {
      const page = await pageOf(name);
      expect(page.match(/<h2[^>]*>[^<]*<\/h2>\s*(?:<ol[^>]*>\s*<\/ol>|<ul[^>]*>\s*<\/ul>)?\s*<\/section>/g), name).toBeNull();
    }
  });
});

describe('filters', () => {
  it('of claims, quotations and parties are those that their questions take', async () => {
    for (const path of ['/claims', '/quotations']) {
      const page = await get(`${path}?outlet=Outlet+3&since=2025&until=2025-03&order=largest`);
      for (const field of ['words', 'speaker', 'outlet', 'since', 'until']) expect(page).toMatch(new RegExp(`<input type="text" name="${field}"`));
      expect(page).toContain('<option value="largest" selected>');
      expect(page).toMatch(/name="until" value="2025-03"/);
    }
    const byOrder = async (order: string): Promise<string> => (await get(`/claims?order=${order}`)).match(/<a class="quoted strong" href="([^"]+)"/)?.[1] ?? '';
    expect(await byOrder('largest')).not.toBe('');
    const parted = await get('/parties?order=&outlet=Outlet+3');
    expect(parted).toContain('<option value="" selected>the largest first');
  });

  it('stay with one party', async () => {
    const { id } = (await parties(ledger, { speaker: 'Mira Tolland' })).rows[0]!;
    const page = await get(`/announcements?party=${encodeURIComponent(id)}&outlet=Outlet+3`);
    expect(page).toContain(`<input type="hidden" name="party" value="${id}">`);
    expect(page).toContain('href="/announcements?outlet=Outlet+3">by anybody');
  });
});

describe('two claims that may be one', () => {
  it('lead to their statements and claims', async () => {
    const page = await get('/review?queue=claims');
    expect(addressed(page, /<a href="(\/statements\/[^"]+)">the statement</g)).toHaveLength(2);
    expect(addressed(page, /<a href="(\/claims\/[^"]+)">the claim</g)).toHaveLength(2);
    for (const path of addressed(page, /<a href="(\/(?:claims|statements)\/[^"]+)">the /g).slice(0, 1)) expect(path).toMatch(/^\/statements/);
  });
});

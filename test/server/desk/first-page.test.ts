import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExampleDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';

let desk: TestDesk;
beforeAll(async () => { desk = await openExampleDesk(); });
afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

describe('the first page', () => {
  it('counts what the page that it leads to counts, and tells of reports what that page lists', async () => {
    const at = async (path: string): Promise<string> => (await (await fetch(new URL(path, desk.url))).text()).replaceAll(/<\/?(?:strong|bdi|time)[^>]*>/g, '');
    const home = await at('/');
    const itemsIn = (id: string): readonly string[] => (new RegExp(`<h2 id="${id}">[^]*?</section>`).exec(home)?.[0].match(/<li data-item>[^]*?<\/li>/g) ?? []);
    const linkIn = (item: string): string => /href="([^"]+)"/.exec(item)![1]!.replaceAll('&amp;', '&');
    const [conflicts, disputed, announced] = [itemsIn('conflicts'), itemsIn('disputed'), [...itemsIn('reported'), ...itemsIn('overdue')]];
    expect([conflicts, disputed, announced].map((items) => items.length > 0)).toEqual([true, true, true]);
    const counts = /\d+ figures? (?:in conflict with others|withdrawn)(?: \(\d+ with copies\))?/g;
    expect(conflicts.join()).toMatch(/\d+ figures? withdrawn/);
    for (const item of conflicts) {
      const page = await at(linkIn(item));
      const head = /<div class="page-head">[^]*?<\/div>/.exec(page)![0];
      // The rows that are marked so are those that are counted, and with their copies the figures of the API.
      const marked = (page.match(/<tr\b[^]*?<\/tr>/g) ?? []).filter((row) => row.includes('</span> in conflict</span>')).length;
      const told = /(\d+) figures? in conflict with others(?: \((\d+) with copies\))?/.exec(head);
      expect(Number(told?.[1] ?? 0), linkIn(item)).toBe(marked);
      const { figures } = await (await fetch(new URL(`api/v1${linkIn(item)}?limit=100`, desk.url))).json() as { figures: { disputes: string[] }[] };
      expect(Number(told?.[2] ?? told?.[1] ?? 0), linkIn(item)).toBe(figures.filter(({ disputes }) => disputes.includes('conflict')).length);
      expect(head.match(counts) ?? [], linkIn(item)).toEqual(item.match(counts) ?? []);
    }
    for (const item of disputed) expect(await at(linkIn(item))).toContain(/(\d+ statements?) · \d+ outlets?, \d+ origins?/.exec(item)![0]);
    for (const item of announced) {
      const page = await at(linkIn(item));
      const told = (html: string): readonly string[] => [...new Set([...html.matchAll(/<span class="tag(?: strong)?">([a-z ]+)<\/span>/g)].map(([, word]) => word!))].sort();
      expect(told(/<h2 id="candidates">[^]*?<\/section>/.exec(page)![0]), linkIn(item)).toEqual(told(item));
    }
  });

  it('folds copies among figures, as other lists do, and copies can be asked for by date and order', async () => {
    const { rows } = await (await fetch(new URL('api/v1/figures?limit=200', desk.url))).json() as { rows: unknown[] };
    const page = await (await fetch(new URL('figures?limit=200', desk.url))).text();
    const shown = page.match(/<li data-item>/g)!.length;
    expect(shown).toBeLessThan(rows.length);
    // Nothing leads to a measure of which there is but what stands there.
    for (const [, path] of page.matchAll(/<a href="([^"]+)">the same measure elsewhere<\/a>/g)) {
      const [, figures, sources] = /(\d+) figures? · (\d+) sources?/.exec(await (await fetch(new URL(path!, desk.url))).text())!;
      expect(Number(figures) * Number(sources), path).toBeGreaterThan(1);
    }
    expect(page.match(/the same measure elsewhere/g)?.length ?? 0).toBeLessThan(page.match(/<li data-item>/g)!.length);
    expect(page).toMatch(/<summary>also in \d outlets?<\/summary>/);
    const copies = await (await fetch(new URL('copies?since=2026-02&order=largest', desk.url))).text();
    expect(copies).toMatch(/name="since" value="2026-02"[^]*name="until"[^]*name="order"/);
  });
});

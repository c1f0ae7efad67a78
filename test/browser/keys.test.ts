import type { Browser, Locator } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { articles, preparedPage, record, statements } from '../../src/ledger/index.ts';
import { articlePath } from '../../src/server/web/paths.ts';
import { violations } from '../accessibility.ts';
import { inventedPage, noon } from '../ledger/invented-record.ts';
import { doubtfulPage, openDesk } from '../server/desk/example-desk.ts';
import type { TestDesk } from '../server/desk/example-desk.ts';
import { exampleDeskInChromium } from './example-desk-in-chromium.ts';
import { visit } from './visiting.ts';

/*
 * Keys of the desk in a real browser: moving by them, choosing others, and what tells of them.
 */

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let browser: Browser;
let desk: TestDesk;
exampleDeskInChromium((opened, example) => {
  browser = opened;
  desk = example;
});

const visiting = (on: TestDesk, act: Parameters<typeof visit>[2]): Promise<void> => visit(browser, on, act);

describe('keys', () => {
  it('can be others, and the help tells those', async () => {
    await visiting(desk, async (tab) => {
      await tab.goto('/keys');
      const next = tab.getByLabel('Key: the next item of a list', { exact: false });
      await next.fill('n');
      await tab.getByLabel('Key: to the search field').fill('');
      await tab.goto('/articles');
      await tab.keyboard.press('j');
      expect(await tab.locator('.current').count()).toBe(0);
      await tab.keyboard.press('n');
      expect(await tab.evaluate(() => document.activeElement?.closest('[data-item]')?.classList.contains('current'))).toBe(true);
      await tab.keyboard.press('?');
      expect(await tab.locator('dialog dt').first().innerText()).toBe('n');
      expect(await tab.locator('dialog').innerText()).not.toContain('to the search field');
      await tab.goto('/keys');
      await tab.getByRole('button', { name: 'Back to the usual keys' }).click();
      expect(await next.inputValue()).toBe('j');
      expect(await violations(tab)).toEqual([]);
    });
  });
});

describe('more keys', () => {
  it('lead to the filters and the rest of a list, and copy a citation', async () => {
    await visiting(desk, async (tab) => {
      await tab.goto('/statements?limit=5');
      await tab.keyboard.press('f');
      expect(await tab.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('words');
      await tab.locator('h1').click();
      await tab.keyboard.press('l');
      await tab.waitForURL(/after=/);
      await tab.keyboard.press('j');
      await tab.keyboard.press('o');
      await tab.waitForURL(/\/statements\/[0-9a-f]+\/s\d+/);
      const link = tab.locator('main a').first();
      await link.focus();
      await tab.keyboard.press('c');
      await expect.poll(() => tab.locator('.toast[role="status"]').innerText()).toBe('The citation is copied.');
      expect(await link.evaluate((element) => document.activeElement === element)).toBe(true);
      const box = (await tab.locator('.toast').boundingBox())!;
      expect([box.y >= 0, box.y + box.height <= tab.viewportSize()!.height]).toEqual([true, true]);
      await tab.keyboard.press('?');
      expect(await tab.locator('dialog[open]').count()).toBe(1);
    });
  });
});

describe('keys of a review', () => {
  it('can be others like all, are shown as they were chosen, and give way to what was chosen', async () => {
    const own = await openDesk([doubtfulPage]);
    try {
      await visiting(own, async (tab) => {
        const choice = (key: string): Locator => tab.locator('.choice', { has: tab.locator('kbd', { hasText: new RegExp(`^${key}$`) }) }).locator('input');
        await tab.goto('/review');
        await tab.keyboard.press('1');
        expect(await choice('1').isChecked()).toBe(true);
        await tab.keyboard.press('0');
        expect(await choice('0').isChecked()).toBe(true);

        await tab.goto('/keys');
        await tab.getByLabel('Key: choose speaker number 2').fill('v');
        // No key is for two on one page: it is refused, or the usual one of another place gives way.
        await tab.getByLabel('Key: choose speaker number 1').fill('y');
        expect(await tab.locator('#remap [role="status"]').innerText()).toContain('“y” is taken already');
        // It is shown in the row of the field, on the screen.
        const note = tab.locator('.key-note', { hasText: 'is taken already' });
        const named = await note.evaluate((element) => (
          element.closest('dd')!.previousElementSibling!.querySelector('input')!.getAttribute('aria-label')));
        expect(named).toBe('Key: choose speaker number 1');
        await expect.poll(() => note.evaluate((element) => (
          element.getBoundingClientRect().bottom <= innerHeight && element.getBoundingClientRect().top >= 0))).toBe(true);
        await tab.getByLabel('Key: choose somebody else').fill('j');
        expect(await tab.locator('#remap [role="status"]').innerText()).toMatch(/“j”: choose somebody else\. No key any more: the next item/);
        expect(await tab.getByLabel('Key: the next item').inputValue()).toBe('');
        // Where no page has both, it may be.
        expect(await tab.getByLabel('Key: the selected words are the source').inputValue()).toBe('1');
        await tab.goto('/review');
        expect(await tab.locator('.choice kbd').allInnerTexts()).toEqual(['1', 'v', 'j', '0']);
        await tab.keyboard.press('2');
        expect(await tab.locator('.choice input:checked').count()).toBe(0);
        await tab.keyboard.press('v');
        expect(await choice('v').isChecked()).toBe(true);
        await tab.keyboard.press('?');
        const help = await tab.locator('dialog').innerText();
        expect(help).toMatch(/v\s+choose speaker number 2/);
        expect(help).not.toContain('the selected words');

        // A key that was chosen for something else before this page had it.
        await tab.evaluate(() => { localStorage.setItem('onrecord-keys', '{"home":"0"}'); });
        await tab.goto('/review');
        expect(await tab.locator('.choice kbd:visible').allInnerTexts()).toEqual(['1', '2', 'b']);
        await tab.keyboard.press('0');
        await tab.waitForURL(/\/$/);

        await tab.evaluate(() => { localStorage.setItem('onrecord-keys-off', '1'); });
        await tab.goto('/review');
        expect(await tab.locator('.choice kbd:visible').count()).toBe(0);
        await tab.keyboard.press('1');
        expect(await tab.locator('.choice input:checked').count()).toBe(0);
      });
    } finally {
      await own.close();
    }
  });
});

describe('the help', () => {
  it.each([[1360, 900], [360, 640]])('is whole on a screen of %i by %i, and can be closed there', async (width, height) => {
    await visiting(desk, async (tab) => {
      await tab.setViewportSize({ width, height });
      await tab.goto('/statements');
      await tab.keyboard.press('?');
      const box = (await tab.getByRole('button', { name: 'Close' }).boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      if (width > 1000) expect(await tab.locator('dialog').evaluate((dialog) => dialog.scrollHeight <= dialog.clientHeight)).toBe(true);
      await tab.getByRole('button', { name: 'Close' }).click();
      expect(await tab.locator('dialog[open]').count()).toBe(0);
    });
  });
});

describe('a statement that an address chose', () => {
  it('is chosen no longer than somebody goes on by keys', async () => {
    await visiting(desk, async (tab) => {
      const { rows: [row] } = await statements(desk.ledger, { form: 'direct' }, { limit: 1 });
      await tab.goto(`/articles/${row!.article.id}#s1`);
      const chosen = (): Promise<string | undefined> => tab.evaluate(() => document.querySelector(':target')?.id);
      const ground = (selector: string): Promise<string> => tab.locator(selector).first().evaluate((element) => getComputedStyle(element).backgroundColor);
      const plain = await ground('#s2');
      expect(await chosen()).toBe('s1');
      expect(await ground('#s1')).not.toBe(plain);
      await tab.locator('#s1 a.number').focus();
      await tab.keyboard.press('t');
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe('m-s1');
      expect(await chosen()).toBeUndefined();
      expect(await ground('#s1')).toBe(plain);
      await tab.keyboard.press('t');
      expect(await tab.evaluate(() => document.activeElement?.closest('li.statement')?.id)).toBe('s1');
      expect(await ground('.c1')).not.toBe(await ground('p'));
      await tab.keyboard.press('j');
      expect(await ground('.c1')).not.toBe(await ground('.c2'));
      expect(new URL(tab.url()).hash).toBe('');
    });
  });
});

describe('a long article', () => {
  it('has a key from a number in its text to the part of the list that has it', async () => {
    const numbers = Array.from({ length: 600 }, (_, index) => index + 1);
    const { page, reading } = inventedPage({
      facts: { title: 'Minutes of the harbour council', outlet: 'Tides Daily', published: '2031-05-03' },
      parts: numbers.map((n) => ['paragraph', `[source#s${n} [mention#p1 Mira Tolland]] [cue#s${n} said] [content#s${n} that ${n} crates had been counted].`]),
      statements: Object.fromEntries(numbers.map((n) => [`s${n}`, { speaker: 'p1' }])), speakers: { p1: { name: 'Mira Tolland', kind: 'person' } },
    });
    const own = await openDesk([]);
    try {
      await record(own.ledger, [preparedPage(page, reading, [])], [], noon);
      await visiting(own, async (tab) => {
        await tab.goto(articlePath((await articles(own.ledger)).rows[0]!.id));
        await tab.locator('#m-s512').focus();
        await tab.keyboard.press('t');
        await tab.waitForURL(/\?from=501#s512$/);
        expect(await tab.locator('#s512').innerText()).toContain('that 512 crates');
        expect(await violations(tab)).toEqual([]);
      });
    } finally {
      await own.close();
    }
  });
});

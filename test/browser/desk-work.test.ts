import type { Browser, Page as Tab } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { articles, corrections, parties, statements } from '../../src/ledger/index.ts';
import { articlePath, groupPath, statementIdPath } from '../../src/server/web/paths.ts';
import { violations } from '../accessibility.ts';
import { adminName, adminPassword, htmlPage, openDesk, pathsOfDesk } from '../server/desk/example-desk.ts';
import type { TestDesk } from '../server/desk/example-desk.ts';
import { exampleDeskInChromium } from './example-desk-in-chromium.ts';
import { visit } from './visiting.ts';

/*
 * Work on the desk in a real browser, beyond the three days that desk.test.ts walks through: words, groups, what is new, saved searches, figures, and a team.
 */

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let browser: Browser;
let desk: TestDesk;
exampleDeskInChromium((opened, example) => {
  browser = opened;
  desk = example;
});

const visiting = (on: TestDesk, act: Parameters<typeof visit>[2]): Promise<void> => visit(browser, on, act);

const sign = async (tab: Tab, why: string): Promise<void> => {
  await tab.getByLabel('Your name').fill('Ada Quill');
  await tab.getByLabel('Why').fill(why);
};

describe('who ran an article, and when', () => {
  it('is corrected from its page, and taken back', async () => {
    await visiting(desk, async (tab) => {
      const [row] = (await articles(desk.ledger, {}, { limit: 1 })).rows;
      await tab.goto(articlePath(row!.id));
      const before = await tab.locator('p.facts').innerText();
      await tab.getByRole('link', { name: 'Correct the outlet or the date' }).click();
      await tab.getByLabel('Outlet').fill('The Quay Post');
      await tab.getByLabel('Published').fill('2026-02-30');
      await sign(tab, 'its page says so');
      await tab.getByRole('button', { name: 'See what it would change' }).click();
      // There is no such day: what was filled in stays.
      expect(await tab.getByRole('alert').innerText()).toContain('is no date');
      expect(await tab.getByLabel('Outlet').inputValue()).toBe('The Quay Post');
      await tab.getByLabel('Published').fill('2026-02-27');
      await tab.getByRole('button', { name: 'See what it would change' }).click();
      expect(await tab.locator('#effects').innerText()).toMatch(/This would change /);
      await tab.getByRole('button', { name: 'Correct outlet and date', exact: true }).click();
      expect(await tab.locator('p.facts').innerText()).toContain('The Quay Post');
      expect(await tab.locator('p.facts').innerText()).toContain('27 February 2026');
      await tab.locator('h1').click();
      await tab.keyboard.press('u');
      await tab.waitForURL(/done=undo/);
      expect(await tab.locator('p.facts').innerText()).toBe(before);
    });
  });
});

describe('the words of a statement', () => {
  it('are picked in the text, looked at, corrected and undone', async () => {
    await visiting(desk, async (tab) => {
      const { rows } = await statements(desk.ledger, { form: 'indirect' }, { limit: 50 });
      const row = rows.find(({ content }) => content.length === 1 && content[0]!.words.split(' ').length > 6 && !/\s\s|\n/.test(content[0]!.words))!;
      const shorter = row.content[0]!.words.split(' ').slice(0, -2).join(' ');
      await tab.goto(`${statementIdPath(row.id)}/words`);
      await tab.evaluate((words) => {
        const paragraph = document.querySelector('[data-start]')!;
        const range = document.createRange();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent!.indexOf(words);
          if (at === -1) continue;
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
        }
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
      }, shorter);
      await tab.keyboard.press('3');
      await expect.poll(() => tab.getByLabel('Content', { exact: true }).inputValue()).toBe(shorter);
      await sign(tab, 'the rest is the reporter’s');
      await tab.getByRole('button', { name: 'See what it would change' }).click();
      expect(await tab.locator('#effects').innerText()).toMatch(/This would change (?:\d+ other findings?|nothing else)\./);
      expect((await tab.locator('.then mark').allInnerTexts()).join('')).toBe(shorter);
      expect(await violations(tab)).toEqual([]);
      await tab.getByRole('button', { name: 'Correct the words', exact: true }).click();
      expect(await tab.locator('.message[role="status"]').innerText()).toBe('The words are corrected.');
      expect((await tab.locator('h1').innerText()).trim()).toBe(shorter);
      await tab.locator('h1').click();
      await tab.keyboard.press('u');
      await tab.waitForURL(/done=undo/);
      expect((await tab.locator('h1').innerText()).trim()).toBe(row.content[0]!.words);
    });
  });

  it('must stand in the article', async () => {
    await visiting(desk, async (tab) => {
      const { rows: [row] } = await statements(desk.ledger, { form: 'indirect' }, { limit: 1 });
      await tab.goto(`${statementIdPath(row!.id)}/words`);
      await tab.getByLabel('Content', { exact: true }).fill('words that nobody wrote');
      await tab.getByRole('button', { name: 'See what it would change' }).click();
      expect(await tab.getByRole('alert').innerText()).toContain('the article has no “words that nobody wrote”');
    });
  });
});

describe('another speaker', () => {
  it('of a figure is told with whose the figure becomes, what it conflicts with then, and the claim', async () => {
    await visiting(desk, async (tab) => {
      const row = (await statements(desk.ledger, { speaker: 'Halvard', words: '503' })).rows.at(-1)!;
      await tab.goto(statementIdPath(row.id));
      await tab.locator('a', { hasText: 'Correct the speaker' }).click();
      await tab.locator('fieldset .choice', { hasText: 'Teodor Kaspian' }).locator('input').check();
      await sign(tab, 'only to try it');
      await tab.getByRole('button', { name: 'See what it would change' }).click();
      const told = await tab.locator('#effects').innerText();
      expect(told).toMatch(/This would change [2-9]\d* other findings\./);
      expect(told).toMatch(/figure \d+: given by Halvard Mining Group, then by Teodor Kaspian/);
      expect(told).toMatch(/the figure “[^”]+” (?:is no longer in conflict with|no longer follows upon|is held against) the figure “[^”]+”/);
      expect(told).toMatch(/: Halvard Mining Group asserts, then Teodor Kaspian asserts/);
      expect(await violations(tab)).toEqual([]);
    });
  });
});

describe('parties', () => {
  it('are made one and two again, with what that changes told first', async () => {
    await visiting(desk, async (tab) => {
      const { rows } = await parties(desk.ledger, { order: 'largest' }, { limit: 40 });
      const [one, other] = [rows[0]!, rows.find(({ names, kind }, index) => index > 2 && kind === 'person' && names.length > 0)!];
      await tab.goto(groupPath(one.id)!);
      await tab.getByRole('link', { name: 'It is one with another' }).click();
      await tab.getByLabel('Its name').fill(other.name);
      await tab.getByRole('button', { name: 'Find' }).click();
      await tab.locator(`input[name="other"][value="${other.id}"]`).check();
      await sign(tab, 'only to try it');
      await tab.getByRole('button', { name: 'See what it would change' }).click();
      expect(await tab.locator('#effects').innerText()).toMatch(/This would change:[^]*the parties [^]* become one: [^]*speakers in all/);
      await tab.getByRole('button', { name: 'Make them one', exact: true }).click();
      expect(await tab.locator('.message[role="status"]').innerText()).toBe('They are one now.');
      expect(await tab.locator('.page-head').innerText()).toContain(other.name);
      await tab.getByRole('link', { name: 'It is two' }).click();
      await tab.locator('tr', { hasText: one.name }).first().locator('input[name="a"]').check();
      await tab.locator('tr', { hasText: other.name }).first().locator('input[name="b"]').check();
      await sign(tab, 'they were two');
      await tab.getByRole('button', { name: 'See what it would change' }).click();
      await tab.getByRole('button', { name: 'Hold them apart', exact: true }).click();
      expect(await tab.locator('.message[role="status"]').innerText()).toBe('They are held apart now.');
      expect((await corrections(desk.ledger, {}, { limit: 2 })).rows.map(({ kind }) => kind)).toEqual(['split', 'merge']);
    });
  });
});

describe('what is new', () => {
  it('is what came since somebody looked, and searches are kept', async () => {
    await visiting(desk, async (tab, context) => {
      await tab.goto('/search?q=mine');
      await tab.getByLabel('Keep this search as').fill('About the mine');
      await tab.getByRole('button', { name: 'Keep' }).click();
      await tab.getByRole('link', { name: 'About the mine', exact: true }).click();
      expect(new URL(tab.url()).search).toBe('?q=mine');
      await tab.goto('/');
      expect(await tab.locator('#conflicts').innerText()).toBe('Figures in conflict or withdrawn');
      await tab.getByRole('button', { name: 'I have seen all this' }).click();
      expect(await tab.locator('main').innerText()).toContain('Nothing has come since.');
      const text = 'Bridge of Orrin is safe\n\nThe mayor of Orrin, Mira Tolland, said on Monday that the bridge was safe.';
      await context.request.post('/api/v1/articles', { data: { text, outlet: 'The Orrin Courier', published: '2026-05-30' } });
      await tab.goto('/');
      expect(await tab.locator('section', { has: tab.locator('#newest') }).locator('[data-item]').count()).toBe(1);
      expect(await tab.locator('#conflicts').innerText()).toBe('New conflicts and withdrawals of figures');
      expect(await tab.locator('section', { has: tab.locator('#conflicts') }).innerText()).toContain('No new conflict was found.');
      await tab.getByRole('button', { name: 'Forget the search “About the mine”' }).click();
      expect(await tab.getByRole('link', { name: 'About the mine' }).count()).toBe(0);
    });
  });
});

describe('on a narrow screen', () => {
  it('a page begins with its own heading, and its menu and search unfold without script', async () => {
    const context = await browser.newContext({ baseURL: desk.url, viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
    try {
      const tab = await context.newPage();
      for (const [name, path] of await pathsOfDesk(desk)) {
        await tab.goto(path);
        const { y } = (await tab.locator('h1').first().boundingBox())!;
        expect(y, name).toBeLessThan(120);
      }
      expect(await tab.getByRole('link', { name: 'Claims', exact: true }).isVisible()).toBe(false);
      await tab.locator('.fold summary').press('Enter');
      expect(await tab.getByRole('searchbox').isVisible()).toBe(true);
      await tab.locator('.menu').getByRole('link', { name: 'Claims', exact: true }).click();
      expect(new URL(tab.url()).pathname).toBe('/claims');
      await tab.setViewportSize({ width: 1360, height: 800 });
      expect(await tab.locator('.menu').getByRole('link', { name: 'Claims', exact: true }).isVisible()).toBe(true);
      expect(await tab.locator('.fold').isVisible()).toBe(false);
    } finally {
      await context.close();
    }
  });

  it('the key for searching unfolds the search', async () => {
    await visiting(desk, async (tab) => {
      await tab.setViewportSize({ width: 360, height: 800 });
      await tab.goto('/articles');
      await tab.keyboard.press('/');
      expect(await tab.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    });
  });

  it('a chart fits, and tables name their columns', async () => {
    await visiting(desk, async (tab) => {
      await tab.setViewportSize({ width: 360, height: 800 });
      const [, path] = (await pathsOfDesk(desk)).find(([name]) => name === 'figure')!;
      await tab.goto(path);
      const box = (await tab.locator('.chart svg[role="img"]:visible').boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
      const beyond = await tab.locator('.chart svg.slim').evaluate((svg) => {
        const { left, right } = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text, .mark')].filter((part) => part.getBoundingClientRect().left < left || part.getBoundingClientRect().right > right).map(({ textContent }) => textContent);
      });
      expect(beyond).toEqual([]);
      const names = await tab.locator('tbody tr').first().locator('td, th').evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
      expect(names).toEqual(['"Published"', '"Given by"', '"Figure"', '"Exact words"', '"Of what"', '"Beside the others"', '"Outlet"']);
      await tab.setViewportSize({ width: 1360, height: 800 });
      expect(await tab.locator('.chart svg[role="img"]:visible').getAttribute('class')).toBe('wide');
      expect(await tab.locator('tbody td').first().evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('none');
    });
  });
});

describe('figures', () => {
  it('say which are in conflict and which were withdrawn, and can be shown alone', async () => {
    await visiting(desk, async (tab) => {
      await tab.goto('/figures');
      const all = await tab.locator('main [data-item]').count();
      await tab.getByLabel('Only those').selectOption('withdrawn');
      await tab.getByLabel('Words around it').fill('residents');
      await tab.getByRole('button', { name: 'Show' }).click();
      const items = await tab.locator('main [data-item]').allInnerTexts();
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThan(all);
      for (const item of items) expect(item).toMatch(/about 4,000[^]*✕ withdrawn|4,000 · denied by Pavel Dorn/);
      expect(items.filter((item) => item.includes('✕ withdrawn'))).toHaveLength(2);
      await tab.getByLabel('Only those').selectOption('conflict');
      await tab.getByRole('button', { name: 'Show' }).click();
      for (const item of await tab.locator('main [data-item]').allInnerTexts()) expect(item).toContain('≠ in conflict');
      expect(await violations(tab)).toEqual([]);
      await tab.getByRole('link', { name: 'beside the others' }).first().click();
      expect(await tab.locator('tbody').innerText()).toContain('≠ in conflict');
    });
  });
});

describe('a team', () => {
  it('signs in, works under its names, and has it in the log', async () => {
    const page = '<!doctype html><html lang="en"><head><title>Bridge is safe</title></head><body><article><h1>Bridge is safe, says mayor</h1><p>The mayor of Orrin, Mira Tolland, said on Monday that the bridge was safe. The council denied that it had cracks.</p></article></body></html>';
    const team = await openDesk([htmlPage('bridge', page)], { accounts: true });
    try {
      await visiting(team, async (tab) => {
        await tab.goto('/journal');
        expect(new URL(tab.url()).pathname).toBe('/sign-in');
        expect(await violations(tab)).toEqual([]);
        await tab.getByLabel('Name').fill(adminName);
        await tab.getByLabel('Password').fill(adminPassword);
        await tab.keyboard.press('Enter');
        await tab.waitForURL('/journal');
        await tab.goto('/accounts');
        await tab.getByLabel('Name').last().fill('Ed Itor');
        await tab.getByLabel('Role').last().selectOption('editor');
        await tab.getByLabel('A first password').fill('nine quiet harbours');
        await tab.getByRole('button', { name: 'Make it' }).click();
        for (const path of ['/accounts', '/account', '/audit']) {
          await tab.goto(path);
          expect(await violations(tab), path).toEqual([]);
        }
        await tab.goto('/account');
        await tab.getByRole('button', { name: 'Sign out' }).click();
        await tab.getByLabel('Name').fill('ed itor');
        await tab.getByLabel('Password').fill('nine quiet harbours');
        await tab.getByRole('button', { name: 'Sign in' }).click();
        expect(await tab.locator('.masthead').innerText()).toContain('Ed Itor');
        const { rows: [row] } = await statements(team.ledger, {}, { limit: 1 });
        await tab.goto(`${statementIdPath(row!.id)}/attitude`);
        await tab.getByLabel('Attitude').selectOption('doubts');
        await tab.getByLabel('Why').fill('read again');
        await tab.getByRole('button', { name: 'Correct the attitude at once' }).click();
        expect(await tab.locator('.message[role="status"]').innerText()).toBe('The attitude is corrected.');
        expect((await corrections(team.ledger)).rows.map(({ who }) => who)).toEqual(['Ed Itor']);
        expect((await tab.goto('/audit'))!.status()).toBe(403);
      });
      expect(team.faults).toEqual([]);
    } finally {
      await team.close();
    }
  });
});

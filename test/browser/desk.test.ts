import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page as Tab } from 'playwright-core';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { violations } from '../accessibility.ts';
import { doubtfulPage, openExampleDesk, pathsOfDesk } from '../server/desk/example-desk.ts';
import type { TestDesk } from '../server/desk/example-desk.ts';
import { exampleDeskInChromium } from './example-desk-in-chromium.ts';

/*
 * The desk on the example record, in a real browser: what holds of every page, and a day's work of a fact-checker, an analyst and an editor.
 */

let browser: Browser;
let desk: TestDesk;
exampleDeskInChromium((opened, example) => {
  browser = opened;
  desk = example;
});

interface Look { readonly width: number; readonly scheme: 'light' | 'dark' }

/** A visitor who notes what a page asks of the network and what the browser reports. */
async function visiting<T>(options: Parameters<Browser['newContext']>[0], act: (tab: Tab, context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ ...options, baseURL: desk.url });
  try {
    const tab = await context.newPage();
    const happened: string[] = [];
    tab.on('dialog', (dialog) => { happened.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
    tab.on('request', (request) => { if (!request.url().startsWith(desk.url)) happened.push(`request ${request.url()}`); });
    tab.on('console', (message) => { if (message.type() !== 'error' || !message.text().includes('404')) happened.push(`console ${message.text()}`); });
    tab.on('pageerror', (error) => happened.push(`error ${error.message}`));
    const result = await act(tab, context);
    expect(happened).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

const looks: readonly Look[] = [{ width: 1360, scheme: 'light' }, { width: 1360, scheme: 'dark' }, { width: 360, scheme: 'light' }];

describe('every page of the desk', () => {
  it.each(looks)('is accessible, fits, and asks nothing of any other machine at $width pixels, $scheme', async ({ width, scheme }) => {
    await visiting({ viewport: { width, height: 900 }, colorScheme: scheme }, async (tab) => {
      const paths = await pathsOfDesk(desk);
      expect(paths.map(([name]) => name)).toEqual(expect.arrayContaining(['article', 'claim', 'quotation', 'figure', 'party', 'announcement', 'copy', 'statement']));
      for (const [name, path] of paths) {
        const answer = await tab.goto(path);
        expect(answer!.status(), path).toBe(name === 'nothing' ? 404 : 200);
        expect(await violations(tab), path).toEqual([]);
        const [content, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(content, `${path} is too wide`).toBeLessThanOrEqual(window);
      }
    });
  }, 300_000);

  it('finds violations where there are some', async () => {
    await visiting({}, async (tab) => {
      await tab.goto('/articles');
      await tab.evaluate(() => { document.documentElement.removeAttribute('lang'); });
      expect((await violations(tab)).join()).toContain('html-has-lang');
    });
  });

  it('holds no inline script, style or handler, and says so to the browser', async () => {
    for (const [, path] of await pathsOfDesk(desk)) {
      const answer = await fetch(new URL(path, desk.url));
      const body = await answer.text();
      expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'/);
      expect(body.match(/<script(?![^>]*(?: src=| type="application\/ld\+json"))/g), path).toBeNull();
      expect(body.match(/<style|\sstyle=|\son[a-z]+=/g), path).toBeNull();
    }
  });
});

describe('without JavaScript', () => {
  it('links a statement to its words and back, and searches', async () => {
    await visiting({ javaScriptEnabled: false }, async (tab) => {
      await tab.goto('/search?q=mine');
      await tab.locator('main .headline-link').first().click();
      const number = tab.locator('li.statement a.number').first();
      const target = (await number.getAttribute('href'))!;
      await number.click();
      expect(new URL(tab.url()).hash).toBe(target);
      expect(await tab.locator(target).getAttribute('href')).toBe('#s1');
    });
  });
});

describe('a fact-checker', () => {
  it('follows a claim to its words, and copies a citation', async () => {
    await visiting({ permissions: ['clipboard-read', 'clipboard-write'] }, async (tab) => {
      await tab.goto('/claims');
      await tab.locator('main .list .quoted').first().click();
      const claimed = await tab.locator('h1').innerText();
      expect(await tab.locator('.page-head').innerText()).toMatch(/\d+ outlets?, \d+ origins?/);
      await tab.locator('tbody .quoted').first().click();
      expect(await tab.locator('h1').innerText()).toContain(claimed.replace(/^[“"]|[”"]$/g, '').slice(0, 20));
      // The words stand in their paragraph, marked.
      const marked = (await tab.locator('.context mark').allInnerTexts()).join('');
      expect(marked.length).toBeGreaterThan(5);
      await tab.getByRole('button', { name: 'Copy the citation' }).click();
      const copied = await tab.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(marked.slice(0, 20));
      expect(copied).toMatch(/\[text sha256:[0-9a-f]{64}, \d+–\d+\]$/);
    });
  });
});

describe('an analyst', () => {
  it('finds the figure that was withdrawn, in the chart and in its table', async () => {
    await visiting({}, async (tab) => {
      await tab.goto('/');
      await tab.locator('section', { has: tab.locator('#conflicts') }).locator('.headline-link', { hasText: 'residents' }).first().click();
      await expect.poll(() => tab.locator('svg[role="img"] .withdrawn').count()).toBeGreaterThan(0);
      const row = tab.locator('tbody tr', { hasText: 'was taken back by' }).first();
      expect(await row.innerText()).toContain('4,000');
      expect(await tab.locator('table').innerText()).toMatch(/conflicts with/);
      await row.locator('td.words a').click();
      expect(await tab.locator('.context').innerText()).toContain('4,000');
    });
  });

  it('finds the announcement that is overdue and the one with rival reports, and settles one', async () => {
    const own = await openExampleDesk();
    const context = await browser.newContext({ baseURL: own.url });
    try {
      const tab = await context.newPage();
      await tab.goto('/announcements');
      expect(await tab.locator('section', { has: tab.locator('#overdue') }).innerText()).toContain('to publish the ministry’s own count by 1 April');
      await tab.locator('section', { has: tab.locator('#rival') }).locator('a.quoted', { hasText: 'every last tonne' }).click();
      const reports = await tab.locator('section', { has: tab.locator('#candidates') }).innerText();
      expect(reports).toContain('done');
      expect(reports).toMatch(/not seen|partly/);
      const days = await tab.locator('section', { has: tab.locator('#candidates') }).locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
      expect(days.length).toBeGreaterThan(4);
      expect(days).toEqual([...days].sort());
      await tab.getByLabel('Outcome').selectOption('partly');
      await tab.getByLabel('Your name').fill('Ada Quill');
      await tab.getByLabel('Why').fill('two counts disagree');
      await tab.getByRole('button', { name: 'See what it would change' }).click();
      expect(await tab.locator('#effects').innerText()).toMatch(/This would change (?:\d+ other findings?|nothing else)\./);
      await tab.getByRole('button', { name: 'Decide', exact: true }).click();
      expect(await tab.locator('.message[role="status"]').innerText()).toBe('The outcome is on record.');
      await tab.goto('/announcements');
      const settled = await tab.locator('section', { has: tab.locator('#settled') }).innerText();
      expect(settled).toContain('every last tonne');
      expect(settled).toContain('partly');
      expect(own.faults).toEqual([]);
    } finally {
      await context.close();
      await own.close();
    }
  });

  it('reads how a quotation drifted, by signs as well as by colour', async () => {
    await visiting({}, async (tab) => {
      const path = (await pathsOfDesk(desk)).find(([name]) => name === 'quotation')![1];
      await tab.goto(path);
      expect(await tab.locator('.wordings tbody del').count()).toBeGreaterThan(0);
      expect(await tab.locator('.wordings tbody ins').first().innerText()).toMatch(/^.*⟨.+⟩$/s);
    });
  });
});

describe('an editor', () => {
  it('corrects a wrong speaker, sees what else it changes, undoes it, and finds both in the journal after a restart', async () => {
    const other = await openExampleDesk({}, [doubtfulPage]);
    let opened = other;
    const context = await browser.newContext();
    try {
      const tab = await context.newPage();
      await tab.goto(`${opened.url}review`);
      await tab.locator('a', { hasText: 'the statement' }).click();
      await tab.locator('a', { hasText: 'Correct the speaker' }).click();
      const choice = tab.locator('fieldset .choice').first();
      const name = (await choice.locator('bdi').innerText()).trim();
      await choice.locator('input').check();
      await tab.getByLabel('Your name').fill('Ada Quill');
      await tab.getByLabel('Why').fill('the headline speaks of it');
      await tab.getByRole('button', { name: 'See what it would change' }).click();
      expect(await tab.locator('#effects').innerText()).toMatch(/This would change (?:\d+ other findings?|nothing else)\./);
      // Nothing is changed yet.
      expect(await (await context.request.get(`${opened.url}journal`)).text()).toContain('Nobody has decided anything yet');
      await tab.getByRole('button', { name: 'Correct it', exact: true }).click();
      expect(await tab.locator('.message[role="status"]').innerText()).toBe('The speaker is corrected.');
      expect(await tab.locator('.page-head').innerText()).toContain(name);
      await tab.getByRole('button', { name: 'Undo', exact: true }).first().click();
      expect(await tab.locator('.message[role="status"]').innerText()).toBe('The decision is taken back.');
      expect(await tab.locator('.page-head').innerText()).toContain('unresolved');
      opened = await opened.restart();
      await tab.goto(`${opened.url}journal`);
      const journal = await tab.locator('main').innerText();
      // The journal has the fullest of all that the article calls them.
      expect(journal).toMatch(new RegExp(`The speaker is (?:The )?${name}\\.`));
      expect(journal).toContain('taken back');
      expect(journal).toContain('Ada Quill');
      expect(journal).toContain('the headline speaks of it');
      expect(opened.faults).toEqual([]);
    } finally {
      await context.close();
      await opened.close();
    }
  });

  it('decides by keyboard alone, one at a time', async () => {
    const own = await openExampleDesk({}, [doubtfulPage]);
    const context = await browser.newContext({ baseURL: own.url });
    try {
      const tab = await context.newPage();
      await tab.goto('/review?queue=speakers');
      const before = await tab.locator('.context').innerText();
      await tab.getByLabel('Your name').fill('Ada Quill');
      await tab.locator('h1').click();
      await tab.keyboard.press('1');
      await tab.keyboard.press('Enter');
      // What would change other findings is told first; the key once more decides.
      await tab.waitForLoadState();
      if (await tab.locator('#effects').count() > 0) {
        expect(await tab.locator('#effects').innerText()).toMatch(/This would change \d+ other findings?\./);
        await tab.keyboard.press('Enter');
      }
      await tab.waitForURL(/done=speaker/);
      expect(await tab.locator('.context, .nothing').first().innerText()).not.toBe(before);
      await tab.locator('h1').click();
      await tab.keyboard.press('u');
      await tab.waitForURL(/done=undo/);
      expect(await tab.locator('.context').innerText()).toBe(before);
    } finally {
      await context.close();
      await own.close();
    }
  });
});

describe('keys', () => {
  it('move through statements, turn to their words and back, and can be switched off', async () => {
    await visiting({}, async (tab) => {
      const path = (await pathsOfDesk(desk)).find(([name]) => name === 'article')![1];
      await tab.goto(path);
      await tab.keyboard.press('j');
      await tab.keyboard.press('j');
      expect(await tab.evaluate(() => document.activeElement?.closest('li.statement')?.id)).toBe('s2');
      await tab.keyboard.press('t');
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe('m-s2');
      await tab.keyboard.press('t');
      expect(await tab.evaluate(() => document.activeElement?.closest('li.statement')?.id)).toBe('s2');
      await tab.keyboard.press('?');
      expect(await tab.locator('dialog[open] h2').innerText()).toBe('Keys of this page');
      expect(await violations(tab)).toEqual([]);
      await tab.getByLabel('Switch single keys off').check();
      await tab.keyboard.press('Escape');
      await tab.keyboard.press('/');
      expect(await tab.evaluate(() => document.activeElement?.getAttribute('name'))).not.toBe('q');
      await tab.goto('/keys');
      await tab.getByLabel('Switch single keys off').uncheck();
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('/');
      expect(await tab.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    });
  });
});

describe('the HTML of every page', () => {
  it('is without a parse error, and no id stands twice', async () => {
    for (const [name, path] of await pathsOfDesk(desk)) {
      const body = await (await fetch(new URL(path, desk.url))).text();
      const errors: string[] = [];
      parse(body, { onParseError: ({ code, startLine }) => { errors.push(`${code} in line ${startLine}`); } });
      const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
      expect(errors, name).toEqual([]);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index), name).toEqual([]);
    }
  });
});

describe('what a page weighs', () => {
  it('is little: script and style stay below 30 kB, packed', async () => {
    const body = await (await fetch(desk.url)).text();
    const files = [...body.matchAll(/(?:href|src)="(\/assets\/desk-[^"]+)"/g)].map(([, path]) => path!);
    expect(files.length).toBe(2);
    const sizes = await Promise.all(files.map(async (path) => gzipSync(await (await fetch(new URL(path, desk.url))).text()).length));
    expect(sizes.reduce((a, b) => a + b)).toBeLessThan(30_000);
  });
});

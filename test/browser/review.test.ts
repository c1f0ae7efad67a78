import type { Browser, BrowserContext, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { corrections, proposals, statements } from '../../src/ledger/index.ts';
import { dismissPath } from '../../src/server/web/paths.ts';
import { violations } from '../accessibility.ts';
import { doubtfulPage, openExampleDesk } from '../server/desk/example-desk.ts';
import type { TestDesk } from '../server/desk/example-desk.ts';
import { launchChromium } from '../chromium.ts';

/*
 * The review by keyboard: each kind of card says what its buttons do, each decision can be taken back by one key right after it, and the focus is never lost.
 */

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let browser: Browser;
let context: BrowserContext;
let tab: Tab;
let desk: TestDesk;
beforeAll(async () => {
  browser = await launchChromium();
  desk = await openExampleDesk({}, [doubtfulPage]);
  context = await browser.newContext({ baseURL: desk.url });
  tab = await context.newPage();
});
afterAll(async () => {
  expect(desk?.faults).toEqual([]);
  await browser?.close();
  await desk?.close();
});

const focusedOn = (): Promise<string | undefined> => tab.evaluate(() => document.activeElement?.textContent.trim());
/** What the page is about, whichever kind it is. */
const card = async (): Promise<string> => (await tab.locator('.context, .pair, .nothing').first().innerText()).trim();
const last = async () => (await corrections(desk.ledger, {}, { limit: 1 })).rows[0]!;

/** A key that may first tell what else would change: then the button that was pressed has the focus, and Enter takes it. */
async function decide(key: string, done: string): Promise<void> {
  const before = await tab.title();
  await tab.keyboard.press(key);
  await tab.waitForLoadState();
  await expect.poll(async () => (await tab.locator('#effects, .message').count()) > 0).toBe(true);
  expect(await tab.title()).toBe(before);
  if (!tab.url().includes('done=')) await tab.keyboard.press('Enter');
  await tab.waitForURL(new RegExp(`done=${done}`));
}

describe('a card of the review', () => {
  it.each([
    ['speakers', ['Put down who says it', 'No statement: take it out']],
    ['doubtful', ['Right as it is', 'No statement: take it out']],
    ['quotations', ['Two quotations: hold them apart', 'One quotation: make them one']],
  ])('of %s says what its buttons do, and puts no reason into anybody’s mouth', async (queue, words) => {
    await tab.goto(`/review?queue=${queue}`);
    const buttons = await tab.locator('form[data-review]').first().getByRole('button').allInnerTexts();
    expect(buttons.map((button) => button.replace(/\s+\S$/, ''))).toEqual(words);
    expect(await tab.getByLabel('Why').first().inputValue()).toBe('');
    expect(await violations(tab)).toEqual([]);
  });

  it('lets go of the field for the name by Escape', async () => {
    await tab.goto('/review?queue=doubtful');
    await tab.getByLabel('Your name').first().fill('Ada Quill');
    await tab.keyboard.press('Escape');
    expect(await focusedOn()).toBe('Low confidence');
    await tab.keyboard.press('?');
    expect(await tab.locator('dialog').innerText()).toMatch(/Esc\s+leave a field/);
    await tab.keyboard.press('Escape');
  });
});

describe('every decision of the review', () => {
  it.each([
    ['speakers', '1', 'speaker', 'The speaker is corrected.'],
    ['speakers', 'x', 'dismiss', 'It is taken out.'],
    ['doubtful', 'g', 'right', 'It stands as it is.'],
    ['doubtful', 'x', 'dismiss', 'It is taken out.'],
    ['quotations', 'n', 'split', 'They are held apart now.'],
    ['quotations', 'y', 'merge', 'They are one now.'],
  ])('of %s by “%s” is told where the focus is, and taken back by one key', async (queue, key, done, words) => {
    await tab.goto(`/review?queue=${queue}`);
    await tab.getByLabel('Your name').first().fill('Ada Quill');
    await tab.keyboard.press('Escape');
    const before = await card();
    if (done === 'speaker') {
      await tab.keyboard.press(key);
      await decide('Enter', done);
    } else await decide(key, done);
    expect(await focusedOn()).toBe(words);
    expect(await card()).not.toBe(before);
    expect(await violations(tab)).toEqual([]);
    const entry = await last();
    expect([entry.who, entry.why]).toEqual(['Ada Quill', 'decided in the review; no reason was given']);
    await tab.keyboard.press('u');
    await tab.waitForURL(/done=undo/);
    expect(await focusedOn()).toMatch(/^The decision is taken back\./);
    expect(await card()).toBe(before);
    expect((await last()).undoes).toBe(entry.id);
  });

  it('comes back to where it was in the queue when it is taken back', async () => {
    await tab.goto('/review?queue=doubtful');
    await tab.locator('a[rel="next"]').click();
    await tab.waitForURL(/after=/);
    const second = await card();
    await decide('g', 'right');
    await tab.keyboard.press('u');
    await tab.waitForURL(/done=undo/);
    expect(await card()).toBe(second);
  });

  it('of a statement that somebody else says is taken from its own form', async () => {
    await tab.goto('/review?queue=doubtful');
    await tab.keyboard.press('b');
    await tab.getByLabel('Name', { exact: true }).fill('Somebody Else');
    await tab.keyboard.press('Enter');
    await tab.waitForLoadState();
    await expect.poll(async () => (await tab.locator('#effects, .message').count()) > 0).toBe(true);
    if (!tab.url().includes('done=')) await tab.keyboard.press('Enter');
    await tab.waitForURL(/done=speaker/);
    expect((await last()).change).toMatchObject({ speaker: { name: 'Somebody Else' } });
    await tab.keyboard.press('u');
    await tab.waitForURL(/done=undo/);
  });
});

describe('a decision outside the review', () => {
  it('to take something out is taken back on the page that it leads to', async () => {
    const { rows: [row] } = await statements(desk.ledger, {}, { limit: 1 });
    await tab.goto(dismissPath(row!.id));
    await tab.getByLabel('Your name').fill('Ada Quill');
    await tab.getByLabel('Why').fill('only to try it');
    await tab.getByRole('button', { name: 'See what it would change' }).click();
    expect(await focusedOn()).toMatch(/^This would change/);
    await tab.getByRole('button', { name: 'Take it out', exact: true }).click();
    await tab.waitForURL(/done=dismiss/);
    expect(await focusedOn()).toBe('It is taken out.');
    await tab.keyboard.press('u');
    await tab.waitForURL(/done=undo/);
    expect(new URL(tab.url()).pathname).toBe(`/articles/${row!.article.id}`);
    expect((await last()).kind).toBe('undo');
  });
});

describe('quotations that may be one', () => {
  it('are asked for once, however many places each stands in', async () => {
    const { rows } = await proposals(desk.ledger, 'quotations', { limit: 200 });
    expect(rows.length).toBeGreaterThan(5);
    const listed = await (await fetch(new URL('api/v1/review/quotations?limit=200', desk.url))).json() as { rows: { from: string; to: string; also: number }[] };
    expect(listed.rows.map(({ also }) => also)).toEqual([rows.length - 1]);
    await tab.goto('/review?queue=quotations');
    expect(await tab.locator('main').innerText()).toContain(`the same of ${rows.length - 1} other pairs of places`);
    expect(await tab.locator('.side').first().innerText()).toMatch(/\d+ witness(?:es)? · \d+ outlets?, \d+ origins?/);
    expect(await tab.locator('a[rel="next"]').count()).toBe(0);
    await decide('n', 'split');
    expect(await card()).toBe('Nothing is left to decide here.');
    expect((await (await fetch(new URL('api/v1/review/quotations', desk.url))).json() as { rows: unknown[] }).rows).toEqual([]);
    await tab.keyboard.press('u');
    await tab.waitForURL(/done=undo/);
    expect(await tab.locator('.pair').count()).toBe(1);
  });
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReadingPage } from '../../../src/server/web/reading-page.ts';
import { buildReading, damReading, hostileReading } from '../../invented-reading.ts';
import { violations } from '../../accessibility.ts';
import { launchChromium } from '../../chromium.ts';

const out = join(import.meta.dirname, '../../out');

let browser: Browser;
beforeAll(async () => {
  mkdirSync(out, { recursive: true });
  browser = await launchChromium();
});
afterAll(() => browser?.close());

interface Look { readonly width: number; readonly scheme: 'light' | 'dark' }

/** Shows a page as a file would be, and gives what it asked of the network and of whoever listens. */
async function show(html: string, { width, scheme }: Look, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  try {
    const page = await context.newPage();
    const happened: string[] = [];
    page.on('dialog', (dialog) => { happened.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
    page.on('request', (request) => { if (request.url() !== 'http://reading.invalid/') happened.push(`request ${request.url()}`); });
    page.on('console', (message) => happened.push(`console ${message.text()}`));
    page.on('pageerror', (error) => happened.push(`error ${error.message}`));
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto('http://reading.invalid/');
    await act(page);
    expect(happened).toEqual([]);
  } finally {
    await context.close();
  }
}

const looks: readonly Look[] = [
  { width: 1360, scheme: 'light' }, { width: 1360, scheme: 'dark' }, { width: 360, scheme: 'light' }, { width: 360, scheme: 'dark' },
];

describe('renderReadingPage, in Chromium', () => {
  it.each(looks)('has no accessibility violation at $width columns of pixels, $scheme', async (look) => {
    await show(renderReadingPage(damReading), look, async (page) => {
      expect(await violations(page)).toEqual([]);
      await page.locator('details').first().evaluate((details: HTMLDetailsElement) => { details.open = true; });
      expect(await violations(page)).toEqual([]);
      // A statement that was followed stands out, and is still to be read.
      await page.evaluate(() => { location.hash = '#m-s3'; });
      expect(await violations(page)).toEqual([]);
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(window);
      await page.screenshot({ path: join(out, `reading-${look.width}-${look.scheme}.png`), fullPage: true });
    });
  });

  it('finds violations where there are some', async () => {
    const broken = renderReadingPage(damReading).replace('<html lang="en">', '<html>');
    await show(broken, looks[0]!, async (page) => {
      expect((await violations(page)).join()).toContain('html-has-lang');
    });
  });

  it('links every statement to its place in the article and back', async () => {
    await show(renderReadingPage(damReading), looks[0]!, async (page) => {
      await page.click('#s4 > .who > .number');
      expect(page.url()).toMatch(/#m-s4$/);
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.c4')!).boxShadow)).not.toBe('none');
      await page.click('#m-s11');
      expect(page.url()).toMatch(/#s11$/);
      const missing = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => link.getAttribute('href')!.slice(1)).filter((id) => document.querySelectorAll(`[id="${id}"]`).length !== 1));
      expect(missing).toEqual([]);
    });
  });

  it('can be read by keyboard alone: the first key leads past the article', async () => {
    await show(renderReadingPage(damReading), looks[0]!, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Skip to the statements');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toBe('#m-s1');
    });
  });

  it('shows the whole text and marks the words of each statement', async () => {
    await show(renderReadingPage(damReading), looks[0]!, async (page) => {
      const seen = await page.evaluate(() => {
        for (const extra of document.querySelectorAll('.ref, .label, summary')) extra.remove();
        const words = (selector: string): string => [...document.querySelectorAll(selector)].map((part) => part.textContent).join('|');
        return { text: document.querySelector('article')!.textContent.replace(/\s+/g, ' ').trim(), three: words('.c3.content'), four: words('.c4.source'), cue: words('.c3.cue:not(.c4)') };
      });
      expect(seen.text).toBe(damReading.article.text.replace(/\s+/g, ' ').trim());
      expect(seen).toMatchObject({ three: 'the minister|’s |announcement| |that the lower valley would stay dry', four: 'the minister', cue: 'expressed skepticism about' });
      expect(await page.locator('#s3 > ol > #s4').count()).toBe(1);
    });
  });

  it('shows hostile text in every field as text, and runs and fetches nothing', async () => {
    await show(renderReadingPage(hostileReading), looks[0]!, async (page) => {
      const found = await page.evaluate(() => ({
        elements: document.querySelectorAll('script, img, iframe, object, link, form, b').length,
        styles: document.querySelectorAll('style').length,
        handlers: [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]).filter(({ name }) => name.startsWith('on')).length,
        links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')!).filter((href) => !href.startsWith('#')),
        lang: document.querySelector('main')!.getAttribute('lang'),
        title: document.title,
      }));
      expect(found).toMatchObject({ elements: 0, styles: 1, handlers: 0, links: [], lang: null });
      expect(found.title).toContain('<img src=x onerror=alert(1)>');
      expect(await violations(page)).toEqual([]);
    });
  });

  it('prints', async () => {
    await show(renderReadingPage(damReading), looks[0]!, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.findings')!).position)).toBe('static');
      await page.screenshot({ path: join(out, 'reading-print.png'), fullPage: true });
    });
  });
});

describe('renderReadingPage', () => {
  it('gives the same bytes for the same reading', () => {
    expect(renderReadingPage(damReading)).toBe(renderReadingPage(structuredClone(damReading)));
  });

  it('links the article only where its address is of the web', () => {
    expect(renderReadingPage(damReading)).toContain('<a href="https://courier.example/news/kessel-dam" rel="noreferrer noopener external">');
    expect(renderReadingPage({ ...damReading, article: { ...damReading.article, url: 'data:text/html,x' } })).not.toContain('href="data:');
  });

  it('lets nothing through that a browser could take for a control', () => {
    // eslint-disable-next-line no-control-regex -- none of these may reach a browser
    expect(renderReadingPage(hostileReading)).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|[\uD800-\uDFFF]/u);
  });

  it('shows an empty reading, and words that belong to no part', () => {
    expect(renderReadingPage(buildReading({ parts: [] }))).toContain('No statements were found.');
    const reading = buildReading({ parts: [['paragraph', 'One.']] });
    const loose = { ...reading, article: { ...reading.article, text: 'One. Two.' } };
    expect(renderReadingPage(loose)).toContain('<p dir="auto"> Two.</p>');
  });

  it('shows a thousand statements nested in one another', () => {
    const base = buildReading({ parts: [['paragraph', '[content#s1 One.]']], statements: { s1: {} } });
    const statements = Array.from({ length: 1000 }, (_, index) => ({ ...base.statements[0]!, id: `x${index}`, parent: index > 0 ? `x${index - 1}` : null }));
    expect(renderReadingPage({ ...base, statements }).match(/class="statement"/g)).toHaveLength(1000);
  });
});

import type { Browser } from 'playwright-core';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../chromium.ts';
import { htmlPage, openDesk, pathsOfDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';
import type { BroughtPage } from '../../../src/ledger/index.ts';

/*
 * Pages that try to run something in the reader's browser, through every field that a page has. The forms of attack are those that public lists of them have
 * in common: elements that load, handlers, addresses that are scripts, broken quotes and comments, styles, SVG and MathML.
 */

const attacks: readonly string[] = [
  '<script>alert(1)</script>', '"><script>alert(1)</script>', `'><img src=x onerror=alert(1)>`, '<img src=x onerror="alert(1)">', '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>', '<svg><animate onbegin=alert(1) attributeName=x dur=1s>', '<math href="javascript:alert(1)">x</math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<iframe src="javascript:alert(1)">', '<a href="javascript:alert(1)">x</a>', '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>', '<input autofocus onfocus=alert(1)>', '<video><source onerror=alert(1)></video>', '<object data="javascript:alert(1)">',
  '<embed src="data:text/html,<script>alert(1)</script>">', '<style>@import "http://evil.example/x.css";</style>', '<link rel=stylesheet href=http://evil.example/x.css>',
  '<base href="http://evil.example/">', '<meta http-equiv=refresh content="0;url=http://evil.example/">', '<form action=http://evil.example/><button>go</button></form>',
  '</title><script>alert(1)</script>', '</textarea><script>alert(1)</script>', '</script><script>alert(1)</script>', '--><script>alert(1)</script>', ']]><script>alert(1)</script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<template><script>alert(1)</script></template>', '\u003cscript\u003ealert(1)\u003c/script\u003e',
  '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;img src=x onerror=alert(1)&#62;', '" onmouseover="alert(1)" x="', `' onfocus='alert(1)' autofocus='`, '{{constructor.constructor("alert(1)")()}}', '${alert(1)}',
];
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One article with an attack in its headline, byline, caption, outlet, a name, a quotation and a figure; told as text, so that it arrives. */
const pageWith = (attack: string, number: number): string => {
  const words = escaped(attack);
  return `<!doctype html><html lang="en"><head><title>${words} ${number}</title><meta property="og:site_name" content="Bay ${words}">
<meta property="article:published_time" content="2026-03-${String(number % 28 + 1).padStart(2, '0')}T08:00:00Z"><meta name="author" content="Ilse ${words}">
<link rel="canonical" href="javascript:alert(${number})">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', 'headline': `${attack} ${number}`, 'author': { name: `Ilse ${attack}` } }).replaceAll('<', '\\u003c')}</script></head>
<body><article><h1>Harbour ${words} to close, number ${number}</h1><p class="byline">By Ilse ${words}</p>
<figure><img src="x.jpg"><figcaption>The harbour ${words} on Tuesday. Photo: ${words}</figcaption></figure>
<p>The harbour of Marrow Bay ${words} will close for about ${number + 7} days, its master, Oona Veldt ${words}, said on Tuesday.</p>
<p>&ldquo;We have no choice ${words} at all in this matter and never had one,&rdquo; Veldt told ${words} reporters. &ldquo;The wall is not safe ${number}.&rdquo;</p>
<p>The fishers&rsquo; union ${words} promised to move 400 boats by May. It declined to comment.</p>
</article>${attack}</body></html>`;
};

/** The same as flattened text, which is taken sign by sign, with what its bringer says of it. */
const flattened = (attack: string, number: number): BroughtPage => ({
  name: attack, kind: 'page', contentType: 'text/plain; charset=utf-8', url: `javascript:alert(${number})`, published: null, outlet: `Bay ${attack}`,
  bytes: Buffer.from(`Quay ${attack} to close, number ${number}

By Ilse ${attack}

The quay of Marrow Bay ${attack} will close for about ${number + 7} days, its master, Oona Veldt, said on Tuesday.

“We have no choice ${attack} at all in this matter and never had one,” Veldt told reporters. “The wall is not safe ${number}.”

The fishers’ union promised to move ${number + 300} boats by May ${attack}. According to ${attack}, it declined to comment.
`),
});

let browser: Browser;
let desk: TestDesk;
beforeAll(async () => {
  browser = await launchChromium();
  desk = await openDesk([...attacks.map((attack, number) => htmlPage(`${attack} ${number}`, pageWith(attack, number))), ...attacks.map(flattened)]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

describe('hostile pages', () => {
  it('are shown as text, on every page that shows anything of them', async () => {
    const context = await browser.newContext({ baseURL: desk.url });
    try {
      const tab = await context.newPage();
      const happened: string[] = [];
      tab.on('dialog', (dialog) => { happened.push(`dialog on ${tab.url()}`); void dialog.dismiss(); });
      tab.on('request', (request) => { if (!request.url().startsWith(desk.url)) happened.push(`request ${request.url()}`); });
      tab.on('console', (message) => { if (!message.text().includes('404')) happened.push(`console ${message.text()}`); });
      const ids = (await (await fetch(`${desk.url}api/v1/articles?limit=100`)).json() as { rows: { id: string }[] }).rows.map(({ id }) => id);
      expect(ids.length).toBe(attacks.length * 2);
      const paths = [
        ...(await pathsOfDesk(desk)).map(([, path]) => path), ...ids.map((id) => `/articles/${id}`),
        ...attacks.map((attack) => `/search?q=${encodeURIComponent(attack)}`), ...attacks.slice(0, 6).map((attack) => `/statements?speaker=${encodeURIComponent(attack)}`),
      ];
      for (const path of paths) {
        await tab.goto(path);
        const found = await tab.evaluate(() => ({
          scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
          foreign: document.querySelectorAll('iframe, object, embed, base, style, link[rel="stylesheet"]:not([href^="/assets/"]), svg script, animate, math, video, img').length,
          handlers: [...document.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => name.startsWith('on'))).length,
          links: [...document.querySelectorAll('[href], [action], [src]')].flatMap((element) => (
            ['href', 'action', 'src'].flatMap((name) => element.getAttribute(name) ?? []))).filter((url) => /^\s*(?:javascript|data|vbscript):/i.test(url)),
        }));
        expect(found, path).toEqual({ scripts: 1, foreign: 0, handlers: 0, links: [] });
      }
      expect(happened).toEqual([]);
      expect(desk.faults).toEqual([]);
    } finally {
      await context.close();
    }
  }, 300_000);

  it('arrive at all, so that the test is not one of pages without them', async () => {
    const body = await (await fetch(`${desk.url}api/v1/articles?limit=100`)).text();
    expect(body).toContain('<script>alert(1)</script>');
    expect(body).toContain('onerror=alert(1)');
  });

  it('stay inside their fields in feeds and linked data', async () => {
    const words = encodeURIComponent('harbour');
    const atom = await (await fetch(`${desk.url}feeds/search.atom?q=${words}`)).text();
    expect(atom).toContain('<entry>');
    expect(atom.replace(/<!\[CDATA\[[^]*?\]\]>/g, '')).not.toMatch(/<script|<img|<svg/);
    expect(parseAtomFeed(atom).entries!.length).toBe(attacks.length);
    const html = await (await fetch(`${desk.url}articles/${(await (await fetch(`${desk.url}api/v1/articles`)).json() as { rows: { id: string }[] }).rows[0]!.id}`)).text();
    const [, block] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)!;
    expect(JSON.parse(block!)).toMatchObject({ '@type': 'NewsArticle' });
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from '../../src/index.ts';
import type { Page } from '../../src/index.ts';
import { launchChromium } from '../chromium.ts';

/*
 * The bundle in a real browser: the same bytes as in Node, and nothing fetched but the bundle itself. It is built afresh, so
 * that an old one cannot pass.
 */

vi.setConfig({ hookTimeout: 300_000, testTimeout: 300_000 });

const root = join(import.meta.dirname, '../..');
const bundle = join(root, 'test/out/browser/onrecord.js');

const html = `<!doctype html><html lang="en-GB"><head><title>Harbour to close | The Marrow Bay Courier</title>
<meta property="og:site_name" content="The Marrow Bay Courier"><meta property="article:published_time" content="2024-03-14T08:00:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour to close","author":{"name":"Ilse Tarrant"}}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Harbour to close for a week</h1><p>By Ilse Tarrant</p>
<figure><img src="x.jpg"><figcaption>The harbour on Tuesday. Photo: Joren Aske</figcaption></figure>
<p>The harbour of Marrow Bay will close for about 7 days, its master, Oona Veldt, said on Tuesday.</p>
<p>&ldquo;We have no choice,&rdquo; Veldt told reporters. &ldquo;The wall is not safe.&rdquo;</p>
<p>The fishers&rsquo; union expressed skepticism about the announcement that 400 boats would be moved.</p>
</article><aside>Also read: Ferry strike enters its third week</aside></body></html>`;

const flattened = `Home / News / Harbour to close for a week

Harbour to close for a week

By Ilse Tarrant | March 14, 2024

The harbour of Marrow Bay will close for about 7 days, its master, Oona Veldt, said on Tuesday.

“We have no choice,” Veldt told reporters. “The wall is not safe.”

According to the fishers’ union, 400 boats would have to be moved. It declined to comment further.

Also read: Ferry strike enters its third week

About the author
`;

const text = 'The ministry denied Lowell’s claim that 4,000 people had left. “I have no regrets,” she said on Monday. “None.”';

/** Each kind of input as it should be, then as it should not be. */
const pages: Readonly<Record<string, Page>> = {
  'a page in HTML': { html, url: 'https://courier.example/news/harbour' },
  'a flattened page': { page: flattened, outlet: 'The Marrow Bay Courier' },
  'bare text': { text, published: '2024-03-14' },
  'nothing': { text: '' },
  'halves of surrogate pairs': { text: `\uDC00“No\uD800,” said Lowell\uDFFF. ${text}\uD83D` },
  'variation selectors that hide a message': { text: text.replace(/ /g, ' \uFE00\u{E0100}\u{E01EF}\uFE0F') },
  'NULs and controls': { text: text.replace(/,/g, ',\0\u0007\u001B[31m\u009B') },
  'NULs in HTML': { html: html.replace(/said/g, 's\0aid\uD800') },
  'tag soup': { html: `${html.slice(0, 1200)}<p><div><table><tr>${'<b><i>'.repeat(300)}“Never,” he said.</p></article>&#0;&#xD800;&bogus;&#x1F600<![CDATA[x]]><!--` },
  'line ends of every kind': { page: flattened.replace(/\n\n/g, '\r\n\r\n\u2028\u0085\u000B\f') },
  'other writing': { text: '「北条さんは言った」と述べた。 “Нет,” сказал он. “İstanbul ıssız ẞ ŉ ﬁ,” said İnci. “שלום” אמר. e\u0301 \u{1D400}' },
  'brackets and marks': { text: '[[]] “““ ‘‘‘ "" \'\' << «» (( “Unclosed, said Lowell.\n\n“Again, she said' },
};

const page = `<!doctype html><title>On Record</title><link rel="icon" href="data:,">
<script type="module">import * as onrecord from '/onrecord.js'; globalThis.onrecord = onrecord;</script>`;
interface Exposed { readonly onrecord: { readonly read: (page: unknown) => unknown } }

let browser: Browser;
let server: Server;
let tab: Tab;
const asked: string[] = [];

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'scripts/build-browser.mjs'), bundle], { cwd: root, stdio: 'pipe' });
  const files = new Map([
    ['/', { type: 'text/html', body: page }],
    ['/onrecord.js', { type: 'text/javascript', body: readFileSync(bundle, 'utf8') }],
  ]);
  server = createServer((request, response) => {
    const file = files.get(request.url!);
    response.writeHead(file ? 200 : 404, file ? { 'content-type': `${file.type}; charset=utf-8` } : {}).end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
  tab = await browser.newPage();
  tab.on('request', (request) => { if (!request.url().startsWith('data:')) asked.push(new URL(request.url()).pathname); });
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Reads in the browser. Pages and readings travel as JSON, which writes halves of pairs as escapes and so keeps them. */
const readInBrowser = (input: Page): Promise<string> => tab.evaluate((json) => {
  const { onrecord } = globalThis as unknown as Exposed;
  return JSON.stringify(onrecord.read(JSON.parse(json)));
}, JSON.stringify(input));

describe('the browser bundle', () => {
  it.each(Object.entries(pages))('reads %s as Node does, byte for byte', async (_, input) => {
    expect(await readInBrowser(input)).toBe(JSON.stringify(read(input)));
  });

  it('finds statements, so that the comparison is not one of empty readings', async () => {
    for (const name of ['a page in HTML', 'a flattened page', 'bare text']) {
      const { statements } = JSON.parse(await readInBrowser(pages[name]!)) as { statements: readonly unknown[] };
      expect(statements.length, name).toBeGreaterThan(0);
    }
  });

  it('exports what the package exports in Node', async () => {
    const inNode = Object.keys(await import('../../src/index.ts')).sort();
    const inBrowser = await tab.evaluate(() => Object.keys((globalThis as unknown as Exposed).onrecord).sort());
    expect(inBrowser).toEqual(inNode);
  });

  it('fetches nothing, and holds no import', () => {
    expect(asked).toEqual(['/', '/onrecord.js']);
    const source = readFileSync(bundle, 'utf8');
    expect(source).not.toMatch(/["'`]node:|\brequire\(/);
    expect(source).not.toMatch(/(?:^|[;}])\s*import\s*[{*"'(]/);
  });
});

import { readBare } from './bare/read-bare.ts';
import { readFlattened } from './flattened/read-flattened.ts';
import { readHtml } from './html/read-html.ts';
import type { Page, PageReading } from './page.ts';

/** The reader for each kind of input. */
export function readPage(page: Page): PageReading {
  const { url, published, outlet } = page;
  const facts = { url, published, outlet };
  if ('html' in page) return readHtml(page.html, facts);
  if ('page' in page) return readFlattened(page.page, facts);
  return readBare(page.text, facts);
}

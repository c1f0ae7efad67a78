import { readBare } from './bare/read-bare.ts';
import { readFlattened } from './flattened/read-flattened.ts';
import type { Page, PageReader, PageReading } from './page.ts';

/** The reader for each kind of input; which one reads HTML comes with the models. */
export function readPage(page: Page, readHtml: PageReader): PageReading {
  const { url, published, outlet } = page;
  const facts = { url, published, outlet };
  if ('html' in page) return readHtml(page.html, facts);
  if ('page' in page) return readFlattened(page.page, facts);
  return readBare(page.text, facts);
}

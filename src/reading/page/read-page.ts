import { readBare } from './bare/read-bare.ts';
import { readFlattened } from './flattened/read-flattened.ts';
import { kindNotes } from './kinds.ts';
import { originsOf } from './origins.ts';
import type { Page, PageFacts, PageReader, PageReading, PageWithOrigins } from './page.ts';

/**
 * The reader for each kind of input; which one reads HTML comes with the models.
 * @throws TypeError where the page is none: the caller's mistake, not the page's.
 */
export function readPage(page: Page, readHtml: PageReader): PageWithOrigins {
  const sources = typeof page === 'object' && page !== null ? ['html', 'page', 'text'].map((kind) => (page as unknown as Record<string, unknown>)[kind]) : [];
  if (sources.filter((source) => typeof source === 'string').length !== 1) {
    throw new TypeError('read takes one of { html }, { page } and { text }, a string.');
  }
  const { url, published, outlet } = page;
  const { article, notes } = readBy(page, { url, published, outlet }, readHtml);
  return { article: { ...article, origins: originsOf(article) }, notes: 'text' in page ? notes : [...notes, ...kindNotes(article)] };
}

function readBy(page: Page, facts: PageFacts, readHtml: PageReader): PageReading {
  if ('html' in page) return readHtml(page.html, facts);
  if ('page' in page) return readFlattened(page.page, facts);
  return readBare(page.text, facts);
}

/*
 * On pages: our reading, and our page reading alone, beside two libraries that take the article out of a page. Both want a
 * DOM; making one, with linkedom, belongs to their work.
 */
import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { read } from '../dist/index.js';
import type { Models } from '../dist/index.js';
import { bundledModels } from '../dist/index.js';
import type { Contestant } from './measure.ts';

/** Our reading, the part of it that does the peers' work, the peers. */
export function pageContestants(models: Models): Contestant<string>[] {
  return [
    { name: 'On Record', does: 'a whole reading', run: (html) => read({ html }, models).statements.length },
    { name: 'On Record, page alone', does: 'the article and its metadata', run: (html) => bundledModels().readHtml(html, {}).article.text.length },
    {
      name: 'Readability',
      does: 'the article and its metadata',
      run: (html) => new Readability(parseHTML(html).document).parse()?.textContent?.length ?? 0,
    },
    {
      name: 'Defuddle',
      does: 'the article and its metadata',
      run: (html) => silently(() => new DefuddleClass(documentForDefuddle(html), { url: 'https://example.org/' }).parse().content.length),
    },
  ];
}

/** With the two things that linkedom lacks and Defuddle looks for: what Defuddle itself does when it is given a string. */
function documentForDefuddle(html: string): Document {
  const { document } = parseHTML(html);
  Object.assign(document, { styleSheets: document.styleSheets ?? [] });
  const view = document.defaultView as { getComputedStyle?: unknown } | null;
  if (view && !view.getComputedStyle) view.getComputedStyle = () => ({ display: '' });
  return document;
}

/** Defuddle reports what it recovers from to the console, with stacks; what is printed would be timed. */
function silently<Result>(work: () => Result): Result {
  const { error, warn } = console;
  console.error = console.warn = () => {};
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn });
  }
}

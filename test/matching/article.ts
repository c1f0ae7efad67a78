import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/index.ts';
import type { ReadArticle } from '../../src/matching/index.ts';

/** An article of bare text, as matching sees it. */
export function article(id: string, text: string, facts: { readonly outlet?: string; readonly published?: string } = {}): ReadArticle {
  const { outlet = id, published = '2031-05-04' } = facts;
  return { id, reading: read({ text, published, outlet }), outlet, published, url: null };
}

const folder = join(import.meta.dirname, '../../examples/record');

/** The pages of the example record, read, in the order of their names; an article's id is its file's name without the ending. */
export const exampleRecord: readonly ReadArticle[] = readdirSync(folder).filter((name) => name.endsWith('.html')).sort().map((name) => {
  const reading = read({ html: readFileSync(join(folder, name), 'utf8') });
  const { outlet, published, url } = reading.article;
  return { id: name.slice(0, -5), reading, outlet, published, url };
});

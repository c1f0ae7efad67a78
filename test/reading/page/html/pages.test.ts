import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../src/reading/page/html/read-html.ts';

/*
 * Each page in pages/ says in `data-expect` what its blocks are, and in its .facts.json what is known of it. Every block
 * of the page has to carry a mark: a block without one fails, as does a mark without a block. `hidden` marks words that
 * are not in the text at all.
 */

const folder = path.join(import.meta.dirname, 'pages');

interface Expected { readonly role: string; readonly words: string }

function words(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(words).join('') : '';
}

const collapse = (text: string): string => text.split('\u0000').map((line) => line.replace(/[ \t\r\n]+/g, ' ').trim()).join('\n');

function marks(node: DefaultTreeAdapterTypes.Node): readonly Expected[] {
  if (!('childNodes' in node)) return [];
  const role = 'attrs' in node ? node.attrs.find((attribute) => attribute.name === 'data-expect')?.value : undefined;
  if (role !== undefined) {
    const lines = (inner: DefaultTreeAdapterTypes.Node): string => (inner.nodeName === 'br'
      ? '\u0000' : 'childNodes' in inner ? inner.childNodes.map(lines).join('') : words(inner));
    return role === 'hidden' ? [] : [{ role, words: collapse(lines(node)) }];
  }
  return node.childNodes.flatMap(marks);
}

describe('pages with their blocks marked', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  test('there are pages', () => { expect(names.length).toBeGreaterThan(4); });
  test.each(names)('%s', (name) => {
    const source = readFileSync(path.join(folder, name), 'utf8');
    const facts = JSON.parse(readFileSync(path.join(folder, name.replace('.html', '.facts.json')), 'utf8')) as Record<string, unknown>;
    const { article, notes } = readHtml(source, {});
    const found = article.parts.map(({ role, span }) => ({ role, words: article.text.slice(...span) }));
    expect(found).toEqual(marks(parse(source)));
    const { title, byline, dateline, outlet, published, url, language } = article;
    expect({ title, byline, dateline, outlet, published, url, language, notes: notes.map((note) => note.kind) }).toEqual(facts);
  });
});

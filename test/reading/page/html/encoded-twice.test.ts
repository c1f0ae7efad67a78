import { describe, expect, test } from 'vitest';
import { decodedOnceMore, isEncodedTwice } from '../../../../src/reading/page/html/encoded-twice.ts';
import { readHtml } from '../../../../src/reading/page/html/read-html.ts';

/** As a page looks whose UTF-8 was taken for Latin-1. */
const twice = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe('a page that was encoded twice', () => {
  const paragraph = '“We’ve counted the boats – all of them,” the harbour master of Žďár said on Monday, “and the café’s two dinghies 😀.”';
  const page = `<title>The boats’ count</title><h1>The boats’ count</h1>${`<p>${paragraph}</p>`.repeat(1)}<p>Nobody has asked for a second count since then, which the council’s clerk confirmed.</p>`;

  test('is read as it was meant, and says so', () => {
    const { article, notes } = readHtml(twice(page), {});
    expect(article.text).toContain(paragraph);
    expect(article.title).toBe('The boats’ count');
    expect(notes.map(({ kind }) => kind)).toContain('encoding');
  });

  test('leads back to its own source', () => {
    const source = twice(page);
    const { article } = readHtml(source, {});
    const at = article.parts.findIndex(({ span }) => article.text.slice(...span) === paragraph);
    expect(source.slice(...article.inPage![at]!)).toBe(twice(paragraph));
  });

  test.each(['âme, Âge, Ã, façade «là»', 'the sign â\u0080\u0099 once, and once more â\u0080\u0099', ''])('is not told from %j', (text) => {
    expect(isEncodedTwice(text)).toBe(false);
  });

  test.each(['\u00c0\u0080', '\u00e0\u0080\u0080', '\u00ed\u00a0\u0080', '\u00f4\u00bf\u00bf\u00bf'])('keeps what encodes no character: %j', (bytes) => {
    expect(decodedOnceMore(bytes)).toBe(bytes);
  });
});

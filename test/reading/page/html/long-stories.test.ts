import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/reading/page/index.ts';
import { bundledModels } from '../../../../src/index.ts';

const { readHtml } = bundledModels();

/** A page of so many paragraphs, and a list of other stories behind them. */
const page = (count: number): string => `<!doctype html><html lang="en"><head><title>The quay of Lowen</title></head><body><article><h1>The quay of Lowen</h1>
${Array.from({ length: count }, (_, n) => `<p>The mayor of Lowen said on Tuesday that berth ${n + 1} would stay closed for ${n + 3} days, since nobody had looked at its stones for years.</p>`).join('\n')}
</article><ul>${Array.from({ length: 6 }, (_, n) => `<li><a href="/other/${n}">Another story of the harbour, number ${n}</a></li>`).join('')}</ul></body></html>`;

describe('a long story', () => {
  it.each([12, 90, 400, 1500])('of %i paragraphs has all of them, and not the list behind them', (count) => {
    const { article } = readPage({ html: page(count) }, readHtml);
    expect(article.parts.filter(({ role }) => role === 'paragraph')).toHaveLength(count);
    expect(article.parts.filter(({ role }) => role === 'list-item')).toEqual([]);
  });
});

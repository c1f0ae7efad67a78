import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../src/reading/page/html/read-html.ts';

const paragraphs = ['The ferry to Lund Island will stop at the end of May, the harbour board said on Monday.', 'Its captain, who has sailed it for twenty years, was not asked.',
  'Islanders will have to take the bridge at Morrow, which is forty kilometres away and closed at night.'].map((text) => `<p>${text}</p>`);
const post = '<blockquote class="twitter-tweet"><p>Twenty years, and I read it in the paper.</p>&mdash; Cy Moss (@cymoss) <a href="https://post.example/1">May 3, 2024</a></blockquote>';

const roleOf = (html: string, words: string): string | undefined => {
  const { article } = readHtml(html, {});
  return article.parts.find(({ span }) => article.text.slice(...span).startsWith(words))?.role;
};

describe('posts from elsewhere', () => {
  test('are quotations among the paragraphs, with who wrote them', () => {
    const page = `<main><h1>Ferry to stop</h1>${paragraphs[0]!}${paragraphs[1]!}${post}${paragraphs[2]!}</main>`;
    expect(roleOf(page, 'Twenty years')).toBe('quotation');
    expect(roleOf(page, '— Cy Moss')).toBe('quotation');
  });

  test('are the page’s own below the story', () => {
    const page = `<main><h1>Ferry to stop</h1>${paragraphs.join('')}</main><aside>${post}</aside>`;
    expect(roleOf(page, 'Twenty years')).not.toBe('quotation');
  });

  test('buttons for sharing are none', () => {
    const page = `<main><h1>Ferry to stop</h1>${paragraphs[0]!}${paragraphs[1]!}<blockquote class="share-quote"><a href="/s">Share this on every place there is</a></blockquote>${paragraphs[2]!}</main>`;
    expect(roleOf(page, 'Share this')).not.toBe('quotation');
  });
});

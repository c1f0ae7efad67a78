import { describe, expect, test } from 'vitest';
import { readFlattened } from '../../../../src/reading/page/flattened/read-flattened.ts';
import { readHtml } from '../../../../src/reading/page/html/read-html.ts';

const story = ['The ferry to Lund Island will stop at the end of May, the harbour board said on Monday.', 'Its captain, who has sailed it for twenty years, was not asked.',
  'Islanders will have to take the bridge at Morrow, which is forty kilometres away and closed at night.'];

describe('writers on lines of their own', () => {
  const byline = (head: string): string | null =>
    readHtml(`<main><h1>Ferry to stop in May</h1>${head}${story.map((text) => `<p>${text}</p>`).join('')}</main>`, {}).article.byline;

  test.each([
    ['two lines with “By”', '<p class="byline">By Ada Pell</p><p class="byline">By Bo Lind</p>', 'Ada Pell, Bo Lind'],
    ['one line with both', '<p class="byline">By Ada Pell and Bo Lind</p>', 'Ada Pell, Bo Lind'],
    ['names alone', '<div class="author">Ada Pell</div><div class="author">Bo Lind</div><div class="author">Cy Moss</div>', 'Ada Pell, Bo Lind, Cy Moss'],
    ['a name and a post', '<div class="author">Ada Pell</div><div class="author">Marketing Director</div>', 'Ada Pell'],
    ['one writer twice', '<p class="byline">By Ada Pell</p><p class="byline">By Ada Pell</p>', 'Ada Pell'],
  ])('%s', (_, head, expected) => { expect(byline(head)).toBe(expected); });

  test('a byline elsewhere on the page is another story’s', () => {
    expect(byline('<p class="byline">By Ada Pell</p><p>Monday</p><p>Updated at noon</p><p>3 min</p><p class="byline">By Bo Lind</p>')).toBe('Ada Pell');
  });

  test('in the text of a page', () => {
    expect(readFlattened(['Ferry to stop in May', 'By Ada Pell', 'By Bo Lind', ...story].join('\n\n'), {}).article.byline).toBe('Ada Pell, Bo Lind');
  });
});

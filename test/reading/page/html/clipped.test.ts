import { expect, test } from 'vitest';
import { readHtml } from '../../../../src/reading/page/html/read-html.ts';

const page = (style: string): string => `<html lang="en"><body><h1>Bridge reopens after repairs</h1><article>
<p>The report<a href="https://example.org/a">, <i>in full</i><span style="${style}">, opens new tab</span></a> by the county told on Monday why the bridge was closed for months.</p>
<p>The county said that the repairs had cost a third less than it had feared, because the stone could be cut from the old quarry.</p></article></body></html>`;

test.each([
  'border:0;clip:rect(0 0 0 0);clip-path:inset(50%);height:1px;margin:-1px;overflow:hidden;padding:0;position:absolute;width:1px;white-space:nowrap',
  'position: absolute; clip: rect(0px, 0px, 0px, 0px)', 'clip-path: inset(100%)', 'display:none',
])('what is clipped to nothing is not read: %s', (style) => {
  expect(readHtml(page(style), {}).article.text).not.toContain('opens new tab');
});

test.each(['clip-path: inset(10px)', 'clip: rect(0, 40px, 20px, 0)', 'color: red'])('what is seen is read: %s', (style) => {
  expect(readHtml(page(style), {}).article.text).toContain('The report, in full, opens new tab by the county');
});

import { describe, expect, it } from 'vitest';
import { looksLikeHtml } from '../../../src/reading/page/looks-like-html.ts';

describe('the source of a page', () => {
  it.each(['<!doctype html><p>A', '\uFEFF <html lang="en">', '<?xml version="1.0"?>\n<html>', '<body>A', '<div><p>A <b>bridge</b>.</p><p>B</p></div>', 'x <html><body>A</body></html>'])(
    'is: %s', (source) => { expect(looksLikeHtml(source)).toBe(true); });
  it.each(['', 'a < b and b > c', 'The tag <b> makes words bold.', 'Home / World / A headline', '<3', 'An article about <html> and nothing else.'])(
    'is not: %s', (source) => { expect(looksLikeHtml(source)).toBe(false); });
  it('is found in linear time', () => {
    const before = process.cpuUsage();
    expect(looksLikeHtml('<div '.repeat(400_000))).toBe(false);
    // In microseconds of processor time.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });
});

import { describe, expect, test } from 'vitest';
import { kindNotes } from '../../../src/reading/page/kinds.ts';
import { readHtml } from '../../../src/reading/page/html/read-html.ts';
import type { Role } from '../../../src/reading/reading.ts';

function messages(...lines: readonly (readonly [Role, string])[]): string {
  let text = '';
  const parts = lines.map(([role, line]) => {
    const start = text.length;
    text += `${line}\n`;
    return { role, span: [start, start + line.length] as const };
  });
  return kindNotes({ text, parts }).map(({ message }) => message).join(' ');
}
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const paragraph: readonly [Role, string] = ['paragraph', 'The harbour board voted on Thursday to close the eastern quay to fishing boats. '.repeat(4)];

describe('kinds of page', () => {
  test('an article is none', () => { expect(messages(...times(8, paragraph), ...times(5, ['teaser', 'Swans return'] as const))).toBe(''); });

  test('a transcript: most paragraphs begin with who speaks', () => {
    expect(messages(...times(3, ['paragraph', 'QUILL: We have three reasons.'] as const), ...times(3, ['paragraph', 'Ann Smith (host): Which?'] as const))).toContain('transcript: 6 of its 6');
    expect(messages(...times(6, paragraph), ...times(3, ['paragraph', 'QUILL: We have three reasons.'] as const))).toBe('');
  });

  test('a gallery: more captions than other text', () => {
    expect(messages(...times(6, ['caption', 'Swans on the mill pond, seen from the bridge.'] as const), ['paragraph', 'Our pictures.'])).toContain('6 captions');
    expect(messages(...times(6, ['caption', 'Swans on the pond.'] as const), ...times(6, paragraph))).toBe('');
  });

  test('a list of other stories', () => {
    expect(messages(...times(14, ['teaser', 'Swans return to the mill pond'] as const), ['paragraph', 'The news of the day.'])).toContain('list of other stories');
  });

  test('a wall before the text', () => {
    expect(messages(paragraph, ['advert', 'Subscribe to continue reading'])).toContain('subscribe or sign in');
    expect(messages(['advert', 'We and our partners use cookies.'], ['paragraph', 'Loading'])).toContain('consent to cookies');
    expect(messages(...times(12, paragraph), ['advert', 'Subscribe to continue reading'], ['advert', 'We use cookies.'])).toBe('');
  });
});

describe('a live blog', () => {
  const entry = (hour: number): string => `<div><time datetime="2024-03-14T${hour}:05:00Z">${hour}.05</time><h2>Hour ${hour}</h2><p>${paragraph[1]}</p></div>`;
  const page = (title: string, hours: readonly number[]): string =>
    `<html><head><title>${title}</title></head><body><main><article><h1>${title}</h1>${hours.map(entry).join('')}</article></main></body></html>`;

  test('its entries, each with its time', () => {
    const { article, notes } = readHtml(page('Harbour vote – live', [10, 11, 12, 13, 14]), {});
    expect(article.entries.map(({ time }) => time)).toEqual([10, 11, 12, 13, 14].map((hour) => `2024-03-14T${hour}:05:00Z`));
    article.entries.forEach(({ span }, index) => { expect(article.text.slice(...span)).toContain(`Hour ${index + 10}`); });
    expect(notes.map(({ message }) => message).join()).toContain('live blog of 5 dated entries');
  });

  test('a page that does not call itself one has none, nor one of two entries', () => {
    expect(readHtml(page('Harbour vote', [10, 11, 12, 13, 14]), {}).article.entries).toEqual([]);
    expect(readHtml(page('Harbour vote – live', [10, 11]), {}).article.entries).toEqual([]);
  });
});

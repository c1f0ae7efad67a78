import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageReader } from '../../../../src/reading/page/page.ts';
import { readBare } from '../../../../src/reading/page/bare/read-bare.ts';
import { readFlattened } from '../../../../src/reading/page/flattened/read-flattened.ts';

const readers: readonly (readonly [string, PageReader])[] = [['flattened', readFlattened], ['bare', readBare]];

// Lines such as pages have, so that random pages reach the rules and not only the edges.
const line = fc.oneof(
  fc.constantFrom(
    'Home / World / The bridge is open at last', 'The bridge is open at last', 'By Ann Smith, Reuters', 'HELSINKI (AP) — The bridge is open.',
    'Read more', 'Advertisement', 'Photo: Ann Smith/AP', 'FILE - In this May 3, 2019 file photo, a bridge is seen. (AP Photo/Ed Marsh)', '', ' ### ', '###',
    '“We waited,” said the mayor, “and now it is open, and nobody will have to pay for it.”', 'About admin', 'Reply', '3 Comments', '• a list', '\uFEFF', '5 hours ago',
    'The mayor said that the bridge would stay open for the whole of the summer, and that nobody would have to pay to cross it.', 'Image caption A bridge', '— Vera Lind (@vera) May 5, 2021',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 30 }),
);
const page = fc.array(line, { maxLength: 40 }).chain((lines) => fc.constantFrom('\n', '\r\n', ' ### ', '\n\n', '\u2028').map((end) => lines.join(end)));

describe.each(readers)('laws of reading %s text', (_, read) => {
  it('leaves the text alone, and lays its parts inside it, in order, none over another, none empty or edged with space', () => {
    fc.assert(fc.property(page, (source) => {
      const { article } = read(source, {});
      expect(article.text).toBe(source);
      let end = 0;
      for (const { span } of article.parts) {
        expect(span[0]).toBeGreaterThanOrEqual(end);
        expect(span[1]).toBeGreaterThan(span[0]);
        const words = source.slice(span[0], span[1]);
        expect(words).toBe(words.trim());
        end = span[1];
      }
      expect(end).toBeLessThanOrEqual(source.length);
    }), { numRuns: 400 });
  });

  it('leaves no letter or digit outside its parts but a block break', () => {
    fc.assert(fc.property(page, (source) => {
      let rest = '';
      let end = 0;
      for (const { span } of read(source, {}).article.parts) { rest += source.slice(end, span[0]); end = span[1]; }
      expect(rest + source.slice(end)).not.toMatch(/[a-zA-Z0-9]/);
    }), { numRuns: 300 });
  });

  it('says the same of the same text', () => {
    fc.assert(fc.property(page, (source) => { expect(read(source, {})).toEqual(read(source, {})); }), { numRuns: 60 });
  });

  it('lets the caller know better', () => {
    const { article } = read('By Ann Smith | The Gazette\nPublished 3 May 2021\nThe bridge is open.', { url: 'https://a.example/b', published: '2020-01-01', outlet: 'The Post' });
    expect(article).toMatchObject({ url: 'https://a.example/b', published: '2020-01-01', outlet: 'The Post' });
  });
});

describe.each(readers)('hostile %s text', (_, read) => {
  const sentence = 'The mayor said that the bridge would stay open for the whole of the summer. ';
  const hostile: readonly (readonly [string, string])[] = [
    ['one line of 2 MB', sentence.repeat(27_000)],
    ['one word of 2 MB', 'a'.repeat(2_000_000)],
    ['2 MB of spaces', ' '.repeat(2_000_000)],
    ['2 MB of line ends', '\n'.repeat(2_000_000)],
    ['50,000 lines alike', `${sentence}\n`.repeat(50_000)],
    ['50,000 lines with one head', Array.from({ length: 50_000 }, (__, at) => `the same eight words stand before a number ${at}`).join('\n')],
    ['50,000 block breaks', 'x ### '.repeat(50_000)],
    ['50,000 steps of a trail', 'Home / '.repeat(50_000)],
    ['50,000 headings of teasers', 'Read more\n'.repeat(50_000)],
    ['100,000 open parentheses', '('.repeat(100_000)],
    ['100,000 capitals and commas', 'A, '.repeat(100_000)],
    ['50,000 names under “By”', `By ${'Ann Smith and '.repeat(50_000)}`],
    ['lone surrogates and NUL', '\ud800\udc00\udc00\u0000\n'.repeat(10_000)],
  ];
  it.each(hostile)('%s is read in linear time', (__, source) => {
    const before = process.cpuUsage();
    const { article } = read(source, {});
    expect(article.text.length).toBe(source.length);
    // A quadratic reader would need minutes; a slow machine does not. In microseconds of processor time.
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  }, 60_000);
});

import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { featureCount } from '../../../../src/reading/page/html/features.ts';
import { measure } from '../../../../src/reading/page/html/measures.ts';
import { addSurroundings, blockScorer, mayBeCaption, rowsOf, rowWidth } from '../../../../src/reading/page/html/page-model.ts';
import { saidWords } from '../../../../src/reading/page/html/page-words.ts';
import { bestRun } from '../../../../src/reading/page/html/best-run.ts';
import type { PageModel } from '../../../../src/reading/page/html/page-model.ts';
import { trainedHtmlReader } from '../../../../src/reading/page/html/read-html.ts';
import { scanHtml } from '../../../../src/reading/page/html/scan.ts';
import { forestOf, scoreRow } from '../../../../src/reading/page/html/trees.ts';

const model = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../../models/pages.json'), 'utf8')) as PageModel;
const folder = path.join(import.meta.dirname, 'pages');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html')).sort().map((name) => readFileSync(path.join(folder, name), 'utf8'));
const readHtml = trainedHtmlReader(blockScorer(model));

describe('trees', () => {
  // Is the first number below 2? Yes: is the second below 5: yes 10, no 20. No: 30.
  const two = { roots: [0, 5], features: [0, -1, 1, -1, -1, -1], thresholds: [2, 30, 5, 20, 10, 1], yes: [2, -1, 4, -1, -1, -1], base: 100 };
  const trees = forestOf({ ...two, stops: [] });
  test.each([
    [[1, 4], 111],
    [[1, 5], 121],
    [[2, 4], 131],
  ])('%j', (row, expected) => { expect(scoreRow(trees, Float32Array.from(row), 0)).toBe(expected); });

  test.each([
    [115, 200, 110],
    [50, 105, 110],
    [110, 110, 111],
  ])('a score below %i or above %i after the first tree is left as it is: %i', (below, above, expected) => {
    const short = forestOf({ ...two, stops: [{ after: 1, below, above }] });
    expect(scoreRow(short, Float32Array.from([1, 4]), 0)).toBe(expected);
  });

  test('the row is the one that begins at the offset', () => {
    expect(scoreRow(trees, Float32Array.from([9, 9, 1, 4]), 2)).toBe(111);
  });
});

describe('numbers of a block', () => {
  test('every row has as many as it says, and each is a number', () => {
    for (const page of pages) {
      const scan = scanHtml(page);
      const { rows, measures } = rowsOf(scan, { title: 'Swans return', description: null, body: null });
      expect(rows.length).toBe(scan.blocks.length * rowWidth);
      // The last number that the article's trees ask for is the distance to the next headline: 0 only at a headline itself.
      const asked = scan.blocks.map((block, index) => ({ block, index })).filter(({ index }) => measures.passed[index] === 0);
      expect(asked.length).toBeGreaterThan(0);
      asked.forEach(({ block, index }) => { expect(rows[index * rowWidth + featureCount - 1] === 0).toBe(block.tag === 'h1'); });
      const scores = new Float64Array(scan.blocks.length).fill(1);
      addSurroundings(rows, scan, measures, scores);
      expect(rows.every(Number.isFinite)).toBe(true);
      // The surroundings begin with the block's own score, and end with how much was liked in all.
      asked.filter(({ index }) => mayBeCaption(scan.blocks, index, measures)).forEach(({ index }) => {
        expect(rows[index * rowWidth + featureCount]).toBe(1);
        expect(rows[(index + 1) * rowWidth - 1]).toBe(measures.length.reduce((a, b) => a + b));
      });
    }
  });

  test.each([
    ['<p><a href="/a">Swans return</a></p>', 1],
    ['<p><a href="/a">Swans return to the old mill pond</a></p>', 0],
    ['<h2><a href="/a">Swans return</a></h2>', 0],
    ['<p>Swans return</p>', 0],
    ['<nav><p>Swans return</p></nav>', 1],
    ['<nav><p>Swans have come back to the old mill pond after nine years.</p></nav>', 0],
  ])('of a short line that is all link, or in a menu, no more is asked: %s', (html, passed) => {
    expect([...measure(scanHtml(html).blocks, saidWords({ title: null, description: null, body: null })).passed]).toEqual([passed]);
  });
});

describe('the best run', () => {
  test.each([
    [[-1, 5, -2, 4, -9, 3], [-1, 0, 0, 0, 1, 2], 7 / 12],
    [[2, -5, 3], [-2, -1, 0], 3 / 5],
    [[-1, -1], [1, 2], 0],
  ])('of %j', (weights, places, share) => {
    const run = bestRun(Float64Array.from(weights));
    expect(weights.map((_, index) => run.place(index))).toEqual(places);
    expect(run.share).toBeCloseTo(share);
  });
});

describe('words that the page says of itself', () => {
  test('a block that repeats them is known by its words, whatever their case', () => {
    const { measures } = rowsOf(scanHtml('<p>The HARBOUR board voted on Thursday to close the quay</p><p>Swans return to the northern lake every spring</p>'), {
      title: 'Harbour board votes',
      description: 'Swans return to the northern lake every spring, and stay.',
      body: `${'Filler words that nobody will ever want to read in full. '.repeat(5)} The harbour board voted on Thursday to close the quay.`,
    });
    expect([...measures.inDescription]).toEqual([0, 1]);
    expect([...measures.inBody]).toEqual([1, 0]);
    expect(measures.inTitle[0]).toBeCloseTo(2 / 8);
    expect(measures.inTitle[1]).toBe(0);
  });
});

describe('the trained reader', () => {
  test('a model for other numbers is refused', () => {
    expect(() => blockScorer({ ...model, features: model.features + 1 })).toThrow(RangeError);
  });

  test('the story: its paragraphs are read, the promo in it and the letter after it are not', () => {
    const { article } = readHtml(readFileSync(path.join(folder, 'story.html'), 'utf8'), {});
    const read = article.parts.filter(({ role }) => role === 'paragraph' || role === 'list-item' || role === 'quotation' || role === 'heading')
      .map(({ span }) => article.text.slice(...span));
    for (const words of ['The harbour board of Larkhaven', '“Nobody asked us,”', 'The engineers’ report', 'We could not in conscience', 'A spokeswoman']) {
      expect(read.some((paragraph) => paragraph.startsWith(words))).toBe(true);
    }
    for (const words of ['Read more', 'Sign up', '© 2019', 'Boats at']) expect(read.some((paragraph) => paragraph.startsWith(words))).toBe(false);
  });

  test('parts lie in the text, in order, and never overlap, whatever is cut out of a page', () => {
    const cut = fc.tuple(fc.constantFrom(...pages), fc.nat(), fc.nat()).map(([page, a, b]) => {
      const from = a % page.length;
      return page.slice(0, from) + page.slice(from + (b % (page.length - from)));
    });
    fc.assert(fc.property(cut, (source) => {
      const { article } = readHtml(source, {});
      let end = 0;
      for (const { span } of article.parts) {
        expect(span[0]).toBeGreaterThanOrEqual(end);
        expect(span[1]).toBeGreaterThan(span[0]);
        end = span[1];
      }
      expect(end).toBeLessThanOrEqual(article.text.length);
    }), { numRuns: 200 });
  });
});

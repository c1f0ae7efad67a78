import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { blockScorer } from '../../../../src/reading/page/html/page-model.ts';
import type { PageModel } from '../../../../src/reading/page/html/page-model.ts';
import { trainedHtmlReader } from '../../../../src/reading/page/html/read-html.ts';
import { scanHtml } from '../../../../src/reading/page/html/scan.ts';
import { mutate, mutations } from '../../../pages/mutations.ts';

/* Mutated pages of our own; `npx tsx eval/hostile-pages.ts` does the same with 10,000 made from the corpora. */

const root = path.join(import.meta.dirname, '../../../..');
const read = trainedHtmlReader(blockScorer(JSON.parse(readFileSync(path.join(root, 'models/pages.json'), 'utf8')) as PageModel));
const pages = [path.join(import.meta.dirname, 'pages'), path.join(root, 'examples')].flatMap((folder) => readdirSync(folder)
  .filter((name) => name.endsWith('.html')).sort().map((name) => readFileSync(path.join(folder, name), 'utf8')));
const rounds = 25;

/** In milliseconds of this process's own work: other processes do not count. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each(mutations)('pages that are %s: none throws, none takes long, the parts lie in the text', (mutation) => {
  expect(pages.length).toBeGreaterThan(8);
  for (let round = 0; round < rounds; round++) {
    for (const [index, page] of pages.entries()) {
      const source = mutate(page, mutation, round * 100 + index);
      let end = 0;
      const milliseconds = timeOf(() => {
        const { article } = read(source, {});
        for (const { span } of article.parts) {
          if (span[0] < end || span[1] <= span[0]) throw new RangeError(`parts overlap: ${mutation} ${round} ${index}`);
          end = span[1];
        }
        if (end > article.text.length) throw new RangeError(`a part lies outside the text: ${mutation} ${round} ${index}`);
      });
      // What a page of this size may cost at the very most, a hundred times the usual.
      expect(milliseconds).toBeLessThan(300 + source.length / 100);
    }
  }
});

// What this reader leaves out on purpose, in the words of parse5's tree.
const silent = new Set(['script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'iframe', 'svg', 'math', 'select', 'datalist', 'textarea',
  'object', 'applet', 'video', 'audio', 'canvas', 'head', 'title', 'progress', 'meter', 'map', '#comment', '#documentType']);

function lettersOf(source: string): string {
  const out: string[] = [];
  const stack: DefaultTreeAdapterTypes.Node[] = [parse(source)];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (silent.has(node.nodeName)) continue;
    if (node.nodeName === '#text') out.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if ('childNodes' in node) stack.push(...node.childNodes);
  }
  return sorted(out.join(''));
}

const sorted = (text: string): string => text.replace(/[\s\0\ufffd]+/g, '').split('').sort().join('');

describe('against parse5', () => {
  // Tables and misplaced tags move words about in a browser's tree, so that only which letters there are is compared.
  test.each(mutations.filter((mutation) => mutation !== 'nested'))('pages that are %s keep the letters that a browser shows', (mutation) => {
    let same = 0;
    let all = 0;
    for (let round = 0; round < rounds; round++) {
      for (const [index, page] of pages.entries()) {
        const source = mutate(page.replace(/\s(?:hidden|style|class|id)(?:="[^"]{0,300}")?/g, ''), mutation, round * 100 + index);
        all++;
        if (sorted(scanHtml(source).blocks.map((block) => block.text).join('')) === lettersOf(source)) same++;
      }
    }
    expect(same / all).toBeGreaterThan(0.97);
  });
});

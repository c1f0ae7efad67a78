/*
 * Reads the pages of the corpora as they are and 10,000 mutated ones: cut, doubled, nested 5,000 deep, with characters changed, tags
 * taken out, pieces moved.
 *
 *   npx tsx eval/hostile-pages.ts [--count N] [--write]
 *
 * Told: how many throw, give parts outside the text, or take too long; the slowest, by its own work and not the clock. Exit code 1:
 * one did. 2: no corpus is there.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { corpusPages } from '../scripts/training/page-corpus.ts';
import { blockScorer } from '../src/reading/page/html/page-model.ts';
import type { PageModel } from '../src/reading/page/html/page-model.ts';
import { trainedHtmlReader } from '../src/reading/page/html/read-html.ts';
import { mutate, mutations } from '../test/pages/mutations.ts';
import { recordResult } from './results.ts';

const { values: given } = parseArgs({ options: { count: { type: 'string', default: '10000' }, write: { type: 'boolean', default: false } } });
const root = path.join(import.meta.dirname, '..');
const pages = ['wcxb', 'fundus', 'scrapinghub'].flatMap((set) => corpusPages(path.join(root, '../shared/corpora/pages', set)) ?? []);
if (pages.length === 0) {
  console.error('eval:hostile-pages: no corpus of pages is there; nothing was measured.');
  process.exit(2);
}
const read = trainedHtmlReader(blockScorer(JSON.parse(readFileSync(path.join(root, 'models/pages.json'), 'utf8')) as PageModel));

/** In milliseconds a million characters, and for any page: many times what a page takes. */
const slow = 1_000;
const least = 250;

let thrown = 0;
let outside = 0;
let tooLong = 0;
let slowest = { perMillion: 0, what: '' };

function check(source: string, what: string): void {
  const start = process.cpuUsage();
  try {
    const { article } = read(source, {});
    let end = 0;
    const lawful = article.parts.every(({ span }) => {
      const fits = span[0] >= end && span[1] > span[0];
      end = span[1];
      return fits;
    });
    if (!lawful || end > article.text.length) {
      outside++;
      console.log(`parts outside the text: ${what}`);
    }
  } catch (error) {
    thrown++;
    console.log(`thrown: ${what}: ${String(error)}`);
  }
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const perMillion = milliseconds / source.length * 1e6;
  if (source.length > 20_000 && perMillion > slowest.perMillion) slowest = { perMillion, what: `${what}, ${source.length} characters, ${Math.round(milliseconds)} ms` };
  if (milliseconds > least + source.length / 1e6 * slow) {
    tooLong++;
    console.log(`too long: ${what}: ${Math.round(milliseconds)} ms for ${source.length} characters`);
  }
}

for (const { id, source } of pages) check(source, id);
const count = Number(given.count);
for (let i = 0; i < count; i++) {
  const { id, source } = pages[i % pages.length]!;
  const mutation = mutations[(i + Math.floor(i / pages.length)) % mutations.length]!;
  check(mutate(source, mutation, i), `${id} ${mutation} ${i}`);
}
console.log(`${pages.length} pages and ${count} mutated ones: ${thrown} threw, ${outside} with parts outside the text, ${tooLong} took too long.`);
console.log(`The slowest for its size: ${slowest.what}`);
if (given.write) {
  recordResult('Hostile pages', {
    'pages': String(pages.length), 'mutated': String(count), 'threw': String(thrown), 'parts outside': String(outside), 'too long': String(tooLong),
    'slowest': slowest.what,
  });
}
if (thrown + outside + tooLong > 0) process.exitCode = 1;

/*
 * Scores the reading of HTML pages against gold article texts.
 *
 *   npm run eval:pages [-- --set scrapinghub|wcxb|fundus] [--worst N] [--rules] [--time] [--write]
 *
 * Predictions go to eval/out/. Headings, paragraphs, quotations and lists count as the article's body, as in the gold;
 * `--rules` reads without the trained model;
 * headline, captions and credits do not, nor do standfirsts but on fundus, whose gold has them. `--write` adds the row to eval/RESULTS.md.
 * Exit code 2: the corpus or the scorer is not there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { foldOf, folds } from '../scripts/training/page-corpus.ts';
import { blockScorer } from '../src/reading/page/html/page-model.ts';
import type { PageModel } from '../src/reading/page/html/page-model.ts';
import { readHtml, trainedHtmlReader } from '../src/reading/page/html/read-html.ts';
import type { PageReader, PageReading } from '../src/reading/page/page.ts';

const { values: given } = parseArgs({
  options: {
    set: { type: 'string', default: 'scrapinghub' },
    worst: { type: 'string', default: '0' },
    time: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const root = path.join(import.meta.dirname, '..');
const corpus = path.join(root, '../shared/corpora/pages', given.set);
const scorer = path.join(root, '../shared/tools/score-pages.mjs');
for (const [what, where] of [['corpus', path.join(corpus, 'ground-truth.json')], ['scorer', scorer]] as const) {
  if (!existsSync(where)) {
    console.error(`eval:pages: the ${what} is not there (${path.relative(root, where)}); nothing was measured.`);
    process.exit(2);
  }
}

interface GoldPage {
  readonly url?: string;
  readonly authors?: readonly string[];
  readonly images?: readonly { readonly caption: string | null }[];
}
interface Prediction { articleBody: string; title: string | null; author: string | null; date: string | null; captions: readonly string[] }

// The gold of fundus counts summaries as the article's body; that of the other sets does not.
const bodyRoles = new Set(['heading', 'paragraph', 'quotation', 'list-item', 'dateline', ...(given.set === 'fundus' ? ['standfirst'] : [])]);

function predict({ article }: PageReading): Prediction {
  const words = (roles: ReadonlySet<string>): string[] =>
    article.parts.filter((part) => roles.has(part.role)).map((part) => article.text.slice(...part.span));
  return {
    articleBody: words(bodyRoles).join('\n'),
    title: article.title,
    author: article.byline,
    date: article.published,
    captions: words(new Set(['caption'])),
  };
}

const gold = JSON.parse(readFileSync(path.join(corpus, 'ground-truth.json'), 'utf8')) as Record<string, GoldPage>;
const predictions: Record<string, Prediction> = {};
const sources = new Map<string, string>();
for (const name of readdirSync(path.join(corpus, 'html')).sort()) {
  const id = name.replace(/\.html\.gz$/, '');
  if (id in gold) sources.set(id, gunzipSync(readFileSync(path.join(corpus, 'html', name))).toString('utf8'));
}

// The model has seen wcxb and fundus: their pages are read by the models of the cross-validation, which have not seen the outlet.
const load = (file: string): PageReader | null =>
  (existsSync(file) ? trainedHtmlReader(blockScorer(JSON.parse(readFileSync(file, 'utf8')) as PageModel)) : null);
const model = given.rules || given.set !== 'scrapinghub' ? null : load(path.join(root, 'models/pages.json'));
const byFold = given.rules || given.set === 'scrapinghub'
  ? [] : Array.from({ length: folds }, (_, fold) => load(path.join(root, `eval/out/pages-fold-${fold}.json`)));
if (!given.rules && given.set !== 'scrapinghub' && byFold.includes(null)) {
  console.error('eval:pages: the models of the cross-validation are not there: `tsx scripts/training/pages.ts` makes them. --rules measures without.');
  process.exit(2);
}
const how = given.rules || (byFold.length === 0 && model === null) ? 'rules' : byFold.length > 0 ? 'trained, by outlet' : 'trained';
const readerOf = (id: string): PageReader => byFold[foldOf(gold[id]?.url ?? '')] ?? model ?? readHtml;
for (const [id, source] of sources) predictions[id] = predict(readerOf(id)(source, {}));

const out = path.join(root, 'eval/out');
mkdirSync(out, { recursive: true });
const file = path.join(out, `pages-${given.set}.json`);
writeFileSync(file, JSON.stringify(predictions));
const scored = execFileSync(process.execPath, [scorer, '--gold', corpus, '--pred', file, '--worst', given.worst], { encoding: 'utf8' });
process.stdout.write(scored);

const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase();
const lines = [scored.split('\n')[0]!];

// Captions: right where the words are the same or one holds the other; asked only of captions that are in the page's text.
let wanted = 0;
let found = 0;
let claimed = 0;
let right = 0;
for (const [id, page] of Object.entries(gold)) {
  if (!page.images) continue;
  const captions = new Set(page.images.map((image) => words(image.caption ?? '')).filter((caption) => caption.length > 10));
  const ours = [...new Set(predictions[id]?.captions.map(words) ?? [])].filter((caption) => caption.length > 10);
  const alike = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
  wanted += captions.size;
  found += [...captions].filter((caption) => ours.some((own) => alike(own, caption))).length;
  claimed += ours.length;
  right += ours.filter((own) => [...captions].some((caption) => alike(own, caption))).length;
}
const percent = (share: number): string => (100 * share).toFixed(1);
if (wanted > 0) {
  const line = `captions: recall ${percent(found / wanted)} of ${wanted}, precision ${percent(right / (claimed || 1))} of ${claimed}`;
  console.log(line);
  lines.push(line);
}

const asked = Object.keys(gold).filter((id) => (gold[id]!.authors?.length ?? 0) > 0);
if (asked.length > 0) {
  const answered = asked.filter((id) => predictions[id]?.author);
  const named = answered.filter((id) => gold[id]!.authors!.some((author) => words(predictions[id]!.author!).includes(words(author))));
  const line = `authors: answered ${answered.length} of ${asked.length}, right among answered ${percent(named.length / (answered.length || 1))}`;
  console.log(line);
  lines.push(line);
}
lines.push(...scored.split('\n').filter((line) => /^(?:wanted|title|author|date)/.test(line)));

if (given.time) {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    for (const [id, source] of sources) readerOf(id)(source, {});
    times.push(performance.now() - start);
  }
  const median = times.sort((a, b) => a - b)[2]!;
  console.log(`${Math.round(sources.size / median * 1000)} pages/s (median of 5, ${sources.size} pages)`);
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const row = `| ${commit} | ${given.set} | ${how} | ${lines.map((line) => line.replace(/^pages \d+ \(.*?\)\s+/, '').replace(/\s{2,}/g, ', ')).join('; ')} |`;
console.log(row);
if (given.write) {
  const results = path.join(root, 'eval/RESULTS.md');
  const text = readFileSync(results, 'utf8');
  const mark = '<!-- pages: newest row above -->';
  if (!text.includes(mark)) throw new Error('eval/RESULTS.md has no section “Pages”');
  writeFileSync(results, text.replace(mark, `${row}\n${mark}`));
}

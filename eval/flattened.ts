import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { Parser } from 'htmlparser2';
import { readFlattened } from '../src/reading/page/flattened/read-flattened.ts';

/*
 * Measures the reading of flattened pages: the HTML pages of a corpus are flattened, a line for each block element with
 * all of its text, and the article's text that `readFlattened` takes from them is scored against the gold.
 *
 *   npx tsx eval/flattened.ts [scrapinghub|wcxb] [--worst N] [--dump ID]
 */

const corpora = path.join(import.meta.dirname, '../../shared/corpora/pages');
const scorer = path.join(import.meta.dirname, '../../shared/tools/score-pages.mjs');

interface Score { readonly f1: number; readonly precision: number; readonly recall: number; readonly rows: readonly Row[] }
interface Row { readonly id: string; readonly tp: number; readonly fp: number; readonly fn: number }
interface GoldPage { readonly articleBody: string; readonly with?: string[]; readonly without?: string[] }
type Gold = Readonly<Record<string, GoldPage>>;
type Predictions = Readonly<Record<string, { readonly articleBody: string }>>;

const inline = new Set((
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr '
  + 'label button input'
).split(' '));
const silent = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'iframe', 'object', 'select', 'textarea', 'canvas', 'math']);

/** The text of a page as a browser would copy it: a line for each block, without scripts and styles. */
export function flatten(html: string): string {
  let text = '';
  let hushed = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) hushed++;
      if (name === 'body') hushed = 0;
      if (!inline.has(name)) text += '\n';
    },
    ontext(words) { if (hushed === 0) text += words.replace(/\s+/g, ' '); },
    onclosetag(name) {
      if (silent.has(name) && hushed > 0) hushed--;
      if (!inline.has(name)) text += '\n';
    },
  }, { decodeEntities: true });
  parser.write(html);
  parser.end();
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
}

const scored = new Set(['paragraph', 'heading', 'list-item', 'quotation']);

/** Paragraphs, headings, lists and quotations, as the gold has them. */
export function articleBody(text: string): string {
  return readFlattened(text, {}).article.parts.filter((part) => scored.has(part.role)).map((part) => text.slice(...part.span)).join('\n');
}

const decode = (bytes: Buffer): string => {
  const charset = /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 4000).toString('latin1'))?.[1] ?? 'utf-8';
  try { return new TextDecoder(charset).decode(bytes); } catch { return new TextDecoder().decode(bytes); }
};

export const pageOf = (folder: string, id: string): string => {
  const file = path.join(corpora, folder, 'html', `${id}.html`);
  return decode(fs.existsSync(`${file}.gz`) ? zlib.gunzipSync(fs.readFileSync(`${file}.gz`)) : fs.readFileSync(file));
};

async function main(): Promise<void> {
  const [folder = 'wcxb', ...rest] = process.argv.slice(2);
  const option = (name: string): string | undefined => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
  if (!fs.existsSync(path.join(corpora, folder, 'ground-truth.json')) || !fs.existsSync(scorer)) {
    console.error(`The corpus ../shared/corpora/pages/${folder} or its scorer is not here; nothing was measured.`);
    process.exit(2);
  }
  const gold = JSON.parse(fs.readFileSync(path.join(corpora, folder, 'ground-truth.json'), 'utf8')) as Gold;
  const { score } = await import(scorer) as { score: (gold: Gold, predicted: Predictions) => Score };
  const dump = option('--dump');
  if (dump !== undefined) { console.log(flatten(pageOf(folder, dump))); return; }
  let milliseconds = 0;
  let characters = 0;
  const predicted: Record<string, { articleBody: string }> = {};
  for (const id of Object.keys(gold)) {
    const text = flatten(pageOf(folder, id));
    const before = performance.now();
    predicted[id] = { articleBody: articleBody(text) };
    milliseconds += performance.now() - before;
    characters += text.length;
  }
  const result = score(gold, predicted);
  const percent = (share: number): string => (100 * share).toFixed(1);
  const measures = `F1 ${percent(result.f1)}  precision ${percent(result.precision)}  recall ${percent(result.recall)}`;
  console.log(`${folder}, flattened: pages ${result.rows.length}  ${measures}`);
  leaks(gold, predicted, percent);
  console.log(`${(result.rows.length / milliseconds * 1000).toFixed(0)} pages/s, ${(characters / milliseconds / 1000).toFixed(1)} million characters/s`);
  const worst = [...result.rows].sort((a, b) => a.tp - b.tp).slice(0, Number(option('--worst') ?? 0));
  for (const row of worst) console.log(`  ${row.id}  shared ${percent(row.tp)}  extra ${percent(row.fp)}  missing ${percent(row.fn)}`);
}

function leaks(gold: Gold, predicted: Predictions, percent: (share: number) => string): void {
  const fold = (text: string): string => (text.match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ').toLowerCase();
  let wanted = 0, found = 0, unwanted = 0, leaked = 0;
  for (const [id, page] of Object.entries(gold)) {
    const text = fold(predicted[id]!.articleBody);
    for (const snippet of page.with ?? []) { wanted++; if (text.includes(fold(snippet))) found++; }
    for (const snippet of page.without ?? []) { unwanted++; if (text.includes(fold(snippet))) leaked++; }
  }
  if (wanted > 0) console.log(`wanted snippets found ${percent(found / wanted)} of ${wanted}; unwanted leaked ${percent(leaked / unwanted)} of ${unwanted}`);
}

if (process.argv[1] === import.meta.filename) await main();

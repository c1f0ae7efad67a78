/*
 * What the contestants read, all in memory before the clock starts: the texts and pages of corpora beside the repository, else
 * the few invented pages of examples/, which show that the bench runs and no more.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bundledModels } from '../dist/index.js';

export interface Inputs {
  readonly texts: readonly string[];
  readonly pages: readonly string[];
  /** Where they are from, in words. */
  readonly from: string;
  /** Whether they are the corpora: only then is a result worth keeping. */
  readonly worthKeeping: boolean;
}

const root = path.join(import.meta.dirname, '..');
const textFolder = path.join(root, '../shared/corpora/polnear/dev/text');
const pageFolder = path.join(root, '../shared/corpora/pages/scrapinghub/html');

/** Null where there is nothing at all to read. */
export function loadInputs(): Inputs | null {
  if (existsSync(textFolder) && existsSync(pageFolder)) {
    return {
      texts: filesIn(textFolder, '.txt').map((bytes) => bytes.toString('utf8')),
      pages: filesIn(pageFolder, '.html.gz').map((bytes) => gunzipSync(bytes).toString('utf8')),
      from: 'texts of PolNeAR dev, pages of the Scrapinghub article benchmark',
      worthKeeping: true,
    };
  }
  const pages = filesIn(path.join(root, 'examples'), '.html').map((bytes) => bytes.toString('utf8'));
  if (pages.length === 0) return null;
  return {
    texts: pages.map((html) => bundledModels().readHtml(html, {}).article.text),
    pages,
    from: `the invented pages of examples/, for want of ${path.relative(root, textFolder)} and ${path.relative(root, pageFolder)}: too few to compare by`,
    worthKeeping: false,
  };
}

const filesIn = (folder: string, ending: string): Buffer[] => existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(ending)).sort().map((name) => readFileSync(path.join(folder, name)))
  : [];

/** Words as a person counts them: stretches without white space. */
export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** An invented news page of about so many bytes, no two paragraphs the same: all of it prose, or most of it what stands around prose. */
export function inventedPage(bytes: number, made: 'of prose' | 'of clutter' = 'of prose'): string {
  const blocks: string[] = [];
  const paragraphBytes = made === 'of prose' ? bytes : Math.min(bytes, 20_000);
  for (let size = 0, n = 1; size < bytes; n++) {
    const block = size < paragraphBytes ? paragraph(n) : clutter(n);
    blocks.push(block);
    size += block.length;
  }
  return '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Berths stay closed at Tern Bay</title></head><body><article>\n'
    + `<h1>Berths stay closed at Tern Bay</h1>\n${blocks.join('')}</article></body></html>\n`;
}

const paragraph = (n: number): string =>
  `<p>Harbour master Edda Quill said on Tuesday that berth ${n} would stay closed for about ${n + 3} days. “We have ${n} reasons,” she told the `
  + `Tern Bay Courier, “and none of them is the weather.” The port council denied that berth ${n} had been sold.</p>\n`;

/** A menu, a script and a picture in the page itself. */
const clutter = (n: number): string =>
  `<div class="menu"><ul><li><a href="/berth/${n}">Berth ${n}</a></li><li><a href="/ferry/${n}">Ferry ${n}</a></li></ul></div>\n`
  + `<script>window.berths.push({ id: ${n}, tides: [${'0.1234, '.repeat(40)}] });</script>\n<img alt="" src="data:image/png;base64,${'QUJDRA'.repeat(60)}">\n`;

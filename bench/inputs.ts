/*
 * What the contestants read, all in memory before the clock starts: the texts and pages of corpora beside the repository, else
 * the few invented pages of examples/, which show that the bench runs and no more.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPage } from '../dist/reading/page/index.js';

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
    texts: pages.map((html) => readPage({ html }).article.text),
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

/** An invented news page of about so many bytes, all of it paragraphs to be read, no two of them the same. */
export function inventedPage(bytes: number): string {
  const paragraphs: string[] = [];
  for (let size = 0, n = 1; size < bytes; n++) {
    const paragraph = `<p>Harbour master Edda Quill said on Tuesday that berth ${n} would stay closed for about ${n + 3} days. “We have ${n} reasons,” `
      + `she told the Tern Bay Courier, “and none of them is the weather.” The port council denied that berth ${n} had been sold.</p>\n`;
    paragraphs.push(paragraph);
    size += paragraph.length;
  }
  return '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Berths stay closed at Tern Bay</title></head><body><article>\n'
    + `<h1>Berths stay closed at Tern Bay</h1>\n${paragraphs.join('')}</article></body></html>\n`;
}

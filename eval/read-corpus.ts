/*
 * The corpora of several articles on one event, read with the engine as it is shipped. `cached`: the readings of the last run are taken from eval/out/ where
 * they are there, to try a change of matching in a second; what is recorded is always read anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { read } from '../src/index.ts';
import type { ReadArticle } from '../src/matching/index.ts';

const root = join(import.meta.dirname, '..');

interface HelsinkiPage { id: string; publisher: string; scrape_time: string; text: string }
interface BasilPage { event: string; source: string; date: string; title: string; url: string; paragraphs: string[][] }
interface EcbPage { doc: string; sentences: string[] }

const readers = {
  helsinki: { file: 'helsinki/pages.jsonl.gz', articleOf: (page: HelsinkiPage): ReadArticle => ({
    id: page.id, outlet: page.publisher, published: page.scrape_time, url: null,
    reading: read({ page: page.text, published: page.scrape_time, outlet: page.publisher }),
  }) },
  basil: { file: 'basil/events-20.jsonl.gz', articleOf: (page: BasilPage): ReadArticle => ({
    id: `${page.event}/${page.source}`, outlet: page.source, published: page.date, url: page.url,
    reading: read({ text: [page.title, ...page.paragraphs.map((paragraph) => paragraph.join(' '))].join('\n\n'), published: page.date, outlet: page.source }),
  }) },
  ecbplus: { file: 'ecbplus/topics-1-35.jsonl.gz', articleOf: (page: EcbPage): ReadArticle => ({
    id: page.doc, outlet: null, published: null, url: null, reading: read({ text: page.sentences.join('\n\n') }),
  }) },
} as const;

export type Corpus = keyof typeof readers;

/** The articles of a corpus, in its order. Ends the process with exit code 2 where the corpus is not there. */
export function readCorpus(corpus: Corpus, { cached }: { cached: boolean }): readonly ReadArticle[] {
  const { file, articleOf } = readers[corpus];
  const path = join(root, '../shared/corpora', file);
  if (!existsSync(path)) {
    console.error(`This measurement needs ../shared/corpora/${file}: not there, nothing measured.`);
    process.exit(2);
  }
  const kept = join(root, `eval/out/readings-${corpus}.jsonl`);
  if (cached && existsSync(kept)) return readFileSync(kept, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as ReadArticle);
  const articles = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n').map((line) => (articleOf as (page: unknown) => ReadArticle)(JSON.parse(line)));
  mkdirSync(join(root, 'eval/out'), { recursive: true });
  writeFileSync(kept, articles.map((article) => JSON.stringify(article)).join('\n') + '\n');
  return articles;
}

/** The rows of a table with a heading, fields parted by tabs. */
export function rowsOf(file: string): readonly (readonly string[])[] {
  return readFileSync(join(root, 'eval', file), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));
}

export interface Score { readonly precision: number; readonly recall: number; readonly f1: number }

export const scoreOf = (right: number, found: number, wanted: number): Score => {
  const precision = found === 0 ? 1 : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

/** In per cent, to one decimal. */
export const percent = (share: number): string => (100 * share).toFixed(1);

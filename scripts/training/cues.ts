import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAttitudes, trainCues } from './cue-shares.ts';
import type { AnnotatedArticle } from './polnear.ts';
import { annotatedArticles } from './polnear.ts';

/** Counts the shares of the cue lexicon on the train part of PolNeAR, by our own parser, and writes models/en/cues.tsv. */
export const train = async (): Promise<void> => {
  const attitudes = readAttitudes(readFileSync(join(import.meta.dirname, 'cue-attitudes.txt'), 'utf8'));
  const articles: AnnotatedArticle[] = [];
  for await (const article of annotatedArticles()) articles.push(article);
  const lexicon = trainCues(articles, attitudes);
  writeFileSync(join(import.meta.dirname, '../../models/en/cues.tsv'), lexicon);
  console.log(`models/en/cues.tsv: ${lexicon.split('\n').length} lines, ${lexicon.length} bytes`);
};

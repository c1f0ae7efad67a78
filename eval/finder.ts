/*
 * npx tsx eval/finder.ts [--fold 0] [--model FILE] [--thresholds 30,40,50]
 *
 * The trained step of attribution on articles of PolNeAR's train part that it was not trained on: a fifth is left out of training and scored with
 * ../shared/tools/score-attribution.mjs. This is what features and thresholds are chosen by; the dev part is looked at seldom. Takes some ten minutes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { attribute, findQuotations } from '../src/reading/attribution/index.ts';
import { readCueLexicon } from '../src/reading/attribution/cue-lexicon.ts';
import { readFinderModel } from '../src/reading/attribution/finder/model.ts';
import { readNameModel } from '../src/reading/language/index.ts';
import { trainOn } from '../scripts/training/finder.ts';
import { annotatedArticles } from '../scripts/training/polnear.ts';
import { preparer } from '../scripts/training/prepared.ts';
import { outermost } from './outermost.ts';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({ options: { fold: { type: 'string', default: '0' }, model: { type: 'string' }, thresholds: { type: 'string' } } });
const corpus = join(root, '../shared/corpora/polnear/train');

const articles = [];
for await (const article of annotatedArticles()) articles.push(article);
const isLeftOut = (i: number): boolean => i % 5 === Number(options.fold);
const out = join(root, 'eval/out');
mkdirSync(out, { recursive: true });
const file = options.model ?? join(out, `finder-${options.fold}.bin`);
if (!options.model) writeFileSync(file, trainOn(articles.filter((_, i) => !isLeftOut(i)).map(preparer())));

const finder = readFinderModel(readFileSync(file));
const { words } = readNameModel(readFileSync(join(root, 'models/en/names.bin')));
const cues = readCueLexicon(readFileSync(join(root, 'models/en/cues.tsv'), 'utf8'));
const scorer = await import(pathToFileURL(join(root, '../shared/tools/score-attribution.mjs')).href) as {
  loadGold: (folder: string) => readonly { readonly id: string }[];
  scoreDocs: (gold: readonly unknown[], predictions: ReadonlyMap<string, unknown>) => unknown;
  report: (scores: unknown) => string;
};
const left = articles.filter((_, i) => isLeftOut(i));
const ids = new Set(left.map(({ id }) => id));
const gold = scorer.loadGold(corpus).filter(({ id }) => ids.has(id));
for (const threshold of options.thresholds?.split(',').map(Number) ?? [finder.judge.threshold]) {
  const models = { cues, words, finder: { ...finder, judge: { ...finder.judge, threshold } } };
  const predictions = new Map(left.map(({ id, doc, roles }) => [id, outermost(attribute(doc, findQuotations(doc.text, doc.blocks), roles, models))]));
  console.log(`threshold ${threshold}\n${scorer.report(scorer.scoreDocs(gold, predictions))}`);
}

/*
 * Trains the page reader: `npm run train pages` (or `tsx scripts/training/pages.ts`). Reads wcxb and fundus, never
 * scrapinghub, which is kept for measuring. Cross-validates by outlet, then trains on everything. Writes models/pages.json,
 * and the models of the cross-validation to eval/out/ for `npm run eval:pages -- --folds`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Scan } from '../../src/reading/page/html/block.ts';
import { featureCount, featuresOf, featuresVersion, secondCount, secondFeaturesOf } from '../../src/reading/page/html/features.ts';
import { joinRounds, scoreAll } from '../../src/reading/page/html/page-model.ts';
import type { PageModel } from '../../src/reading/page/html/page-model.ts';
import { weighedLength } from '../../src/reading/page/html/prose.ts';
import { declaredOf } from '../../src/reading/page/metadata/metadata.ts';
import { scanHtml } from '../../src/reading/page/html/scan.ts';
import { forestOf } from '../../src/reading/page/html/trees.ts';
import type { Trees } from '../../src/reading/page/html/trees.ts';
import { boost } from './boost.ts';
import type { BoostOptions } from './boost.ts';
import { corpusPages, foldOf, folds } from './page-corpus.ts';
import { labelBlocks, labelCaptions } from './page-labels.ts';

interface Sample {
  readonly scan: Scan;
  readonly rows: Float64Array;
  readonly labels: readonly number[];
  readonly lengths: readonly number[];
  readonly goldLength: number;
  readonly fold: number;
  /** Which blocks are captions; null where the gold has none. */
  readonly captions: readonly number[] | null;
}

const shape: BoostOptions = { trees: 150, leaves: 24, rate: 0.12, smallestLeaf: 30, ridge: 5, rows: 0.4, columns: 0.3, seed: 1 };

const root = path.join(import.meta.dirname, '../..');

function samples(): readonly Sample[] {
  const all: Sample[] = [];
  for (const set of ['wcxb', 'fundus']) {
    const pages = corpusPages(path.join(root, '../shared/corpora/pages', set));
    if (!pages) {
      console.error(`train pages: the corpus ${set} is not there; nothing was trained.`);
      process.exit(2);
    }
    for (const { source, gold } of pages) {
      const scan = scanHtml(source);
      const labels = labelBlocks(scan.blocks, gold.articleBody);
      all.push({
        scan,
        rows: featuresOf(scan, declaredOf(scan.head)),
        labels: labels.map((share) => (share > 0.5 ? 1 : 0)),
        lengths: scan.blocks.map((block) => weighedLength(block.text)),
        goldLength: Math.max(200, weighedLength(gold.articleBody)),
        fold: foldOf(gold.url ?? ''),
        captions: gold.images ? labelCaptions(scan.blocks, gold.images.map((image) => image.caption ?? '')) : null,
      });
    }
  }
  return all;
}

/** A block weighs what it adds to or takes from its page's score, and a little for being there. */
const weightsOf = (sample: Sample): readonly number[] =>
  sample.lengths.map((length) => Math.min(0.5, length / sample.goldLength) + 0.2 / sample.lengths.length);

interface Target { readonly labels: readonly number[]; readonly weights: readonly number[] }
const bodyOf = (sample: Sample): Target => ({ labels: sample.labels, weights: weightsOf(sample) });
const captionsOf = ({ captions, labels }: Sample): Target => ({ labels: captions!, weights: labels.map(() => 1) });

function fit(part: readonly Sample[], tables: readonly Float64Array[], width: number, options: BoostOptions, target = bodyOf): Trees {
  const count = part.reduce((sum, sample) => sum + sample.labels.length, 0);
  const rows = new Float64Array(count * width);
  const labels = new Float64Array(count);
  const weights = new Float64Array(count);
  let at = 0;
  part.forEach((sample, index) => {
    rows.set(tables[index]!, at * width);
    const aim = target(sample);
    labels.set(aim.labels, at);
    weights.set(aim.weights, at);
    at += sample.labels.length;
  });
  const mean = weights.reduce((a, b) => a + b, 0) / count;
  for (let i = 0; i < count; i++) weights[i]! /= mean;
  return boost({ rows, width, labels, weights }, options);
}

interface Quality { readonly f1: number; readonly precision: number; readonly recall: number }

/** Mean over pages of the harmonic mean of precision and recall, by characters. */
function quality(all: readonly Sample[], scores: readonly Float64Array[], threshold: number): Quality {
  let p = 0;
  let r = 0;
  all.forEach((sample, index) => {
    let right = 0;
    let chosen = 0;
    let wanted = 0;
    sample.lengths.forEach((length, i) => {
      if (sample.labels[i] === 1) wanted += length;
      if (scores[index]![i]! > threshold) {
        chosen += length;
        if (sample.labels[i] === 1) right += length;
      }
    });
    p += chosen === 0 ? 0 : right / chosen;
    r += wanted === 0 ? 1 : right / wanted;
  });
  p /= all.length;
  r /= all.length;
  return { f1: 2 * p * r / (p + r), precision: p, recall: r };
}

const all = samples();
const width2 = featureCount + secondCount;
console.log(`${all.length} pages, ${all.reduce((sum, sample) => sum + sample.labels.length, 0)} blocks, ${featureCount} + ${secondCount} features`);

const rounds: Trees[] = [];
const firstScores: Float64Array[] = [];
for (let fold = 0; fold < folds; fold++) {
  const part = all.filter((sample) => sample.fold !== fold);
  const trees = fit(part, part.map((sample) => sample.rows), featureCount, { ...shape, seed: 10 + fold });
  rounds.push(trees);
  const forest = forestOf(trees);
  all.forEach((sample, index) => { if (sample.fold === fold) firstScores[index] = scoreAll(forest, sample.rows, featureCount); });
  console.log(`fold ${fold}, first round: ${all.length - part.length} pages held out`);
}
console.log('first round', quality(all, firstScores, 0));

const joined = all.map((sample, index) => joinRounds(sample.rows, secondFeaturesOf(sample.scan, firstScores[index]!)));
const secondScores: Float64Array[] = [];
const seconds: Trees[] = [];
for (let fold = 0; fold < folds; fold++) {
  const inside = all.map((sample, index) => ({ sample, table: joined[index]! })).filter(({ sample }) => sample.fold !== fold);
  const trees = fit(inside.map(({ sample }) => sample), inside.map(({ table }) => table), width2, { ...shape, seed: 20 + fold });
  seconds.push(trees);
  const forest = forestOf(trees);
  all.forEach((sample, index) => { if (sample.fold === fold) secondScores[index] = scoreAll(forest, joined[index]!, width2); });
}
// A teaser that is read as a statement is worse than a lost line: of the thresholds whose F1 is next to the best, the highest.
const thresholds = Array.from({ length: 21 }, (_, i) => (i - 10) / 10);
const qualities = thresholds.map((t) => quality(all, secondScores, t));
const bestF1 = Math.max(...qualities.map(({ f1 }) => f1));
const threshold = thresholds.findLast((_, i) => qualities[i]!.f1 > bestF1 - 0.0015)!;
for (const [i, { f1, precision, recall }] of qualities.entries()) {
  console.log(`above ${thresholds[i]!.toFixed(1)}: F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
}

// Captions, where the gold has them, from the rows of the second round.
const captionShape: BoostOptions = { ...shape, trees: 80, leaves: 12, smallestLeaf: 10 };
const pictured = all.map((sample, index) => ({ sample, table: joined[index]! })).filter(({ sample }) => sample.captions !== null);
const captionFits: Trees[] = [];
const captionScores: [score: number, label: number][] = [];
for (let fold = 0; fold < folds; fold++) {
  const inside = pictured.filter(({ sample }) => sample.fold !== fold);
  const options = { ...captionShape, seed: 30 + fold };
  const trees = fit(inside.map(({ sample }) => sample), inside.map(({ table }) => table), width2, options, captionsOf);
  captionFits.push(trees);
  const forest = forestOf(trees);
  for (const { sample, table } of pictured) {
    if (sample.fold === fold) scoreAll(forest, table, width2).forEach((score, i) => { captionScores.push([score, sample.captions![i]!]); });
  }
}
let captionThreshold = 0;
let best = 0;
for (let t = -2; t <= 1.001; t += 0.25) {
  const claimed = captionScores.filter(([score]) => score > t);
  const right = claimed.filter(([, label]) => label === 1).length;
  const precision = right / Math.max(1, claimed.length);
  const recall = right / captionScores.filter(([, label]) => label === 1).length;
  const f1 = 2 * precision * recall / (precision + recall || 1);
  console.log(`captions above ${t.toFixed(2)}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`);
  if (f1 > best) { best = f1; captionThreshold = t; }
}

const modelOf = (first: Trees, second: Trees, captions: Trees): PageModel =>
  ({ format: 'onrecord-pages/1', features: featuresVersion, first, second, threshold, captions, captionThreshold });
mkdirSync(path.join(root, 'eval/out'), { recursive: true });
for (let fold = 0; fold < folds; fold++) {
  const model = modelOf(rounds[fold]!, seconds[fold]!, captionFits[fold]!);
  writeFileSync(path.join(root, `eval/out/pages-fold-${fold}.json`), JSON.stringify(model));
}
if (!process.argv.includes('--folds-only')) {
  const first = fit(all, all.map((sample) => sample.rows), featureCount, { ...shape, seed: 1 });
  const second = fit(all, joined, width2, { ...shape, seed: 2 });
  const tables = pictured.map(({ table }) => table);
  const captions = fit(pictured.map(({ sample }) => sample), tables, width2, { ...captionShape, seed: 3 }, captionsOf);
  const json = `${JSON.stringify(modelOf(first, second, captions))}\n`;
  mkdirSync(path.join(root, 'models'), { recursive: true });
  writeFileSync(path.join(root, 'models/pages.json'), json);
  console.log(`models/pages.json: ${json.length} bytes, threshold ${threshold}, sha256 ${createHash('sha256').update(json).digest('hex')}`);
}

/*
 * Trains the page reader: `npm run train -- pages [--folds-only]`. Reads wcxb and fundus, never scrapinghub, which is kept for
 * measuring. Cross-validates by outlet, then trains on everything. Writes models/pages.json, and the models of the
 * cross-validation to eval/out/ for `npm run eval:pages`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { featuresVersion } from '../../src/reading/page/html/features.ts';
import { addSurroundings, mayBeCaption, rowWidth, scoreAll } from '../../src/reading/page/html/page-model.ts';
import type { PageModel } from '../../src/reading/page/html/page-model.ts';
import { featureCount } from '../../src/reading/page/html/features.ts';
import { forestOf } from '../../src/reading/page/html/trees.ts';
import type { Stop, Trees } from '../../src/reading/page/html/trees.ts';
import { boost } from './boost.ts';
import type { BoostOptions } from './boost.ts';
import { learnStops } from './learn-stops.ts';
import { folds } from './page-corpus.ts';
import { pageSamples, qualityOf } from './page-samples.ts';
import type { Sample } from './page-samples.ts';

const shape: BoostOptions = { trees: 300, leaves: 28, rate: 0.075, smallestLeaf: 15, ridge: 5, rows: 0.12, columns: 0.3, seed: 1 };
const captionShape: BoostOptions = { ...shape, trees: 80, leaves: 12, rate: 0.11, smallestLeaf: 8, rows: 0.4 };
const root = path.join(import.meta.dirname, '../..');

/** The rows to learn from: those of weight 0 are left out. */
interface Target { readonly labels: Float64Array; readonly weights: Float64Array }
// The few pages of news count more than the many of all kinds: news is what is read.
const bodyOf = ({ labels, weights, set }: Sample): Target => ({ labels, weights: set === 'fundus' ? weights.map((weight) => weight * 2) : weights });
const captionsOf = ({ captions, scan, measures }: Sample): Target =>
  ({ labels: captions!, weights: Float64Array.from(scan.blocks, (_, i) => (mayBeCaption(scan.blocks, i, measures) ? 1 : 0)) });

/** Trees over the first `columns` numbers of the rows. */
function fit(samples: readonly Sample[], columns: number, options: BoostOptions, target = bodyOf): Trees {
  const part = samples.filter((sample) => sample.teaches);
  const aims = part.map(target);
  const count = aims.reduce((sum, aim) => sum + aim.weights.filter((weight) => weight > 0).length, 0);
  const rows = new Float32Array(count * columns);
  const labels = new Float64Array(count);
  const weights = new Float64Array(count);
  let at = 0;
  aims.forEach((aim, index) => {
    for (let i = 0; i < aim.labels.length; i++) {
      if (aim.weights[i] === 0) continue;
      labels[at] = aim.labels[i]!;
      weights[at] = aim.weights[i]!;
      rows.set(part[index]!.rows.subarray(i * rowWidth, i * rowWidth + columns), at * columns);
      at++;
    }
  });
  const mean = weights.reduce((a, b) => a + b, 0) / count;
  return boost({ rows, width: columns, labels, weights: weights.map((weight) => weight / mean) }, options);
}

interface Fitted { readonly trees: readonly Trees[]; readonly scores: readonly Float64Array[] }

/** For each fold trees that have not seen it; the scores of every page by the trees that have not. */
function crossFit(samples: readonly Sample[], columns: number, options: BoostOptions, target = bodyOf): Fitted {
  const trees = Array.from({ length: folds }, (_, fold) =>
    fit(samples.filter((sample) => sample.fold !== fold), columns, { ...options, seed: options.seed + fold }, target));
  return { trees, scores: crossScore(samples, trees) };
}

function crossScore(samples: readonly Sample[], trees: readonly Trees[]): readonly Float64Array[] {
  const forests = trees.map(forestOf);
  return samples.map(({ fold, rows, measures }) => scoreAll(forests[fold]!, rows, measures));
}

/** The same trees, which stop where the score will hardly change sides of the threshold any more, as the pages of the cross-validation show. */
function withStops(samples: readonly Sample[], { trees, scores }: Fitted, threshold: number, target = bodyOf): Fitted & { stops: readonly Stop[] } {
  const weights = samples.map((sample) => target(sample).weights);
  const scoresAfter = (count: number): readonly Float64Array[] => crossScore(samples, trees.map((one) => ({ ...one, roots: one.roots.slice(0, count) })));
  const stops = learnStops(trees[0]!.roots.length, scores, weights, threshold, scoresAfter);
  const stopped = trees.map((one) => ({ ...one, stops }));
  return { trees: stopped, scores: crossScore(samples, stopped), stops };
}

const shown = ({ f1, precision, recall }: { f1: number; precision: number; recall: number }): string =>
  `F1 ${(f1 * 100).toFixed(2)}, precision ${(precision * 100).toFixed(2)}, recall ${(recall * 100).toFixed(2)}`;

/** A teaser that is read as a statement is worse than a lost line: of the thresholds whose F1 is next to the best, the highest. */
function bestThreshold(samples: readonly Sample[], scores: readonly Float64Array[]): number {
  const thresholds = Array.from({ length: 21 }, (_, i) => (i - 10) / 10);
  const qualities = thresholds.map((threshold) => qualityOf(samples, scores, threshold));
  const best = Math.max(...qualities.map(({ f1 }) => f1));
  const threshold = thresholds.findLast((_, i) => qualities[i]!.f1 > best - 0.003)!;
  thresholds.forEach((one, i) => { if (Math.abs(one - threshold) < 0.55) console.log(`  above ${one.toFixed(1)}: ${shown(qualities[i]!)}`); });
  return threshold;
}

/** The lowest threshold whose F1 is next to the best: what is missed cannot be shown, what is too much is still a line of the page. */
function bestCaptionThreshold(samples: readonly Sample[], scores: readonly Float64Array[]): number {
  const all = samples.flatMap(({ scan, captions, measures }, index) =>
    Array.from(scores[index]!, (score, i) => ({ score: mayBeCaption(scan.blocks, i, measures) ? score : -9, label: captions![i]! })));
  const wanted = all.filter(({ label }) => label === 1).length;
  let threshold = 0;
  let best = 0;
  for (let t = -2; t <= 1.001; t += 0.25) {
    const claimed = all.filter(({ score }) => score > t);
    const right = claimed.filter(({ label }) => label === 1).length;
    const precision = right / Math.max(1, claimed.length);
    const recall = right / wanted;
    const f1 = 2 * precision * recall / (precision + recall || 1);
    console.log(`  captions above ${t.toFixed(2)}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`);
    if (f1 > best + 0.01) { best = f1; threshold = t; }
  }
  return threshold;
}

export function train(): void {
  const samples = pageSamples(['wcxb', 'fundus']);
  if (samples === null) process.exit(2);
  const blocks = samples.reduce((sum, sample) => sum + sample.labels.length, 0);
  console.log(`${samples.length} pages, ${blocks} blocks, ${featureCount} of ${rowWidth} numbers ask for the article`);
  const bySet = (scores: readonly Float64Array[], threshold: number): void => {
    for (const set of ['wcxb', 'fundus']) {
      const own = samples.map((sample, index) => ({ sample, score: scores[index]! })).filter(({ sample }) => sample.set === set);
      console.log(`  ${set}: ${shown(qualityOf(own.map(({ sample }) => sample), own.map(({ score }) => score), threshold))}`);
    }
  };

  const whole = crossFit(samples, featureCount, { ...shape, seed: 10 });
  const threshold = bestThreshold(samples, whole.scores);
  bySet(whole.scores, threshold);
  const article = withStops(samples, whole, threshold);
  console.log('  with stops', JSON.stringify(article.stops));
  bySet(article.scores, threshold);
  samples.forEach(({ rows, scan, measures }, index) => { addSurroundings(rows, scan, measures, article.scores[index]!); });

  const pictured = samples.filter((sample) => sample.captions !== null);
  const wholeCaptions = crossFit(pictured, rowWidth, { ...captionShape, seed: 30 }, captionsOf);
  const captionThreshold = bestCaptionThreshold(pictured, wholeCaptions.scores);
  const captions = withStops(pictured, wholeCaptions, captionThreshold, captionsOf);

  const modelOf = (one: Trees, other: Trees): PageModel =>
    ({ format: 'onrecord-pages/3', features: featuresVersion, article: one, threshold, captions: other, captionThreshold });
  mkdirSync(path.join(root, 'eval/out'), { recursive: true });
  for (let fold = 0; fold < folds; fold++) {
    const model = modelOf(article.trees[fold]!, captions.trees[fold]!);
    writeFileSync(path.join(root, `eval/out/pages-fold-${fold}.json`), JSON.stringify(model));
  }
  if (process.argv.includes('--folds-only')) return;
  const model = modelOf(
    { ...fit(samples, featureCount, { ...shape, seed: 1 }), stops: article.stops },
    { ...fit(pictured, rowWidth, { ...captionShape, seed: 3 }, captionsOf), stops: captions.stops },
  );
  const json = `${JSON.stringify(model)}\n`;
  mkdirSync(path.join(root, 'models'), { recursive: true });
  writeFileSync(path.join(root, 'models/pages.json'), json);
  console.log(`models/pages.json: ${json.length} bytes, threshold ${threshold}, sha256 ${createHash('sha256').update(json).digest('hex')}`);
}

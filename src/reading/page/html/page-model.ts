import type { Scan } from './block.ts';
import { featureCount, featuresOf, featuresVersion, secondCount, secondFeaturesOf } from './features.ts';
import type { PageWords } from './features.ts';
import { forestOf, scoreRow } from './trees.ts';
import type { Forest, Trees } from './trees.ts';

/** The trained reader's weights, as they stand in `models/pages.json`. */
export interface PageModel {
  readonly format: 'onrecord-pages/1';
  /** Which list of features it was trained on. */
  readonly features: number;
  /** Looks at each block; the second round looks again, knowing what the first thought of the blocks around it. */
  readonly first: Trees;
  readonly second: Trees;
  /** A block is the article's where the second score is above this. */
  readonly threshold: number;
  /** Which blocks are captions; asks the same rows as the second round. */
  readonly captions: Trees;
  readonly captionThreshold: number;
}

/** For each block of a page: above 0 where it is the article's, and above 0 where it is a caption. */
export interface BlockScores {
  readonly article: Float64Array;
  readonly caption: Float64Array;
}
export type BlockScorer = (scan: Scan, page: PageWords) => BlockScores;

const hopeless = -4;

/** Makes a model ready. Throws a RangeError where it was trained on another list of features. */
export function blockScorer(model: PageModel): BlockScorer {
  if (model.format !== 'onrecord-pages/1' || model.features !== featuresVersion) {
    throw new RangeError(`The page model was made for version ${model.features} of the features; this reader has ${featuresVersion}.`);
  }
  const first = forestOf(model.first);
  const second = forestOf(model.second);
  const captions = forestOf(model.captions);
  return (scan, page) => {
    const rows = featuresOf(scan, page);
    const before = scoreAll(first, rows, featureCount);
    const again = joinRounds(rows, secondFeaturesOf(scan, before));
    const width = featureCount + secondCount;
    const article = new Float64Array(before.length);
    const caption = new Float64Array(before.length);
    for (let i = 0; i < before.length; i++) {
      // The second round is not asked about what the first is sure to be none of the article.
      article[i] = (before[i]! < hopeless ? hopeless : scoreRow(second, again, i * width)) - model.threshold;
      caption[i] = scoreRow(captions, again, i * width) - model.captionThreshold;
    }
    return { article, caption };
  };
}

export function scoreAll(forest: Forest, rows: Float64Array, width: number): Float64Array {
  const scores = new Float64Array(rows.length / width);
  for (let i = 0; i < scores.length; i++) scores[i] = scoreRow(forest, rows, i * width);
  return scores;
}

/** The rows of the second round: those of the first, each followed by what the first round made of its surroundings. */
export function joinRounds(rows: Float64Array, more: Float64Array): Float64Array {
  const count = rows.length / featureCount;
  const width = featureCount + secondCount;
  const joined = new Float64Array(count * width);
  for (let i = 0; i < count; i++) {
    joined.set(rows.subarray(i * featureCount, (i + 1) * featureCount), i * width);
    joined.set(more.subarray(i * secondCount, (i + 1) * secondCount), i * width + featureCount);
  }
  return joined;
}

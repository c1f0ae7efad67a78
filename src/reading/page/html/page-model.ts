import { at } from './block.ts';
import type { Block, Scan } from './block.ts';
import { says } from './class-words.ts';
import { featureCount, featuresVersion, putFeatures } from './features.ts';
import { measure } from './measures.ts';
import type { Measures } from './measures.ts';
import { saidWords } from './page-words.ts';
import type { PageWords } from './page-words.ts';
import { putSurroundings, surroundingsCount } from './surroundings.ts';
import { forestOf, scoreRow } from './trees.ts';
import type { Forest, Trees } from './trees.ts';

/** The trained reader's weights, as they stand in `models/pages.json`. */
export interface PageModel {
  readonly format: 'onrecord-pages/2';
  /** Which list of features it was trained on. */
  readonly features: number;
  readonly article: Trees;
  /** A block is the article's where its score is above this. */
  readonly threshold: number;
  /** Which blocks are captions: they are also told what the first trees think of the blocks around. */
  readonly captions: Trees;
  readonly captionThreshold: number;
}

/** For each block of a page: above 0 where it is the article's, and above 0 where it is a caption. */
export interface BlockScores {
  readonly article: Float64Array;
  readonly caption: Float64Array;
}
export type BlockScorer = (scan: Scan, page: PageWords) => BlockScores;

/** Makes a model ready. Throws a RangeError where it was trained on another list of features. */
export function blockScorer(model: PageModel): BlockScorer {
  if (model.format !== 'onrecord-pages/2' || model.features !== featuresVersion) {
    throw new RangeError(`The page model was made for version ${model.features} of the features; this reader has ${featuresVersion}.`);
  }
  const article = forestOf(model.article);
  const captions = forestOf(model.captions);
  // Kept from page to page, since most are of a size; of no page is anything left that is asked for.
  const kept = new Float32Array(mostKept * rowWidth);
  return (scan, page) => {
    const { blocks } = scan;
    const needed = blocks.length * rowWidth;
    const rows = needed <= kept.length ? kept : new Float32Array(needed);
    const measures = putRows(rows, scan, page);
    const scores = new Float64Array(blocks.length);
    for (let i = 0; i < blocks.length; i++) scores[i] = measures.passed[i] === 1 ? passedScore : scoreRow(article, rows, i * rowWidth);
    addSurroundings(rows, scan, measures, scores);
    const caption = new Float64Array(blocks.length).fill(-1);
    for (let i = 0; i < blocks.length; i++) {
      if (mayBeCaption(scan.blocks, i, measures)) caption[i] = scoreRow(captions, rows, i * rowWidth) - model.captionThreshold;
      scores[i]! -= model.threshold;
    }
    return { article: scores, caption };
  };
}

/** In blocks: the rows of a page of no more are kept for the next one. */
const mostKept = 2000;
/** What a block that is passed over is given: as much as the trees give to what is surely none of the article's. */
const passedScore = -4;

const captionPath = at.figure | at.figcaption;
const captionWords = says.caption | says.credit | says.media;

/** Whether anything about a block speaks of a picture; others are no captions, and are not asked about. */
export function mayBeCaption(blocks: readonly Block[], index: number, { passed }: Pick<Measures, 'passed'>): boolean {
  if (passed[index] === 1) return false;
  const block = blocks[index]!;
  return (block.path & captionPath) !== 0 || ((block.words | block.nearWords) & captionWords) !== 0 || block.afterPicture
    || blocks[index - 1]?.afterPicture === true || blocks[index + 1]?.afterPicture === true;
}

/** Numbers a row: those of the block, then what the article's trees made of its surroundings. */
export const rowWidth = featureCount + surroundingsCount;

/** A row for each block, with the numbers that the article's trees ask for in it. */
export function rowsOf(scan: Scan, page: PageWords): { rows: Float32Array; measures: Measures } {
  const rows = new Float32Array(scan.blocks.length * rowWidth);
  return { rows, measures: putRows(rows, scan, page) };
}

function putRows(rows: Float32Array, scan: Scan, page: PageWords): Measures {
  const measures = measure(scan.blocks, saidWords(page));
  putFeatures(rows, rowWidth, scan, measures, page.title);
  return measures;
}

/** Fills in the numbers that only the captions' trees ask for. */
export function addSurroundings(rows: Float32Array, scan: Pick<Scan, 'blocks' | 'parents'>, measures: Measures, scores: Float64Array): void {
  putSurroundings(rows, rowWidth, featureCount, scan, measures, scores, (index) => mayBeCaption(scan.blocks, index, measures));
}

/** What the trees give to each block; a block that is passed over is surely none of the article's. */
export function scoreAll(forest: Forest, rows: Float32Array, { passed }: Pick<Measures, 'passed'>): Float64Array {
  const scores = new Float64Array(rows.length / rowWidth);
  for (let i = 0; i < scores.length; i++) scores[i] = passed[i] === 1 ? passedScore : scoreRow(forest, rows, i * rowWidth);
  return scores;
}

import { at } from './block.ts';
import type { Block, Scan } from './block.ts';
import { says } from './class-words.ts';
import { eachFeatures, featureCount, featuresVersion } from './features.ts';
import { measure } from './measures.ts';
import type { Measures } from './measures.ts';
import { saidWords } from './page-words.ts';
import type { PageWords } from './page-words.ts';
import { putSurroundings, surroundingsCount } from './surroundings.ts';
import { forestOf, scoreRow } from './trees.ts';
import type { Forest, Trees } from './trees.ts';

/** The trained reader's weights, as they stand in `models/pages.json`. */
export interface PageModel {
  readonly format: 'onrecord-pages/3';
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
  if (model.format !== 'onrecord-pages/3' || model.features !== featuresVersion) {
    throw new RangeError(`The page model was made for version ${model.features} of the features; this reader has ${featuresVersion}.`);
  }
  const article = forestOf(model.article);
  const captions = forestOf(model.captions);
  const row = new Float32Array(rowWidth);
  // Kept from page to page, since most need no more; of no page is anything left that is asked for.
  const kept = new Float32Array(mostKept * rowWidth);
  return (scan, page) => {
    const { blocks } = scan;
    const measures = measure(blocks, saidWords(page));
    const scores = new Float64Array(blocks.length).fill(passedScore);
    const candidates: number[] = [];
    let rows = kept;
    eachFeatures(scan, measures, page.title, row, (index) => {
      scores[index] = scoreRow(article, row, 0);
      if (!mayBeCaption(blocks, index, measures)) return;
      const from = candidates.push(index) * rowWidth - rowWidth;
      if (from === rows.length) {
        const before = rows;
        rows = new Float32Array(from * 2);
        rows.set(before);
      }
      rows.set(row, from);
    });
    const caption = new Float64Array(blocks.length).fill(-1);
    let next = 0;
    if (candidates.length > 0) putSurroundings(rows, scan, measures, scores, (index) => (candidates[next] === index ? next++ * rowWidth + featureCount : -1));
    candidates.forEach((index, place) => { caption[index] = scoreRow(captions, rows, place * rowWidth) - model.captionThreshold; });
    for (let i = 0; i < blocks.length; i++) scores[i]! -= model.threshold;
    return { article: scores, caption };
  };
}

/** In blocks that may be captions: the rows of no more are kept for the next page. */
const mostKept = 1000;
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

/** A row for each block, with the numbers that the article's trees ask for in it; empty for one that is passed over. `passing`: as for `measure`. */
export function rowsOf(scan: Scan, page: PageWords, passing = true): { rows: Float32Array; measures: Measures } {
  const rows = new Float32Array(scan.blocks.length * rowWidth);
  const measures = measure(scan.blocks, saidWords(page), passing);
  const row = new Float32Array(rowWidth);
  eachFeatures(scan, measures, page.title, row, (index) => { rows.set(row, index * rowWidth); });
  return { rows, measures };
}

/** Fills in the numbers that only the captions' trees ask for. */
export function addSurroundings(rows: Float32Array, scan: Pick<Scan, 'blocks' | 'parents'>, measures: Measures, scores: Float64Array): void {
  putSurroundings(rows, scan, measures, scores, (index) => (mayBeCaption(scan.blocks, index, measures) ? index * rowWidth + featureCount : -1));
}

/** What the trees give to each block; a block that is passed over is surely none of the article's. */
export function scoreAll(forest: Forest, rows: Float32Array, { passed }: Pick<Measures, 'passed'>): Float64Array {
  const scores = new Float64Array(rows.length / rowWidth);
  for (let i = 0; i < scores.length; i++) scores[i] = passed[i] === 1 ? passedScore : scoreRow(forest, rows, i * rowWidth);
  return scores;
}

/* The gold pages as the trees are shown them: a row of numbers, a label and a weight for each block. */
import path from 'node:path';
import type { Scan } from '../../src/reading/page/html/block.ts';
import type { Measures } from '../../src/reading/page/html/measures.ts';
import { rowsOf } from '../../src/reading/page/html/page-model.ts';
import { weighedLength } from '../../src/reading/page/html/prose.ts';
import { scanHtml } from '../../src/reading/page/html/scan.ts';
import { declaredOf } from '../../src/reading/page/metadata/metadata.ts';
import { corpusPages, foldOf } from './page-corpus.ts';
import { labelBlocks, labelCaptions } from './page-labels.ts';

export interface Sample {
  readonly set: string;
  readonly scan: Pick<Scan, 'blocks' | 'parents'>;
  readonly measures: Measures;
  /** A row for each block; those about its surroundings are filled in when the article's trees stand. */
  readonly rows: Float32Array;
  /** 1 for a block of the article. */
  readonly labels: Float64Array;
  /** What each block adds to or takes from its page's score, and a little for being there. */
  readonly weights: Float64Array;
  readonly goldLength: number;
  readonly fold: number;
  /** Which blocks are captions; null where the gold has none. */
  readonly captions: Float64Array | null;
  /** Whether anything can be learnt from the page: most of its gold text is in it. */
  readonly teaches: boolean;
}

/** Null, with the set's name told, where a corpus is not there. */
export function pageSamples(sets: readonly string[]): readonly Sample[] | null {
  const all: Sample[] = [];
  for (const set of sets) {
    const pages = corpusPages(path.join(import.meta.dirname, '../../../shared/corpora/pages', set));
    if (!pages) {
      console.error(`train pages: the corpus ${set} is not there; nothing was trained.`);
      return null;
    }
    for (const { source, gold } of pages) {
      const scan = scanHtml(source);
      // Of what is surely none of the article's there is most to learn: without it the trees like too much of other pages.
      const { rows, measures } = rowsOf(scan, declaredOf(scan.head, {}), false);
      const labels = Float64Array.from(labelBlocks(scan.blocks, gold.articleBody), (share) => (share > 0.5 ? 1 : 0));
      const goldLength = Math.max(200, weighedLength(gold.articleBody));
      const held = labels.reduce((sum, label, i) => sum + label * measures.length[i]!, 0);
      all.push({
        set,
        // Without the page's other words: only places and the marks of blocks are asked again.
        scan: { blocks: scan.blocks.map((block) => ({ ...block, text: '' })), parents: scan.parents },
        measures,
        rows,
        labels,
        weights: measures.length.map((length) => Math.min(0.5, length / goldLength) + 0.2 / scan.blocks.length),
        goldLength,
        fold: foldOf(gold.url ?? ''),
        captions: gold.images ? Float64Array.from(labelCaptions(scan.blocks, gold.images.map((image) => image.caption ?? ''))) : null,
        teaches: held > goldLength * 0.4,
      });
    }
  }
  return all;
}

export interface Quality { readonly f1: number; readonly precision: number; readonly recall: number }

/** Precision and recall by characters, means over pages, and their harmonic mean. */
export function qualityOf(samples: readonly Sample[], scores: readonly Float64Array[], threshold: number): Quality {
  let precision = 0;
  let recall = 0;
  samples.forEach(({ labels, measures }, index) => {
    let right = 0;
    let chosen = 0;
    let wanted = 0;
    labels.forEach((label, i) => {
      const length = measures.length[i]!;
      if (label === 1) wanted += length;
      if (scores[index]![i]! <= threshold) return;
      chosen += length;
      if (label === 1) right += length;
    });
    precision += chosen === 0 ? 0 : right / chosen;
    recall += wanted === 0 ? 1 : right / wanted;
  });
  precision /= samples.length;
  recall /= samples.length;
  return { f1: 2 * precision * recall / (precision + recall), precision, recall };
}

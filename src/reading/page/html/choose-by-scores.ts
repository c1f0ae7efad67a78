import type { Scan } from './block.ts';
import type { Choice } from './choose.ts';
import type { BlockScores } from './page-model.ts';

/** The choice of a trained reader: the blocks it scores above 0, captions apart. */
export function chooseByScores({ blocks }: Scan, { article, caption }: BlockScores): Choice {
  const chosen = blocks.map((_, index) => article[index]! > 0);
  const reasons = blocks.map((_, index) => (chosen[index]! ? null : `score ${article[index]!.toFixed(2)}`));
  const captions = blocks.map((_, index) => caption[index]! > 0 && !chosen[index]!);
  return { chosen, reasons, captions, first: chosen.indexOf(true), last: chosen.lastIndexOf(true) };
}

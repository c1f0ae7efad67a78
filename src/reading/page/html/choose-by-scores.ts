import type { Scan } from './block.ts';
import type { Choice } from './choose.ts';

/** The choice of a trained reader: the blocks it scores above 0. */
export function chooseByScores({ blocks }: Scan, scores: Float64Array): Choice {
  const chosen = blocks.map((_, index) => scores[index]! > 0);
  const reasons = blocks.map((_, index) => (chosen[index]! ? null : `score ${scores[index]!.toFixed(2)}`));
  return { chosen, reasons, first: chosen.indexOf(true), last: chosen.lastIndexOf(true) };
}

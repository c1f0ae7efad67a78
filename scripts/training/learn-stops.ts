/* Where boosted trees may stop: a score that will hardly change sides any more need not be made exact. */
import type { Stop } from '../../src/reading/page/html/trees.ts';

/** After so many trees the score is looked at. */
const looks = [6, 12, 24, 48, 96];
/** So much of the weight of what is on one side at the end may be stopped on the other side, at each look. */
const mistaken = 0.0004;

/** `scores`: at the end of all `trees`, for each page and block; `partial`: the same after only so many. Blocks of weight 0 do not count. */
export function learnStops(
  trees: number, scores: readonly Float64Array[], weights: readonly Float64Array[], threshold: number, partial: (after: number) => readonly Float64Array[],
): readonly Stop[] {
  return looks.filter((after) => after < trees).map((after): Stop => {
    const now = partial(after);
    const rows = scores.flatMap((page, p) => Array.from(page, (end, i) => ({ isYes: end > threshold, now: now[p]![i]!, weight: weights[p]![i]! })))
      .filter(({ weight }) => weight > 0);
    rows.sort((a, b) => a.now - b.now);
    return { after, below: Math.min(threshold, firstBeyond(rows, true)), above: Math.max(threshold, firstBeyond(rows.reverse(), false)) };
  });
}

/** The score, from the rows' first on, before which no more than the share that may be mistaken ends on the side asked for. */
function firstBeyond(rows: readonly { readonly isYes: boolean; readonly now: number; readonly weight: number }[], side: boolean): number {
  const most = mistaken * rows.reduce((sum, { isYes, weight }) => (isYes === side ? sum + weight : sum), 0);
  let sum = 0;
  for (const { isYes, now, weight } of rows) {
    if (isYes === side) sum += weight;
    if (sum > most) return Number(now.toPrecision(4));
  }
  return side ? Infinity : -Infinity;
}

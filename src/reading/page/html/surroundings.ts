import { bestRun } from './best-run.ts';
import type { Scan } from './block.ts';
import { groupKey } from './features.ts';
import type { Measures } from './measures.ts';

const aroundBlock = [-4, -3, -2, -1, 1, 2, 3, 4];

/** Numbers of a block that say what the article's trees think of it and of the blocks around it. */
export const surroundingsCount = 1 + aroundBlock.length + 12;

/** Writes `surroundingsCount` numbers for each block that has a place among the `rows`, from that place on; a block without one has a place below 0. */
export function putSurroundings(
  rows: Float32Array, { blocks, parents }: Pick<Scan, 'blocks' | 'parents'>, { length }: Measures, scores: Float64Array, placeOf: (index: number) => number,
): void {
  const weights = scores.map((score, index) => (score > 0 ? length[index]! : 0));
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  const kept = new Float64Array(parents.length);
  const all = new Float64Array(parents.length);
  const groups = new Map<number, { kept: number; all: number }>();
  const groupOf = blocks.map((block, index) => {
    const parent = Math.max(0, parents[block.container]!);
    kept[parent]! += weights[index]!;
    all[parent]! += length[index]!;
    const key = groupKey(block, 0);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, group = { kept: 0, all: 0 });
    group.kept += weights[index]!;
    group.all += length[index]!;
    return group;
  });
  const first = weights.findIndex((weight) => weight > 0);
  const last = weights.findLastIndex((weight) => weight > 0);
  // What the trees are surer of weighs more, a long block more than a short one, each only so far.
  const run = bestRun(scores.map((score, index) => Math.max(-4, Math.min(4, score)) * Math.min(200, length[index]! + 20)));
  let before = 0;
  let gap = 0;
  let inGap = 0;
  for (let index = 0; index < blocks.length; index++) {
    const place = placeOf(index);
    if (place >= 0) write(index, place);
    before += weights[index]!;
    gap = weights[index]! > 0 ? 0 : gap + 1;
    inGap = weights[index]! > 0 ? 0 : inGap + length[index]!;
  }

  function write(index: number, from: number): void {
    let k = from;
    rows[k++] = scores[index]!;
    for (const step of aroundBlock) {
      const place = index + step;
      rows[k++] = place < 0 || place >= scores.length ? -9 : scores[place]!;
    }
    const container = blocks[index]!.container;
    const parent = Math.max(0, parents[container]!);
    const grand = Math.max(0, parents[parent]!);
    rows[k++] = kept[parent]! / sum;
    rows[k++] = kept[parent]! / Math.max(1, all[parent]!);
    rows[k++] = kept[grand]! / sum;
    const group = groupOf[index]!;
    rows[k++] = group.kept / sum;
    rows[k++] = group.kept / Math.max(1, group.all);
    rows[k++] = before / sum;
    rows[k++] = index - first;
    rows[k++] = last - index;
    rows[k++] = gap;
    rows[k++] = inGap;
    rows[k++] = run.place(index);
    rows[k] = sum;
  }
}

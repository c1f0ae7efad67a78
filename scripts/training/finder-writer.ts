import { finderFormat, foldBits } from '../../src/reading/attribution/finder/model.ts';
import { ByteWriter } from './byte-writer.ts';
import type { Judge } from './judge-learner.ts';
import { percentileLogits } from './judge-learner.ts';
import { writeRows } from './linear-writer.ts';
import type { Weights } from './sequence-learner.ts';

/** What one becomes, in whole numbers, in the rows of labels and in the judge. */
const sequenceScale = 4;
const judgeScale = 64;
/** Weights that are smaller in whole numbers are left out: they are many, and weigh little. */
const leastOfSequence = 8;
const leastOfJudge = 1;

export interface FinderWeights { readonly cues: Weights; readonly arguments: Weights; readonly judge: Judge | null; readonly threshold: number }

/** The file that `readFinderModel` reads. */
export function finderFile({ cues, arguments: argumentWeights, judge, threshold }: FinderWeights): Uint8Array {
  const writer = new ByteWriter();
  for (const { weights, steps } of [cues, argumentWeights]) {
    writeWeights(writer, weights, Math.sqrt(steps.length), sequenceScale, leastOfSequence);
    for (const step of steps) writer.u32(Math.round(step * sequenceScale) >>> 0);
  }
  writeWeights(writer, judge?.weights ?? new Float64Array(1 << foldBits), 1, judgeScale, leastOfJudge);
  writer.u32(Math.round((judge?.bias ?? 0) * judgeScale) >>> 0);
  for (const logit of percentileLogits) writer.u32(Math.round(logit * judgeScale) >>> 0);
  writer.u8(threshold);
  return writer.finish(finderFormat);
}

/** A weight beyond a cell's reach takes several cells, which are summed in reading: the largest weights matter most. */
function writeWeights(writer: ByteWriter, weights: Float32Array | Float64Array, labels: number, scale: number, least: number): void {
  const rows: [feature: number, cells: [cls: number, weight: number][]][] = [];
  for (let feature = 0; feature < 1 << foldBits; feature++) {
    const cells: [number, number][] = [];
    for (let label = 0; label < labels; label++) {
      let left = Math.round(weights[feature * labels + label]! * scale);
      if (Math.abs(left) < least) continue;
      while (left !== 0 && cells.length < 255) {
        const cell = Math.max(-127, Math.min(127, left));
        cells.push([label, cell]);
        left -= cell;
      }
    }
    if (cells.length > 0) rows.push([feature, cells]);
  }
  writeRows(writer, rows);
}

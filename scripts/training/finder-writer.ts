import { finderFormat } from '../../src/reading/attribution/finder/model.ts';
import { foldBits } from '../../src/reading/attribution/finder/sequence-model.ts';
import { ByteWriter } from './byte-writer.ts';
import type { TrainedFinderNetwork } from './finder-network-learner.ts';
import { writeFinderNetwork } from './finder-network-writer.ts';
import type { Judge } from './judge-learner.ts';
import { writeHashes, writeRows } from './linear-writer.ts';
import type { Weights } from './sequence-learner.ts';
import { sequenceScale } from './sequence-learner.ts';

/** What one becomes, in whole numbers, in the judge and in the choice. */
const judgeScale = 64;
const choiceScale = 64;

export interface FinderWeights {
  readonly cueNetwork: TrainedFinderNetwork;
  readonly argumentNetwork: TrainedFinderNetwork;
  readonly cues: Weights;
  readonly arguments: Weights;
  readonly choice: Float64Array | null;
  readonly judge: Judge | null;
  readonly threshold: number;
}

/** The file that `readFinderModel` reads. */
export function finderFile({ cueNetwork, argumentNetwork, cues, arguments: argumentWeights, choice, judge, threshold }: FinderWeights): Uint8Array {
  const writer = new ByteWriter();
  for (const network of [cueNetwork, argumentNetwork]) writeFinderNetwork(writer, network);
  for (const weights of [cues, argumentWeights]) writeSequence(writer, weights);
  writeLinear(writer, choice ?? new Float64Array(1 << foldBits), choiceScale);
  writeLinear(writer, judge?.weights ?? new Float64Array(1 << foldBits), judgeScale);
  writer.u32(Math.round((judge?.bias ?? 0) * judgeScale) >>> 0);
  for (let i = 0; i < 99; i++) writer.u32(Math.round((judge?.percentiles[i] ?? 0) * judgeScale) >>> 0);
  writer.u8(threshold);
  return writer.finish(finderFormat);
}

/** The features that weigh anything, then a byte for each of their labels, four labels after four, label by label. */
function writeSequence(writer: ByteWriter, { weights, steps }: Weights): void {
  const own = Math.sqrt(steps.length) - 1;
  const cell = (feature: number, label: number): number => Math.max(-127, Math.min(127, Math.round(weights[feature * own + label]! * sequenceScale)));
  const labels = Array.from({ length: own }, (_, label) => label);
  const features: number[] = [];
  for (let feature = 0; feature < 1 << foldBits; feature++) if (labels.some((label) => cell(feature, label) !== 0)) features.push(feature);
  writer.u32(features.length);
  writeHashes(writer, features);
  for (const label of labels) writer.bytes(Uint8Array.from(features, (feature) => cell(feature, label) + 128));
  for (const step of steps) writer.u32(Math.round(step * sequenceScale) >>> 0);
}

/** A weight beyond a cell's reach takes several cells, which are summed in reading. */
function writeLinear(writer: ByteWriter, weights: Float64Array, scale: number): void {
  const rows: [feature: number, cells: [cls: number, weight: number][]][] = [];
  weights.forEach((weight, feature) => {
    const cells: [number, number][] = [];
    for (let left = Math.round(weight * scale); left !== 0 && cells.length < 255;) {
      const cell = Math.max(-127, Math.min(127, left));
      cells.push([0, cell]);
      left -= cell;
    }
    if (cells.length > 0) rows.push([feature, cells]);
  });
  writeRows(writer, rows);
}

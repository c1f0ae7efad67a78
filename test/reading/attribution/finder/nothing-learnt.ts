import type { TrainedFinderNetwork } from '../../../../scripts/training/finder-network-learner.ts';
import type { FinderWeights } from '../../../../scripts/training/finder-writer.ts';
import type { Weights } from '../../../../scripts/training/sequence-learner.ts';
import { argumentLabelCount, cueLabelCount } from '../../../../src/reading/attribution/finder/labels.ts';
import { argumentView } from '../../../../src/reading/attribution/finder/network/argument-view.ts';
import { cueView } from '../../../../src/reading/attribution/finder/network/cue-view.ts';
import { foldBits } from '../../../../src/reading/attribution/finder/sequence-model.ts';

const [hidden, width] = [8, 4];

function network({ roles, tables }: { readonly roles: number; readonly tables: readonly number[] }, labels: number): TrainedFinderNetwork {
  const outputs = (labels + 7) & ~7;
  return {
    hidden, roles, width, outputs,
    weights: new Float32Array(roles * width * hidden), biases: new Float32Array(hidden), tables: tables.map((rows) => new Float32Array(rows * hidden)),
    out: new Float32Array(hidden * outputs), outBiases: new Float32Array(outputs),
  };
}

const rows = (labels: number): Weights => ({ weights: new Float32Array((labels - 1) << foldBits), steps: new Float64Array(labels * labels) });

/** A finder before it learns anything. */
export const nothingLearnt = (): FinderWeights => ({
  cueNetwork: network(cueView, cueLabelCount), argumentNetwork: network(argumentView, argumentLabelCount),
  cues: rows(cueLabelCount), arguments: rows(argumentLabelCount), choice: null, judge: null, threshold: 40,
});

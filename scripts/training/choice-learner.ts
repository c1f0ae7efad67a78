import { foldBits } from '../../src/reading/attribution/finder/sequence-model.ts';
import { seeded, shuffle } from './perceptron.ts';

/** Several sources and contents of one cue: the features of each, folded, and how far it is from what was told, from 0 (the same) to 1. */
export interface ChoiceExample { readonly rows: readonly Int32Array[]; readonly costs: readonly number[] }

const epochs = 8;
const rate = 0.04;
const decay = 1e-2;
/** Slopes that are smaller change nothing. */
const leastSlope = 1e-4;

/**
 * Weights by feature, in logits, of a choice among several: the chances of each (softmax) make the cost that is to be expected as low
 * as can be (minimum risk: Smith and Eisner 2006), by AdaGrad (Duchi et al. 2011). Its seed is fixed.
 */
export function learnChoice(examples: readonly ChoiceExample[]): Float64Array {
  const weights = new Float64Array(1 << foldBits);
  const squares = new Float64Array(1 << foldBits).fill(1e-4);
  const order = examples.filter(({ costs }) => costs.some((cost) => cost !== costs[0]));
  const random = seeded(13);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const { rows, costs } of order) {
      const shares = sharesOf(rows.map((row) => sumOf(weights, row)));
      const expected = costs.reduce((sum, cost, i) => sum + cost * shares[i]!, 0);
      rows.forEach((row, i) => {
        const slope = shares[i]! * (costs[i]! - expected);
        if (Math.abs(slope) < leastSlope) return;
        for (const feature of row) {
          const own = slope + decay * weights[feature]!;
          squares[feature]! += own * own;
          weights[feature]! -= rate * own / Math.sqrt(squares[feature]!);
        }
      });
    }
  }
  return weights;
}

const sumOf = (weights: Float64Array, row: Int32Array): number => row.reduce((sum, feature) => sum + weights[feature]!, 0);

function sharesOf(sums: readonly number[]): readonly number[] {
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / total);
}

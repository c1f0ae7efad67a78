import { foldBits } from '../../src/reading/attribution/finder/model.ts';
import { seeded, shuffle } from './perceptron.ts';

/** A candidate's features, folded, and whether it was an attribution. */
export interface JudgeExample { readonly row: Int32Array; readonly isRight: boolean }

/** Weights by feature, and the bias, in logits. */
export interface Judge { readonly weights: Float64Array; readonly bias: number }

const epochs = 12;
const rate = 0.06;
const decay = 2e-3;

/** Logistic regression with AdaGrad (Duchi et al. 2011). Gives the weights by feature, and the bias, in logits. */
export function learnJudge(examples: readonly JudgeExample[]): Judge {
  const weights = new Float64Array(1 << foldBits);
  const squares = new Float64Array(1 << foldBits).fill(1e-4);
  let bias = 0;
  let biasSquares = 1e-4;
  const order = [...examples];
  const random = seeded(11);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const { row, isRight } of order) {
      const error = shareAt(logitOf(weights, bias, row)) - (isRight ? 1 : 0);
      for (const feature of row) {
        const slope = error + decay * weights[feature]!;
        squares[feature]! += slope * slope;
        weights[feature]! -= rate * slope / Math.sqrt(squares[feature]!);
      }
      biasSquares += error * error;
      bias -= rate * error / Math.sqrt(biasSquares);
    }
  }
  return { weights, bias };
}

export const logitOf = (weights: Float64Array, bias: number, row: Int32Array): number => row.reduce((sum, feature) => sum + weights[feature]!, bias);

const shareAt = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The logit at which (i + 1) of a hundred are right, for i from 0 to 98. */
export const percentileLogits: readonly number[] = Array.from({ length: 99 }, (_, i) => Math.log((i + 1) / (99 - i)));

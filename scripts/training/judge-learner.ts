import { foldBits } from '../../src/reading/attribution/finder/sequence-model.ts';
import { seeded, shuffle } from './perceptron.ts';

/** A candidate's features, folded, and whether it was an attribution. */
export interface JudgeExample { readonly row: Int32Array; readonly isRight: boolean }

/** Weights by feature, and the bias, in logits; and entry i of `percentiles` the sum at which (i + 1) of a hundred are right. */
export interface Judge { readonly weights: Float64Array; readonly bias: number; readonly percentiles: readonly number[] }

/** An example as one half judged it that had not seen it. */
export interface Judged { readonly confidence: number; readonly isRight: boolean }

const epochs = 12;
const rate = 0.06;
const decay = 2e-3;

/**
 * Logistic regression with AdaGrad (Duchi et al. 2011), then what share is right at which sum (Platt 1999), told by halves of the examples that the other
 * half was learnt without: on its own examples it is surer than it should be. Examples of one article stand together.
 */
export function learnJudge(examples: readonly JudgeExample[], report?: (judged: readonly Judged[]) => void): Judge {
  const half = examples.length >> 1;
  const halves = [examples.slice(0, half), examples.slice(half)] as const;
  const told = [halves, [halves[1], halves[0]] as const].flatMap(([seen, left]) => {
    const { weights, bias } = learnWeights(seen);
    return left.map(({ row, isRight }) => ({ sum: logitOf(weights, bias, row), isRight }));
  });
  const { slope, shift } = scaleOf(told);
  report?.(told.map(({ sum, isRight }) => ({ confidence: shareAt(slope * sum + shift), isRight })));
  return { ...learnWeights(examples), percentiles: percentileLogits.map((logit) => (logit - shift) / slope) };
}

/** The line that turns sums into the logits of what share is right, by Newton's method. */
function scaleOf(told: readonly { readonly sum: number; readonly isRight: boolean }[]): { slope: number; shift: number } {
  let [slope, shift] = [1, 0];
  for (let round = 0; round < 20; round++) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-6, 0, 1e-6];
    for (const { sum, isRight } of told) {
      const share = shareAt(slope * sum + shift);
      const error = share - (isRight ? 1 : 0);
      const spread = share * (1 - share);
      a += error * sum;
      b += error;
      aa += spread * sum * sum;
      ab += spread * sum;
      bb += spread;
    }
    const area = aa * bb - ab * ab;
    slope -= (bb * a - ab * b) / area;
    shift -= (aa * b - ab * a) / area;
  }
  return { slope, shift };
}

function learnWeights(examples: readonly JudgeExample[]): Pick<Judge, 'weights' | 'bias'> {
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

const logitOf = (weights: Float64Array, bias: number, row: Int32Array): number => row.reduce((sum, feature) => sum + weights[feature]!, bias);

const shareAt = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The logit of (i + 1) in a hundred, for i from 0 to 98. */
const percentileLogits: readonly number[] = Array.from({ length: 99 }, (_, i) => Math.log((i + 1) / (99 - i)));

import { foldBits } from '../../src/reading/attribution/finder/model.ts';
import { seeded, shuffle } from './perceptron.ts';

/** A row of tokens with its features, folded, and the labels it should get. */
export interface SequenceExample {
  readonly rows: readonly Int32Array[];
  readonly gold: Uint8Array;
  /** Tokens whose label nobody told: whatever the model gives them is right. */
  readonly untold: Uint8Array | null;
  /** Tokens that can only have label 0. */
  readonly fixed: Uint8Array | null;
}

/** The best labels of an example under scores and steps. */
export type Decoder = (scores: Float64Array, steps: Float64Array, example: SequenceExample) => Uint8Array;

/** Averaged weights, dense: feature × labels. */
export interface Weights { readonly weights: Float32Array; readonly steps: Float64Array }

/**
 * Averaged structured perceptron (Collins 2002, “Discriminative training methods for hidden Markov models”): wherever the best labels are not
 * the told ones, the features of the told gain one and those of the best lose one; it gives the average over all examples seen. Its seed is fixed.
 */
export function learnSequences(examples: readonly SequenceExample[], labels: number, epochs: number, decode: Decoder): Weights {
  const weights = new Float32Array(labels << foldBits);
  const totals = new Float64Array(labels << foldBits);
  const steps = new Float64Array(labels * labels);
  const stepTotals = new Float64Array(labels * labels);
  const order = [...examples];
  const random = seeded(7);
  let now = 1;
  const change = (row: Int32Array, label: number, amount: number): void => {
    for (const feature of row) {
      weights[feature * labels + label]! += amount;
      totals[feature * labels + label]! += amount * now;
    }
  };
  const changeStep = (from: number, to: number, amount: number): void => {
    steps[from * labels + to]! += amount;
    stepTotals[from * labels + to]! += amount * now;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      const { rows, untold } = example;
      const found = decode(scoresOf(weights, rows, labels), steps, example);
      const gold = untold ? example.gold.map((label, i) => (untold[i] === 1 ? found[i]! : label)) : example.gold;
      for (let i = 0; i < rows.length; i++) {
        if (gold[i] !== found[i]) {
          change(rows[i]!, gold[i]!, 1);
          change(rows[i]!, found[i]!, -1);
        }
        if (i > 0 && (gold[i] !== found[i] || gold[i - 1] !== found[i - 1])) {
          changeStep(gold[i - 1]!, gold[i]!, 1);
          changeStep(found[i - 1]!, found[i]!, -1);
        }
      }
      now++;
    }
  }
  for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! - totals[i]! / now;
  for (let i = 0; i < steps.length; i++) steps[i]! -= stepTotals[i]! / now;
  return { weights, steps };
}

function scoresOf(weights: Float32Array, rows: readonly Int32Array[], labels: number): Float64Array {
  const scores = new Float64Array(rows.length * labels);
  rows.forEach((row, i) => {
    for (const feature of row) for (let label = 0; label < labels; label++) scores[i * labels + label]! += weights[feature * labels + label]!;
  });
  return scores;
}

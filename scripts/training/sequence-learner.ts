import type { Automaton } from '../../src/reading/attribution/finder/labels.ts';
import { foldBits } from '../../src/reading/attribution/finder/sequence-model.ts';
import { seeded, shuffle } from './perceptron.ts';
import { Lattice } from './sequence-lattice.ts';

/** A row of tokens with its features, folded, and the labels it should get. */
export interface SequenceExample {
  readonly rows: readonly Int32Array[];
  readonly gold: Uint8Array;
  /** What is scored beforehand: for each token and label, in whole numbers as `sequenceScale` counts them; null: nothing. */
  readonly given: Int32Array | null;
  /** Tokens whose label nobody told: whatever the model gives them is right. */
  readonly untold: Uint8Array | null;
  /** Tokens that can only have label 0. */
  readonly fixed: Uint8Array | null;
}

/** What one becomes in whole numbers when it is used. */
export const sequenceScale = 32;

/** Weights, dense: feature × labels other than 0, which has none. And of each pair of labels in succession. */
export interface Weights { readonly weights: Float32Array; readonly steps: Float64Array }

export interface LearnerSettings {
  readonly epochs: number;
  /** FTRL-proximal's alpha, lambda 1 and lambda 2: how fast a weight learns, what keeps it at nothing, and what keeps it small. */
  readonly rate: number;
  readonly sparse: number;
  readonly small: number;
  /** The share of an example's features that is left out, others each time it is seen, so that none is relied on alone. */
  readonly left: number;
}

/** Slopes that are smaller change nothing. */
const leastSlope = 1e-3;

/**
 * A conditional random field (Lafferty et al. 2001) over rows of labels, learnt by FTRL-proximal (McMahan et al. 2013). What nobody told is summed over.
 * Its seed is fixed.
 */
export function learnSequences(
  examples: readonly SequenceExample[], automaton: Automaton, { epochs, rate, sparse, small, left }: LearnerSettings,
): Weights {
  const { labels } = automaton;
  const own = labels - 1;
  const [weights, sums, squares] = [new Float32Array(own << foldBits), new Float32Array(own << foldBits), new Float32Array(own << foldBits)];
  const [steps, stepSums, stepSquares] = [new Float64Array(labels * labels), new Float64Array(labels * labels), new Float64Array(labels * labels)];
  const [free, told] = [new Lattice(automaton), new Lattice(automaton)];
  const order = [...examples];
  const random = seeded(7);
  const row = new Row(labels);

  const change = (at: number, slope: number): void => {
    const before = squares[at]!;
    const grown = before + slope * slope;
    const sum = sums[at]! + slope - (Math.sqrt(grown) - Math.sqrt(before)) / rate * weights[at]!;
    sums[at] = sum;
    squares[at] = grown;
    weights[at] = Math.abs(sum) <= sparse ? 0 : -(sum - Math.sign(sum) * sparse) / ((1 + Math.sqrt(grown)) / rate + small);
  };
  const changeStep = (at: number, slope: number): void => {
    const before = stepSquares[at]!;
    const grown = before + slope * slope;
    stepSums[at]! += slope - (Math.sqrt(grown) - Math.sqrt(before)) / rate * steps[at]!;
    stepSquares[at] = grown;
    steps[at] = -stepSums[at]! / ((1 + Math.sqrt(grown)) / rate);
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const { rows, given, gold, untold, fixed } of order) {
      if (rows.length === 0) continue;
      row.take(rows, left, random);
      row.score(weights, 1 / (1 - left), given);
      const isFree = free.pass(rows.length, row.scores, steps, (i, label) => label === 0 || fixed?.[i] !== 1);
      const isTold = told.pass(rows.length, row.scores, steps, (i, label) => untold?.[i] === 1 || gold[i] === label);
      if (!isFree || !isTold) continue;
      for (let i = 0; i < rows.length; i++) {
        for (let label = 1; label < labels; label++) {
          const slope = free.shares[i * labels + label]! - told.shares[i * labels + label]!;
          if (Math.abs(slope) < leastSlope) continue;
          for (let k = row.from[i]!; k < row.from[i + 1]!; k++) change(row.places[k]! + label - 1, slope);
        }
      }
      for (let at = 0; at < steps.length; at++) {
        const slope = free.stepShares[at]! - told.stepShares[at]!;
        if (slope !== 0) changeStep(at, slope);
      }
    }
  }
  return { weights, steps };
}

/** The features of one example that are looked at this time, and what they score. Its arrays grow and are used anew. */
class Row {
  /** Where the weights of each feature begin; those of token i are `[from[i], from[i + 1])`. */
  places = new Int32Array(0);
  from = new Int32Array(0);
  scores = new Float64Array(0);
  private count = 0;
  private readonly labels: number;

  constructor(labels: number) {
    this.labels = labels;
  }

  take(rows: readonly Int32Array[], left: number, random: () => number): void {
    const size = rows.reduce((sum, { length }) => sum + length, 0);
    if (this.places.length < size) this.places = new Int32Array(size * 2);
    if (this.from.length <= rows.length) this.from = new Int32Array(rows.length * 2 + 1);
    if (this.scores.length < rows.length * this.labels) this.scores = new Float64Array(rows.length * this.labels * 2);
    let n = 0;
    this.count = rows.length;
    for (let i = 0; i < rows.length; i++) {
      this.from[i] = n;
      const features = rows[i]!;
      for (let k = 0; k < features.length; k++) if (random() >= left) this.places[n++] = features[k]! * (this.labels - 1);
    }
    this.from[rows.length] = n;
  }

  /** Scores of all labels; label 0 has none. */
  score(weights: Float32Array, scale: number, given: Int32Array | null): void {
    const { places, from, scores, count, labels } = this;
    for (let at = 0; at < count * labels; at++) scores[at] = given ? given[at]! / sequenceScale : 0;
    for (let i = 0; i < count; i++) {
      const to = i * labels + 1;
      for (let k = from[i]!; k < from[i + 1]!; k++) {
        const place = places[k]!;
        for (let label = 0; label < labels - 1; label++) scores[to + label]! += weights[place + label]! * scale;
      }
    }
  }
}

import { relationRows } from '../../../src/reading/language/parsing/network.ts';
import { relationNames, uposNames, xposNames } from '../../../src/reading/language/tokens.ts';
import type { Batch, Encoder } from './encoder.ts';
import { addVectors, addWeights, touch, type Parameters, type Vectors, type Weights } from './parameters.ts';
import { bend, bendSlope, type Sides } from './sides.ts';

/** What the dependant is to its head: the two sides together, bent, and what the parts of speech say. */
export interface Relations {
  readonly weights: Weights;
  readonly biases: Weights;
  readonly kinds: Vectors;
  readonly joined: number;
  readonly joinedSlopes: number;
  readonly scores: number;
  readonly slopes: number;
  readonly turned: number;
  readonly turnedWeights: number;
}

export const createRelations = (parameters: Parameters, width: number, most: number): Relations => {
  const { memory } = parameters;
  return {
    weights: addWeights(parameters, width, relationRows, 1 / Math.sqrt(width)), biases: addWeights(parameters, 1, relationRows, 0),
    kinds: addVectors(parameters, xposNames.length * uposNames.length * 2, relationNames.length, 0),
    joined: memory.take(most * width), joinedSlopes: memory.take(most * width), turned: memory.take(most * width),
    scores: memory.take(most * relationRows), slopes: memory.take(most * relationRows), turnedWeights: memory.take(width * relationRows),
  };
};

/** The loss of all relations of the batch, and how many there are; the right heads are given. */
export const learnRelations = (
  encoder: Encoder, { arcWidth, relationWidth, columns, values, slopes: sideSlopes }: Sides, relations: Relations, batch: Batch,
): { loss: number; count: number } => {
  const { floats, multiply, transpose } = encoder.parameters.memory;
  const { weights, biases, kinds, joined, joinedSlopes, scores, slopes, turned, turnedWeights } = relations;
  const found: { head: number; dependant: number; right: number; kind: number }[] = [];
  batch.sentences.forEach((sentence, index) => {
    const start = batch.starts[index]!;
    for (let token = 0; token < sentence.length; token += 1) {
      if (sentence.heads[token]! < 0 || sentence.relations[token]! < 0) continue;
      found.push({
        head: values + (start + sentence.heads[token]!) * columns + 2 * arcWidth,
        dependant: values + (start + token) * columns + 2 * arcWidth + relationWidth,
        right: sentence.relations[token]!, kind: sentence.kinds[token]!,
      });
    }
  });
  const rows = (found.length + 7) & ~7;
  floats.fill(0, joined, joined + rows * relationWidth);
  floats.fill(0, slopes, slopes + rows * relationRows);
  found.forEach(({ head, dependant }, index) => {
    for (let cell = 0; cell < relationWidth; cell += 1) {
      floats[joined + index * relationWidth + cell] = bend(floats[head + cell]! + floats[dependant + cell]!);
    }
  });
  multiply(joined, weights.at, scores, rows, relationRows, relationWidth);
  let loss = 0;
  found.forEach(({ right, kind }, index) => {
    const row = scores + index * relationRows;
    const ofKind = kind * relationNames.length;
    touch(kinds, kind);
    let highest = -Infinity;
    for (let relation = 0; relation < relationNames.length; relation += 1) {
      floats[row + relation]! += floats[biases.at + relation]! + kinds.cells[ofKind + relation]!;
      highest = Math.max(highest, floats[row + relation]!);
    }
    let sum = 0;
    for (let relation = 0; relation < relationNames.length; relation += 1) sum += Math.exp(floats[row + relation]! - highest);
    loss += Math.log(sum) + highest - floats[row + right]!;
    for (let relation = 0; relation < relationNames.length; relation += 1) {
      const slope = (Math.exp(floats[row + relation]! - highest) / sum - (relation === right ? 1 : 0)) / batch.length;
      floats[slopes + index * relationRows + relation] = slope;
      floats[biases.gradient + relation]! += slope;
      kinds.gradient[ofKind + relation]! += slope;
    }
  });
  transpose(weights.at, relationWidth, relationRows, turnedWeights);
  multiply(slopes, turnedWeights, joinedSlopes, rows, relationWidth, relationRows);
  transpose(joined, rows, relationWidth, turned);
  multiply(turned, slopes, weights.gradient, relationWidth, relationRows, rows, true);
  found.forEach(({ head, dependant }, index) => {
    for (let cell = 0; cell < relationWidth; cell += 1) {
      const slope = floats[joinedSlopes + index * relationWidth + cell]! * bendSlope(floats[joined + index * relationWidth + cell]!);
      floats[sideSlopes - values + head + cell]! += slope;
      floats[sideSlopes - values + dependant + cell]! += slope;
    }
  });
  return { loss, count: found.length };
};

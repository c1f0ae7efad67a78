import {
  distanceRow, distanceStep, distanceSteps, gapRow, gapStep, gapSteps,
} from '../../../src/reading/language/parsing/heads.ts';
import { longestPiece } from '../../../src/reading/language/parsing/workspace.ts';
import { uposNames, xposNames } from '../../../src/reading/language/tokens.ts';
import type { Batch, Encoder } from './encoder.ts';
import { addVectors, addWeights, touch, type Parameters, type Vectors, type Weights } from './parameters.ts';
import type { NetworkSentence } from './sentences.ts';
import type { Sides } from './sides.ts';

/** Which word governs which: the product of two sides, and what the parts of speech say at that distance and with that between them. */
export interface Arcs {
  readonly root: Weights;
  readonly asked: Weights;
  readonly distances: Vectors;
  readonly gaps: Vectors;
  /** Of one sentence, with rows to a multiple of eight. */
  readonly heads: number;
  readonly dependants: number;
  readonly turnedHeads: number;
  readonly scores: number;
  readonly slopes: number;
  readonly turnedSlopes: number;
  readonly headSlopes: number;
  readonly dependantSlopes: number;
  readonly rootSlopes: Float32Array;
}

export const createArcs = (parameters: Parameters, arcWidth: number): Arcs => {
  const { memory } = parameters;
  const most = longestPiece + 8;
  const side = (): number => memory.take(most * arcWidth);
  const square = (): number => memory.take(most * most);
  return {
    root: addWeights(parameters, 1, arcWidth, 0.1), asked: addWeights(parameters, 1, arcWidth, 0.1),
    distances: addVectors(parameters, xposNames.length * xposNames.length * distanceSteps, 1, 0),
    gaps: addVectors(parameters, uposNames.length * uposNames.length * 2 * gapSteps, 1, 0),
    heads: side(), dependants: side(), turnedHeads: side(), scores: square(), slopes: square(), turnedSlopes: square(),
    headSlopes: side(), dependantSlopes: side(), rootSlopes: new Float32Array(most),
  };
};

/** The loss of all arcs of the batch; leaves gradients in the sides and in what is learnt here. */
export const learnArcs = (encoder: Encoder, sides: Sides, arcs: Arcs, batch: Batch): number => {
  let loss = 0;
  batch.sentences.forEach((sentence, index) => {
    scoreSentence(encoder, sides, arcs, sentence, batch.starts[index]!);
    loss += lossOf(encoder, sides, arcs, sentence, 1 / batch.length);
    takeBack(encoder, sides, arcs, sentence, batch.starts[index]!);
  });
  return loss;
};

export const scoreSentence = (encoder: Encoder, sides: Sides, arcs: Arcs, { doc, from, length, counts }: NetworkSentence, start: number): void => {
  const { floats, multiply, transpose } = encoder.parameters.memory;
  const { arcWidth, columns, values } = sides;
  const { heads, dependants, turnedHeads, scores, asked, distances, gaps } = arcs;
  const rows = (length + 7) & ~7;
  floats.fill(0, heads, heads + rows * arcWidth);
  floats.fill(0, dependants, dependants + rows * arcWidth);
  for (let token = 0; token < length; token += 1) {
    const row = values + (start + token) * columns;
    for (let cell = 0; cell < arcWidth; cell += 1) {
      floats[heads + token * arcWidth + cell] = floats[row + cell]!;
      floats[dependants + token * arcWidth + cell] = floats[row + arcWidth + cell]! + floats[asked.at + cell]!;
    }
  }
  transpose(heads, rows, arcWidth, turnedHeads);
  multiply(dependants, turnedHeads, scores, rows, rows, arcWidth);
  for (let token = 0; token < length; token += 1) {
    for (let head = 0; head < length; head += 1) {
      if (head === token) continue;
      floats[scores + token * rows + head]! += distances.cells[distanceRow(doc, from + head, from + token) + distanceStep(head - token)]!
        + gaps.cells[gapRow(doc, from + head, from + token) + gapStep(counts, head, token)]!;
    }
  }
};

/** Each token chooses its head among the words and the root: how unlikely the right choices are. */
const lossOf = (encoder: Encoder, { arcWidth }: Sides, arcs: Arcs, sentence: NetworkSentence, scale: number): number => {
  const { floats } = encoder.parameters.memory;
  const { dependants, scores, slopes, root, distances, gaps, rootSlopes } = arcs;
  const { doc, from, length, heads, isWord, counts } = sentence;
  const rows = (length + 7) & ~7;
  let loss = 0;
  floats.fill(0, slopes, slopes + rows * rows);
  for (let token = 0; token < length; token += 1) {
    rootSlopes[token] = 0;
    const right = heads[token]!;
    if (right === -2) continue;
    const row = scores + token * rows;
    let rootScore = 0;
    for (let cell = 0; cell < arcWidth; cell += 1) rootScore += floats[dependants + token * arcWidth + cell]! * floats[root.at + cell]!;
    let highest = rootScore;
    for (let head = 0; head < length; head += 1) if (head !== token && isWord[head] === 1) highest = Math.max(highest, floats[row + head]!);
    let sum = Math.exp(rootScore - highest);
    const into = slopes + token * rows;
    for (let head = 0; head < length; head += 1) {
      if (head === token || isWord[head] === 0) continue;
      const share = Math.exp(floats[row + head]! - highest);
      floats[into + head] = share;
      sum += share;
    }
    loss += Math.log(sum) + highest - (right < 0 ? rootScore : floats[row + right]!);
    rootSlopes[token] = (Math.exp(rootScore - highest) / sum - (right < 0 ? 1 : 0)) * scale;
    for (let head = 0; head < length; head += 1) {
      if (head === token || isWord[head] === 0) continue;
      const slope = (floats[into + head]! / sum - (right === head ? 1 : 0)) * scale;
      floats[into + head] = slope;
      const ofDistance = distanceRow(doc, from + head, from + token) + distanceStep(head - token);
      touch(distances, ofDistance);
      distances.gradient[ofDistance]! += slope;
      const ofGap = gapRow(doc, from + head, from + token) + gapStep(counts, head, token);
      touch(gaps, ofGap);
      gaps.gradient[ofGap]! += slope;
    }
  }
  return loss;
};

const takeBack = (encoder: Encoder, sides: Sides, arcs: Arcs, { length }: NetworkSentence, start: number): void => {
  const { floats, multiply, transpose } = encoder.parameters.memory;
  const { arcWidth, columns } = sides;
  const { heads, dependants, slopes, turnedSlopes, headSlopes, dependantSlopes, rootSlopes, root, asked } = arcs;
  const rows = (length + 7) & ~7;
  transpose(slopes, rows, rows, turnedSlopes);
  multiply(slopes, heads, dependantSlopes, rows, arcWidth, rows);
  multiply(turnedSlopes, dependants, headSlopes, rows, arcWidth, rows);
  for (let token = 0; token < length; token += 1) {
    const into = sides.slopes + (start + token) * columns;
    for (let cell = 0; cell < arcWidth; cell += 1) {
      const slope = floats[dependantSlopes + token * arcWidth + cell]! + rootSlopes[token]! * floats[root.at + cell]!;
      floats[root.gradient + cell]! += rootSlopes[token]! * floats[dependants + token * arcWidth + cell]!;
      floats[asked.gradient + cell]! += slope;
      floats[into + cell]! += floats[headSlopes + token * arcWidth + cell]!;
      floats[into + arcWidth + cell]! += slope;
    }
  }
};

import type { Batch, Encoder } from './encoder.ts';
import { encodedAt } from './encoder.ts';
import { addWeights, type Parameters, type Weights } from './parameters.ts';

/** The pairs of an English and a universal part of speech that there are: the tagger's classes. */
export interface PartClasses {
  readonly xposOfClass: ArrayLike<number>;
  readonly uposOfClass: ArrayLike<number>;
}

/** What parts of speech the network itself would give, once it knows the neighbours. */
export interface Parts {
  readonly classes: PartClasses;
  readonly columns: number;
  readonly weights: Weights;
  readonly biases: Weights;
  readonly scores: number;
  readonly turned: number;
  readonly turnedWeights: number;
  readonly slopes: number;
}

export const createParts = (parameters: Parameters, width: number, classes: PartClasses, most: number): Parts => {
  const columns = (classes.xposOfClass.length + 7) & ~7;
  const { memory } = parameters;
  return {
    classes, columns,
    weights: addWeights(parameters, width, columns, 1 / Math.sqrt(width)), biases: addWeights(parameters, 1, columns, 0),
    scores: memory.take(most * columns), turned: memory.take(most * width), turnedWeights: memory.take(width * columns), slopes: memory.take(most * width),
  };
};

export const scoreParts = (encoder: Encoder, { weights, biases, columns, scores }: Parts, batch: Batch): void => {
  const { floats, multiply } = encoder.parameters.memory;
  multiply(encodedAt(encoder), weights.at, scores, batch.rows, columns, encoder.settings.width);
  for (let row = 0; row < batch.length; row += 1) {
    for (let cls = 0; cls < columns; cls += 1) floats[scores + row * columns + cls]! += floats[biases.at + cls]!;
  }
};

/**
 * The loss of all parts of speech; adds to the encoder's gradient, which must be there. Where only the English part is known, whatever
 * classes have it are right together.
 */
export const learnParts = (encoder: Encoder, parts: Parts, batch: Batch, share: number): number => {
  const { settings: { width }, parameters: { memory: { floats, multiply, transpose } } } = encoder;
  const { classes: { xposOfClass, uposOfClass }, columns, weights, biases, scores, turned, turnedWeights, slopes } = parts;
  const count = xposOfClass.length;
  scoreParts(encoder, parts, batch);
  const scale = share / batch.length;
  let loss = 0;
  let row = 0;
  for (const { length, rightXpos, rightUpos } of batch.sentences) {
    for (let token = 0; token < length; token += 1) {
      const at = scores + row * columns;
      row += 1;
      const xpos = rightXpos[token]!;
      const upos = rightUpos[token]!;
      let highest = -Infinity;
      for (let cls = 0; cls < count; cls += 1) highest = Math.max(highest, floats[at + cls]!);
      let sum = 0;
      let right = 0;
      for (let cls = 0; cls < count; cls += 1) {
        const one = Math.exp(floats[at + cls]! - highest);
        floats[at + cls] = one;
        sum += one;
        if (xposOfClass[cls] === xpos && (upos === 255 || uposOfClass[cls] === upos)) right += one;
      }
      for (let cls = count; cls < columns; cls += 1) floats[at + cls] = 0;
      // What we have no class for is not learnt.
      if (right === 0) {
        floats.fill(0, at, at + count);
        continue;
      }
      loss += Math.log(sum / right);
      for (let cls = 0; cls < count; cls += 1) {
        const one = floats[at + cls]!;
        const isRight = xposOfClass[cls] === xpos && (upos === 255 || uposOfClass[cls] === upos);
        const slope = (one / sum - (isRight ? one / right : 0)) * scale;
        floats[at + cls] = slope;
        floats[biases.gradient + cls]! += slope;
      }
    }
  }
  floats.fill(0, scores + row * columns, scores + batch.rows * columns);
  transpose(weights.at, width, columns, turnedWeights);
  multiply(scores, turnedWeights, slopes, batch.rows, width, columns);
  for (let cell = 0; cell < batch.length * width; cell += 1) floats[encoder.slopes + cell]! += floats[slopes + cell]!;
  transpose(encodedAt(encoder), batch.rows, width, turned);
  multiply(turned, scores, weights.gradient, width, columns, batch.rows, true);
  return loss;
};

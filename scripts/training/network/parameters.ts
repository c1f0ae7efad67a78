import type { Memory } from './memory.ts';

/** Weights of which all are learnt at each step; places of weights and of gradients are in the memory. */
export interface Weights {
  readonly at: number;
  readonly gradient: number;
  readonly rows: number;
  readonly columns: number;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** Vectors of which few are learnt at each step. */
export interface Vectors {
  readonly rows: number;
  readonly columns: number;
  readonly cells: Float32Array;
  readonly gradient: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly isTouched: Uint8Array;
  readonly touched: number[];
}

/** All that is learnt, and the optimiser's count of steps. */
export interface Parameters {
  readonly memory: Memory;
  readonly random: () => number;
  readonly weights: Weights[];
  readonly vectors: Vectors[];
  steps: number;
}

/** A number from about a normal distribution. */
const gauss = (random: () => number): number => {
  let sum = -6;
  for (let index = 0; index < 12; index += 1) sum += random();
  return sum;
};

export const addWeights = (parameters: Parameters, rows: number, columns: number, deviation: number): Weights => {
  const { memory, random } = parameters;
  const size = rows * columns;
  const made = {
    at: memory.take(size), gradient: memory.take(size), rows, columns, first: new Float32Array(size), second: new Float32Array(size),
  };
  if (deviation > 0) for (let cell = 0; cell < size; cell += 1) memory.floats[made.at + cell] = gauss(random) * deviation;
  parameters.weights.push(made);
  return made;
};

export const addVectors = (parameters: Parameters, rows: number, columns: number, deviation: number): Vectors => {
  const size = rows * columns;
  const floats = (): Float32Array => new Float32Array(size);
  const made: Vectors = {
    rows, columns, cells: floats(), gradient: floats(), first: floats(), second: floats(), isTouched: new Uint8Array(rows), touched: [],
  };
  if (deviation > 0) for (let cell = 0; cell < size; cell += 1) made.cells[cell] = gauss(parameters.random) * deviation;
  parameters.vectors.push(made);
  return made;
};

/** Says that the row has a gradient. */
export const touch = (vectors: Vectors, row: number): void => {
  if (vectors.isTouched[row] === 1) return;
  vectors.isTouched[row] = 1;
  vectors.touched.push(row);
};

const decay1 = 0.9;
const decay2 = 0.99;
const longestGradient = 5;

/** One step of Adam (Kingma and Ba 2015); gradients become 0 again. Rows of vectors are learnt from only where they were touched. */
export const learn = (parameters: Parameters, rate: number): void => {
  const { floats } = parameters.memory;
  parameters.steps += 1;
  const scale = rate / (1 - decay1 ** parameters.steps);
  const spread = 1 / (1 - decay2 ** parameters.steps);
  let square = 0;
  for (const { gradient, rows, columns } of parameters.weights) {
    for (let cell = gradient; cell < gradient + rows * columns; cell += 1) square += floats[cell]! * floats[cell]!;
  }
  const clip = Math.min(1, longestGradient / (Math.sqrt(square) || 1));
  for (const { at, gradient, rows, columns, first, second } of parameters.weights) {
    for (let cell = 0; cell < rows * columns; cell += 1) {
      const slope = floats[gradient + cell]! * clip;
      floats[gradient + cell] = 0;
      const one = decay1 * first[cell]! + (1 - decay1) * slope;
      const two = decay2 * second[cell]! + (1 - decay2) * slope * slope;
      first[cell] = one;
      second[cell] = two;
      floats[at + cell]! -= scale * one / (Math.sqrt(two * spread) + 1e-8);
    }
  }
  for (const { cells, gradient, first, second, columns, isTouched, touched } of parameters.vectors) {
    for (const row of touched) {
      isTouched[row] = 0;
      for (let cell = row * columns; cell < (row + 1) * columns; cell += 1) {
        const slope = gradient[cell]! * clip;
        gradient[cell] = 0;
        const one = decay1 * first[cell]! + (1 - decay1) * slope;
        const two = decay2 * second[cell]! + (1 - decay2) * slope * slope;
        first[cell] = one;
        second[cell] = two;
        cells[cell]! -= scale * one / (Math.sqrt(two * spread) + 1e-8);
      }
    }
    touched.length = 0;
  }
};

import { encodedAt, type Batch, type Encoder } from './encoder.ts';
import { addWeights, type Weights } from './parameters.ts';

/** What each token is as a head and as a dependant, once for arcs and once for relations: four matrices, side by side. */
export interface Sides {
  readonly arcWidth: number;
  readonly relationWidth: number;
  readonly columns: number;
  readonly weights: Weights;
  readonly biases: Weights;
  readonly values: number;
  readonly slopes: number;
  readonly turned: number;
  readonly turnedWeights: number;
}

export const createSides = ({ parameters, settings: { width } }: Encoder, arcWidth: number, relationWidth: number, most: number): Sides => {
  const columns = 2 * (arcWidth + relationWidth);
  const { memory } = parameters;
  return {
    arcWidth, relationWidth, columns,
    weights: addWeights(parameters, width, columns, 1 / Math.sqrt(width)), biases: addWeights(parameters, 1, columns, 0),
    values: memory.take(most * columns), slopes: memory.take(most * columns),
    turned: memory.take(most * width), turnedWeights: memory.take(width * columns),
  };
};

/** What is below 0 counts an eighth; it is whole numbers' shift by three when the network is used. */
export const bend = (value: number): number => (value < 0 ? value * 0.125 : value);
export const bendSlope = (value: number): number => (value < 0 ? 0.125 : 1);

export const runSides = (encoder: Encoder, { columns, arcWidth, weights, biases, values, slopes }: Sides, batch: Batch): void => {
  const { floats, multiply } = encoder.parameters.memory;
  multiply(encodedAt(encoder), weights.at, values, batch.rows, columns, encoder.settings.width);
  for (let row = 0; row < batch.length; row += 1) {
    for (let cell = 0; cell < columns; cell += 1) {
      const at = values + row * columns + cell;
      const value = floats[at]! + floats[biases.at + cell]!;
      floats[at] = cell < 2 * arcWidth ? bend(value) : value;
    }
  }
  floats.fill(0, slopes, slopes + batch.rows * columns);
};

/** Takes the gradient in `slopes` back to the encoder's. */
export const learnSides = (encoder: Encoder, sides: Sides, batch: Batch): void => {
  const { columns, arcWidth, weights, biases, values, slopes, turned, turnedWeights } = sides;
  const { settings: { width }, parameters: { memory } } = encoder;
  const { floats, multiply, transpose } = memory;
  for (let row = 0; row < batch.length; row += 1) {
    for (let cell = 0; cell < columns; cell += 1) {
      const at = row * columns + cell;
      if (cell < 2 * arcWidth) floats[slopes + at]! *= bendSlope(floats[values + at]!);
      floats[biases.gradient + cell]! += floats[slopes + at]!;
    }
  }
  transpose(weights.at, width, columns, turnedWeights);
  multiply(slopes, turnedWeights, encoder.slopes, batch.rows, width, columns);
  transpose(encodedAt(encoder), batch.rows, width, turned);
  multiply(turned, slopes, weights.gradient, width, columns, batch.rows, true);
};

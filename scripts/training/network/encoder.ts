import { beginningRows, endingRows2, endingRows3 } from '../../../src/reading/language/parsing/network.ts';
import { uposNames, xposNames } from '../../../src/reading/language/tokens.ts';
import { addVectors, addWeights, touch, type Parameters, type Vectors, type Weights } from './parameters.ts';
import type { NetworkSentence } from './sentences.ts';

export interface EncoderSettings {
  /** How wide vectors are: a multiple of 32. */
  readonly width: number;
  readonly layers: number;
  /** What share of the cells of vectors is left out at each step of training. */
  readonly dropped: number;
  /** A word seen as often as this is taken for an unknown one every second time. */
  readonly forgotten: number;
}

/** A batch of sentences, one after the other; places are rows. */
export interface Batch {
  readonly sentences: readonly NetworkSentence[];
  readonly starts: readonly number[];
  readonly length: number;
  /** `length` to a multiple of eight. */
  readonly rows: number;
}

export const batchOf = (sentences: readonly NetworkSentence[]): Batch => {
  const starts: number[] = [];
  let length = 0;
  for (const sentence of sentences) {
    starts.push(length);
    length += sentence.length;
  }
  return { sentences, starts, length, rows: (length + 7) & ~7 };
};

/** The part that is shared: from tokens to vectors that know of their neighbours. */
export interface Encoder {
  readonly settings: EncoderSettings;
  readonly parameters: Parameters;
  readonly words: Vectors;
  readonly tags: Vectors;
  readonly endings3: Vectors;
  readonly endings2: Vectors;
  readonly beginnings: Vectors;
  readonly shapes: Vectors;
  /** One row for people's trees, one for a machine's. */
  readonly base: Vectors;
  readonly layers: readonly EncoderLayer[];
  /** The vectors that went in, then what each layer made of them. */
  readonly vectors: readonly number[];
  readonly kept: readonly Float32Array[];
  readonly counts: Float32Array;
  /** The gradient of the vectors. */
  readonly slopes: number;
  readonly gateSlopes: number;
  readonly mixedSlopes: number;
  readonly turned: number;
  readonly turnedWeights: number;
}

interface EncoderLayer {
  /** Width rows of three gates a direction: transposed. */
  readonly weights: Weights;
  readonly biases: Weights;
  readonly mixed: number;
  readonly gates: number;
  readonly carried: number;
}

/** `counts` tells how often each row of words was seen; batches have at most `most` rows. */
export const createEncoder = (parameters: Parameters, settings: EncoderSettings, counts: Float32Array, most: number): Encoder => {
  const { width } = settings;
  const { memory } = parameters;
  const half = width / 2;
  const tables = {
    words: addVectors(parameters, counts.length, width, 0.3),
    tags: addVectors(parameters, xposNames.length * uposNames.length, width, 0.3),
    endings3: addVectors(parameters, endingRows3, width, 0.2),
    endings2: addVectors(parameters, endingRows2, width, 0.2),
    beginnings: addVectors(parameters, beginningRows, width, 0.2),
    shapes: addVectors(parameters, 256, width, 0.2),
    base: addVectors(parameters, 2, width, 0.1),
  };
  const layers = Array.from({ length: settings.layers }, (): EncoderLayer => {
    const weights = addWeights(parameters, width, 3 * width, 1 / Math.sqrt(width));
    const biases = addWeights(parameters, 1, 3 * width, 0);
    // At first what was seen is kept for long.
    for (const forget of [half, 4 * half]) memory.floats.fill(1, biases.at + forget, biases.at + forget + half);
    return { weights, biases, mixed: memory.take(most * width), gates: memory.take(most * 3 * width), carried: memory.take(most * width) };
  });
  return {
    settings, parameters, ...tables, layers, counts,
    vectors: Array.from({ length: settings.layers + 1 }, () => memory.take(most * width)),
    kept: Array.from({ length: settings.layers + 1 }, () => new Float32Array(most * width)),
    slopes: memory.take(most * width), gateSlopes: memory.take(most * 3 * width), mixedSlopes: memory.take(most * width),
    turned: memory.take(most * width), turnedWeights: memory.take(3 * width * width),
  };
};

/** Where the batch's vectors stand in the end. */
export const encodedAt = ({ vectors }: Encoder): number => vectors[vectors.length - 1]!;

const drop = ({ settings: { dropped, width }, parameters: { memory: { floats }, random }, vectors, kept }: Encoder, layer: number, length: number): void => {
  const scale = 1 / (1 - dropped);
  const least = Math.round(dropped * 256);
  const at = vectors[layer]!;
  const mask = kept[layer]!;
  for (let cell = 0; cell < length * width; cell += 4) {
    // Each number of chance is good for four cells, a byte each.
    const chance = random() * 0x100000000 | 0;
    for (let byte = 0; byte < 4; byte += 1) {
      const keeps = (chance >>> byte * 8 & 0xff) < least ? 0 : scale;
      mask[cell + byte] = keeps;
      floats[at + cell + byte]! *= keeps;
    }
  }
};

/** The rows that make the vectors of the batch, in the order of the tables. */
const rowsOf = new Int32Array(7 * 8192);

/** Makes the vectors of the batch. */
export const runEncoder = (encoder: Encoder, batch: Batch): void => {
  const { settings: { width, forgotten }, parameters: { memory, random }, layers, vectors, counts } = encoder;
  const { floats } = memory;
  const tables = [encoder.words, encoder.tags, encoder.endings3, encoder.endings2, encoder.beginnings, encoder.shapes, encoder.base];
  floats.fill(0, vectors[0], vectors[0]! + batch.rows * width);
  let row = 0;
  for (const sentence of batch.sentences) {
    for (let token = 0; token < sentence.length; token += 1) {
      const known = sentence.words[token]!;
      const word = known > 0 && random() < forgotten / (forgotten + counts[known]!) ? 0 : known;
      rowsOf.set([
        word, sentence.tags[token]!, sentence.endings3[token]!, sentence.endings2[token]!, sentence.beginnings[token]!, sentence.shapes[token]!,
        sentence.isSilver ? 1 : 0,
      ], row * 7);
      const at = vectors[0]! + row * width;
      for (let table = 0; table < 7; table += 1) {
        const { cells } = tables[table]!;
        const from = rowsOf[row * 7 + table]! * width;
        for (let cell = 0; cell < width; cell += 1) floats[at + cell]! += cells[from + cell]!;
      }
      row += 1;
    }
  }
  drop(encoder, 0, batch.length);
  layers.forEach((layer, index) => {
    runLayer(encoder, layer, batch, vectors[index]!, vectors[index + 1]!);
    drop(encoder, index + 1, batch.length);
  });
};

/** Takes the channels of `from` to `to`, a quarter of them from the word before and a quarter from the word after. */
const mix = (batch: Batch, width: number, floats: Float32Array, from: number, to: number): void => {
  const quarter = width / 4;
  batch.sentences.forEach(({ length }, index) => {
    for (let token = 0; token < length; token += 1) {
      const at = (batch.starts[index]! + token) * width;
      for (let cell = 0; cell < quarter; cell += 1) floats[to + at + cell] = token > 0 ? floats[from + at - width + cell]! : 0;
      for (let cell = quarter; cell < 2 * quarter; cell += 1) floats[to + at + cell] = token + 1 < length ? floats[from + at + width + cell]! : 0;
      for (let cell = 2 * quarter; cell < width; cell += 1) floats[to + at + cell] = floats[from + at + cell]!;
    }
  });
};

/** Adds the gradients of mixed channels in `from` to those of the channels they came from in `to`. */
const unmix = (batch: Batch, width: number, floats: Float32Array, from: number, to: number): void => {
  const quarter = width / 4;
  batch.sentences.forEach(({ length }, index) => {
    for (let token = 0; token < length; token += 1) {
      const at = (batch.starts[index]! + token) * width;
      if (token > 0) for (let cell = 0; cell < quarter; cell += 1) floats[to + at - width + cell]! += floats[from + at + cell]!;
      if (token + 1 < length) for (let cell = quarter; cell < 2 * quarter; cell += 1) floats[to + at + width + cell]! += floats[from + at + cell]!;
      for (let cell = 2 * quarter; cell < width; cell += 1) floats[to + at + cell]! += floats[from + at + cell]!;
    }
  });
};

/*
 * The two curves of gates, each of two pieces of parabolas: they are like the hyperbolic tangent and the logistic function near 0 and reach
 * their bounds at 2 and at 4. Their slopes are told from what they give.
 */
const squash = (value: number): number => (value >= 2 ? 1 : value <= -2 ? -1 : value - value * Math.abs(value) * 0.25);
const squashSlope = (given: number): number => Math.sqrt(1 - Math.abs(given));
const openness = (value: number): number => 0.5 + 0.5 * squash(value * 0.5);
const opennessSlope = (given: number): number => 0.25 * Math.sqrt(2 * (given < 0.5 ? given : 1 - given));

const runLayer = ({ settings: { width }, parameters: { memory } }: Encoder, layer: EncoderLayer, batch: Batch, input: number, output: number): void => {
  const { floats, multiply } = memory;
  const { weights, biases, mixed, gates, carried } = layer;
  const half = width / 2;
  floats.fill(0, mixed, mixed + batch.rows * width);
  mix(batch, width, floats, input, mixed);
  multiply(mixed, weights.at, gates, batch.rows, 3 * width, width);
  for (let row = 0; row < batch.length; row += 1) {
    for (let gate = 0; gate < 6; gate += 1) {
      for (let cell = gate * half; cell < (gate + 1) * half; cell += 1) {
        const at = gates + row * 3 * width + cell;
        const value = floats[at]! + floats[biases.at + cell]!;
        floats[at] = gate % 3 === 0 ? squash(value) : openness(value);
      }
    }
  }
  floats.fill(0, output, output + batch.rows * width);
  batch.sentences.forEach(({ length }, index) => {
    for (let direction = 0; direction < 2; direction += 1) {
      for (let step = 0; step < length; step += 1) {
        const row = batch.starts[index]! + (direction === 0 ? step : length - 1 - step);
        const before = row + (direction === 0 ? -1 : 1);
        for (let cell = 0; cell < half; cell += 1) {
          const gate = gates + row * 3 * width + direction * 3 * half + cell;
          const at = row * width + direction * half + cell;
          const last = step > 0 ? floats[carried + before * width + direction * half + cell]! : 0;
          const forget = floats[gate + half]!;
          const kept = forget * last + (1 - forget) * floats[gate]!;
          floats[carried + at] = kept;
          floats[output + at] = floats[gate + 2 * half]! * kept + floats[input + at]!;
        }
      }
    }
  });
};

/** Takes the gradient in `slopes` back to all that made the vectors. */
export const learnEncoder = (encoder: Encoder, batch: Batch): void => {
  const { settings: { width }, parameters: { memory: { floats } }, layers, kept, slopes } = encoder;
  const undrop = (layer: number): void => {
    const mask = kept[layer]!;
    for (let cell = 0; cell < batch.length * width; cell += 1) floats[slopes + cell]! *= mask[cell]!;
  };
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    undrop(index + 1);
    learnLayer(encoder, layers[index]!, batch);
  }
  undrop(0);
  const tables = [encoder.words, encoder.tags, encoder.endings3, encoder.endings2, encoder.beginnings, encoder.shapes, encoder.base];
  for (let row = 0; row < batch.length; row += 1) {
    for (let table = 0; table < 7; table += 1) {
      const { gradient } = tables[table]!;
      const of = rowsOf[row * 7 + table]!;
      touch(tables[table]!, of);
      for (let cell = 0; cell < width; cell += 1) gradient[of * width + cell]! += floats[slopes + row * width + cell]!;
    }
  }
};

const learnLayer = (encoder: Encoder, layer: EncoderLayer, batch: Batch): void => {
  const { settings: { width }, parameters: { memory }, slopes, gateSlopes, mixedSlopes, turned, turnedWeights } = encoder;
  const { floats, multiply, transpose } = memory;
  const { weights, biases, mixed, gates, carried } = layer;
  const half = width / 2;
  floats.fill(0, gateSlopes, gateSlopes + batch.rows * 3 * width);
  batch.sentences.forEach(({ length }, index) => {
    for (let direction = 0; direction < 2; direction += 1) {
      for (let cell = 0; cell < half; cell += 1) {
        let slope = 0;
        for (let step = length - 1; step >= 0; step -= 1) {
          const row = batch.starts[index]! + (direction === 0 ? step : length - 1 - step);
          const before = row + (direction === 0 ? -1 : 1);
          const gate = row * 3 * width + direction * 3 * half + cell;
          const at = row * width + direction * half + cell;
          const candidate = floats[gates + gate]!;
          const forget = floats[gates + gate + half]!;
          const output = floats[gates + gate + 2 * half]!;
          const down = floats[slopes + at]!;
          const last = step > 0 ? floats[carried + before * width + direction * half + cell]! : 0;
          slope += down * output;
          floats[gateSlopes + gate + 2 * half] = down * floats[carried + at]! * opennessSlope(output);
          floats[gateSlopes + gate + half] = slope * (last - candidate) * opennessSlope(forget);
          floats[gateSlopes + gate] = slope * (1 - forget) * squashSlope(candidate);
          slope *= forget;
        }
      }
    }
  });
  for (let row = 0; row < batch.length; row += 1) {
    for (let cell = 0; cell < 3 * width; cell += 1) floats[biases.gradient + cell]! += floats[gateSlopes + row * 3 * width + cell]!;
  }
  transpose(mixed, batch.rows, width, turned);
  multiply(turned, gateSlopes, weights.gradient, width, 3 * width, batch.rows, true);
  transpose(weights.at, width, 3 * width, turnedWeights);
  multiply(gateSlopes, turnedWeights, mixedSlopes, batch.rows, width, 3 * width);
  // What came in also goes straight through: `slopes` keeps that, and gains what came by way of the gates.
  unmix(batch, width, floats, mixedSlopes, slopes);
};

import { shapeOf } from '../tagging/features.ts';
import { hashOf, hashWord } from '../hashing.ts';
import { uposNames, type Tagged } from '../tokens.ts';
import {
  beginningRows, endingRows2, endingRows3, gateBits, gateSteps, sideBits, vectorBits, weightBits, wordRow, type Network,
  type VectorTable,
} from './network.ts';
import type { Workspace } from './workspace.ts';

const clamp = (value: number): number => (value > 32767 ? 32767 : value < -32768 ? -32768 : value);

/** The rows of a word in the tables of its form. */
export const ending3Row = (word: string): number => (hashOf(word, Math.max(0, word.length - 3), word.length) >>> 0) % endingRows3;
export const ending2Row = (word: string): number => (hashOf(word, Math.max(0, word.length - 2), word.length) >>> 0) % endingRows2;
export const beginningRow = (word: string): number => (hashOf(word, 0, Math.min(3, word.length)) >>> 0) % beginningRows;

/** Parts of speech as a row. */
export const tagRow = (doc: Tagged, token: number): number => doc.xpos[token]! * uposNames.length + doc.upos[token]!;

/** Writes what is known of each token of `[from, to)` alone: the sum of its word's, tags', endings', beginning's and shape's vectors. */
const writeVectors = (network: Network, space: Workspace, doc: Tagged, from: number, to: number, begins: boolean): void => {
  const { width, base } = network;
  const { shorts } = space.products;
  const tables: readonly VectorTable[] = [network.words, network.tags, network.endings3, network.endings2, network.beginnings, network.shapes];
  const [words, tags, endings3, endings2, beginnings, shapes] = tables.map(({ cells }) => cells) as
    [Int8Array, Int8Array, Int8Array, Int8Array, Int8Array, Int8Array];
  const [wordShift, tagShift, shift3, shift2, beginningShift, shapeShift] = tables.map(({ bits }) => vectorBits - bits) as
    [number, number, number, number, number, number];
  let at = space.vectors >> 1;
  for (let token = from; token < to; token += 1) {
    const word = doc.lower[token]!;
    const ofWord = wordRow(network, hashWord(word)) * width;
    const ofTag = tagRow(doc, token) * width;
    const of3 = ending3Row(word) * width;
    const of2 = ending2Row(word) * width;
    const ofBeginning = beginningRow(word) * width;
    const ofShape = shapeOf(doc.words[token]!, begins && token === from) * width;
    for (let cell = 0; cell < width; cell += 1) {
      shorts[at] = clamp(base[cell]! + (words[ofWord + cell]! << wordShift) + (tags[ofTag + cell]! << tagShift)
        + (endings3[of3 + cell]! << shift3) + (endings2[of2 + cell]! << shift2)
        + (beginnings[ofBeginning + cell]! << beginningShift) + (shapes[ofShape + cell]! << shapeShift));
      at += 1;
    }
  }
};

/** A quarter of the channels from the word before, a quarter from the word after, the rest from the word itself. */
const mixNeighbours = ({ products: { shorts }, vectors, mixed }: Workspace, width: number, length: number): void => {
  const quarter = width >> 2;
  const from = vectors >> 1;
  const to = mixed >> 1;
  for (let row = 0; row < length; row += 1) {
    const at = row * width;
    for (let cell = 0; cell < quarter; cell += 1) shorts[to + at + cell] = row > 0 ? shorts[from + at - width + cell]! : 0;
    for (let cell = quarter; cell < 2 * quarter; cell += 1) shorts[to + at + cell] = row + 1 < length ? shorts[from + at + width + cell]! : 0;
    for (let cell = 2 * quarter; cell < width; cell += 1) shorts[to + at + cell] = shorts[from + at + cell]!;
  }
};

/** Gates are worked out in 2^-12, of which the tables take the upper twelve of sixteen bits: from -8 up to 8. */
const gateShift = vectorBits + weightBits - 12;

const runLayer = (network: Network, space: Workspace, { weights, biases }: { weights: number; biases: number }, length: number): void => {
  const { width, sigmoid, tanh } = network;
  const { products: { shorts, narrow }, carried } = space;
  const half = width >> 1;
  mixNeighbours(space, width, length);
  narrow(space.mixed, weights, space.gates, (length + 3) & ~3, width * 3, width, biases, gateShift, 0);
  const one = 1 << gateBits;
  for (let direction = 0; direction < 2; direction += 1) {
    carried.fill(0);
    for (let step = 0; step < length; step += 1) {
      const row = direction === 0 ? step : length - 1 - step;
      const candidates = (space.gates >> 1) + row * width * 3 + direction * half * 3;
      const forgets = candidates + half;
      const outputs = forgets + half;
      const to = (space.vectors >> 1) + row * width + direction * half;
      for (let cell = 0; cell < half; cell += 1) {
        const forget = sigmoid[(shorts[forgets + cell]! >> 4) + gateSteps / 2]!;
        const kept = (forget * carried[cell]! + (one - forget) * tanh[(shorts[candidates + cell]! >> 4) + gateSteps / 2]!) >> gateBits;
        carried[cell] = kept;
        const output = sigmoid[(shorts[outputs + cell]! >> 4) + gateSteps / 2]!;
        shorts[to + cell] = clamp(shorts[to + cell]! + ((output * kept) >> (2 * gateBits - vectorBits)));
      }
    }
  }
};

/** Writes what the two kinds of scores need: each token as a head and as a dependant. */
const writeSides = (network: Network, space: Workspace, length: number): void => {
  const { width, arcWidth, relationWidth, root } = network;
  const { products: { shorts, ints, narrow }, sides } = space;
  const shift = vectorBits + weightBits - sideBits;
  let before = 0;
  const write = (to: number, columns: number, leak: number): void => {
    narrow(space.vectors, sides.weights + before * width * 2, to, (length + 3) & ~3, columns, width, sides.biases + before * 4, shift, leak);
    before += columns;
  };
  write(space.heads, arcWidth, 3);
  write(space.dependants, arcWidth, 3);
  write(space.asHead, relationWidth, 0);
  write(space.asDependant, relationWidth, 0);
  const dependants = space.dependants >> 1;
  for (let row = 0; row < length; row += 1) {
    for (let cell = 0; cell < arcWidth; cell += 1) {
      shorts[dependants + row * arcWidth + cell] = clamp(shorts[dependants + row * arcWidth + cell]! + root[arcWidth + cell]!);
    }
  }
  shorts.set(root.subarray(0, arcWidth), (space.heads >> 1) + length * arcWidth);
  const pairs = arcWidth >> 1;
  for (let row = 0; row <= length; row += 1) {
    const from = (space.heads >> 2) + row * pairs;
    const to = (space.packedHeads >> 2) + (row >> 3) * pairs * 8 + (row & 7);
    for (let pair = 0; pair < pairs; pair += 1) ints[to + pair * 8] = ints[from + pair]!;
  }
};

/**
 * Works out the scores of all arcs among the tokens `[from, to)`: afterwards `space.scores` holds a row for each dependant, with a column
 * for each head and one more for the root. Answers with how wide rows are.
 */
export const encode = (network: Network, space: Workspace, doc: Tagged, from: number, to: number, begins: boolean): number => {
  const length = to - from;
  writeVectors(network, space, doc, from, to, begins);
  for (const layer of space.layers) runLayer(network, space, layer, length);
  writeSides(network, space, length);
  const columns = (length + 8) & ~7;
  space.products.wide(space.dependants, space.packedHeads, space.scores, (length + 3) & ~3, columns, network.arcWidth, space.noBiases, 0, 0);
  return columns;
};

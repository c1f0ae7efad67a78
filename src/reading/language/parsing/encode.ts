import { hashOf, hashWord } from '../hashing.ts';
import { shapeOf } from '../tagging/features.ts';
import { uposNames, type Tagged } from '../tokens.ts';
import type { LayerPlace } from './memory-plan.ts';
import { beginningRows, endingRows2, endingRows3, sideBits, vectorBits, weightBits, wordRow, type Network } from './network.ts';
import { mostRows, type Workspace } from './workspace.ts';

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
  const { products: { shorts, ints, addRows }, tables, places, vectors } = space;
  const length = to - from;
  const start = vectors >> 1;
  const place = places >> 2;
  for (let token = from; token < to; token += 1) {
    const word = doc.lower[token]!;
    const at = place + token - from;
    ints[at] = wordRow(network, hashWord(word));
    ints[at + mostRows] = tagRow(doc, token);
    ints[at + 2 * mostRows] = ending3Row(word);
    ints[at + 3 * mostRows] = ending2Row(word);
    ints[at + 4 * mostRows] = beginningRow(word);
    ints[at + 5 * mostRows] = shapeOf(doc.words[token]!, begins && token === from);
    shorts.set(base, start + (token - from) * width);
  }
  for (let table = 0; table < tables.length; table += 1) {
    const { at, shift } = tables[table]!;
    addRows(at, places + table * mostRows * 4, vectors, length, width, shift);
  }
};

/** Gates are worked out in 2^-12. */
const gateShift = vectorBits + weightBits - 12;

const runLayer = ({ width }: Network, space: Workspace, { weights, biases }: LayerPlace, length: number): void => {
  const { products: { shorts, narrow, mix, runGates }, vectors, mixed, gates } = space;
  // Behind the last token stands nothing, as before the first.
  shorts.fill(0, (vectors >> 1) + length * width, (vectors >> 1) + (length + 1) * width);
  mix(vectors, mixed, length, width * 2);
  narrow(mixed, weights, gates, (length + 3) & ~3, width * 3, width, biases, gateShift, 0);
  const last = length - 1;
  runGates(gates, vectors, length, width * 6, width * 2, width);
  runGates(gates + last * width * 6 + width * 3, vectors + last * width * 2 + width, length, -width * 6, -width * 2, width);
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

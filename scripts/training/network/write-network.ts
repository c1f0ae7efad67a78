import { hashWord } from '../../../src/reading/language/hashing.ts';
import { sideBits, vectorBits, weightBits } from '../../../src/reading/language/parsing/network.ts';
import { relationNames } from '../../../src/reading/language/tokens.ts';
import type { ByteWriter } from '../byte-writer.ts';
import { writeHashes } from '../linear-writer.ts';

/** A matrix as training leaves it, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly cells: ArrayLike<number>;
}

/** What training leaves, in floats. */
export interface TrainedNetwork {
  readonly width: number;
  readonly arcWidth: number;
  readonly relationWidth: number;
  /** Row k + 1 of `words` is the k-th of these. */
  readonly vocabulary: readonly string[];
  readonly words: Matrix;
  readonly tags: Matrix;
  readonly endings3: Matrix;
  readonly endings2: Matrix;
  readonly beginnings: Matrix;
  readonly shapes: Matrix;
  readonly base: ArrayLike<number>;
  readonly layers: readonly { readonly weights: Matrix; readonly biases: ArrayLike<number> }[];
  readonly sides: { readonly weights: Matrix; readonly biases: ArrayLike<number> };
  /** The root as a head, and what every dependant asks of a head. */
  readonly root: ArrayLike<number>;
  readonly asked: ArrayLike<number>;
  readonly distances: Matrix;
  readonly gaps: Matrix;
  readonly relations: { readonly weights: Matrix; readonly biases: ArrayLike<number> };
  readonly kinds: Matrix;
  readonly parts: { readonly weights: Matrix; readonly biases: ArrayLike<number> };
}

/** Writes what `readNetwork` reads, in whole numbers. */
export const writeNetwork = (writer: ByteWriter, network: TrainedNetwork): void => {
  writer.u8(network.width);
  writer.u8(network.arcWidth);
  writer.u8(network.relationWidth);
  writer.u8(network.layers.length);
  const words = network.vocabulary.map((word, index) => ({ hash: hashWord(word) >>> 0, row: index + 1 }))
    .sort((a, b) => a.hash - b.hash || a.row - b.row).filter(({ hash }, index, all) => index === 0 || all[index - 1]!.hash !== hash);
  writer.u32(words.length);
  writeHashes(writer, words.map(({ hash }) => hash));
  writeTable(writer, rowsOf(network.words, [0, ...words.map(({ row }) => row)]));
  for (const table of [network.tags, network.endings3, network.endings2, network.beginnings, network.shapes]) writeTable(writer, table);
  writeShorts(writer, network.base, vectorBits);
  for (const { weights, biases } of network.layers) writeLayer(writer, weights, biases, vectorBits + weightBits);
  writeLayer(writer, network.sides.weights, network.sides.biases, vectorBits + weightBits);
  writeShorts(writer, [...Array.from(network.root), ...Array.from(network.asked)], sideBits);
  writeTable(writer, network.distances);
  writeTable(writer, network.gaps);
  writeLayer(writer, network.relations.weights, network.relations.biases, sideBits + weightBits);
  writeTable(writer, columnsOf(network.kinds, relationNames.length));
  writeLayer(writer, network.parts.weights, network.parts.biases, vectorBits + weightBits);
};

const rowsOf = ({ columns, cells }: Matrix, rows: readonly number[]): Matrix => ({
  rows: rows.length, columns, cells: rows.flatMap((row) => Array.from({ length: columns }, (_, column) => cells[row * columns + column]!)),
});

const columnsOf = ({ rows, columns, cells }: Matrix, kept: number): Matrix => ({
  rows, columns: kept, cells: Array.from({ length: rows * kept }, (_, at) => cells[Math.floor(at / kept) * columns + at % kept]!),
});

/** Cells as bytes, in the finest steps, of no more than so many bits, in which all but one in a thousand fit. */
export const writeTable = (writer: ByteWriter, { cells }: Matrix, mostBits = vectorBits - 1): void => {
  const sizes = Array.from(cells, Math.abs).filter((size) => size > 0).sort((a, b) => a - b);
  const size = sizes[Math.floor((sizes.length - 1) * 0.999)] ?? 1;
  const bits = Math.max(0, Math.min(mostBits, Math.floor(Math.log2(127 / size))));
  writer.u8(bits);
  writer.u32(cells.length);
  writer.bytes(Uint8Array.from(cells, (cell) => Math.max(-127, Math.min(127, Math.round(cell * 2 ** bits))) & 255));
};

const writeShorts = (writer: ByteWriter, cells: ArrayLike<number>, bits: number): void => {
  writer.u32(cells.length);
  const shorts = Array.from(cells, (cell) => Math.max(-32768, Math.min(32767, Math.round(cell * 2 ** bits))));
  writer.bytes(Uint8Array.from(shorts.flatMap((short) => [short & 255, short >> 8 & 255])));
};

export const writeLayer = (writer: ByteWriter, weights: Matrix, biases: ArrayLike<number>, bits: number): void => {
  writeShorts(writer, weights.cells, weightBits);
  writer.u32(biases.length);
  for (let at = 0; at < biases.length; at += 1) writer.u32(Math.round(biases[at]! * 2 ** bits) >>> 0);
};

import { hiddenBits } from '../../src/reading/attribution/finder/network/network.ts';
import { weightBits } from '../../src/reading/language/parsing/network.ts';
import { stateBits } from '../../src/reading/language/tokens.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { TrainedFinderNetwork } from './finder-network-learner.ts';
import { writeLayer, writeTable, type Matrix } from './network/write-network.ts';

/** Writes what `readFinderNetwork` reads, in whole numbers. */
export function writeFinderNetwork(writer: ByteWriter, network: TrainedFinderNetwork): void {
  const { hidden, roles, width, weights, biases, tables, outputs, out, outBiases } = network;
  writer.u8(hidden);
  writer.u8(roles);
  writer.u8(tables.length);
  const rows = roles * hidden;
  const cells = new Float32Array(rows * width);
  for (let role = 0; role < roles; role++) {
    for (let cell = 0; cell < hidden; cell++) {
      for (let k = 0; k < width; k++) cells[(role * hidden + cell) * width + k] = weights[(role * width + k) * hidden + cell]!;
    }
  }
  // The bias comes in with the first role, which is always there.
  writeLayer(writer, { rows, columns: width, cells }, Array.from({ length: rows }, (_, row) => (row < hidden ? biases[row]! : 0)), stateBits + weightBits);
  for (const table of tables) writeTable(writer, { rows: table.length / hidden, columns: hidden, cells: table }, hiddenBits);
  writeLayer(writer, turned({ rows: hidden, columns: outputs, cells: out }), outBiases, hiddenBits + weightBits);
}

const turned = ({ rows, columns, cells }: Matrix): Matrix => ({
  rows: columns, columns: rows, cells: Float32Array.from({ length: rows * columns }, (_, at) => cells[(at % rows) * columns + Math.floor(at / rows)]!),
});

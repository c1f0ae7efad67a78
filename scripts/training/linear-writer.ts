import type { ByteWriter } from './byte-writer.ts';

/**
 * Writes a linear model: weights become whole numbers from -127 to 127, so that `share` of them fit;
 * those that become 0 are left out.
 */
export const writeLinearModel = (
  writer: ByteWriter, rows: Map<number, [cls: number, weight: number][]>, share = 0.9995, least = 1,
): void => {
  const sizes: number[] = [];
  for (const row of rows.values()) for (const [, weight] of row) sizes.push(Math.abs(weight));
  sizes.sort((a, b) => a - b);
  const scale = 127 / (sizes[Math.floor((sizes.length - 1) * share)] ?? 1);
  const kept: [number, [number, number][]][] = [];
  for (const [feature, row] of rows) {
    const cells = row.map(([cls, weight]): [number, number] => [cls, Math.max(-127, Math.min(127, Math.round(weight * scale)))])
      .filter(([, weight]) => Math.abs(weight) >= least);
    if (cells.length > 0) kept.push([feature, cells]);
  }
  kept.sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  writeRows(writer, kept);
};

/** A feature and its (class, weight) pairs. */
type Row = readonly [feature: number, pairs: readonly (readonly [cls: number, weight: number])[]];

/** What `readLinearModel` reads: features in rising order as unsigned numbers, each with its (class, weight) pairs; weights from -127 to 127. */
export const writeRows = (writer: ByteWriter, rows: readonly Row[]): void => {
  const pairs = rows.flatMap(([, row]) => row);
  writer.u32(rows.length);
  writer.u32(pairs.length);
  writer.bytes(Uint8Array.from(rows, ([, row]) => row.length));
  writer.bytes(Uint8Array.from(pairs, ([cls]) => cls));
  writer.bytes(Uint8Array.from(pairs, ([, weight]) => weight + 128));
  writeHashes(writer, rows.map(([feature]) => feature));
};

/** Hashes in rising order as unsigned numbers, each as the step from the one before. */
export const writeHashes = (writer: ByteWriter, hashes: readonly number[]): void => {
  let before = 0;
  for (const hash of hashes) {
    if (hash >>> 0 < before) throw new RangeError('hashes are out of order');
    writer.varint((hash >>> 0) - before);
    before = hash >>> 0;
  }
};

import { checksum } from '../../../src/reading/language/bytes.ts';
import { nameFormat, nameMagic } from '../../../src/reading/language/names/name-model.ts';
import { classes } from '../../../src/reading/language/names/named.ts';
import { ByteWriter } from '../byte-writer.ts';
import { writeHashes } from '../linear-writer.ts';
import type { Learnt } from './learn.ts';

/**
 * Adds the weights: whole numbers, on one scale, by which all but two in a thousand fit a byte. Those below `least` steps are left out,
 * and features none of whose weights reaches `leastRow`. What follows what has two bytes.
 */
export const writeWeights = (writer: ByteWriter, { crf, numbers }: Learnt, least: number, leastRow: number): { features: number; pairs: number } => {
  const sizes = crf.weights.subarray(0, numbers.size * classes).filter((weight) => weight !== 0).map(Math.abs).sort();
  const scale = 127 / (sizes[Math.floor((sizes.length - 1) * 0.998)] ?? 1);
  const kept: [feature: number, pairs: [cls: number, weight: number][]][] = [];
  for (const [feature, number] of numbers.entries()) {
    const pairs: [number, number][] = [];
    for (let cls = 0; cls < classes; cls += 1) {
      const weight = Math.max(-127, Math.min(127, Math.round(crf.weights[number * classes + cls]! * scale)));
      if (Math.abs(weight) >= least) pairs.push([cls, weight]);
    }
    if (pairs.some(([, weight]) => Math.abs(weight) >= leastRow)) kept.push([feature, pairs]);
  }
  kept.sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  const pairs = kept.flatMap(([, row]) => row);
  writer.u32(kept.length);
  writer.u32(pairs.length);
  writer.bytes(Uint8Array.from(kept, ([, row]) => row.length));
  writer.bytes(Uint8Array.from(pairs, ([cls]) => cls));
  writer.bytes(Uint8Array.from(pairs, ([, weight]) => weight + 128));
  writeHashes(writer, kept.map(([feature]) => feature));
  for (let one = 0; one < classes; one += 1) for (let two = 0; two < classes; two += 1) {
    const weight = Math.round(crf.follow(one, two) * scale) + 0x8000;
    writer.u8(weight & 0xff);
    writer.u8(weight >> 8);
  }
  return { features: kept.length, pairs: pairs.length };
};

/** The whole file: magic, version, checksum, and what was written. */
export const nameFile = (content: Uint8Array): Uint8Array => {
  const file = new ByteWriter();
  file.u32(nameMagic);
  file.u32(nameFormat);
  file.u32(0);
  file.bytes(content);
  const bytes = file.content;
  const sum = checksum(bytes, 12);
  for (let byte = 0; byte < 4; byte += 1) bytes[8 + byte] = (sum >>> (byte * 8)) & 0xff;
  return bytes;
};

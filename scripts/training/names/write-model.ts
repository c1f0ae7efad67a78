import { classes } from '../../../src/reading/language/names/named.ts';
import type { ByteWriter } from '../byte-writer.ts';
import { writeRows } from '../linear-writer.ts';
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
  writeRows(writer, kept);
  for (let one = 0; one < classes; one += 1) for (let two = 0; two < classes; two += 1) {
    const weight = Math.round(crf.follow(one, two) * scale) + 0x8000;
    writer.u8(weight & 0xff);
    writer.u8(weight >> 8);
  }
  return { features: kept.length, pairs: kept.reduce((sum, [, row]) => sum + row.length, 0) };
};

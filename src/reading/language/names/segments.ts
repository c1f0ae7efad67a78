import type { Tagged } from '../tokens.ts';
import { classes } from './named.ts';

/** Tokens in a row that may be parts of names, within a sentence. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Where their scores begin, a score a class for each. */
  readonly row: number;
}

/** Longer ones are cut: no name is so long, and whole numbers hold the scores of no more. */
const longestSegment = 1024;

/** The segments among the tokens `[first, end)`. */
export const segmentsIn = ({ sentenceOf }: Tagged, live: Uint8Array, first: number, end: number): Segment[] => {
  const segments: Segment[] = [];
  let row = 0;
  for (let at = first; at < end; at += 1) {
    if (live[at] === 0) continue;
    let to = at + 1;
    while (to < end && live[to] === 1 && sentenceOf[to] === sentenceOf[at] && to - at < longestSegment) to += 1;
    segments.push({ from: at, to, row });
    row += (to - at) * classes;
    at = to - 1;
  }
  return segments;
};

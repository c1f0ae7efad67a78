import type { Span } from '../text/span.ts';

/** The first token that starts at or after `offset`, by its place in `starts`; `starts.length` where none does. */
export function firstTokenAt(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1; else high = middle;
  }
  return low;
}

/** The tokens that start inside the span: `[from, to)`. */
export const tokensStartingIn = (starts: Int32Array, [start, end]: Span): readonly [from: number, to: number] =>
  [firstTokenAt(starts, start), firstTokenAt(starts, end)];

/** The first token that starts at or after `offset`, by its place in `starts`; `starts.length` where none does. */
export function firstTokenAt(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1; else high = middle;
  }
  return low;
}

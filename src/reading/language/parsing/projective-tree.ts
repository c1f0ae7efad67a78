/*
 * The tree without crossing arcs whose arcs score highest together (Eisner 1996), with one root. Spans of words are joined from short to
 * long: an open span is an arc over all that stands between its ends, a closed one is a head at one end with all it governs on that side.
 * Scores are whole numbers; a tree of `longest` arcs must not pass 2^30, since differences of two are taken.
 */

/** Arrays over pairs of words, used again for each sentence. `…ByEnd` hold the same values by the span's last word. */
export interface TreeSearch {
  readonly longest: number;
  /** Dependant × length + head; and each word as the root. */
  readonly scores: Int32Array;
  readonly roots: Int32Array;
  readonly closedRight: Int32Array;
  readonly closedRightByEnd: Int32Array;
  readonly closedLeft: Int32Array;
  readonly closedLeftByEnd: Int32Array;
  readonly openRight: Int32Array;
  readonly openLeftByEnd: Int32Array;
  readonly pending: Int32Array;
}

export const createTreeSearch = (longest: number): TreeSearch => {
  if (longest > 256) throw new RangeError('a place in a tree must fit a byte');
  const ints = (): Int32Array => new Int32Array(longest * longest);
  return {
    longest, scores: ints(), roots: new Int32Array(longest),
    closedRight: ints(), closedRightByEnd: ints(), closedLeft: ints(), closedLeftByEnd: ints(), openRight: ints(), openLeftByEnd: ints(),
    pending: new Int32Array(longest * 4),
  };
};

/** Writes the head of each of `length` words; -1 for the root. */
export const findTree = (search: TreeSearch, length: number, heads: Int32Array): void => {
  joinSpans(search, length);
  const { roots, closedLeftByEnd, closedRight } = search;
  let root = 0;
  let highest = -Infinity;
  for (let word = 0; word < length; word += 1) {
    const score = roots[word]! + closedLeftByEnd[word * length]! + closedRight[word * length + length - 1]!;
    if (score > highest) {
      highest = score;
      root = word;
    }
  }
  heads[root] = -1;
  writeHeads(search, length, root, heads);
};

const joinSpans = (search: TreeSearch, length: number): void => {
  const { scores, closedRight, closedRightByEnd, closedLeft, closedLeftByEnd, openRight, openLeftByEnd } = search;
  for (let word = 0; word < length; word += 1) {
    const at = word * length + word;
    closedRight[at] = 0;
    closedRightByEnd[at] = 0;
    closedLeft[at] = 0;
    closedLeftByEnd[at] = 0;
  }
  for (let size = 1; size < length; size += 1) {
    for (let start = 0; start + size < length; start += 1) {
      const end = start + size;
      const row = start * length;
      const column = end * length;
      const open = highestSum(closedRight, row + start, closedLeftByEnd, column + start + 1, size);
      openLeftByEnd[column + start] = open + scores[row + end]!;
      openRight[row + end] = open + scores[column + start]!;
      const left = highestSum(closedLeft, row + start, openLeftByEnd, column + start, size);
      closedLeft[row + end] = left;
      closedLeftByEnd[column + start] = left;
      const right = highestSum(openRight, row + start + 1, closedRightByEnd, column + start + 1, size);
      closedRight[row + end] = right;
      closedRightByEnd[column + start] = right;
    }
  }
};

/** The highest of `count` sums of two rows' cells. Without branches, which could not be foretold; where it is, is looked for only in the spans of the tree. */
const highestSum = (one: Int32Array, from: number, other: Int32Array, otherFrom: number, count: number): number => {
  let best = one[from]! + other[otherFrom]! | 0;
  for (let at = 1; at < count; at += 1) {
    const less = best - (one[from + at]! + other[otherFrom + at]!) | 0;
    best = best - (less & less >> 31) | 0;
  }
  return best;
};

/** The first place of the highest sum. */
const placeOfHighest = (one: Int32Array, from: number, other: Int32Array, otherFrom: number, count: number): number => {
  const best = highestSum(one, from, other, otherFrom, count);
  let at = 0;
  while (one[from + at]! + other[otherFrom + at]! !== best) at += 1;
  return at;
};

/** Takes the spans apart again. A pending span is written as its start, its end and whether its head is the end. */
const writeHeads = (search: TreeSearch, length: number, root: number, heads: Int32Array): void => {
  const { closedRight, closedRightByEnd, closedLeft, closedLeftByEnd, openRight, openLeftByEnd, pending } = search;
  let count = 0;
  const push = (start: number, end: number, left: number): void => {
    if (start === end) return;
    pending[count] = start << 9 | end << 1 | left;
    count += 1;
  };
  push(0, root, 1);
  push(root, length - 1, 0);
  while (count > 0) {
    count -= 1;
    const span = pending[count]!;
    const start = span >> 9;
    const end = span >> 1 & 0xff;
    const row = start * length;
    const column = end * length;
    let first = start;
    let last = end;
    if ((span & 1) === 1) {
      first = start + placeOfHighest(closedLeft, row + start, openLeftByEnd, column + start, end - start);
      heads[first] = end;
      push(start, first, 1);
    } else {
      last = start + 1 + placeOfHighest(openRight, row + start + 1, closedRightByEnd, column + start + 1, end - start);
      heads[last] = start;
      push(last, end, 0);
    }
    const split = first + placeOfHighest(closedRight, first * length + first, closedLeftByEnd, last * length + first + 1, last - first);
    push(first, split, 0);
    push(split + 1, last, 1);
  }
};

/*
 * The tree without crossing arcs whose arcs score highest together (Eisner 1996), with one root. Spans of words are joined from short to
 * long: an open span is an arc over all that stands between its ends, a closed one is a head at one end with all it governs on that side.
 * Scores are whole numbers; a tree of `longest` arcs must not pass 2^31.
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
  /** Where each span was joined. */
  readonly openAt: Uint8Array;
  readonly rightAt: Uint8Array;
  readonly leftAt: Uint8Array;
  readonly pending: Int32Array;
}

export const createTreeSearch = (longest: number): TreeSearch => {
  if (longest > 256) throw new RangeError('a place in a tree must fit a byte');
  const ints = (): Int32Array => new Int32Array(longest * longest);
  const bytes = (): Uint8Array => new Uint8Array(longest * longest);
  return {
    longest, scores: ints(), roots: new Int32Array(longest),
    closedRight: ints(), closedRightByEnd: ints(), closedLeft: ints(), closedLeftByEnd: ints(), openRight: ints(), openLeftByEnd: ints(),
    openAt: bytes(), rightAt: bytes(), leftAt: bytes(), pending: new Int32Array(longest * 4),
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
  const { scores, closedRight, closedRightByEnd, closedLeft, closedLeftByEnd, openRight, openLeftByEnd, openAt, rightAt, leftAt } = search;
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
      let best = -0x80000000;
      let place = start;
      for (let at = start; at < end; at += 1) {
        const sum = closedRight[row + at]! + closedLeftByEnd[column + at + 1]!;
        if (sum > best) {
          best = sum;
          place = at;
        }
      }
      openAt[row + end] = place;
      openLeftByEnd[column + start] = best + scores[row + end]!;
      openRight[row + end] = best + scores[column + start]!;
      best = -0x80000000;
      for (let at = start; at < end; at += 1) {
        const sum = closedLeft[row + at]! + openLeftByEnd[column + at]!;
        if (sum > best) {
          best = sum;
          place = at;
        }
      }
      leftAt[row + end] = place;
      closedLeft[row + end] = best;
      closedLeftByEnd[column + start] = best;
      best = -0x80000000;
      for (let at = start + 1; at <= end; at += 1) {
        const sum = openRight[row + at]! + closedRightByEnd[column + at]!;
        if (sum > best) {
          best = sum;
          place = at;
        }
      }
      rightAt[row + end] = place;
      closedRight[row + end] = best;
      closedRightByEnd[column + start] = best;
    }
  }
};

/** Takes the spans apart again. A pending span is written as its start, its end and whether its head is the end. */
const writeHeads = (search: TreeSearch, length: number, root: number, heads: Int32Array): void => {
  const { openAt, rightAt, leftAt, pending } = search;
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
    let first = start;
    let last = end;
    if ((span & 1) === 1) {
      first = leftAt[start * length + end]!;
      heads[first] = end;
      push(start, first, 1);
    } else {
      last = rightAt[start * length + end]!;
      heads[last] = start;
      push(last, end, 0);
    }
    const split = openAt[first * length + last]!;
    push(first, split, 0);
    push(split + 1, last, 1);
  }
};

import { uposNames, xposNames, type Tagged } from '../tokens.ts';
import { encode } from './encode.ts';
import { scoreBits, sideBits, type Network } from './network.ts';
import { findTree, type TreeSearch } from './projective-tree.ts';
import type { Workspace } from './workspace.ts';

export const punctuation = uposNames.indexOf('PUNCT');
const conjunction = uposNames.indexOf('CCONJ');
const verb = uposNames.indexOf('VERB');

/** How far the head stands from its dependant, in twenty steps: ten to the left, ten to the right. */
export const distanceStep = (distance: number): number => {
  const far = Math.abs(distance);
  const step = far < 5 ? far - 1 : far < 7 ? 4 : far < 10 ? 5 : far < 15 ? 6 : far < 25 ? 7 : far < 40 ? 8 : 9;
  return distance < 0 ? step : step + 10;
};
export const distanceSteps = 20;

/** Commas, verbs and conjunctions as running counts in three places of one number, so that differences tell what stands between. */
export const countBetween = (doc: Tagged, from: number, to: number, counts: Int32Array): void => {
  let count = 0;
  for (let token = from; token < to; token += 1) {
    counts[token - from] = count;
    if (doc.lower[token] === ',') count += 1;
    const part = doc.upos[token];
    if (part === verb) count += 1 << 10;
    else if (part === conjunction) count += 1 << 20;
  }
  counts[to - from] = count;
};

/** What stands between two places, in eighteen steps. */
export const gapStep = (counts: Int32Array, head: number, dependant: number): number => {
  const count = head < dependant ? counts[dependant]! - counts[head + 1]! : counts[head]! - counts[dependant + 1]!;
  const commas = count & 0x3ff;
  const verbs = count >> 10 & 0x3ff;
  return (commas > 2 ? 2 : commas) * 6 + (verbs > 2 ? 2 : verbs) * 2 + (count >> 20 > 0 ? 1 : 0);
};
export const gapSteps = 18;

/** Row in the table of distances, without the step; and in the table of gaps. */
export const distanceRow = (doc: Tagged, head: number, dependant: number): number =>
  (doc.xpos[head]! * xposNames.length + doc.xpos[dependant]!) * distanceSteps;
export const gapRow = (doc: Tagged, head: number, dependant: number): number =>
  ((doc.upos[head]! * uposNames.length + doc.upos[dependant]!) * 2 + (head < dependant ? 1 : 0)) * gapSteps;

const counts = new Int32Array(512);
const bare = new Int32Array(256);
const bareHeads = new Int32Array(256);

/**
 * Finds the heads of the words among the tokens `[from, to)`, at most `longestPiece`, and leaves the scores of the arcs in the workspace.
 * Punctuation is left alone. Answers with the root, -1 where all is punctuation.
 */
export const joinWords = (
  network: Network, space: Workspace, search: TreeSearch, doc: Tagged, from: number, to: number, begins: boolean, heads: Int32Array,
): number => {
  let length = 0;
  for (let token = from; token < to; token += 1) {
    if (doc.upos[token] === punctuation) continue;
    bare[length] = token;
    length += 1;
  }
  const columns = encode(network, space, doc, from, to, begins);
  if (length === 0) return -1;
  const { ints } = space.products;
  const { distances, gaps } = network;
  const distanceShift = scoreBits - distances.bits;
  const gapShift = scoreBits - gaps.bits;
  const { scores, roots } = search;
  countBetween(doc, from, to, counts);
  for (let row = 0; row < length; row += 1) {
    const dependant = bare[row]!;
    const place = (space.scores >> 2) + (dependant - from) * columns - from;
    roots[row] = ints[place + to]! >> (2 * sideBits - scoreBits);
    for (let column = 0; column < length; column += 1) {
      if (column === row) continue;
      const head = bare[column]!;
      scores[row * length + column] = (ints[place + head]! >> (2 * sideBits - scoreBits))
        + (distances.cells[distanceRow(doc, head, dependant) + distanceStep(head - dependant)]! << distanceShift)
        + (gaps.cells[gapRow(doc, head, dependant) + gapStep(counts, head - from, dependant - from)]! << gapShift);
    }
  }
  findTree(search, length, bareHeads);
  let root = -1;
  for (let row = 0; row < length; row += 1) {
    const head = bareHeads[row]!;
    heads[bare[row]!] = head < 0 ? -1 : bare[head]!;
    if (head < 0) root = bare[row]!;
  }
  return root;
};

import { relationNames, uposNames, type Tagged } from '../tokens.ts';
import { punctuation } from './heads.ts';
import { relationRows, sideBits, weightBits, type Network } from './network.ts';
import { mostRows, type Workspace } from './workspace.ts';

const rootRelation = relationNames.indexOf('root');

/** English part of speech of the dependant, universal part of speech of the head, and the side, as a row. */
export const kindRow = (doc: Tagged, token: number, head: number): number =>
  (doc.xpos[token]! * uposNames.length + doc.upos[head]!) * 2 + (head < token ? 1 : 0);

const asked = new Int32Array(256);

/** Gives the arcs among the words `[from, to)` their relations, once `joinWords` has found them; not to the root. */
export const giveRelations = (
  network: Network, space: Workspace, doc: Tagged, heads: Int32Array, from: number, to: number, relations: Uint8Array,
): void => {
  const { relationWidth, kinds } = network;
  const { products: { shorts, ints, addVectors, bend, wide }, joined } = space;
  const places = space.places >> 2;
  let count = 0;
  for (let token = from; token < to; token += 1) {
    const head = heads[token]!;
    if (head < 0 || doc.upos[token] === punctuation) continue;
    ints[places + count] = head - from;
    ints[places + mostRows + count] = token - from;
    asked[count] = token;
    count += 1;
  }
  if (count === 0) return;
  const bytes = relationWidth * 2;
  shorts.fill(0, joined >> 1, (joined >> 1) + count * relationWidth);
  addVectors(space.asHead, space.places, joined, count, bytes);
  addVectors(space.asDependant, space.places + mostRows * 4, joined, count, bytes);
  bend(joined, count * bytes, 3);
  wide(joined, space.relations.weights, space.relationScores, (count + 3) & ~3, relationRows, relationWidth, space.relations.biases, 0, 0);
  const shift = sideBits + weightBits - kinds.bits;
  for (let index = 0; index < count; index += 1) {
    const token = asked[index]!;
    const row = (space.relationScores >> 2) + index * relationRows;
    const kind = kindRow(doc, token, heads[token]!) * relationNames.length;
    let best = 0;
    let highest = -Infinity;
    for (let relation = 0; relation < relationNames.length; relation += 1) {
      const score = ints[row + relation]! + (kinds.cells[kind + relation]! << shift);
      if (score > highest && relation !== rootRelation) {
        highest = score;
        best = relation;
      }
    }
    relations[token] = best;
  }
};

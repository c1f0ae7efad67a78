import { weightBits } from '../../../language/parsing/network.ts';
import { stateBits, type Parsed } from '../../../language/tokens.ts';
import { hiddenBits, type FinderNetwork } from './network.ts';
import { longestStretch, piece, workspaceOf, type Workspace } from './workspace.ts';

/** What is looked at for one row of scores: for each role a token, counted from where the stretch begins, or -1; for each table a row. */
export interface View { readonly tokens: Int32Array; readonly rows: Int32Array }

/** A stretch of tokens that a network looks at: `[from, to)`. By its key is known whose projections are kept, so that no article need be. */
export interface Stretch { readonly doc: Parsed; readonly from: number; readonly to: number; readonly key: object }

export const stretchOf = (doc: Parsed, from: number, to: number): Stretch => ({ doc, from, to, key: {} });

/**
 * The scores of labels, `out.biases.length` a row in 2^-21, for `count` rows whose view `look` writes. All rows that look at one stretch should be given the
 * same object for it, since what is worked out of it is kept as long as no other is asked for.
 */
export function networkScores(network: FinderNetwork, stretch: Stretch, count: number, look: (row: number, view: View) => void): Int32Array {
  const { hidden, roles, tables, out } = network;
  const space = workspaceOf(network);
  const { products: { shorts, ints, addRows, addVectors, rectify, wide } } = space;
  const outputs = out.biases.length;
  const scores = new Int32Array(count * outputs);
  const view = { tokens: new Int32Array(roles), rows: new Int32Array(tables.length) };
  const inputs = roles + tables.length;
  const taken = new Int32Array(piece * inputs);
  const place = space.places >> 2;
  if (space.holder !== stretch.key) project(network, space, stretch);
  for (let start = 0; start < count; start += piece) {
    const rows = Math.min(piece, count - start);
    for (let row = 0; row < rows; row++) {
      look(start + row, view);
      for (let role = 0; role < roles; role++) {
        const token = view.tokens[role]!;
        taken[role * piece + row] = token < 0 || token >= longestStretch ? longestStretch * roles : token * roles + role;
      }
      for (let table = 0; table < tables.length; table++) taken[(roles + table) * piece + row] = view.rows[table]!;
    }
    shorts.fill(0, space.rows >> 1, (space.rows >> 1) + rows * hidden);
    for (let input = 0; input < inputs; input++) {
      for (let row = 0; row < rows; row++) ints[place + row] = taken[input * piece + row]!;
      if (input < roles) addVectors(space.projections, space.places, space.rows, rows, hidden * 2);
      else addRows(space.tables[input - roles]!, space.places, space.rows, rows, hidden, hiddenBits - tables[input - roles]!.bits);
    }
    rectify(space.rows, rows * hidden * 2);
    wide(space.rows, space.out.weights, space.scores, (rows + 3) & ~3, outputs, hidden, space.out.biases, 0, 0);
    scores.set(ints.subarray(space.scores >> 2, (space.scores >> 2) + rows * outputs), start * outputs);
  }
  return scores;
}

/** Works out what each token of the stretch would add to the hidden layer in each role. */
function project({ hidden, roles }: FinderNetwork, space: Workspace, stretch: Stretch): void {
  const { doc: { states, stateWidth }, from } = stretch;
  const { products: { shorts, narrow } } = space;
  const to = Math.min(stretch.to, from + longestStretch);
  const columns = hidden * roles;
  const into = space.rows >> 1;
  const shift = stateBits + weightBits - hiddenBits;
  for (let start = from; start < to; start += piece) {
    const count = Math.min(piece, to - start);
    const first = start * stateWidth;
    for (let cell = 0; cell < count * stateWidth; cell++) shorts[into + cell] = states[first + cell]!;
    const at = space.projections + (start - from) * columns * 2;
    narrow(space.rows, space.layer.weights, at, (count + 3) & ~3, columns, stateWidth, space.layer.biases, shift, 0);
  }
  // Rows are worked out in fours, so that the last may stand where nothing should.
  const nothing = (space.projections >> 1) + longestStretch * columns;
  shorts.fill(0, nothing, nothing + hidden);
  space.holder = stretch.key;
}

import type { Layer } from '../../../language/parsing/network.ts';
import { packedPlace } from '../../../language/parsing/packed.ts';
import type { Products } from '../../../language/parsing/products.ts';
import { createProducts } from '../../../language/parsing/products.ts';
import type { FinderNetwork } from './network.ts';

/** Rows of scores are worked out in pieces of so many, a multiple of four. */
export const piece = 64;
/** Tokens: longer stretches are not looked at beyond. */
export const longestStretch = 1024;

/** Where a network keeps its weights and works; all places are bytes in the memory of the products. */
export interface Workspace {
  readonly products: Products;
  readonly layer: { readonly weights: number; readonly biases: number };
  readonly out: { readonly weights: number; readonly biases: number };
  readonly tables: readonly number[];
  /** What each token of the stretch adds to the hidden layer in each role, a row a token and role, and a row of nothing behind. */
  readonly projections: number;
  /** Which row each of a piece's rows takes. */
  readonly places: number;
  /** States of tokens, or the hidden layer: a row a token. */
  readonly rows: number;
  readonly scores: number;
  /** Whose projections these are. */
  holder: object | null;
}

const workspaces = new WeakMap<FinderNetwork, Workspace>();

/** The workspace of a network, made when it is first asked for. */
export function workspaceOf(network: FinderNetwork): Workspace {
  const known = workspaces.get(network);
  if (known) return known;
  const made = createWorkspace(network);
  workspaces.set(network, made);
  return made;
}

function createWorkspace({ hidden, roles, layer, tables, out }: FinderNetwork): Workspace {
  let bytes = 0;
  const take = (size: number): number => {
    const at = bytes;
    bytes += (size + 15) & ~15;
    return at;
  };
  const takeLayer = ({ weights, biases }: Layer) => ({ weights: take(weights.length * 2), biases: take(biases.length * 4) });
  const width = layer.weights.length / (roles * hidden);
  const places = {
    layer: takeLayer(layer), out: takeLayer(out), tables: tables.map(({ cells }) => take(cells.length)),
    projections: take((longestStretch * roles + 1) * hidden * 2), places: take(piece * 4),
    rows: take(piece * Math.max(width, hidden) * 2), scores: take(piece * out.biases.length * 4),
  };
  const products = createProducts(bytes);
  const put = (at: { weights: number; biases: number }, { weights, biases }: Layer, across: number): void => {
    for (let cell = 0; cell < weights.length; cell++) {
      products.shorts[(at.weights >> 1) + packedPlace(across, Math.floor(cell / across), cell % across)] = weights[cell]!;
    }
    products.ints.set(biases, at.biases >> 2);
  };
  put(places.layer, layer, width);
  put(places.out, out, hidden);
  tables.forEach(({ cells }, index) => { products.bytes.set(new Uint8Array(cells.buffer, cells.byteOffset, cells.length), places.tables[index]); });
  return { products, ...places, holder: null };
}

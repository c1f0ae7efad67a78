import type { LayerPlace } from '../../../language/parsing/memory-plan.ts';
import { createMemoryPlan, putLayer, putTable } from '../../../language/parsing/memory-plan.ts';
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
  readonly layer: LayerPlace;
  readonly out: LayerPlace;
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
  const { take, takeLayer, size } = createMemoryPlan();
  const width = layer.weights.length / (roles * hidden);
  const places = {
    layer: takeLayer(layer), out: takeLayer(out), tables: tables.map(({ cells }) => take(cells.length, 1)),
    projections: take((longestStretch * roles + 1) * hidden, 2), places: take(piece, 4),
    rows: take(piece * Math.max(width, hidden), 2), scores: take(piece * out.biases.length, 4),
  };
  const products = createProducts(size());
  putLayer(products, places.layer, layer, width);
  putLayer(products, places.out, out, hidden);
  tables.forEach((table, index) => { putTable(products, places.tables[index]!, table); });
  return { products, ...places, holder: null };
}

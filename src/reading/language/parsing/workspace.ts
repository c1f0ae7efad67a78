import { createMemoryPlan, putLayer, putTable, type LayerPlace } from './memory-plan.ts';
import { relationRows, vectorBits, type Network } from './network.ts';
import { createProducts, type Products } from './products.ts';

/** Longer sentences are parsed in pieces of so many tokens. */
export const longestPiece = 200;
export const mostRows = longestPiece + 8;
const rows = mostRows;

/** Where a network keeps its weights and works; all places are bytes in the memory of the products, a row a token. */
export interface Workspace {
  readonly products: Products;
  /** Tables of words, tags, endings of three and of two characters, beginnings and shapes; what their cells are shifted by to be vectors. */
  readonly tables: readonly { readonly at: number; readonly shift: number }[];
  /** For each table, which row each token takes: `mostRows` apart. */
  readonly places: number;
  readonly layers: readonly LayerPlace[];
  /** Four layers in one: a token as a head and as a dependant of an arc, as a head and as a dependant of a relation. */
  readonly sides: LayerPlace;
  readonly relations: LayerPlace;
  readonly noBiases: number;
  /** Vectors of the words, and the same with channels of their neighbours. */
  readonly vectors: number;
  readonly mixed: number;
  readonly gates: number;
  readonly heads: number;
  readonly packedHeads: number;
  readonly dependants: number;
  readonly asHead: number;
  readonly asDependant: number;
  readonly scores: number;
  readonly joined: number;
  readonly relationScores: number;
  /** The vectors as they are kept, in bytes. */
  readonly states: number;
  /** Scores of classes of parts of speech. */
  readonly parts: LayerPlace;
  readonly partScores: number;
}

export const createWorkspace = (network: Network, make: (bytes: number) => Products = createProducts): Workspace => {
  const { width, arcWidth, relationWidth } = network;
  const { take, takeLayer, size } = createMemoryPlan();
  const tables = [network.words, network.tags, network.endings3, network.endings2, network.beginnings, network.shapes];
  const tablePlaces = tables.map(({ cells, bits }) => ({ at: take(cells.length, 1), shift: vectorBits - bits }));
  // A vector of nothing before the vectors, and one behind them.
  take(width, 2);
  const places = {
    tables: tablePlaces,
    vectors: take((rows + 1) * width, 2),
    places: take(rows * tables.length, 4),
    parts: takeLayer(network.parts),
    partScores: take(rows * network.parts.biases.length, 4),
    layers: network.layers.map(takeLayer),
    sides: takeLayer(network.sides),
    relations: takeLayer(network.relations),
    noBiases: take(rows, 4),
    mixed: take(rows * width, 2),
    gates: take(rows * width * 3, 2),
    heads: take(rows * arcWidth, 2),
    packedHeads: take(rows * arcWidth, 2),
    dependants: take(rows * arcWidth, 2),
    asHead: take(rows * relationWidth, 2),
    asDependant: take(rows * relationWidth, 2),
    scores: take(rows * rows, 4),
    joined: take(rows * relationWidth, 2),
    relationScores: take(rows * relationRows, 4),
    states: take(rows * width, 1),
  };
  const products = make(size());
  tables.forEach((table, index) => { putTable(products, tablePlaces[index]!.at, table); });
  network.layers.forEach((layer, index) => { putLayer(products, places.layers[index]!, layer, width); });
  putLayer(products, places.sides, network.sides, width);
  putLayer(products, places.relations, network.relations, relationWidth);
  putLayer(products, places.parts, network.parts, width);
  return { products, ...places };
};

const workspaces = new WeakMap<Network, Workspace>();

/** The workspace of a network, made when it is first asked for. */
export const workspaceOf = (network: Network): Workspace => {
  const known = workspaces.get(network);
  if (known) return known;
  const made = createWorkspace(network);
  workspaces.set(network, made);
  return made;
};

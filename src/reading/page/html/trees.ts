/* Boosted trees: a sum of small decisions. Plain data, so that a model is a JSON file. */

/** Trees one after another. An inner node asks `feature < threshold`; a leaf has feature -1 and its value as threshold. */
export interface Trees {
  /** Index of each tree's root among the nodes. */
  readonly roots: readonly number[];
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  /** Where to go when the answer is yes; the next node is where to go when it is no. */
  readonly yes: readonly number[];
  /** Added to every score. */
  readonly base: number;
}

/** Trees ready to ask. */
export interface Forest {
  readonly roots: Int32Array;
  readonly features: Int16Array;
  readonly thresholds: Float64Array;
  readonly yes: Int32Array;
  readonly base: number;
}

export const forestOf = (trees: Trees): Forest => ({
  roots: Int32Array.from(trees.roots),
  features: Int16Array.from(trees.features),
  thresholds: Float64Array.from(trees.thresholds),
  yes: Int32Array.from(trees.yes),
  base: trees.base,
});

/** The score of the row that begins at `offset`: above 0 for yes. */
export function scoreRow({ roots, features, thresholds, yes, base }: Forest, rows: Float64Array, offset: number): number {
  let score = base;
  for (let i = 0; i < roots.length; i++) {
    let node = roots[i]!;
    let feature = features[node]!;
    while (feature >= 0) {
      node = rows[offset + feature]! < thresholds[node]! ? yes[node]! : node + 1;
      feature = features[node]!;
    }
    score += thresholds[node]!;
  }
  return score;
}

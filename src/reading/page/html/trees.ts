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
  /** Where a score may be left as it is, in the order of the trees. */
  readonly stops: readonly Stop[];
}

/** After so many trees, fewer than all, a score below or above these will hardly change sides again. */
export interface Stop { readonly after: number; readonly below: number; readonly above: number }

/** Trees ready to ask. */
export interface Forest {
  readonly roots: Int32Array;
  /** For each node its feature in the lowest eight bits, and above them where to go when the answer is yes; `leaf` for a leaf. */
  readonly nodes: Int32Array;
  readonly thresholds: Float32Array;
  readonly base: number;
  readonly stops: readonly Stop[];
}

const leaf = -1;

export function forestOf({ roots, features, thresholds, yes, base, stops }: Trees): Forest {
  const nodes = Int32Array.from(features, (feature, i) => (feature < 0 ? leaf : feature | (yes[i]! << 8)));
  return { roots: Int32Array.from(roots), nodes, thresholds: Float32Array.from(thresholds), base, stops };
}

/** The score of the row that begins at `offset`: above 0 for yes. */
export function scoreRow({ roots, nodes, thresholds, base, stops }: Forest, rows: Float32Array, offset: number): number {
  let score = base;
  let tree = 0;
  for (let stop = 0; stop <= stops.length; stop++) {
    const end = stop < stops.length ? stops[stop]!.after : roots.length;
    for (; tree < end; tree++) {
      let node = roots[tree]!;
      for (let asked = nodes[node]!; asked >= 0; asked = nodes[node]!) {
        node = rows[offset + (asked & 255)]! < thresholds[node]! ? asked >> 8 : node + 1;
      }
      score += thresholds[node]!;
    }
    if (stop < stops.length && (score < stops[stop]!.below || score > stops[stop]!.above)) break;
  }
  return score;
}

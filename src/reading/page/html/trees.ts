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
  /** For each node its feature in the lowest eight bits, and above them where to go when the answer is yes; `leaf` for a leaf. */
  readonly nodes: Int32Array;
  readonly thresholds: Float32Array;
  readonly base: number;
}

const leaf = -1;

export function forestOf({ roots, features, thresholds, yes, base }: Trees): Forest {
  const nodes = Int32Array.from(features, (feature, i) => (feature < 0 ? leaf : feature | (yes[i]! << 8)));
  return { roots: Int32Array.from(roots), nodes, thresholds: Float32Array.from(thresholds), base };
}

/** After so many trees, a score so far below where it began will hardly rise above 0 again and is left as it is. */
const early = 12;
const fall = 1.65;
const later = 25;
const laterFall = 1.8;

/** The score of the row that begins at `offset`: above 0 for yes. */
export function scoreRow({ roots, nodes, thresholds, base }: Forest, rows: Float32Array, offset: number): number {
  let score = base;
  for (let i = 0; i < roots.length; i++) {
    if ((i === early && score < base - fall) || (i === later && score < base - laterFall)) break;
    let node = roots[i]!;
    for (let asked = nodes[node]!; asked >= 0; asked = nodes[node]!) {
      node = rows[offset + (asked & 255)]! < thresholds[node]! ? asked >> 8 : node + 1;
    }
    score += thresholds[node]!;
  }
  return score;
}

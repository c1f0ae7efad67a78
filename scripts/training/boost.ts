/*
 * Gradient-boosted trees for yes and no, on histograms. Deterministic: the one source of chance is a seeded generator.
 */
import type { Trees } from '../../src/reading/page/html/trees.ts';

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly smallestLeaf: number;
  readonly ridge: number;
  /** The share of the rows that a tree is grown from: those that are furthest from being told are the likeliest to be taken. */
  readonly rows: number;
  readonly columns: number;
  readonly seed: number;
}

export interface Table {
  readonly rows: Float32Array;
  readonly width: number;
  readonly labels: Float64Array;
  readonly weights: Float64Array;
}

const bins = 64;

/** A small seeded generator (mulberry32): numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Borders between the bins of one column: quantiles of its distinct values. */
function borders({ rows, width }: Table, column: number, count: number): readonly number[] {
  const step = Math.max(1, Math.floor(count / 20_000));
  const sample: number[] = [];
  for (let i = 0; i < count; i += step) sample.push(rows[i * width + column]!);
  const sorted = Float64Array.from(sample).sort();
  const cuts: number[] = [];
  const distinct = [...new Set(sorted)];
  const quantile = (i: number): number => sorted[Math.floor((i + 0.5) * sorted.length / bins)]!;
  const pick = distinct.length <= bins ? distinct : Array.from({ length: bins }, (_, i) => quantile(i));
  const unique = [...new Set(pick)];
  for (let i = 1; i < unique.length; i++) cuts.push(shortened((unique[i - 1]! + unique[i]!) / 2));
  return [...new Set(cuts)];
}

/** Six digits, and a number that the rows can hold: the trees ask the same question here and in the reader. */
const shortened = (value: number): number => Math.fround(Number(value.toPrecision(6)));

/** The gradient from which on every row is taken, so that about `wanted` rows are where each is taken in proportion to its own. */
function levelFor(gradients: Float64Array, wanted: number): number {
  let level = 1;
  for (let round = 0; round < 30; round++) {
    let sum = 0;
    for (const gradient of gradients) sum += Math.min(1, (Math.abs(gradient) + level * 0.01) / level);
    level *= sum / wanted;
  }
  return level;
}

interface Leaf {
  readonly at: Int32Array;
  readonly node: number;
  readonly cells: Float64Array;
  best: Split | null;
  readonly g: number;
  readonly h: number;
}
interface Split { readonly column: number; readonly bin: number; readonly gain: number }
interface Node { feature: number; threshold: number; yes: number; no: number; value: number }

export function boost(table: Table, options: BoostOptions): Trees {
  const { rows, width, labels, weights } = table;
  const count = labels.length;
  const chance = seeded(options.seed);
  const cuts = Array.from({ length: width }, (_, column) => borders(table, column, count));
  const binned = new Uint8Array(count * width);
  for (let column = 0; column < width; column++) {
    const cut = cuts[column]!;
    for (let i = 0; i < count; i++) {
      const value = rows[i * width + column]!;
      let low = 0;
      let high = cut.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value < cut[middle]!) high = middle; else low = middle + 1;
      }
      binned[i * width + column] = low;
    }
  }
  let yes = 0;
  let all = 0;
  for (let i = 0; i < count; i++) { yes += labels[i]! * weights[i]!; all += weights[i]!; }
  const base = Number(Math.log((yes + 1) / (all - yes + 1)).toPrecision(6));
  const scores = new Float64Array(count).fill(base);
  const g = new Float64Array(count);
  const h = new Float64Array(count);
  const out = { roots: [] as number[], features: [] as number[], thresholds: [] as number[], yes: [] as number[], base, stops: [] };

  const stride = bins + 1;
  /** Sums of gradients, curvatures and counts by column and bin. */
  const histogramOf = (at: Int32Array, used: Int32Array): Float64Array => {
    const cells = new Float64Array(used.length * stride * 3);
    for (const i of at) {
      const gi = g[i]!;
      const hi = h[i]!;
      const start = i * width;
      for (let k = 0; k < used.length; k++) {
        const cell = (k * stride + binned[start + used[k]!]!) * 3;
        cells[cell]! += gi;
        cells[cell + 1]! += hi;
        cells[cell + 2]!++;
      }
    }
    return cells;
  };
  const findSplit = (leaf: Leaf, used: Int32Array): void => {
    const whole = leaf.g * leaf.g / (leaf.h + options.ridge);
    for (let k = 0; k < used.length; k++) {
      const column = used[k]!;
      let gl = 0;
      let hl = 0;
      let nl = 0;
      for (let bin = 0; bin < cuts[column]!.length; bin++) {
        const cell = (k * stride + bin) * 3;
        gl += leaf.cells[cell]!;
        hl += leaf.cells[cell + 1]!;
        nl += leaf.cells[cell + 2]!;
        if (nl < options.smallestLeaf || leaf.at.length - nl < options.smallestLeaf) continue;
        const gr = leaf.g - gl;
        const gain = gl * gl / (hl + options.ridge) + gr * gr / (leaf.h - hl + options.ridge) - whole;
        if (gain > 1e-6 && (leaf.best === null || gain > leaf.best.gain)) leaf.best = { column, bin, gain };
      }
    }
  };

  for (let tree = 0; tree < options.trees; tree++) {
    const chosen: number[] = [];
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      g[i] = (labels[i]! - p) * weights[i]!;
      h[i] = Math.max(1e-9, p * (1 - p)) * weights[i]!;
    }
    // A row that is taken with a chance of one in five counts five times.
    const level = levelFor(g, options.rows * count);
    for (let i = 0; i < count; i++) {
      const share = Math.min(1, (Math.abs(g[i]!) + level * 0.01) / level);
      if (chance() >= share) continue;
      g[i]! /= share;
      h[i]! /= share;
      chosen.push(i);
    }
    const columns: number[] = [];
    for (let column = 0; column < width; column++) if (chance() < options.columns) columns.push(column);
    const used = Int32Array.from(columns);
    const nodes: Node[] = [{ feature: -1, threshold: 0, yes: -1, no: -1, value: 0 }];
    const leafOf = (at: Int32Array, node: number, cells: Float64Array): Leaf => {
      let sg = 0;
      let sh = 0;
      for (const i of at) { sg += g[i]!; sh += h[i]!; }
      const leaf: Leaf = { at, node, cells, best: null, g: sg, h: sh };
      nodes[node]!.value = Number((options.rate * sg / (sh + options.ridge)).toPrecision(4));
      findSplit(leaf, used);
      return leaf;
    };
    const start = Int32Array.from(chosen);
    let leaves = [leafOf(start, 0, histogramOf(start, used))];
    while (leaves.length < options.leaves) {
      let widest: Leaf | null = null;
      for (const leaf of leaves) if (leaf.best && (!widest?.best || leaf.best.gain > widest.best.gain)) widest = leaf;
      if (!widest?.best) break;
      const { column, bin } = widest.best;
      const left = widest.at.filter((i) => binned[i * width + column]! <= bin);
      const right = widest.at.filter((i) => binned[i * width + column]! > bin);
      const node = nodes[widest.node]!;
      node.feature = column;
      node.threshold = cuts[column]![bin]!;
      node.yes = nodes.push({ feature: -1, threshold: 0, yes: -1, no: -1, value: 0 }) - 1;
      node.no = nodes.push({ feature: -1, threshold: 0, yes: -1, no: -1, value: 0 }) - 1;
      const { yes: y, no: n } = node;
      leaves = leaves.filter((leaf) => leaf !== widest);
      // One side is counted; the other is what the whole has besides.
      const fewer = histogramOf(left.length < right.length ? left : right, used);
      const more = widest.cells.map((cell, index) => cell - fewer[index]!);
      leaves.push(leafOf(left, y, left.length < right.length ? fewer : more), leafOf(right, n, left.length < right.length ? more : fewer));
    }
    // Laid out so that the branch “no” is the next node.
    out.roots.push(out.features.length);
    const lay = (index: number): void => {
      const node = nodes[index]!;
      const at = out.features.push(node.feature) - 1;
      out.thresholds.push(node.feature < 0 ? node.value : Number(node.threshold.toPrecision(6)));
      out.yes.push(-1);
      if (node.feature < 0) return;
      lay(node.no);
      out.yes[at] = out.features.length;
      lay(node.yes);
    };
    lay(0);
    for (let i = 0; i < count; i++) {
      let node = nodes[0]!;
      while (node.feature >= 0) node = nodes[rows[i * width + node.feature]! < node.threshold ? node.yes : node.no]!;
      scores[i]! += node.value;
    }
  }
  return out;
}

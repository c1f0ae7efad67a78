import { stateBits } from '../../src/reading/language/tokens.ts';
import { createMemory } from './network/memory.ts';
import { addVectors, addWeights, learn, touch, type Parameters, type Vectors, type Weights } from './network/parameters.ts';
import { seeded } from './perceptron.ts';

/** What a network looks at and gives: see `FinderNetwork`. */
export interface NetworkTask {
  readonly roles: number;
  /** How many rows each table has. */
  readonly tables: readonly number[];
  readonly labels: number;
}

/** Rows of one article that a network learns from. */
export interface NetworkRows {
  readonly states: Int8Array;
  readonly width: number;
  readonly count: number;
  /** For each row and role a token of the article, or -1. */
  readonly tokens: Int32Array;
  /** For each row and table a row of the table. */
  readonly rows: Int32Array;
  /** For each row the labels' shares, which add up to one. */
  readonly targets: Float32Array;
}

export interface NetworkSettings {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** The shares of what is looked at and of the hidden layer that are left out, others each time. */
  readonly leftOfInput: number;
  readonly leftOfHidden: number;
}

/** What training leaves, in floats. `weights` has a row for each role and number of a token's state; `out` one for each hidden cell. */
export interface TrainedFinderNetwork {
  readonly hidden: number;
  readonly roles: number;
  readonly width: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  readonly tables: readonly Float32Array[];
  /** Labels, counted to a multiple of eight. */
  readonly outputs: number;
  readonly out: Float32Array;
  readonly outBiases: Float32Array;
}

const batch = 512;

/** Where a network learns: places are indices of floats in the memory. */
interface Bench {
  readonly task: NetworkTask;
  readonly settings: NetworkSettings;
  /** Cells of one row that is looked at; labels counted to a multiple of eight. */
  readonly across: number;
  readonly outputs: number;
  readonly parameters: Parameters;
  readonly weights: Weights;
  readonly biases: Weights;
  readonly out: Weights;
  readonly outBiases: Weights;
  readonly tables: readonly Vectors[];
  readonly seen: number;
  readonly turnedSeen: number;
  readonly layer: number;
  readonly turnedLayer: number;
  readonly slopes: number;
  readonly scores: number;
  readonly turnedOut: number;
}

/** Rows that are learnt from together: an article and a row of it each. */
interface Batch { readonly articles: readonly NetworkRows[]; readonly rows: Int32Array; readonly count: number }

/** Learns by Adam, at a rate that falls to nothing. Its seed is fixed. */
export function learnNetwork(
  task: NetworkTask, articles: readonly NetworkRows[], settings: NetworkSettings, say = console.log,
): TrainedFinderNetwork {
  const { epochs, rate } = settings;
  const bench = createBench(task, settings, articles[0]!.width);
  const { parameters } = bench;
  const [articleOf, rowOf] = orderOf(articles);
  const total = articleOf.length;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffleBoth(articleOf, rowOf, parameters.random);
    let loss = 0;
    for (let first = 0; first < total; first += batch) {
      const end = Math.min(total, first + batch);
      const taken: Batch = {
        articles: Array.from(articleOf.subarray(first, end), (article) => articles[article]!), rows: rowOf.subarray(first, end), count: end - first,
      };
      lookAt(bench, taken);
      fillLayer(bench, taken);
      loss += scoreLabels(bench, taken);
      takeBack(bench, taken);
      learn(parameters, rate * (1 - (epoch + first / total) / epochs));
    }
    say(`network of ${task.labels} labels, round ${epoch + 1} of ${epochs}: loss ${(loss / total).toFixed(4)}`);
  }
  return trained(bench, articles[0]!.width);
}

function createBench(task: NetworkTask, settings: NetworkSettings, width: number): Bench {
  const { roles, tables, labels } = task;
  const { hidden } = settings;
  const across = roles * width;
  const outputs = (labels + 7) & ~7;
  const memory = createMemory(64);
  const parameters: Parameters = { memory, random: seeded(11), weights: [], vectors: [], steps: 0 };
  return {
    task, settings, across, outputs, parameters,
    weights: addWeights(parameters, across, hidden, 1 / Math.sqrt(across)), biases: addWeights(parameters, 1, hidden, 0),
    out: addWeights(parameters, hidden, outputs, 1 / Math.sqrt(hidden)), outBiases: addWeights(parameters, 1, outputs, 0),
    tables: tables.map((rows) => addVectors(parameters, rows, hidden, 0)),
    seen: memory.take(batch * across), turnedSeen: memory.take(batch * across), layer: memory.take(batch * hidden), turnedLayer: memory.take(batch * hidden),
    slopes: memory.take(batch * hidden), scores: memory.take(batch * outputs), turnedOut: memory.take(hidden * outputs),
  };
}

/** Products take rows in fours. */
const inFours = (count: number): number => (count + 3) & ~3;

/** Writes the states of the tokens that the rows look at, some left out. */
function lookAt({ task: { roles }, settings: { leftOfInput }, across, seen, parameters: { random, memory: { floats } } }: Bench, taken: Batch): void {
  const width = across / roles;
  const scale = 2 ** -stateBits / (1 - leftOfInput);
  floats.fill(0, seen, seen + inFours(taken.count) * across);
  for (let i = 0; i < taken.count; i++) {
    const { states, tokens } = taken.articles[i]!;
    const from = taken.rows[i]! * roles;
    for (let role = 0; role < roles; role++) {
      const token = tokens[from + role]!;
      if (token < 0) continue;
      const to = seen + i * across + role * width;
      for (let cell = 0; cell < width; cell++) if (random() >= leftOfInput) floats[to + cell] = states[token * width + cell]! * scale;
    }
  }
}

/** Works out the hidden layer, some of it left out. */
function fillLayer(bench: Bench, { articles, rows, count }: Batch): void {
  const { settings: { hidden, leftOfHidden }, across, weights, biases, tables, seen, layer, parameters: { random, memory } } = bench;
  const { floats, multiply } = memory;
  multiply(seen, weights.at, layer, inFours(count), hidden, across);
  for (let i = 0; i < count; i++) {
    const at = layer + i * hidden;
    for (let cell = 0; cell < hidden; cell++) floats[at + cell]! += floats[biases.at + cell]!;
    for (let table = 0; table < tables.length; table++) {
      const row = articles[i]!.rows[rows[i]! * tables.length + table]! * hidden;
      for (let cell = 0; cell < hidden; cell++) floats[at + cell]! += tables[table]!.cells[row + cell]!;
    }
    for (let cell = 0; cell < hidden; cell++) {
      const value = floats[at + cell]!;
      floats[at + cell] = value > 0 && random() >= leftOfHidden ? value / (1 - leftOfHidden) : 0;
    }
  }
  floats.fill(0, layer + count * hidden, layer + inFours(count) * hidden);
}

/** The loss of all rows; in the place of scores stand their slopes afterwards. */
function scoreLabels(bench: Bench, { articles, rows, count }: Batch): number {
  const { task: { labels }, settings: { hidden }, outputs, out, outBiases, layer, scores, parameters: { memory: { floats, multiply } } } = bench;
  multiply(layer, out.at, scores, inFours(count), outputs, hidden);
  let loss = 0;
  for (let i = 0; i < count; i++) {
    const { targets } = articles[i]!;
    const from = rows[i]! * labels;
    const at = scores + i * outputs;
    let highest = -Infinity;
    for (let label = 0; label < labels; label++) highest = Math.max(highest, floats[at + label]! += floats[outBiases.at + label]!);
    let sum = 0;
    for (let label = 0; label < labels; label++) sum += floats[at + label] = Math.exp(floats[at + label]! - highest);
    let lost = 0;
    for (let label = 0; label < labels; label++) {
      const target = targets[from + label]!;
      const share = floats[at + label]! / sum;
      if (target > 0) lost -= target * Math.log(share + 1e-12);
      const slope = (share - target) / count;
      floats[at + label] = slope;
      floats[outBiases.gradient + label]! += slope;
    }
    for (let label = labels; label < outputs; label++) floats[at + label] = 0;
    loss += lost;
  }
  floats.fill(0, scores + count * outputs, scores + inFours(count) * outputs);
  return loss;
}

/** Takes the slopes of the scores back to all that is learnt. */
function takeBack(bench: Bench, { articles, rows, count }: Batch): void {
  const { settings: { hidden, leftOfHidden }, across, outputs, weights, biases, out, tables, parameters: { memory } } = bench;
  const { seen, turnedSeen, layer, turnedLayer, slopes, scores, turnedOut } = bench;
  const { floats, multiply, transpose } = memory;
  const all = inFours(count);
  transpose(layer, all, hidden, turnedLayer);
  multiply(turnedLayer, scores, out.gradient, hidden, outputs, all, true);
  transpose(out.at, hidden, outputs, turnedOut);
  multiply(scores, turnedOut, slopes, all, hidden, outputs);
  for (let i = 0; i < count; i++) {
    for (let cell = 0; cell < hidden; cell++) {
      const at = i * hidden + cell;
      const slope = floats[layer + at]! > 0 ? floats[slopes + at]! / (1 - leftOfHidden) : 0;
      floats[slopes + at] = slope;
      floats[biases.gradient + cell]! += slope;
    }
    for (let table = 0; table < tables.length; table++) {
      const row = articles[i]!.rows[rows[i]! * tables.length + table]!;
      touch(tables[table]!, row);
      for (let cell = 0; cell < hidden; cell++) tables[table]!.gradient[row * hidden + cell]! += floats[slopes + i * hidden + cell]!;
    }
  }
  transpose(seen, all, across, turnedSeen);
  multiply(turnedSeen, slopes, weights.gradient, across, hidden, all, true);
}

function trained(bench: Bench, width: number): TrainedFinderNetwork {
  const { task: { roles }, settings: { hidden }, outputs, tables, parameters: { memory: { floats } } } = bench;
  const cellsOf = ({ at, rows, columns }: Weights): Float32Array => floats.slice(at, at + rows * columns);
  return {
    hidden, roles, width, outputs, weights: cellsOf(bench.weights), biases: cellsOf(bench.biases), tables: tables.map(({ cells }) => cells),
    out: cellsOf(bench.out), outBiases: cellsOf(bench.outBiases),
  };
}

function orderOf(articles: readonly NetworkRows[]): [articleOf: Int32Array, rowOf: Int32Array] {
  const total = articles.reduce((sum, { count }) => sum + count, 0);
  const [articleOf, rowOf] = [new Int32Array(total), new Int32Array(total)];
  let at = 0;
  articles.forEach(({ count }, article) => {
    for (let row = 0; row < count; row++, at++) {
      articleOf[at] = article;
      rowOf[at] = row;
    }
  });
  return [articleOf, rowOf];
}

/** Fisher and Yates, both rows alike. */
function shuffleBoth(one: Int32Array, other: Int32Array, random: () => number): void {
  for (let last = one.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    [one[last], one[at]] = [one[at]!, one[last]!];
    [other[last], other[at]] = [other[at]!, other[last]!];
  }
}

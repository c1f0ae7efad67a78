import { stateBits } from '../../src/reading/language/tokens.ts';
import { createMemory } from './network/memory.ts';
import { addVectors, addWeights, learn, touch, type Parameters } from './network/parameters.ts';
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

/** Learns by Adam, at a rate that falls to nothing. Its seed is fixed. */
export function learnNetwork(
  { roles, tables, labels }: NetworkTask, articles: readonly NetworkRows[], settings: NetworkSettings, say = console.log,
): TrainedFinderNetwork {
  const { hidden, epochs, rate, leftOfInput, leftOfHidden } = settings;
  const { width } = articles[0]!;
  const across = roles * width;
  const outputs = (labels + 7) & ~7;
  const memory = createMemory(64);
  const { floats, multiply, transpose } = memory;
  const random = seeded(11);
  const parameters: Parameters = { memory, random, weights: [], vectors: [], steps: 0 };
  const weights = addWeights(parameters, across, hidden, 1 / Math.sqrt(across));
  const biases = addWeights(parameters, 1, hidden, 0);
  const out = addWeights(parameters, hidden, outputs, 1 / Math.sqrt(hidden));
  const outBiases = addWeights(parameters, 1, outputs, 0);
  const vectors = tables.map((rows) => addVectors(parameters, rows, hidden, 0));
  const seen = memory.take(batch * across);
  const turnedSeen = memory.take(batch * across);
  const layer = memory.take(batch * hidden);
  const turnedLayer = memory.take(batch * hidden);
  const slopes = memory.take(batch * hidden);
  const scores = memory.take(batch * outputs);
  const turnedOut = memory.take(hidden * outputs);
  const [articleOf, rowOf] = orderOf(articles);
  const total = articleOf.length;
  const scale = 2 ** -stateBits / (1 - leftOfInput);

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffleBoth(articleOf, rowOf, random);
    let loss = 0;
    for (let first = 0; first < total; first += batch) {
      const count = Math.min(batch, total - first);
      const rows = (count + 3) & ~3;
      floats.fill(0, seen, seen + rows * across);
      for (let i = 0; i < count; i++) {
        const { states, tokens } = articles[articleOf[first + i]!]!;
        const from = rowOf[first + i]! * roles;
        for (let role = 0; role < roles; role++) {
          const token = tokens[from + role]!;
          if (token < 0) continue;
          const to = seen + i * across + role * width;
          for (let cell = 0; cell < width; cell++) if (random() >= leftOfInput) floats[to + cell] = states[token * width + cell]! * scale;
        }
      }
      multiply(seen, weights.at, layer, rows, hidden, across);
      for (let i = 0; i < count; i++) {
        const article = articles[articleOf[first + i]!]!;
        const at = layer + i * hidden;
        for (let cell = 0; cell < hidden; cell++) floats[at + cell]! += floats[biases.at + cell]!;
        for (let table = 0; table < vectors.length; table++) {
          const row = article.rows[rowOf[first + i]! * vectors.length + table]! * hidden;
          for (let cell = 0; cell < hidden; cell++) floats[at + cell]! += vectors[table]!.cells[row + cell]!;
        }
        for (let cell = 0; cell < hidden; cell++) {
          const value = floats[at + cell]!;
          floats[at + cell] = value > 0 && random() >= leftOfHidden ? value / (1 - leftOfHidden) : 0;
        }
      }
      floats.fill(0, layer + count * hidden, layer + rows * hidden);
      multiply(layer, out.at, scores, rows, outputs, hidden);
      for (let i = 0; i < count; i++) {
        const { targets } = articles[articleOf[first + i]!]!;
        loss += takeSlopes(i, targets, rowOf[first + i]! * labels);
      }
      floats.fill(0, scores + count * outputs, scores + rows * outputs);
      transpose(layer, rows, hidden, turnedLayer);
      multiply(turnedLayer, scores, out.gradient, hidden, outputs, rows, true);
      transpose(out.at, hidden, outputs, turnedOut);
      multiply(scores, turnedOut, slopes, rows, hidden, outputs);
      for (let i = 0; i < count; i++) {
        const { rows: tableRows } = articles[articleOf[first + i]!]!;
        for (let cell = 0; cell < hidden; cell++) {
          const at = i * hidden + cell;
          const slope = floats[layer + at]! > 0 ? floats[slopes + at]! / (1 - leftOfHidden) : 0;
          floats[slopes + at] = slope;
          floats[biases.gradient + cell]! += slope;
        }
        for (let table = 0; table < vectors.length; table++) {
          const row = tableRows[rowOf[first + i]! * vectors.length + table]!;
          touch(vectors[table]!, row);
          for (let cell = 0; cell < hidden; cell++) vectors[table]!.gradient[row * hidden + cell]! += floats[slopes + i * hidden + cell]!;
        }
      }
      transpose(seen, rows, across, turnedSeen);
      multiply(turnedSeen, slopes, weights.gradient, across, hidden, rows, true);
      learn(parameters, rate * (1 - (epoch + first / total) / epochs));

      /** The loss of row `i`; its scores become their slopes. */
      function takeSlopes(i: number, targets: Float32Array, from: number): number {
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
        return lost;
      }
    }
    say(`network of ${labels} labels, round ${epoch + 1} of ${epochs}: loss ${(loss / total).toFixed(4)}`);
  }
  return {
    hidden, roles, width, outputs,
    weights: floats.slice(weights.at, weights.at + across * hidden), biases: floats.slice(biases.at, biases.at + hidden),
    tables: vectors.map(({ cells }) => cells),
    out: floats.slice(out.at, out.at + hidden * outputs), outBiases: floats.slice(outBiases.at, outBiases.at + outputs),
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

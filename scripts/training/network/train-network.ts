import { longestPiece } from '../../../src/reading/language/parsing/workspace.ts';
import type { ByteWriter } from '../byte-writer.ts';
import { seeded, shuffle } from '../perceptron.ts';
import { createArcs, learnArcs, type Arcs } from './arcs.ts';
import { batchOf, createEncoder, learnEncoder, runEncoder, type Encoder, type EncoderSettings } from './encoder.ts';
import { createMemory } from './memory.ts';
import { createParts, learnParts, type PartClasses, type Parts } from './parts.ts';
import { learn, type Parameters, type Vectors, type Weights } from './parameters.ts';
import { createRelations, learnRelations, type Relations } from './relations.ts';
import { sentencesOf, vocabularyOf, type NetworkSentence, type Tree } from './sentences.ts';
import { createSides, learnSides, runSides, type Sides } from './sides.ts';
import { writeNetwork, type Matrix } from './write-network.ts';

export interface NetworkSettings extends EncoderSettings {
  readonly arcWidth: number;
  readonly relationWidth: number;
  readonly epochs: number;
  readonly seed: number;
  /** Words seen less often than this are unknown. */
  readonly leastKnown: number;
  /** Tokens a step, about. */
  readonly tokens: number;
  readonly rate: number;
  /** What the loss of parts of speech counts beside those of arcs and relations. */
  readonly parts: number;
  /** What share of a machine's trees each round of the first half takes, and of the second. */
  readonly silver: readonly [early: number, late: number];
}

/** Learns arcs and relations on people's trees (`gold`) and, less and less, on a machine's. */
export const trainNetwork = (
  gold: readonly Tree[], silver: readonly Tree[], classes: PartClasses, settings: NetworkSettings, writer: ByteWriter, log: (line: string) => void,
): void => { writeLearnt(learnNetwork(gold, silver, classes, settings, log), settings, writer); };

/** All that was learnt. */
export interface Learnt {
  readonly vocabulary: ReadonlyMap<string, { row: number; count: number }>;
  readonly parameters: Parameters;
  readonly encoder: Encoder;
  readonly sides: Sides;
  readonly arcs: Arcs;
  readonly relations: Relations;
  readonly parts: Parts;
}

export const learnNetwork = (
  gold: readonly Tree[], silver: readonly Tree[], classes: PartClasses, settings: NetworkSettings, log: (line: string) => void,
): Learnt => {
  const random = seeded(settings.seed);
  const vocabulary = vocabularyOf([...gold, ...silver], settings.leastKnown);
  const goldSentences = gold.flatMap((tree) => sentencesOf(tree, false, vocabulary));
  const silverSentences = silver.flatMap((tree) => sentencesOf(tree, true, vocabulary));
  const parameters: Parameters = { memory: createMemory(192), random, weights: [], vectors: [], steps: 0 };
  const most = Math.ceil((settings.tokens + longestPiece) / 8) * 8 + 8;
  const encoder = createEncoder(parameters, settings, Float32Array.from([0, ...Array.from(vocabulary.values(), ({ count }) => count)]), most);
  const sides = createSides(encoder, settings.arcWidth, settings.relationWidth, most);
  const arcs = createArcs(parameters, settings.arcWidth);
  const relations = createRelations(parameters, settings.relationWidth, most);
  const parts = createParts(parameters, settings.width, classes, most);
  const sizeOf = (sentences: readonly NetworkSentence[]): number => sentences.reduce((sum, { length }) => sum + length, 0);
  const [early, late] = settings.silver;
  const total = settings.epochs * (sizeOf(goldSentences) + sizeOf(silverSentences) * (early + late) / 2);
  log(`network: ${goldSentences.length} + ${silverSentences.length} sentences, ${vocabulary.size} words`);
  let seen = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    const share = epoch < settings.epochs / 2 ? early : late;
    const round = [...goldSentences, ...silverSentences.filter(() => random() < share)];
    shuffle(round, random);
    let arcLoss = 0;
    let relationLoss = 0;
    let partLoss = 0;
    let arcCount = 0;
    let relationCount = 0;
    for (let next = 0; next < round.length;) {
      const taken: NetworkSentence[] = [];
      for (let tokens = 0; next < round.length && (tokens === 0 || tokens + round[next]!.length <= settings.tokens); next += 1) {
        taken.push(round[next]!);
        tokens += round[next]!.length;
      }
      const batch = batchOf(taken);
      seen += batch.length;
      runEncoder(encoder, batch);
      runSides(encoder, sides, batch);
      arcLoss += learnArcs(encoder, sides, arcs, batch);
      arcCount += batch.length;
      const { loss, count } = learnRelations(encoder, sides, relations, batch);
      relationLoss += loss;
      relationCount += count;
      learnSides(encoder, sides, batch);
      partLoss += learnParts(encoder, parts, batch, settings.parts);
      learnEncoder(encoder, batch);
      // Slow at first, then fast, then ever slower.
      const progress = seen / total;
      learn(parameters, settings.rate * Math.min(progress / 0.02, Math.max(0.02, 1 - progress)));
    }
    log(`network: epoch ${epoch + 1}, loss of arcs ${(arcLoss / arcCount).toFixed(3)}, of relations ${(relationLoss / relationCount).toFixed(3)}`
      + `, of parts of speech ${(partLoss / arcCount).toFixed(3)}`);
  }
  return { vocabulary, parameters, encoder, sides, arcs, relations, parts };
};

const writeLearnt = (
  { vocabulary, parameters, encoder, sides, arcs, relations, parts }: Learnt, settings: NetworkSettings, writer: ByteWriter,
): void => {
  const { floats, transpose, take } = parameters.memory;
  const vectors = (of: Vectors): Matrix => ({ rows: of.rows, columns: of.columns, cells: learntCells(of) });
  const turned = take(64_000);
  const layer = (weights: Weights, biases: Weights): { weights: Matrix; biases: Float32Array } => {
    transpose(weights.at, weights.rows, weights.columns, turned);
    return {
      weights: { rows: weights.columns, columns: weights.rows, cells: floats.slice(turned, turned + weights.rows * weights.columns) },
      biases: floats.slice(biases.at, biases.at + biases.columns),
    };
  };
  writeNetwork(writer, {
    width: settings.width, arcWidth: settings.arcWidth, relationWidth: settings.relationWidth, vocabulary: [...vocabulary.keys()],
    words: vectors(encoder.words), tags: vectors(encoder.tags), endings3: vectors(encoder.endings3), endings2: vectors(encoder.endings2),
    beginnings: vectors(encoder.beginnings), shapes: vectors(encoder.shapes), base: encoder.base.cells.subarray(0, settings.width),
    layers: encoder.layers.map(({ weights, biases }) => layer(weights, biases)), sides: layer(sides.weights, sides.biases),
    root: floats.slice(arcs.root.at, arcs.root.at + settings.arcWidth), asked: floats.slice(arcs.asked.at, arcs.asked.at + settings.arcWidth),
    distances: vectors(arcs.distances), gaps: vectors(arcs.gaps), relations: layer(relations.weights, relations.biases), kinds: vectors(relations.kinds),
    parts: layer(parts.weights, parts.biases),
  });
};

/** Rows that nothing was learnt about are nothing: they still hold what chance gave them. */
const learntCells = ({ rows, columns, cells, second }: Vectors): Float32Array => {
  const learnt = cells.slice();
  for (let row = 0; row < rows; row += 1) {
    if (second.subarray(row * columns, (row + 1) * columns).every((value) => value === 0)) learnt.fill(0, row * columns, (row + 1) * columns);
  }
  return learnt;
};

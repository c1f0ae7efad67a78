import { parseFactsOf } from '../../src/reading/language/parsing/facts.ts';
import {
  arcKind, arcKinds, createTreeFacts, fillTreeFacts, mostLabelFeatures, singleBit, writeLabelFeatures,
} from '../../src/reading/language/parsing/labels.ts';
import { relationNames } from '../../src/reading/language/tokens.ts';
import type { Treed } from './arcs.ts';
import type { ByteWriter } from './byte-writer.ts';
import { writeLinearModel } from './linear-writer.ts';
import { Perceptron, seeded, shuffle } from './perceptron.ts';

export interface Labelled extends Treed {
  readonly relations: readonly string[];
}

export interface LabelSettings {
  readonly epochs: number;
  readonly seed: number;
  readonly leastSeen: number;
  readonly leastWeight: number;
}

/** A relation by its place in `relationNames`; what we do not have is cut to its universal part. */
const relationOf = (name: string): number => {
  const whole = (relationNames as readonly string[]).indexOf(name);
  return whole >= 0 ? whole : (relationNames as readonly string[]).indexOf(name.split(':')[0]!);
};

export const trainLabels = (trees: readonly Labelled[], settings: LabelSettings, writer: ByteWriter, log: (line: string) => void): void => {
  const { sets, setOfKind } = collectSets(trees);
  const learner = new Perceptron(22);
  const random = seeded(settings.seed);
  const features = new Int32Array(mostLabelFeatures);
  const counts = new Uint8Array(1 << 24);
  const prepared = trees.map((tree) => {
    const facts = parseFactsOf(tree.doc);
    const shape = createTreeFacts(tree.doc.length);
    const gold = Uint8Array.from(tree.relations, relationOf);
    const { sentenceStarts } = tree.doc;
    for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence += 1) {
      fillTreeFacts(shape, tree.doc, tree.heads, sentenceStarts[sentence]!, sentenceStarts[sentence + 1]!);
    }
    return { ...tree, facts, shape, gold, given: new Uint8Array(tree.doc.length), taken: new Int32Array(tree.doc.length) };
  });
  const sentences = prepared.flatMap((tree) => Array.from(tree.doc.sentenceStarts.subarray(0, -1), (from, sentence) => (
    { tree, from, to: tree.doc.sentenceStarts[sentence + 1]! })));
  for (let epoch = -1; epoch < settings.epochs; epoch += 1) {
    if (epoch >= 0) shuffle(sentences, random);
    let right = 0;
    let seen = 0;
    for (const { tree, from, to } of sentences) {
      const { doc, facts, shape, gold, given, taken, heads } = tree;
      taken.fill(0, from, to);
      for (let token = from; token < to; token += 1) {
        const head = heads[token]!;
        const truth = gold[token]!;
        let best = truth;
        const candidates = head < 0 ? null : sets[setOfKind[arcKind(doc, token, head)]!]!;
        if (candidates !== null) {
          best = candidates[0]!;
          const elder = shape.elder[token]!;
          const previous = elder < 0 ? 255 : given[elder]!;
          let count = writeLabelFeatures(facts, shape, heads, token, head, from, to, taken[head]!, previous, features);
          if (epoch < 0) {
            for (let index = 0; index < count; index += 1) {
              const place = features[index]! & 0xffffff;
              if (counts[place]! < 255) counts[place]! += 1;
            }
            best = truth;
          } else if (candidates.length > 1) {
            let kept = 0;
            for (let index = 0; index < count; index += 1) {
              if (counts[features[index]! & 0xffffff]! >= settings.leastSeen) features[kept++] = features[index]!;
            }
            count = kept;
            let highest = -Infinity;
            for (const candidate of candidates) {
              const score = learner.score(features, count, candidate);
              if (score > highest) {
                highest = score;
                best = candidate;
              }
            }
            learner.step();
            if (best !== truth && candidates.includes(truth)) {
              learner.add(features, count, truth, 1);
              learner.add(features, count, best, -1);
            }
          }
          taken[head]! |= singleBit(best);
          seen += 1;
          if (best === truth) right += 1;
        }
        given[token] = best;
      }
    }
    if (epoch >= 0) log(`labels: epoch ${epoch + 1}, ${(100 * right / seen).toFixed(2)} % right while learning, ${learner.pairs} pairs`);
  }
  writer.u8(sets.length);
  for (const set of sets) {
    writer.u8(set.length);
    writer.bytes(set);
  }
  writer.bytes(setOfKind);
  writeLinearModel(writer, learner.average(), 0.9995, settings.leastWeight);
};

/** Which relations each kind of arc takes; kinds that are seldom seen may take whatever is common. */
const collectSets = (trees: readonly Labelled[]): { sets: Uint8Array[]; setOfKind: Uint8Array } => {
  const counts = Array.from({ length: arcKinds }, () => new Map<number, number>());
  const all = new Map<number, number>();
  for (const { doc, heads, relations } of trees) {
    for (let token = 0; token < doc.length; token += 1) {
      if (heads[token]! < 0) continue;
      const relation = relationOf(relations[token]!);
      const row = counts[arcKind(doc, token, heads[token]!)]!;
      row.set(relation, (row.get(relation) ?? 0) + 1);
      all.set(relation, (all.get(relation) ?? 0) + 1);
    }
  }
  const common = Uint8Array.from([...all].filter(([, count]) => count > 100).map(([relation]) => relation).sort((a, b) => a - b));
  const sets = [common];
  const ids = new Map([[common.join(), 0]]);
  const setOfKind = new Uint8Array(arcKinds);
  counts.forEach((row, kind) => {
    const total = [...row.values()].reduce((sum, count) => sum + count, 0);
    if (total < 10) return;
    const seen = [...row].filter(([, count]) => count > 1 && count > total * 0.001).map(([relation]) => relation);
    const set = Uint8Array.from(seen.sort((a, b) => a - b));
    if (set.length === 0) return;
    const key = set.join();
    const known = ids.get(key);
    if (known === undefined && sets.length === 255) return;
    if (known === undefined) {
      ids.set(key, sets.length);
      setOfKind[kind] = sets.push(set) - 1;
    } else setOfKind[kind] = known;
  });
  return { sets, setOfKind };
};

import { hashWord } from '../../src/reading/language/hashing.ts';
import type { Lexicon } from '../../src/reading/language/model.ts';
import { mostFeatures, writeTagFeatures, writeWordFeatures } from '../../src/reading/language/tagging/features.ts';
import { candidatesOf, factsOf } from '../../src/reading/language/tagging/tag.ts';
import { xposNames } from '../../src/reading/language/tokens.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { Examples } from './examples.ts';
import { writeLinearModel } from './linear-writer.ts';
import { Perceptron, seeded, shuffle } from './perceptron.ts';

export interface TaggerSettings {
  readonly epochs: number;
  readonly seed: number;
  /** Words seen less often than this are unknown to the lexicon. */
  readonly leastKnown: number;
  /** Words seen less often than this may take any class that rare words take. */
  readonly leastClosed: number;
  /** Features seen less often than this in training are not looked at. */
  readonly leastSeen: number;
  /** Weights smaller than this, in quantised steps, are left out. */
  readonly leastWeight: number;
}

interface Classes {
  readonly xpos: number[];
  readonly upos: number[];
  readonly of: Map<number, number>;
}

const joint = (xpos: number, upos: number): number => xpos * 256 + upos;

/** The pairs of an English and a universal part of speech that occur at least five times. */
const collectClasses = (examples: readonly Examples[]): Classes => {
  const counts = new Map<number, number>();
  for (const example of examples) {
    for (let at = 0; at < example.doc.length; at += 1) {
      const key = joint(example.xpos[at]!, example.upos[at]!);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([key, count]) => count >= 5 && (key & 255) < 255 && key >> 8 < 255)
    .map(([key]) => key).sort((a, b) => a - b);
  return { xpos: kept.map((key) => key >> 8), upos: kept.map((key) => key & 255), of: new Map(kept.map((key, index) => [key, index])) };
};

const collectLexicon = (
  examples: readonly Examples[], classes: Classes, settings: TaggerSettings,
): Lexicon & { words: [number, number][] } => {
  const counts = new Map<string, Map<number, number>>();
  for (const example of examples) {
    for (let at = 0; at < example.doc.length; at += 1) {
      const cls = classes.of.get(joint(example.xpos[at]!, example.upos[at]!));
      if (cls === undefined) continue;
      const word = example.doc.lower[at]!;
      const row = counts.get(word) ?? new Map<number, number>();
      row.set(cls, (row.get(cls) ?? 0) + 1);
      counts.set(word, row);
    }
  }
  const rare = new Map<number, number>();
  let rares = 0;
  for (const row of counts.values()) {
    const total = [...row.values()].reduce((sum, count) => sum + count, 0);
    if (total > 2) continue;
    for (const [cls, count] of row) rare.set(cls, (rare.get(cls) ?? 0) + count);
    rares += total;
  }
  const open = [...rare].filter(([, count]) => count > rares * 0.0005).map(([cls]) => cls);
  const proper = classes.xpos.flatMap((xpos, cls) => (xposNames[xpos] === 'NNP' || xposNames[xpos] === 'NNPS' ? [cls] : []));
  const plain: Uint8Array[] = [];
  const capital: Uint8Array[] = [];
  const ids = new Map<string, number>();
  const setOf = (set: number[]): number => {
    const sorted = [...new Set(set)].sort((a, b) => a - b);
    const key = sorted.join();
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, plain.length);
    plain.push(Uint8Array.from(sorted));
    capital.push(Uint8Array.from([...new Set([...sorted, ...proper])].sort((a, b) => a - b)));
    return plain.length - 1;
  };
  setOf(open);
  const words: [number, number][] = [];
  for (const [word, row] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = [...row.values()].reduce((sum, count) => sum + count, 0);
    if (total < settings.leastKnown) continue;
    const seen = [...row].filter(([, count]) => count > total * 0.004).map(([cls]) => cls);
    if (total >= settings.leastClosed) words.push([hashWord(word), setOf(seen)]);
    else {
      // The set itself tells what was seen; what else may be is added when the sets are written.
      words.push([hashWord(word), setOf([...seen, 255])]);
    }
  }
  for (let set = 0; set < plain.length; set += 1) {
    if (!plain[set]!.includes(255)) continue;
    const wider = [...plain[set]!].filter((cls) => cls !== 255).concat(open);
    plain[set] = Uint8Array.from([...new Set(wider)].sort((a, b) => a - b));
    capital[set] = Uint8Array.from([...new Set([...wider, ...proper])].sort((a, b) => a - b));
  }
  let size = 4;
  while (size < words.length * 2) size *= 2;
  const slots = new Int32Array(size * 2);
  for (const [hash, set] of words) {
    let slot = hash & (size - 1);
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = set;
  }
  return { slots, mask: size - 1, plain, capital, words };
};

export const trainTagger = (
  examples: readonly Examples[], settings: TaggerSettings, writer: ByteWriter, log: (line: string) => void,
): void => {
  const classes = collectClasses(examples);
  const lexicon = collectLexicon(examples, classes, settings);
  log(`tagger: ${classes.xpos.length} classes, ${lexicon.words.length} words in ${lexicon.plain.length} sets`);
  const learner = new Perceptron(21);
  const random = seeded(settings.seed);
  const sentences = examples.flatMap((example) => {
    const facts = factsOf(example.doc, lexicon);
    const gold = Int16Array.from(example.xpos, (xpos, at) => classes.of.get(joint(xpos, example.upos[at]!)) ?? -1);
    const { sentenceStarts } = example.doc;
    return Array.from(sentenceStarts.subarray(0, -1), (from, sentence) => ({ facts, gold, from, to: sentenceStarts[sentence + 1]! }));
  });
  const features = new Int32Array(mostFeatures);
  // How often each feature is seen where the tags before it are right.
  const counts = new Uint8Array(1 << 24);
  for (const { facts, gold, from, to } of sentences) {
    for (let at = from; at < to; at += 1) {
      if (candidatesOf(lexicon, facts.sets[at]!, facts.shapes[at]!).length === 1) continue;
      let count = writeWordFeatures(facts, at, from, to, features);
      const tag1 = at > from ? gold[at - 1]! & 255 : 255;
      const tag2 = at > from + 1 ? gold[at - 2]! & 255 : 255;
      count = writeTagFeatures(facts, at, from, to, tag1, tag2, features, count);
      for (let index = 0; index < count; index += 1) {
        const place = features[index]! & 0xffffff;
        if (counts[place]! < 255) counts[place]! += 1;
      }
    }
  }
  const keepSeen = (count: number): number => {
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      if (counts[features[index]! & 0xffffff]! >= settings.leastSeen) features[kept++] = features[index]!;
    }
    return kept;
  };
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(sentences, random);
    let right = 0;
    let seen = 0;
    for (const { facts, gold, from, to } of sentences) {
      let tag1 = 255;
      let tag2 = 255;
      for (let at = from; at < to; at += 1) {
        const candidates = candidatesOf(lexicon, facts.sets[at]!, facts.shapes[at]!);
        let best = candidates[0]!;
        if (candidates.length > 1) {
          let count = writeWordFeatures(facts, at, from, to, features);
          count = writeTagFeatures(facts, at, from, to, tag1, tag2, features, count);
          count = keepSeen(count);
          let highest = -Infinity;
          for (const candidate of candidates) {
            const score = learner.score(features, count, candidate);
            if (score > highest) {
              highest = score;
              best = candidate;
            }
          }
          learner.step();
          const truth = gold[at]!;
          if (best !== truth && candidates.includes(truth)) {
            learner.add(features, count, truth, 1);
            learner.add(features, count, best, -1);
          }
        }
        seen += 1;
        if (best === gold[at]) right += 1;
        tag2 = tag1;
        tag1 = best;
      }
    }
    log(`tagger: epoch ${epoch + 1}, ${(100 * right / seen).toFixed(2)} % right while learning, ${learner.pairs} pairs`);
  }
  writer.u8(classes.xpos.length);
  writer.bytes(Uint8Array.from(classes.xpos));
  writer.bytes(Uint8Array.from(classes.upos));
  writer.u32(lexicon.plain.length);
  lexicon.plain.forEach((set, index) => {
    writer.u8(set.length);
    writer.bytes(set);
    writer.u8(lexicon.capital[index]!.length);
    writer.bytes(lexicon.capital[index]!);
  });
  writer.u32(lexicon.words.length);
  for (const [hash, set] of lexicon.words) {
    writer.u32(hash);
    writer.u8(set & 255);
    writer.u8(set >> 8);
  }
  writeLinearModel(writer, learner.average(), 0.9995, settings.leastWeight);
};

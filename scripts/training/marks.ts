import { punctuation } from '../../src/reading/language/parsing/heads.ts';
import {
  createMarkFacts, fillMarkFacts, markCandidates, mostMarkFeatures, writeMarkFeatures,
} from '../../src/reading/language/parsing/marks.ts';
import type { Tree } from './network/sentences.ts';
import type { ByteWriter } from './byte-writer.ts';
import { writeLinearModel } from './linear-writer.ts';
import { Perceptron, seeded, shuffle } from './perceptron.ts';

/** Learns which of the words around it governs a mark, on the treebanks' own trees. */
export const trainMarks = (
  trees: readonly Tree[], settings: { readonly epochs: number; readonly seed: number }, writer: ByteWriter, log: (line: string) => void,
): void => {
  const learner = new Perceptron(22);
  const random = seeded(settings.seed);
  const documents = [...trees];
  const features = new Int32Array(mostMarkFeatures);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(documents, random);
    let right = 0;
    let seen = 0;
    for (const { doc, heads } of documents) {
      const facts = createMarkFacts(doc);
      for (let sentence = 0; sentence + 1 < doc.sentenceStarts.length; sentence += 1) {
        const from = doc.sentenceStarts[sentence]!;
        const to = doc.sentenceStarts[sentence + 1]!;
        fillMarkFacts(facts, doc, heads, from, to);
        for (let mark = from; mark < to; mark += 1) {
          if (doc.upos[mark] !== punctuation || heads[mark]! < 0) continue;
          const [left, rest] = markCandidates(facts, doc, heads, mark, from, to);
          const truth = facts.chain.subarray(0, left + rest).indexOf(heads[mark]!);
          seen += 1;
          let best = 0;
          let highest = -Infinity;
          for (let index = 0; index < left + rest; index += 1) {
            const score = learner.score(features, writeMarkFeatures(facts, doc, heads, mark, from, to, left, rest, index, features), 0);
            if (score > highest) {
              highest = score;
              best = index;
            }
          }
          learner.step();
          if (best === truth) right += 1;
          else if (truth >= 0) {
            learner.add(features, writeMarkFeatures(facts, doc, heads, mark, from, to, left, rest, truth, features), 0, 1);
            learner.add(features, writeMarkFeatures(facts, doc, heads, mark, from, to, left, rest, best, features), 0, -1);
          }
        }
      }
    }
    log(`marks: epoch ${epoch + 1}, ${(100 * right / seen).toFixed(2)} % right while learning, ${learner.pairs} features`);
  }
  writeLinearModel(writer, learner.average());
};

import { mkdirSync, writeFileSync } from 'node:fs';
import { trainArcs } from './arcs.ts';
import { ByteWriter } from './byte-writer.ts';
import { trainClusters } from './clusters.ts';
import { readExamples } from './examples.ts';
import { tagUnseen } from './jackknife.ts';
import { trainLabels } from './labels.ts';
import { trainLemmas } from './lemmas.ts';
import { trainMarks } from './marks.ts';
import { trainTagger, type TaggerSettings } from './tagger.ts';

const tagger: TaggerSettings = { epochs: 7, seed: 1, leastKnown: 3, leastClosed: 10, leastSeen: 3, leastWeight: 1 };

/** Trains the English language floor on the treebanks and writes models/en/language.bin. */
export const train = (): void => {
  const log = (line: string): void => { console.log(line); };
  const examples = [...readExamples('ewt', 'train'), ...readExamples('gum', 'train')];
  const writer = new ByteWriter();
  const sizes = (part: string): void => { log(`${part}: ${writer.length} bytes so far`); };
  trainTagger(examples, tagger, writer, log);
  sizes('tagger');
  trainLemmas(examples, writer, log);
  sizes('lemmas');
  const tagged = tagUnseen(examples, 4, { ...tagger, epochs: 3 }, log);
  const trees = tagged.map((doc, index) => ({ doc, heads: examples[index]!.heads, relations: examples[index]!.relations }));
  const clusters = trainClusters(examples, { seed: 1, least: 5, neighbours: 800, coarse: 48, fine: 400, rounds: 10 }, writer, log);
  trainArcs(trees, clusters, { epochs: 6, width: 4, seed: 1, leastUpdates: 10, mostFeatures: 500_000 }, writer, log);
  sizes('arcs');
  trainMarks(trees, { epochs: 4, seed: 1 }, writer, log);
  sizes('marks');
  trainLabels(trees, { epochs: 4, seed: 1, leastSeen: 4, leastWeight: 1 }, writer, log);
  sizes('labels');
  const file = new URL('../../models/en/language.bin', import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  const bytes = writer.finish();
  writeFileSync(file, bytes);
  log(`models/en/language.bin: ${bytes.length} bytes`);
};

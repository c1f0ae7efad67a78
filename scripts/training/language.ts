import { mkdirSync, writeFileSync } from 'node:fs';
import { byteReader } from '../../src/reading/language/bytes.ts';
import { languageFormat, readTagger } from '../../src/reading/language/model.ts';
import { ByteWriter } from './byte-writer.ts';
import { readExamples } from './examples.ts';
import { tagUnseen } from './jackknife.ts';
import { trainLemmas } from './lemmas.ts';
import { trainMarks } from './marks.ts';
import { headlineTrees } from './network/headlines.ts';
import type { Tree } from './network/sentences.ts';
import { readSilver, silverTrees } from './network/silver.ts';
import { trainNetwork, type NetworkSettings } from './network/train-network.ts';
import { trainTagger, type TaggerSettings } from './tagger.ts';

const tagger: TaggerSettings = { epochs: 7, seed: 1, leastKnown: 3, leastClosed: 10, leastSeen: 3, leastWeight: 1 };
const network: NetworkSettings = {
  width: 128, layers: 3, arcWidth: 64, relationWidth: 96, dropped: 0.08, forgotten: 0.25,
  epochs: 11, seed: 1, leastKnown: 3, tokens: 300, rate: 0.002, silver: [0.8, 0.2], parts: 0.5,
};

/**
 * Trains the English language floor on the treebanks, and its parser also on CoreNLP's trees of news, and writes models/en/language.bin.
 * `--sample 0.1` takes a tenth of everything, to try whether it works.
 */
export const train = (): void => {
  const sampleAt = process.argv.indexOf('--sample');
  const share = sampleAt < 0 ? 1 : Number(process.argv[sampleAt + 1]);
  const sample = <T>(list: readonly T[]): T[] => list.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share));
  const begun = performance.now();
  const log = (line: string): void => { console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${line}`); };
  const examples = sample([...readExamples('ewt', 'train'), ...readExamples('gum', 'train')]);
  const silver = sample(readSilver());
  const writer = new ByteWriter();
  const sizes = (part: string): void => { log(`${part}: ${writer.length} bytes so far`); };
  trainTagger(examples, tagger, writer, log);
  const trained = readTagger(byteReader(writer.content));
  sizes('tagger');
  trainLemmas(examples, silver, writer, log);
  sizes('lemmas');
  const tagged = tagUnseen(examples, 4, { ...tagger, epochs: 3 }, log);
  const trees = tagged.map((doc, index): Tree => {
    const { heads, relations, xpos, upos } = examples[index]!;
    return { doc, heads, relations, rightXpos: xpos, rightUpos: upos };
  });
  const headlines = headlineTrees(examples, trained);
  log(`${headlines.length} sentences made into headlines`);
  trainNetwork([...trees, ...headlines], silverTrees(silver, trained), trained, network, writer, log);
  sizes('network');
  trainMarks(trees, { epochs: 4, seed: 1 }, writer, log);
  sizes('marks');
  const file = new URL('../../models/en/language.bin', import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  const bytes = writer.finish(languageFormat);
  writeFileSync(file, bytes);
  log(`models/en/language.bin: ${bytes.length} bytes`);
};

import { readFileSync, writeFileSync } from 'node:fs';
import { readLanguageModel, tag } from '../../src/reading/language/index.ts';
import { nameFormat } from '../../src/reading/language/names/name-model.ts';
import { ByteWriter } from './byte-writer.ts';
import { readWorldwide, splitByOutlet } from './names/corpora.ts';
import type { CrfSettings } from './names/crf.ts';
import { exampleOf, learn, unseenLooks, writeWordFacts } from './names/learn.ts';
import { plainSentences } from './names/sentences.ts';
import { groupWords } from './names/word-groups.ts';
import { listWords } from './names/word-lists.ts';
import { writeWeights } from './names/write-model.ts';

const settings: CrfSettings = { epochs: 3, seed: 1, rate: 0.05, sparse: 0.5, small: 0 };
/** Features seen less often than this in training are not looked at. */
const leastSeen = 2;

/** Trains the names of English on `ner-worldwide` less a fifth of its outlets, and writes models/en/names.bin. */
export const train = (): void => {
  const begun = process.uptime();
  const log = (line: string): void => { console.log(`${Math.round(process.uptime() - begun)} s: ${line}`); };
  const model = readLanguageModel(readFileSync(new URL('../../models/en/language.bin', import.meta.url)));
  const { learnt } = splitByOutlet(readWorldwide());
  // Each article twice, since its own tokens part initials and numbers otherwise than ours: both may be met.
  const given = splitByOutlet(readWorldwide('gold')).learnt;
  const sentences = plainSentences(learnt);
  const groups = groupWords(sentences, { seed: 1, least: 5, neighbours: 1500, coarse: 80, fine: 500, rounds: 8 }, log);
  const writer = new ByteWriter();
  const words = writeWordFacts(groups, listWords(learnt, sentences), writer);
  log(`words: ${writer.length} bytes`);
  const examples = learnt.flatMap((article, index) => [article, given[index]!]).map((article) => exampleOf(article, tag(article.doc, model), words));
  const firsts = unseenLooks(examples, 3, leastSeen, { ...settings, epochs: 2 }, log);
  const { features, pairs } = writeWeights(writer, learn(examples, firsts, leastSeen, settings, log), 12, 22);
  const bytes = writer.finish(nameFormat);
  writeFileSync(new URL('../../models/en/names.bin', import.meta.url), bytes);
  log(`models/en/names.bin: ${features} features, ${pairs} weights, ${bytes.length} bytes`);
};

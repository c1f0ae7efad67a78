import { mkdirSync, writeFileSync } from 'node:fs';
import { ByteWriter } from './byte-writer.ts';
import { readExamples } from './examples.ts';
import { trainLemmas } from './lemmas.ts';
import { trainTagger } from './tagger.ts';

/** Trains the English language floor on the treebanks and writes models/en/language.bin. */
export const train = (): void => {
  const log = (line: string): void => { console.log(line); };
  const examples = [...readExamples('ewt', 'train'), ...readExamples('gum', 'train')];
  const writer = new ByteWriter();
  trainTagger(examples, { epochs: 7, seed: 1, leastKnown: 3, leastClosed: 10, leastSeen: 3, leastWeight: 1 }, writer, log);
  log(`tagger: ${writer.length} bytes`);
  trainLemmas(examples, writer, log);
  const file = new URL('../../models/en/language.bin', import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  const bytes = writer.finish();
  writeFileSync(file, bytes);
  log(`models/en/language.bin: ${bytes.length} bytes`);
};

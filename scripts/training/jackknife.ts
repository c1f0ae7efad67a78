import { byteReader } from '../../src/reading/language/bytes.ts';
import { readTagger } from '../../src/reading/language/model.ts';
import { tagParts } from '../../src/reading/language/tagging/tag.ts';
import type { Tagged } from '../../src/reading/language/tokens.ts';
import { ByteWriter } from './byte-writer.ts';
import type { Examples } from './examples.ts';
import { trainTagger, type TaggerSettings } from './tagger.ts';

/**
 * The training documents with tags by taggers that never saw them, so that the parser learns to live with the mistakes it will
 * meet. Document k is in fold k modulo `folds`.
 */
export const tagUnseen = (
  examples: readonly Examples[], folds: number, settings: TaggerSettings, log: (line: string) => void,
): Tagged[] => {
  const tagged = new Array<Tagged>(examples.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const writer = new ByteWriter();
    trainTagger(examples.filter((_, index) => index % folds !== fold), settings, writer, () => {});
    const tagger = readTagger(byteReader(writer.content));
    let right = 0;
    let seen = 0;
    for (let index = fold; index < examples.length; index += folds) {
      const { doc, xpos: gold, lemmas } = examples[index]!;
      const { upos, xpos } = tagParts(doc, tagger);
      tagged[index] = { ...doc, upos, xpos, lemmas };
      for (let at = 0; at < doc.length; at += 1) if (xpos[at] === gold[at]) right += 1;
      seen += doc.length;
    }
    log(`jackknife: fold ${fold + 1} of ${folds}, XPOS ${(100 * right / seen).toFixed(2)} %`);
  }
  return tagged;
};

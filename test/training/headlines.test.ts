import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goldExamples } from '../../scripts/training/examples.ts';
import { headlineTrees } from '../../scripts/training/network/headlines.ts';
import { parseTreebank } from '../../scripts/training/treebank.ts';
import { readLanguageModel, xposNames } from '../../src/reading/language/index.ts';

const { tagger } = readLanguageModel(new Uint8Array(readFileSync(new URL('../../models/en/language.bin', import.meta.url))));

/** Headlines made of a sentence given as `word/lemma/UPOS/XPOS/head/relation`. */
const headlinesOf = (sentence: string): string[] => {
  const rows = sentence.trim().split(/\s+/).map((row, at) => {
    const [word, lemma, upos, xpos, head, relation] = row.split(/(?<=.)\//);
    return [at + 1, word, lemma, upos, xpos, '_', head, relation, '_', '_'].join('\t');
  });
  return headlineTrees(parseTreebank(`# newdoc id = one\n${rows.join('\n')}\n\n`).map(goldExamples), tagger)
    .map(({ doc, heads, rightXpos }) => doc.words.map((word, at) =>
      `${word}/${xposNames[rightXpos[at]!]!}>${heads[at]! < 0 ? '' : doc.words[heads[at]!]!}`).join(' '));
};

const counted = `The/the/DET/DT/2/det mayor/mayor/NOUN/NN/3/nsubj carried/carry/VERB/VBD/0/root and/and/CCONJ/CC/5/cc lost/lose/VERB/VBD/3/conj
  a/a/DET/DT/7/det vote/vote/NOUN/NN/5/obj ././PUNCT/./3/punct`;

describe('headlines made of sentences', () => {
  it('tell in the present tense, without articles and the stop', () => {
    expect(headlinesOf(counted)).toEqual(['Mayor/NN>carries carries/VBZ> and/CC>loses loses/VBZ>carries vote/NN>loses']);
  });

  it('have the plural for several', () => {
    expect(headlinesOf(counted.replace('mayor/mayor/NOUN/NN/', 'mayors/mayor/NOUN/NNS/'))[0]).toContain('Mayors/NNS>carry carry/VBP>');
  });

  it('are made only of what tells of the past, of somebody', () => {
    expect(headlinesOf(counted.replace('VERB/VBD/0', 'VERB/VBZ/0'))).toEqual([]);
    expect(headlinesOf(counted.replace('3/nsubj', '3/obl'))).toEqual([]);
  });
});

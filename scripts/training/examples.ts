import { assemble, lowered } from '../../src/reading/language/tokenise.ts';
import { uposNames, xposNames, type Tokenised } from '../../src/reading/language/tokens.ts';
import { readTreebank, type TreebankDocument } from './treebank.ts';

/** A treebank's sentences as the language floor sees them, with what is to be learnt beside them. */
export interface Examples {
  readonly doc: Tokenised;
  /** 255 where the treebank gives a part of speech that we do not have. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly lemmas: readonly string[];
  /** Token indices over the whole document; -1 for roots. */
  readonly heads: Int32Array;
  readonly relations: readonly string[];
}

/** With the treebank's own tokens and sentences. */
export const goldExamples = (document: TreebankDocument): Examples => {
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  const words: string[] = [];
  const upos: number[] = [];
  const xpos: number[] = [];
  const lemmas: string[] = [];
  const heads: number[] = [];
  const relations: string[] = [];
  for (const sentence of document.sentences) {
    const first = words.length;
    sentences.push(first);
    starts.push(...sentence.starts);
    ends.push(...sentence.ends);
    words.push(...sentence.words);
    lemmas.push(...sentence.lemmas);
    relations.push(...sentence.relations);
    for (const head of sentence.heads) heads.push(head < 0 ? -1 : first + head);
    for (const name of sentence.upos) upos.push((uposNames as readonly string[]).indexOf(name) & 255);
    for (const name of sentence.xpos) xpos.push((xposNames as readonly string[]).indexOf(name) & 255);
  }
  const bare = assemble(document.text, [[0, document.text.length]], starts, ends, sentences, sentences.map(() => 0));
  return {
    doc: { ...bare, words, lower: words.map(lowered) },
    upos: Uint8Array.from(upos), xpos: Uint8Array.from(xpos), lemmas, heads: Int32Array.from(heads), relations,
  };
};

export const readExamples = (name: string, part: string): Examples[] => readTreebank(name, part).map(goldExamples);

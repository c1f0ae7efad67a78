import { hashOf, join } from '../hashing.ts';
import { uposNames, xposNames } from '../tokens.ts';

/**
 * How lemmas are made: known words first, then the longest ending for the part of speech. Both are learnt from the treebanks.
 */
export interface LemmaModel {
  /** Hash of word in lower case and part of speech, to its lemma. */
  readonly known: ReadonlyMap<number, string>;
  /** Hash of an ending and part of speech, to how many characters to cut × 256 + an index into `additions`. */
  readonly endings: ReadonlyMap<number, number>;
  readonly additions: readonly string[];
  /** For each English part of speech, whether its words have endings to cut; others are their own lemma. */
  readonly inflected: Uint8Array;
}

const properNoun = uposNames.indexOf('PROPN');
const nameTags = ['NNP', 'NNPS'].map((name) => (xposNames as readonly string[]).indexOf(name));
export const longestEnding = 6;

export const lemmaKey = (hash: number, xpos: number): number => join(hash, xpos + 1);

/** The lemma of a word: in lower case except for proper nouns, as the treebanks write it where they know the word. */
export const lemmaOf = (model: LemmaModel, word: string, lower: string, hash: number, xpos: number, upos: number): string => {
  const known = model.known.get(lemmaKey(hash, xpos));
  if (known !== undefined) return known;
  const base = upos === properNoun || nameTags.includes(xpos) ? word : lower;
  if (model.inflected[xpos] === 0) return base;
  return cutEnding(model, base, lower, xpos);
};

/** By endings alone. */
export const cutEnding = (model: LemmaModel, base: string, lower: string, xpos: number): string => {
  const end = lower.length;
  for (let length = Math.min(longestEnding, end - 1); length > 0; length -= 1) {
    const edit = model.endings.get(lemmaKey(hashOf(lower, end - length, end), xpos));
    if (edit !== undefined) return base.slice(0, Math.max(0, base.length - (edit >> 8))) + model.additions[edit & 0xff]!;
  }
  return base;
};

import { hashWord, join } from '../hashing.ts';
import { uposNames, type Tagged } from '../tokens.ts';

/** What the parser looks at, worked out once a token. */
export interface ParseFacts {
  /** Hash of each token in lower case. */
  readonly words: Int32Array;
  /** Both parts of speech in one number. */
  readonly tags: Int32Array;
  /** Word and part of speech together. */
  readonly both: Int32Array;
  /** How many commas, conjunctions, verbs and other marks stand before each token of the document. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly marks: Int32Array;
}

const punctuation = uposNames.indexOf('PUNCT');
const conjunction = uposNames.indexOf('CCONJ');
const verb = uposNames.indexOf('VERB');

export const parseFactsOf = (doc: Tagged): ParseFacts => {
  const { length, lower, upos, xpos } = doc;
  const words = new Int32Array(length);
  const tags = new Int32Array(length);
  const both = new Int32Array(length);
  const commas = new Int32Array(length + 1);
  const verbs = new Int32Array(length + 1);
  const marks = new Int32Array(length + 1);
  for (let at = 0; at < length; at += 1) {
    const word = lower[at]!;
    const part = upos[at]!;
    words[at] = hashWord(word);
    tags[at] = xpos[at]! * 32 + part;
    both[at] = join(words[at]!, tags[at]!);
    const comma = word === ',' || part === conjunction;
    commas[at + 1] = commas[at]! + (comma ? 1 : 0);
    verbs[at + 1] = verbs[at]! + (part === verb ? 1 : 0);
    marks[at + 1] = marks[at]! + (part === punctuation && !comma ? 1 : 0);
  }
  return { words, tags, both, commas, verbs, marks };
};

import { clusterOf, type Clusters } from '../clusters.ts';
import { hashWord, join } from '../hashing.ts';
import { uposNames, type Tagged } from '../tokens.ts';

/**
 * The words without the punctuation: arcs are looked for among these, and punctuation is attached to the finished tree. All
 * arrays run over bare words.
 */
export interface Bare {
  /** The token that each bare word is. */
  readonly tokens: Int32Array;
  /** First bare word of each sentence, then their number. */
  readonly sentenceStarts: Int32Array;
  /** Hash of each word in lower case. */
  readonly words: Int32Array;
  /** Both parts of speech in one number. */
  readonly tags: Int32Array;
  /** Word and part of speech together. */
  readonly both: Int32Array;
  /** The fine group of each word; 0: in none. */
  readonly groups: Int32Array;
  /** Hash of the punctuation between the word before and this one; 0: none. */
  readonly marks: Int32Array;
  /** How many commas, verbs and conjunctions stand before each word, and how many up to and with it. */
  readonly commasBefore: Int32Array;
  readonly commasThrough: Int32Array;
  readonly verbsBefore: Int32Array;
  readonly verbsThrough: Int32Array;
  readonly joinsBefore: Int32Array;
  readonly joinsThrough: Int32Array;
}

export const punctuation = uposNames.indexOf('PUNCT');
const conjunction = uposNames.indexOf('CCONJ');
const verb = uposNames.indexOf('VERB');

export const bareOf = (doc: Tagged, clusters: Clusters): Bare => {
  const { length, lower, upos, xpos, sentenceStarts } = doc;
  let size = 0;
  for (let token = 0; token < length; token += 1) if (upos[token] !== punctuation) size += 1;
  const ints = (): Int32Array => new Int32Array(size);
  const bare: Bare = {
    tokens: ints(), sentenceStarts: new Int32Array(sentenceStarts.length), words: ints(), tags: ints(), both: ints(), groups: ints(), marks: ints(),
    commasBefore: ints(), commasThrough: ints(), verbsBefore: ints(), verbsThrough: ints(), joinsBefore: ints(), joinsThrough: ints(),
  };
  let at = 0;
  let commas = 0;
  let verbs = 0;
  let joins = 0;
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence += 1) {
    bare.sentenceStarts[sentence] = at;
    let mark = 0;
    for (let token = sentenceStarts[sentence]!; token < sentenceStarts[sentence + 1]!; token += 1) {
      const word = lower[token]!;
      const part = upos[token]!;
      if (part === punctuation) {
        mark = join(mark, hashWord(word));
        if (word === ',') commas += 1;
        continue;
      }
      bare.tokens[at] = token;
      bare.words[at] = hashWord(word);
      bare.tags[at] = xpos[token]! * 32 + part;
      bare.both[at] = join(bare.words[at]!, bare.tags[at]!);
      bare.groups[at] = clusterOf(clusters, bare.words[at]!) >> 8;
      bare.marks[at] = mark;
      mark = 0;
      bare.commasBefore[at] = commas;
      bare.commasThrough[at] = commas;
      bare.verbsBefore[at] = verbs;
      bare.joinsBefore[at] = joins;
      if (part === verb) verbs += 1;
      if (part === conjunction) joins += 1;
      bare.verbsThrough[at] = verbs;
      bare.joinsThrough[at] = joins;
      at += 1;
    }
  }
  bare.sentenceStarts[sentenceStarts.length - 1] = at;
  return bare;
};

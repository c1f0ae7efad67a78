import type { Tokenised } from '../language/tokens.ts';

/*
 * How far apart two places are in the telling. “…,” she said, may stand behind four paragraphs of her own words: what is only quoted, or
 * only told as somebody's, lies between a pronoun and whom it stands for without coming between them.
 */

/** What is told in the writer's own voice before each token, sentence and block. */
export interface Narration {
  readonly tokens: Int32Array;
  readonly sentences: Int32Array;
  readonly blocks: Int32Array;
}

/** `inContent`: 1 for each token inside attributed words. A sentence or block counts where any of its words is not. */
export const narrationOf = (doc: Tokenised, inContent: Uint8Array, isWordAt: (token: number) => boolean): Narration => {
  const count = doc.sentenceStarts.length - 1;
  const told = new Uint8Array(count);
  const blocksTold = new Uint8Array(count === 0 ? 1 : doc.blockOf[count - 1]! + 1);
  const tokens = new Int32Array(doc.length + 1);
  for (let token = 0; token < doc.length; token += 1) {
    const isTold = inContent[token] === 0 && isWordAt(token);
    tokens[token + 1] = tokens[token]! + Number(isTold);
    if (!isTold) continue;
    told[doc.sentenceOf[token]!] = 1;
    blocksTold[doc.blockOf[doc.sentenceOf[token]!]!] = 1;
  }
  return { tokens, sentences: before(told), blocks: before(blocksTold) };
};

const before = (flags: Uint8Array): Int32Array => {
  const counts = new Int32Array(flags.length + 1);
  for (let index = 0; index < flags.length; index += 1) counts[index + 1] = counts[index]! + flags[index]!;
  return counts;
};

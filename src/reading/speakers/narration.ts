import type { Tokenised } from '../language/tokens.ts';
import type { Role } from '../reading.ts';

/*
 * How far apart two places are in the telling. “…,” she said, may stand behind four paragraphs of her own words: what is only quoted, or
 * only told as somebody's, lies between a pronoun and whom it stands for without coming between them.
 */

/** What is told in the writer's own voice before each token, sentence and block. */
export interface Narration {
  readonly tokens: Int32Array;
  readonly sentences: Int32Array;
  readonly blocks: Int32Array;
  /** 1 for each block that stands beside the telling: what is under a picture tells of nobody who is spoken of in the paragraph below it. */
  readonly beside: Uint8Array;
}

/** `inContent`: 1 for each token inside attributed words. A sentence or block counts where any of its words is not. `roles` has the role of each block. */
export const narrationOf = (doc: Tokenised, inContent: Uint8Array, roles: readonly Role[], isWordAt: (token: number) => boolean): Narration => {
  const beside = Uint8Array.from(doc.blocks, (_, block) => Number(roles[block] === 'caption'));
  const count = doc.sentenceStarts.length - 1;
  const told = new Uint8Array(count);
  const blocksTold = new Uint8Array(count === 0 ? 1 : doc.blockOf[count - 1]! + 1);
  const tokens = new Int32Array(doc.length + 1);
  for (let token = 0; token < doc.length; token += 1) {
    const isTold = inContent[token] === 0 && beside[doc.blockOf[doc.sentenceOf[token]!]!] === 0 && isWordAt(token);
    tokens[token + 1] = tokens[token]! + Number(isTold);
    if (!isTold) continue;
    told[doc.sentenceOf[token]!] = 1;
    blocksTold[doc.blockOf[doc.sentenceOf[token]!]!] = 1;
  }
  return { tokens, sentences: before(told), blocks: before(blocksTold), beside };
};

const before = (flags: Uint8Array): Int32Array => {
  const counts = new Int32Array(flags.length + 1);
  for (let index = 0; index < flags.length; index += 1) counts[index + 1] = counts[index]! + flags[index]!;
  return counts;
};

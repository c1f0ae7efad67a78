import type { CueWindow } from '../cue-window.ts';
import type { Facts } from '../facts.ts';
import { bucketOf } from './buckets.ts';
import type { View } from './run-network.ts';

const [pathBits, branchBits] = [11, 10];
/** In tokens, to either side of the cue. */
const farthest = 40;
/** In sentences, to either side. */
const mostSentences = 2;
const sentenceSteps = 2 * mostSentences + 1;
const draftedKinds = 5;

/** What is looked at to tell whether a token is of a cue's source or content. */
export const argumentView = {
  /** Itself, the cue's token, the token at the branch that it stands on, what it hangs from, the tokens before and after it. */
  roles: 6,
  /** The way from the cue, the branch, the distance, its place in the rule's draft and the sentence, quotation marks. */
  tables: [1 << pathBits, 1 << branchBits, 2 * farthest + 1, draftedKinds * sentenceSteps, 4],
} as const;

/** Looks at token `t` of the window. */
export function lookBesideCue({ heads, quotationOf, sentenceOf }: Facts, window: CueWindow, t: number, { tokens, rows }: View): void {
  const { cue, anchor, from, to, paths, branches, branchTokens, drafted } = window;
  const i = t - from;
  const place = (token: number): number => (token < from || token >= to ? -1 : token - from);
  tokens[0] = i;
  tokens[1] = place(anchor);
  tokens[2] = place(branchTokens[i]!);
  tokens[3] = place(heads[t]!);
  tokens[4] = place(t - 1);
  tokens[5] = place(t + 1);
  const distance = t < cue[0] ? t - cue[0] : t > cue[1] ? t - cue[1] : 0;
  const sentences = Math.max(-mostSentences, Math.min(mostSentences, sentenceOf[t]! - sentenceOf[anchor]!));
  rows[0] = bucketOf(paths[i]!, pathBits);
  rows[1] = bucketOf(branches[i]!, branchBits);
  rows[2] = Math.max(-farthest, Math.min(farthest, distance)) + farthest;
  rows[3] = drafted[i]! * sentenceSteps + sentences + mostSentences;
  rows[4] = (quotationOf[t]! >= 0 ? 2 : 0) + (quotationOf[anchor]! >= 0 ? 1 : 0);
}

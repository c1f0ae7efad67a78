import { feature, join } from '../../language/hashing.ts';
import { addScores } from '../../language/linear.ts';
import type { Candidate } from './candidates.ts';
import type { Facts } from './facts.ts';
import { headOf } from './facts.ts';
import type { JudgeModel } from './model.ts';
import { fold } from './sequence-model.ts';

/** What each feature looks at, in the order that they are written in. */
export const judgeFeatureNames = [
  'how clear the cue is', 'how clear the content is', 'how clear both are', 'lemma',
  'rule', 'rule and attitude', 'tag, and length of the content', 'length of the content',
  'tag of the source', 'word of the source', 'attitude, and tag of the source', 'quotation marks',
  'whether it stands in another’s content', 'how clear the cue is, and tag', 'group of words, and length', 'lemma and length',
  'length of the cue', 'pieces of the content', 'first word of the content', 'tag of the content’s first word',
  'role of the block', 'group of the source’s words', 'length and side of the source', 'how clear the cue is, and whether in another’s content',
  'how clear the cue is, and length', 'how clear the content is, and length', 'how clear the content is, and tag', 'what hangs from the cue', 'beginning and rule', 'beginning',
  'how clear the network finds the cue', 'how clear the network finds the cue, and how clear the content is', 'how clear the network finds the content',
  'how clear the network finds cue and content', 'how clear the network finds the source', 'how clear the network finds the cue, and tag',
] as const;
export const mostJudgeFeatures = judgeFeatureNames.length;

/** In how many of a hundred cases such a candidate is an attribution, from 0 to 99. */
export function confidenceOf(facts: Facts, candidate: Candidate, isInside: boolean, { linear, bias, percentiles }: JudgeModel): number {
  const features = new Int32Array(mostJudgeFeatures);
  const written = writeJudgeFeatures(facts, candidate, isInside, features);
  fold(features, written);
  const sum = new Int32Array(1);
  addScores(linear, features, written, sum);
  const score = sum[0]! + bias;
  let hundredths = 0;
  while (hundredths < percentiles.length && percentiles[hundredths]! <= score) hundredths++;
  return hundredths;
}

/** Writes what speaks for or against a candidate as a whole; answers with how many. `isInside`: its cue stands in another's content. */
export function writeJudgeFeatures(facts: Facts, candidate: Candidate, isInside: boolean, into: Int32Array): number {
  const { lemmas, patterns, attitudes, xpos, words, clusters, kinds, roles, quotationOf } = facts;
  const { anchor, cue, sources, content, cueMargin, contentMargin, cueOpinion, sourceOpinion, contentOpinion } = candidate;
  const length = content.reduce((sum, [a, b]) => sum + b - a + 1, 0);
  const size = sizeOf(length);
  const source = sources[0];
  const head = source ? headOf(facts, source) : -1;
  const first = content[0]![0];
  const inside = isInside ? 1 : 0;
  const cueScore = inSteps(cueMargin, 14, 14);
  const contentScore = inSteps(contentMargin / (2 + size), 20, 14);
  const tag = xpos[anchor]!;
  const headTag = head < 0 ? 255 : xpos[head]!;
  let n = 0;
  into[n++] = feature(1, cueScore);
  into[n++] = feature(2, contentScore);
  into[n++] = feature(3, join(cueScore, contentScore));
  into[n++] = feature(4, lemmas[anchor]!);
  into[n++] = feature(5, patterns[anchor]!);
  into[n++] = feature(6, join(patterns[anchor]!, attitudes[anchor]!));
  into[n++] = feature(7, join(tag, size));
  into[n++] = feature(8, size);
  into[n++] = feature(9, headTag);
  into[n++] = feature(10, head < 0 ? 0 : words[head]!);
  into[n++] = feature(11, join(attitudes[anchor]!, headTag));
  into[n++] = feature(12, (quotationOf[first]! >= 0 ? 1 : 0) + (quotationOf[anchor]! >= 0 ? 2 : 0));
  into[n++] = feature(13, inside * 2 + (quotationOf[anchor]! >= 0 ? 1 : 0));
  into[n++] = feature(14, join(cueScore, tag));
  into[n++] = feature(15, join(clusters[anchor]!, size > 3 ? 1 : 0));
  into[n++] = feature(16, join(lemmas[anchor]!, size));
  into[n++] = feature(17, cue[1] - cue[0]);
  into[n++] = feature(18, content.length);
  into[n++] = feature(19, words[first]!);
  into[n++] = feature(20, join(xpos[first]!, tag));
  into[n++] = feature(21, join(roles[anchor]!, tag));
  into[n++] = feature(22, join(head < 0 ? 0 : clusters[head]!, tag));
  into[n++] = feature(23, source ? Math.min(5, source[1] - source[0]) * 2 + (source[0] < anchor ? 1 : 0) : 99);
  into[n++] = feature(24, join(cueScore, inside));
  into[n++] = feature(25, join(cueScore, size));
  into[n++] = feature(26, join(contentScore, size));
  into[n++] = feature(27, join(contentScore, tag));
  into[n++] = feature(28, join(kinds[anchor]!, tag));
  into[n++] = feature(29, join(facts.beginnings[anchor]!, patterns[anchor]!));
  into[n++] = feature(30, facts.beginnings[anchor]!);
  into[n++] = feature(31, cueOpinion);
  into[n++] = feature(32, join(cueOpinion, contentScore));
  into[n++] = feature(33, contentOpinion);
  into[n++] = feature(34, join(cueOpinion, contentOpinion));
  into[n++] = feature(35, sourceOpinion);
  into[n++] = feature(36, join(cueOpinion, tag));
  return n;
}

const inSteps = (value: number, step: number, most: number): number => Math.max(-most, Math.min(most, Math.round(value / step)));

/** 0 for one token, 1 for two, 2 for three, then in widening steps to 8. */
function sizeOf(tokens: number): number {
  const bounds = [1, 2, 3, 5, 8, 13, 21, 34];
  const at = bounds.findIndex((most) => tokens <= most);
  return at < 0 ? bounds.length : at;
}

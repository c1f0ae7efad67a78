import { feature, join } from '../../language/hashing.ts';
import type { CueWindow } from './cue-window.ts';
import type { Facts } from './facts.ts';

/** What each feature looks at, in the order that they are written in. The way and the branch are those of `CueWindow`. */
export const argumentFeatureNames = [
  'way from the cue', 'way, and lemma of the cue', 'way, and tag', 'branch',
  'branch, and lemma of the cue', 'edge of the branch', 'edge of the branch, and tag of the cue', 'first word of the branch',
  'first word of the branch, and lemma of the cue', 'branch and tag', 'branch and lemma', 'way, and rule',
  'place in the rule’s draft, and rule', 'place in the rule’s draft, around it too, and rule', 'place in the rule’s draft, around it too', 'place in the rule’s draft, and tag',
  'place in the rule’s draft, and branch', 'place in the rule’s draft, and lemma of the cue', 'place in the rule’s draft, and lemma', 'quotation marks',
  'quotation marks, and side of the cue', 'quotation marks, and sentence', 'quotation marks, and place in the rule’s draft', 'quotation marks, and lemma of the cue',
  'quotation marks, and branch', 'word, and side of the cue', 'word, and distance', 'tag and distance',
  'tag before, and tag', 'tag, and tag after', 'tags around it', 'word before',
  'word after', 'word before, and tag', 'word after, and tag', 'distance, and tag of the cue',
  'distance, and lemma of the cue', 'sentence', 'edges of phrases', 'edge of a phrase to its left, and branch',
  'edge of a phrase before it, and branch', 'relations up', 'relation, and tag of its head', 'group of words',
  'group of words, and branch', 'relation of the branch, and what hangs from the cue', 'branch, and what hangs from the cue', 'distance, and what hangs from the cue',
  'attitude of the cue, and way', 'group of the cue, and way', 'way, word before and tag', 'branch, tag before and tag',
  'word, and lemma of the cue', 'tag, and lemma of the cue', 'way, part of speech, and tag of the cue', 'commas between, and distance',
  'commas between, and branch', 'another cue’s place, and branch', 'place in the sentence', 'rule and distance',
  'rule and branch', 'words of the cue, before and here', 'tags of this and the two after', 'edges of phrases after it',
  'edge of a phrase at it, and branch', 'word, and word after', 'words after', 'quotation marks around it',
  'draft’s end, and tags', 'rule of the word after', 'branch of the word after', 'branch of the word before',
] as const;
export const mostArgumentFeatures = argumentFeatureNames.length;

/** Writes what speaks for token `t` of the window being source or content behind the first `count` features; answers with how many there are then. */
export function writeArgumentFeatures(facts: Facts, window: CueWindow, t: number, into: Int32Array, count: number): number {
  const { words, lemmas, clusters, upos, xpos, heads, relations, first, last, quotationOf, quotationEdge, sentenceOf, leftEdges, rightEdges } = facts;
  const { cue, anchor, from, to } = window;
  const i = t - from;
  const path = window.paths[i]!;
  const branch = window.branches[i]!;
  const top = window.branchTokens[i]!;
  const cueLemma = lemmas[anchor]!;
  const cueTag = xpos[anchor]!;
  const cuePattern = facts.patterns[anchor]!;
  const drafted = window.drafted[i]!;
  const draftedBefore = i > 0 ? window.drafted[i - 1]! : 9;
  const draftedAfter = i + 1 < to - from ? window.drafted[i + 1]! : 9;
  const tag = xpos[t]!;
  const lemma = lemmas[t]!;
  const before = t > from ? xpos[t - 1]! : 255;
  const after = t + 1 < to ? xpos[t + 1]! : 255;
  const wordBefore = t > from ? words[t - 1]! : 1;
  const wordAfter = t + 1 < to ? words[t + 1]! : 1;
  const side = t < cue[0] ? 0 : t <= cue[1] ? 1 : 2;
  const distance = t < cue[0] ? cue[0] - t : t > cue[1] ? t - cue[1] : 0;
  const near = side * 16 + (distance < 6 ? distance : distance < 10 ? 6 : distance < 20 ? 7 : distance < 40 ? 8 : 9);
  const sentences = Math.max(-2, Math.min(2, sentenceOf[t]! - sentenceOf[anchor]!));
  const quoted = quotationOf[t]! < 0 ? 0 : quotationOf[t] === quotationOf[anchor] ? 1 : 2;
  const edge = quotationEdge[t]!;
  const quotedBefore = t > from && quotationOf[t - 1]! >= 0 ? 1 : 0;
  const quotedAfter = t + 1 < to && quotationOf[t + 1]! >= 0 ? 1 : 0;
  const quoteState = quoted + edge * 4 + quotedBefore * 16 + quotedAfter * 32 + (quotationOf[anchor]! >= 0 ? 64 : 0);
  const topRelation = top < 0 ? 0 : relations[top]! + 1;
  const edges = top < 0 ? 0 : (first[top] === t ? 1 : 0) + (last[top] === t ? 2 : 0) + (t > 0 && last[top] === t - 1 ? 4 : 0);
  const opener = top < 0 ? 0 : words[first[top]!]!;
  const up = heads[t]!;
  const leftEdge = leftEdges[t]!;
  const rightEdge = t > from ? rightEdges[t - 1]! : 255;
  const kinds = facts.kinds[anchor]!;
  const commas = commasBetween(facts, window, t);
  let n = count;
  into[n++] = feature(1, path);
  into[n++] = feature(2, join(path, cueLemma));
  into[n++] = feature(3, join(path, tag));
  into[n++] = feature(4, branch);
  into[n++] = feature(5, join(branch, cueLemma));
  into[n++] = feature(6, join(branch, edges));
  into[n++] = feature(7, join(branch, join(edges, cueTag)));
  into[n++] = feature(8, join(branch, opener));
  into[n++] = feature(9, join(branch, join(opener, cueLemma)));
  into[n++] = feature(10, join(branch, tag));
  into[n++] = feature(11, join(branch, lemma));
  into[n++] = feature(12, join(path, cuePattern));
  into[n++] = feature(13, join(drafted, cuePattern));
  into[n++] = feature(14, join(drafted * 100 + draftedBefore * 10 + draftedAfter, cuePattern));
  into[n++] = feature(15, drafted * 100 + draftedBefore * 10 + draftedAfter);
  into[n++] = feature(16, join(drafted, tag));
  into[n++] = feature(17, join(drafted, branch));
  into[n++] = feature(18, join(drafted, cueLemma));
  into[n++] = feature(19, join(drafted * 10 + draftedBefore, lemma));
  into[n++] = feature(20, quoteState);
  into[n++] = feature(21, join(quoteState, side));
  into[n++] = feature(22, join(quoteState, join(side, sentences)));
  into[n++] = feature(23, join(quoteState, drafted * 10 + draftedBefore));
  into[n++] = feature(24, join(quoteState, cueLemma));
  into[n++] = feature(25, join(quoteState, branch));
  into[n++] = feature(26, join(words[t]!, side));
  into[n++] = feature(27, join(words[t]!, near));
  into[n++] = feature(28, join(tag, near));
  into[n++] = feature(29, join(join(before, tag), side));
  into[n++] = feature(30, join(join(tag, after), side));
  into[n++] = feature(31, join(join(before, join(tag, after)), side));
  into[n++] = feature(32, join(wordBefore, side));
  into[n++] = feature(33, join(wordAfter, side));
  into[n++] = feature(34, join(wordBefore, join(tag, side)));
  into[n++] = feature(35, join(wordAfter, join(tag, side)));
  into[n++] = feature(36, join(near, cueTag));
  into[n++] = feature(37, join(near, cueLemma));
  into[n++] = feature(38, join(sentences, side));
  into[n++] = feature(39, join(leftEdge, join(rightEdge, side)));
  into[n++] = feature(40, join(leftEdge, branch));
  into[n++] = feature(41, join(rightEdge, branch));
  into[n++] = feature(42, join(relations[t]!, join(up < 0 ? 0 : relations[up]!, side)));
  into[n++] = feature(43, join(relations[t]!, join(up < 0 ? 0 : xpos[up]!, side)));
  into[n++] = feature(44, join(clusters[t]!, side));
  into[n++] = feature(45, join(clusters[t]!, branch));
  into[n++] = feature(46, join(topRelation, join(kinds, side)));
  into[n++] = feature(47, join(branch, kinds));
  into[n++] = feature(48, join(near, kinds));
  into[n++] = feature(49, join(facts.attitudes[anchor]!, path));
  into[n++] = feature(50, join(clusters[anchor]!, path));
  into[n++] = feature(51, join(path, join(wordBefore, tag)));
  into[n++] = feature(52, join(branch, join(before, tag)));
  into[n++] = feature(53, join(cueLemma, words[t]!));
  into[n++] = feature(54, join(cueLemma, join(tag, side)));
  into[n++] = feature(55, join(cueTag, join(path, upos[t]!)));
  into[n++] = feature(56, join(commas, near));
  into[n++] = feature(57, join(commas, branch));
  into[n++] = feature(58, join(facts.patterns[t]! === 0 ? 0 : 1, join(branch, tag)));
  into[n++] = feature(59, t === facts.sentenceStarts[sentenceOf[t]!] ? 1 + side : t + 1 === facts.sentenceStarts[sentenceOf[t]! + 1] ? 5 + side : 0);
  into[n++] = feature(60, join(cuePattern, near));
  into[n++] = feature(61, join(cuePattern, branch));
  into[n++] = feature(62, join(words[anchor]!, join(wordBefore, words[t]!)));
  const after2 = t + 2 < to ? xpos[t + 2]! : 255;
  const endsHere = rightEdges[t]!;
  const beginsNext = t + 1 < to ? leftEdges[t + 1]! : 255;
  const quotedNext = t + 1 < to ? (quotationOf[t + 1]! >= 0 ? 1 : 0) + quotationEdge[t + 1]! * 2 : 9;
  into[n++] = feature(63, join(tag, join(after, after2)));
  into[n++] = feature(64, join(endsHere, join(beginsNext, side)));
  into[n++] = feature(65, join(endsHere, branch));
  into[n++] = feature(66, join(words[t]!, join(wordAfter, side)));
  into[n++] = feature(67, join(wordAfter, join(after2, side)));
  into[n++] = feature(68, join(quoteState, join(quotedNext, side)));
  into[n++] = feature(69, join(drafted * 10 + draftedAfter, join(tag, after)));
  into[n++] = feature(70, join(t + 1 < to ? facts.patterns[t + 1]! : 0, join(tag, side)));
  into[n++] = feature(71, join(t + 1 < to ? window.branches[i + 1]! : 0, branch));
  into[n++] = feature(72, join(t > from ? window.branches[i - 1]! : 0, branch));
  return n;
}

/** Commas between the cue and `t`, at most three. */
function commasBetween({ commasBefore }: Facts, { cue }: CueWindow, t: number): number {
  const [from, to] = t < cue[0] ? [t + 1, cue[0]] : [cue[1] + 1, t];
  return to <= from ? 0 : Math.min(3, commasBefore[to]! - commasBefore[from]!);
}

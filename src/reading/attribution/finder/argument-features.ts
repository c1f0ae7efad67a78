import { columnsOf, templatesOf, writeTemplates } from '../../language/templates.ts';
import type { CueWindow } from './cue-window.ts';
import type { Facts } from './facts.ts';

const columns = columnsOf(
  'path', 'branch', 'edges', 'opener', 'topRelation', 'drafted', 'draftedBegin', 'draftedEnd', 'draftedAround', 'quoteState', 'quotedNext',
  'side', 'near', 'sentences', 'place', 'commas', 'otherCue',
  'cueLemma', 'cueTag', 'cueWord', 'cueCluster', 'cuePattern', 'attitude', 'kinds',
  'word', 'lemma', 'tag', 'part', 'relation', 'cluster', 'headRelation', 'headTag', 'leftEdge', 'rightEdge', 'endsHere', 'beginsNext',
  'before', 'after', 'after2', 'wordBefore', 'wordAfter', 'patternAfter', 'branchBefore', 'branchAfter',
);
const {
  path, branch, edges, opener, topRelation, drafted, draftedBegin, draftedEnd, draftedAround, quoteState, quotedNext, side, near, sentences,
  place, commas, otherCue,
  cueLemma, cueTag, cueWord, cueCluster, cuePattern, attitude, kinds,
  word, lemma, tag, part, relation, cluster, headRelation, headTag, leftEdge, rightEdge, endsHere, beginsNext,
  before, after, after2, wordBefore, wordAfter, patternAfter, branchBefore, branchAfter,
} = columns;

/** What each feature looks at, in the order that they are written in. The way and the branch are those of `CueWindow`. */
const templates = templatesOf(columns, [
  ['way from the cue', 1, path],
  ['way, and lemma of the cue', 2, [path, cueLemma]],
  ['way, and tag', 3, [path, tag]],
  ['branch', 4, branch],
  ['branch, and lemma of the cue', 5, [branch, cueLemma]],
  ['edge of the branch', 6, [branch, edges]],
  ['edge of the branch, and tag of the cue', 7, [branch, [edges, cueTag]]],
  ['first word of the branch', 8, [branch, opener]],
  ['first word of the branch, and lemma of the cue', 9, [branch, [opener, cueLemma]]],
  ['branch and tag', 10, [branch, tag]],
  ['branch and lemma', 11, [branch, lemma]],
  ['way, and rule', 12, [path, cuePattern]],
  ['place in the rule’s draft, and rule', 13, [drafted, cuePattern]],
  ['place in the rule’s draft, around it too, and rule', 14, [draftedAround, cuePattern]],
  ['place in the rule’s draft, around it too', 15, draftedAround],
  ['place in the rule’s draft, and tag', 16, [drafted, tag]],
  ['place in the rule’s draft, and branch', 17, [drafted, branch]],
  ['place in the rule’s draft, and lemma of the cue', 18, [drafted, cueLemma]],
  ['place in the rule’s draft, and lemma', 19, [draftedBegin, lemma]],
  ['quotation marks', 20, quoteState],
  ['quotation marks, and side of the cue', 21, [quoteState, side]],
  ['quotation marks, and sentence', 22, [quoteState, [side, sentences]]],
  ['quotation marks, and place in the rule’s draft', 23, [quoteState, draftedBegin]],
  ['quotation marks, and lemma of the cue', 24, [quoteState, cueLemma]],
  ['quotation marks, and branch', 25, [quoteState, branch]],
  ['word, and side of the cue', 26, [word, side]],
  ['word, and distance', 27, [word, near]],
  ['tag and distance', 28, [tag, near]],
  ['tag before, and tag', 29, [[before, tag], side]],
  ['tag, and tag after', 30, [[tag, after], side]],
  ['tags around it', 31, [[before, [tag, after]], side]],
  ['word before', 32, [wordBefore, side]],
  ['word after', 33, [wordAfter, side]],
  ['word before, and tag', 34, [wordBefore, [tag, side]]],
  ['word after, and tag', 35, [wordAfter, [tag, side]]],
  ['distance, and tag of the cue', 36, [near, cueTag]],
  ['distance, and lemma of the cue', 37, [near, cueLemma]],
  ['sentence', 38, [sentences, side]],
  ['edges of phrases', 39, [leftEdge, [rightEdge, side]]],
  ['edge of a phrase to its left, and branch', 40, [leftEdge, branch]],
  ['edge of a phrase before it, and branch', 41, [rightEdge, branch]],
  ['relations up', 42, [relation, [headRelation, side]]],
  ['relation, and tag of its head', 43, [relation, [headTag, side]]],
  ['group of words', 44, [cluster, side]],
  ['group of words, and branch', 45, [cluster, branch]],
  ['relation of the branch, and what hangs from the cue', 46, [topRelation, [kinds, side]]],
  ['branch, and what hangs from the cue', 47, [branch, kinds]],
  ['distance, and what hangs from the cue', 48, [near, kinds]],
  ['attitude of the cue, and way', 49, [attitude, path]],
  ['group of the cue, and way', 50, [cueCluster, path]],
  ['way, word before and tag', 51, [path, [wordBefore, tag]]],
  ['branch, tag before and tag', 52, [branch, [before, tag]]],
  ['word, and lemma of the cue', 53, [cueLemma, word]],
  ['tag, and lemma of the cue', 54, [cueLemma, [tag, side]]],
  ['way, part of speech, and tag of the cue', 55, [cueTag, [path, part]]],
  ['commas between, and distance', 56, [commas, near]],
  ['commas between, and branch', 57, [commas, branch]],
  ['another cue’s place, and branch', 58, [otherCue, [branch, tag]]],
  ['place in the sentence', 59, place],
  ['rule and distance', 60, [cuePattern, near]],
  ['rule and branch', 61, [cuePattern, branch]],
  ['words of the cue, before and here', 62, [cueWord, [wordBefore, word]]],
  ['tags of this and the two after', 63, [tag, [after, after2]]],
  ['edges of phrases after it', 64, [endsHere, [beginsNext, side]]],
  ['edge of a phrase at it, and branch', 65, [endsHere, branch]],
  ['word, and word after', 66, [word, [wordAfter, side]]],
  ['words after', 67, [wordAfter, [after2, side]]],
  ['quotation marks around it', 68, [quoteState, [quotedNext, side]]],
  ['draft’s end, and tags', 69, [draftedEnd, [tag, after]]],
  ['rule of the word after', 70, [patternAfter, [tag, side]]],
  ['branch of the word after', 71, [branchAfter, branch]],
  ['branch of the word before', 72, [branchBefore, branch]],
]);
export const argumentFeatureNames = templates.names;
const { values } = templates;
export const mostArgumentFeatures = argumentFeatureNames.length;

/** Writes what speaks for token `t` of the window being source or content behind the first `count` features; answers with how many there are then. */
export function writeArgumentFeatures(facts: Facts, window: CueWindow, t: number, into: Int32Array, count: number): number {
  const { words, xpos, relations, heads, first, last, patterns, quotationOf, quotationEdge, sentenceOf, sentenceStarts, leftEdges, rightEdges } = facts;
  const { cue, anchor, from, to, branches } = window;
  const i = t - from;
  const hasBefore = t > from;
  const hasAfter = t + 1 < to;

  const top = window.branchTokens[i]!;
  values[path] = window.paths[i]!;
  values[branch] = branches[i]!;
  values[branchBefore] = hasBefore ? branches[i - 1]! : 0;
  values[branchAfter] = hasAfter ? branches[i + 1]! : 0;
  values[edges] = top < 0 ? 0 : (first[top] === t ? 1 : 0) + (last[top] === t ? 2 : 0) + (t > 0 && last[top] === t - 1 ? 4 : 0);
  values[opener] = top < 0 ? 0 : words[first[top]!]!;
  values[topRelation] = top < 0 ? 0 : relations[top]! + 1;

  const inDraft = window.drafted[i]!;
  const inDraftBefore = hasBefore ? window.drafted[i - 1]! : 9;
  const inDraftAfter = hasAfter ? window.drafted[i + 1]! : 9;
  values[drafted] = inDraft;
  values[draftedBegin] = inDraft * 10 + inDraftBefore;
  values[draftedEnd] = inDraft * 10 + inDraftAfter;
  values[draftedAround] = inDraft * 100 + inDraftBefore * 10 + inDraftAfter;

  const quoted = quotationOf[t]! < 0 ? 0 : quotationOf[t] === quotationOf[anchor] ? 1 : 2;
  const quotedBefore = hasBefore && quotationOf[t - 1]! >= 0 ? 1 : 0;
  const quotedAfter = hasAfter && quotationOf[t + 1]! >= 0 ? 1 : 0;
  values[quoteState] = quoted + quotationEdge[t]! * 4 + quotedBefore * 16 + quotedAfter * 32 + (quotationOf[anchor]! >= 0 ? 64 : 0);
  values[quotedNext] = hasAfter ? quotedAfter + quotationEdge[t + 1]! * 2 : 9;

  const onSide = t < cue[0] ? 0 : t <= cue[1] ? 1 : 2;
  const distance = t < cue[0] ? cue[0] - t : t > cue[1] ? t - cue[1] : 0;
  const sentence = sentenceOf[t]!;
  values[side] = onSide;
  values[near] = onSide * 16 + (distance < 6 ? distance : distance < 10 ? 6 : distance < 20 ? 7 : distance < 40 ? 8 : 9);
  values[sentences] = Math.max(-2, Math.min(2, sentence - sentenceOf[anchor]!));
  values[place] = t === sentenceStarts[sentence] ? 1 + onSide : t + 1 === sentenceStarts[sentence + 1] ? 5 + onSide : 0;
  values[commas] = commasBetween(facts, window, t);
  values[otherCue] = patterns[t]! === 0 ? 0 : 1;

  values[cueLemma] = facts.lemmas[anchor]!;
  values[cueTag] = xpos[anchor]!;
  values[cueWord] = words[anchor]!;
  values[cueCluster] = facts.clusters[anchor]!;
  values[cuePattern] = patterns[anchor]!;
  values[attitude] = facts.attitudes[anchor]!;
  values[kinds] = facts.kinds[anchor]!;

  const up = heads[t]!;
  values[word] = words[t]!;
  values[lemma] = facts.lemmas[t]!;
  values[tag] = xpos[t]!;
  values[part] = facts.upos[t]!;
  values[relation] = relations[t]!;
  values[cluster] = facts.clusters[t]!;
  values[headRelation] = up < 0 ? 0 : relations[up]!;
  values[headTag] = up < 0 ? 0 : xpos[up]!;
  values[leftEdge] = leftEdges[t]!;
  values[rightEdge] = hasBefore ? rightEdges[t - 1]! : 255;
  values[endsHere] = rightEdges[t]!;
  values[beginsNext] = hasAfter ? leftEdges[t + 1]! : 255;

  values[before] = hasBefore ? xpos[t - 1]! : 255;
  values[after] = hasAfter ? xpos[t + 1]! : 255;
  values[after2] = t + 2 < to ? xpos[t + 2]! : 255;
  values[wordBefore] = hasBefore ? words[t - 1]! : 1;
  values[wordAfter] = hasAfter ? words[t + 1]! : 1;
  values[patternAfter] = hasAfter ? patterns[t + 1]! : 0;
  return writeTemplates(templates, into, count);
}

/** Commas between the cue and `t`, at most three. */
function commasBetween({ commasBefore }: Facts, { cue }: CueWindow, t: number): number {
  const [from, to] = t < cue[0] ? [t + 1, cue[0]] : [cue[1] + 1, t];
  return to <= from ? 0 : Math.min(3, commasBefore[to]! - commasBefore[from]!);
}

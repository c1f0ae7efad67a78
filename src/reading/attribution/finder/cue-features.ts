import { feature, join } from '../../language/hashing.ts';
import { columnsOf, templatesOf, writeTemplates } from '../../language/templates.ts';
import type { Facts } from './facts.ts';

const columns = columnsOf(
  'word', 'lemma', 'tag', 'part', 'relation', 'cluster', 'coarse', 'ending', 'beginning', 'kinds', 'complementWord', 'attitude', 'pattern',
  'role', 'besideQuote', 'place',
  'wordBefore', 'wordAfter', 'lemmaBefore', 'lemmaAfter', 'lemmaBefore2', 'lemmaAfter2', 'before', 'before2', 'after', 'after2',
  'clusterBefore', 'clusterAfter',
  'headLemma', 'headTag', 'headAttitude', 'headPattern', 'headKinds', 'headCluster', 'headCoarse', 'lemmaAbove',
  'subjectWord', 'subjectTag', 'subjectCluster', 'subjectCoarse', 'objectLemma', 'objectCoarse',
  'three', 'five', 'seven', 'nine',
);
const {
  word, lemma, tag, part, relation, cluster, coarse, ending, beginning, kinds, complementWord, attitude, pattern, role, besideQuote, place,
  wordBefore, wordAfter, lemmaBefore, lemmaAfter, lemmaBefore2, lemmaAfter2, before, before2, after, after2, clusterBefore, clusterAfter,
  headLemma, headTag, headAttitude, headPattern, headKinds, headCluster, headCoarse, lemmaAbove,
  subjectWord, subjectTag, subjectCluster, subjectCoarse, objectLemma, objectCoarse,
  three, five, seven, nine,
} = columns;

const templates = templatesOf(columns, [
  ['lemma', 1, lemma],
  ['lemma and tag', 2, [lemma, tag]],
  ['word', 3, word],
  ['tag and relation', 4, [tag, relation]],
  ['lemma and relation', 5, [lemma, relation]],
  ['group of words and part of speech', 6, [cluster, part]],
  ['ending and tag', 7, [ending, tag]],
  ['what hangs from it', 8, kinds],
  ['what hangs from it, and tag', 9, [kinds, tag]],
  ['what hangs from it, and lemma', 10, [kinds, lemma]],
  ['complement’s first word, and tag', 11, [complementWord, tag]],
  ['complement’s first word, and lemma', 12, [complementWord, lemma]],
  ['attitude in the list, and tag', 13, [attitude, tag]],
  ['attitude in the list, and what hangs from it', 14, [attitude, kinds]],
  ['rule', 15, pattern],
  ['rule and attitude', 16, [pattern, attitude]],
  ['rule and lemma', 17, [pattern, lemma]],
  ['rule and tag', 18, [pattern, tag]],
  ['quotation beside it', 19, besideQuote],
  ['quotation beside it, and tag', 20, [besideQuote, tag]],
  ['quotation beside it, and lemma', 21, [besideQuote, lemma]],
  ['word before', 22, wordBefore],
  ['word after', 23, wordAfter],
  ['word before, and tag', 24, [wordBefore, tag]],
  ['word after, and tag', 25, [wordAfter, tag]],
  ['lemma and tag after', 26, [lemma, after]],
  ['lemma and tag before', 27, [lemma, before]],
  ['lemma and lemma after', 28, [lemma, lemmaAfter]],
  ['lemma and lemma before', 29, [lemma, lemmaBefore]],
  ['tags around it', 30, [before, [tag, after]]],
  ['tags of the two before', 31, [before2, [before, tag]]],
  ['tags of the two after', 32, [tag, [after, after2]]],
  ['lemmas around it', 33, [lemmaBefore, lemmaAfter]],
  ['lemma two before', 34, [three, lemmaBefore2]],
  ['lemma two after', 35, [three, lemmaAfter2]],
  ['what it hangs from', 36, [headLemma, relation]],
  ['what it hangs from, and lemma', 37, [[headLemma, relation], lemma]],
  ['tag of what it hangs from', 38, [headTag, [relation, tag]]],
  ['attitude of what it hangs from', 39, [headAttitude, [relation, tag]]],
  ['rule of what it hangs from', 40, [headPattern, [relation, tag]]],
  ['what else hangs from there', 41, [headKinds, relation]],
  ['group of what it hangs from', 42, [headCluster, [relation, tag]]],
  ['place in the sentence', 43, [place, tag]],
  ['role of the block', 44, [role, tag]],
  ['group of words, and what hangs from it', 45, [cluster, kinds]],
  ['groups of words around it', 46, [clusterBefore, clusterAfter]],
  ['group of words, and tag after', 47, [cluster, after]],
  ['subject and attitude', 54, [subjectWord, attitude]],
  ['tag of the subject, and lemma', 55, [subjectTag, [lemma, seven]]],
  ['group of the subject', 56, [subjectCluster, tag]],
  ['tag of the subject', 57, [subjectTag, tag]],
  ['beginning and tag', 58, [beginning, tag]],
  ['beginning and rule', 59, [beginning, pattern]],
  ['beginning, and what hangs from it', 60, [beginning, kinds]],
  ['beginning', 61, [beginning, five]],
  ['coarse group of words, and rule', 62, [coarse, pattern]],
  ['coarse group of words, and what hangs from it', 63, [coarse, kinds]],
  ['coarse groups of it and its subject', 64, [coarse, [subjectCoarse, tag]]],
  ['coarse groups of it and its object', 65, [coarse, [objectCoarse, tag]]],
  ['object', 66, [objectLemma, [tag, nine]]],
  ['coarse groups of it and what it hangs from', 67, [headCoarse, [coarse, relation]]],
  ['coarse group of the subject, and rule', 68, [subjectCoarse, pattern]],
  ['what it hangs from at second hand', 69, [lemmaAbove, [relation, tag]]],
]);
const { values } = templates;
for (const [column, value] of [[three, 3], [five, 5], [seven, 7], [nine, 9]] as const) values[column] = value;

/** What each feature looks at, in the order that they are written in. The last four are there where a rule has a draft for the token. */
export const cueFeatureNames: readonly string[] = [
  ...templates.names, 'rule, and whether it has a source', 'rule, and length of the content', 'rule, and form', 'rule, and whether quoted',
];
export const mostCueFeatures = cueFeatureNames.length;

/** Writes what speaks for or against token `t` being part of a cue behind the first `count` features; answers with how many there are then. Pure integers. */
export function writeCueFeatures(facts: Facts, t: number, into: Int32Array, count: number): number {
  const { words, lemmas, clusters, coarse: coarses, xpos, heads, quotationOf, quotationEdge, attitudes, patterns } = facts;
  const sentence = facts.sentenceOf[t]!;
  const from = facts.sentenceStarts[sentence]!;
  const to = facts.sentenceStarts[sentence + 1]!;
  const hasBefore = t > from;
  const hasAfter = t + 1 < to;

  values[word] = words[t]!;
  values[lemma] = lemmas[t]!;
  values[tag] = xpos[t]!;
  values[part] = facts.upos[t]!;
  values[relation] = facts.relations[t]!;
  values[cluster] = clusters[t]!;
  values[coarse] = coarses[t]!;
  values[ending] = facts.endings[t]!;
  values[beginning] = facts.beginnings[t]!;
  values[kinds] = facts.kinds[t]!;
  values[complementWord] = facts.complementWords[t]!;
  values[attitude] = attitudes[t]!;
  values[pattern] = patterns[t]!;
  values[role] = facts.roles[t]!;
  const edgeBefore = t > 0 ? quotationEdge[t - 1]! & 2 : 0;
  const edgeAfter = t + 1 < facts.length ? quotationEdge[t + 1]! & 1 : 0;
  values[besideQuote] = (quotationOf[t]! >= 0 ? 1 : 0) + edgeBefore + edgeAfter * 4;
  values[place] = t === from ? 1 : hasAfter ? 0 : 2;

  values[wordBefore] = hasBefore ? words[t - 1]! : 1;
  values[wordAfter] = hasAfter ? words[t + 1]! : 1;
  values[lemmaBefore] = hasBefore ? lemmas[t - 1]! : 1;
  values[lemmaAfter] = hasAfter ? lemmas[t + 1]! : 1;
  values[lemmaBefore2] = t > from + 1 ? lemmas[t - 2]! : 1;
  values[lemmaAfter2] = t + 2 < to ? lemmas[t + 2]! : 1;
  values[before] = hasBefore ? xpos[t - 1]! : 255;
  values[before2] = t > from + 1 ? xpos[t - 2]! : 255;
  values[after] = hasAfter ? xpos[t + 1]! : 255;
  values[after2] = t + 2 < to ? xpos[t + 2]! : 255;
  values[clusterBefore] = hasBefore ? clusters[t - 1]! : 0;
  values[clusterAfter] = hasAfter ? clusters[t + 1]! : 0;

  const up = heads[t]!;
  const above = up < 0 ? -1 : heads[up]!;
  values[headLemma] = up < 0 ? 1 : lemmas[up]!;
  values[headTag] = up < 0 ? 0 : xpos[up]!;
  values[headAttitude] = up < 0 ? 0 : attitudes[up]!;
  values[headPattern] = up < 0 ? 0 : patterns[up]!;
  values[headKinds] = up < 0 ? 0 : facts.kinds[up]!;
  values[headCluster] = up < 0 ? 0 : clusters[up]!;
  values[headCoarse] = up < 0 ? 300 : coarses[up]!;
  values[lemmaAbove] = above < 0 ? 0 : lemmas[above]!;

  const subject = facts.subjects[t]!;
  const object = facts.objects[t]!;
  values[subjectWord] = subject < 0 ? 0 : words[subject]!;
  values[subjectTag] = subject < 0 ? 0 : xpos[subject]!;
  values[subjectCluster] = subject < 0 ? 0 : clusters[subject]!;
  values[subjectCoarse] = subject < 0 ? 300 : coarses[subject]!;
  values[objectLemma] = object < 0 ? 0 : lemmas[object]!;
  values[objectCoarse] = object < 0 ? 300 : coarses[object]!;

  let n = writeTemplates(templates, into, count);
  const draft = facts.drafts.get(t);
  if (draft) {
    const rule = patterns[t]!;
    const long = Math.min(6, Math.floor(Math.log2(1 + draft.content.reduce((sum, [a, b]) => sum + b - a, 0) / 8)));
    into[n++] = feature(50, join(rule, draft.sources.length > 0 ? 1 : 0));
    into[n++] = feature(51, join(rule, long));
    into[n++] = feature(52, join(rule, draft.form === 'direct' ? 1 : draft.form === 'mixed' ? 2 : 3));
    into[n++] = feature(53, join(rule, quotationOf[t]! < 0 ? 0 : 1));
  }
  return n;
}

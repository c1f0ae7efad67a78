import { feature, join } from '../../language/hashing.ts';
import type { Facts } from './facts.ts';

/** What each feature looks at, in the order that they are written in. The last four are there where a rule has a draft for the token. */
export const cueFeatureNames = [
  'lemma', 'lemma and tag', 'word', 'tag and relation', 'lemma and relation',
  'group of words and part of speech', 'ending and tag', 'what hangs from it', 'what hangs from it, and tag', 'what hangs from it, and lemma',
  'complement’s first word, and tag', 'complement’s first word, and lemma', 'attitude in the list, and tag', 'attitude in the list, and what hangs from it', 'rule',
  'rule and attitude', 'rule and lemma', 'rule and tag', 'quotation beside it', 'quotation beside it, and tag',
  'quotation beside it, and lemma', 'word before', 'word after', 'word before, and tag', 'word after, and tag',
  'lemma and tag after', 'lemma and tag before', 'lemma and lemma after', 'lemma and lemma before', 'tags around it',
  'tags of the two before', 'tags of the two after', 'lemmas around it', 'lemma two before', 'lemma two after',
  'what it hangs from', 'what it hangs from, and lemma', 'tag of what it hangs from', 'attitude of what it hangs from', 'rule of what it hangs from',
  'what else hangs from there', 'group of what it hangs from', 'place in the sentence', 'role of the block', 'group of words, and what hangs from it',
  'groups of words around it', 'group of words, and tag after', 'subject and attitude', 'tag of the subject, and lemma', 'group of the subject',
  'tag of the subject', 'beginning and tag', 'beginning and rule', 'beginning, and what hangs from it', 'beginning',
  'coarse group of words, and rule', 'coarse group of words, and what hangs from it', 'coarse groups of it and its subject', 'coarse groups of it and its object', 'object',
  'coarse groups of it and what it hangs from', 'coarse group of the subject, and rule', 'what it hangs from at second hand',
  'rule, and whether it has a source', 'rule, and length of the content', 'rule, and form', 'rule, and whether quoted',
] as const;
export const mostCueFeatures = cueFeatureNames.length;

/** Writes what speaks for or against token `t` being part of a cue behind the first `count` features; answers with how many there are then. Pure integers. */
export function writeCueFeatures(facts: Facts, t: number, into: Int32Array, count: number): number {
  const { words, lemmas, endings, clusters, upos, xpos, heads, relations, quotationOf, quotationEdge, kinds, complementWords, attitudes, patterns } = facts;
  const sentence = facts.sentenceOf[t]!;
  const from = facts.sentenceStarts[sentence]!;
  const to = facts.sentenceStarts[sentence + 1]!;
  const lemma = lemmas[t]!;
  const tag = xpos[t]!;
  const up = heads[t]!;
  const relation = relations[t]!;
  const before = t > from ? t - 1 : -1;
  const before2 = t > from + 1 ? t - 2 : -1;
  const after = t + 1 < to ? t + 1 : -1;
  const after2 = t + 2 < to ? t + 2 : -1;
  const word = (at: number): number => (at < 0 ? 1 : words[at]!);
  const xp = (at: number): number => (at < 0 ? 255 : xpos[at]!);
  const stem = (at: number): number => (at < 0 ? 1 : lemmas[at]!);
  const group = (at: number): number => (at < 0 ? 0 : clusters[at]!);
  const quoted = quotationOf[t]! >= 0 ? 1 : 0;
  const edgeBefore = t > 0 ? quotationEdge[t - 1]! & 2 : 0;
  const edgeAfter = t + 1 < facts.length ? quotationEdge[t + 1]! & 1 : 0;
  const besideQuote = quoted + edgeBefore + edgeAfter * 4;
  const attitude = attitudes[t]!;
  const pattern = patterns[t]!;
  let n = count;
  into[n++] = feature(1, lemma);
  into[n++] = feature(2, join(lemma, tag));
  into[n++] = feature(3, words[t]!);
  into[n++] = feature(4, join(tag, relation));
  into[n++] = feature(5, join(lemma, relation));
  into[n++] = feature(6, join(clusters[t]!, upos[t]!));
  into[n++] = feature(7, join(endings[t]!, tag));
  into[n++] = feature(8, kinds[t]!);
  into[n++] = feature(9, join(kinds[t]!, tag));
  into[n++] = feature(10, join(kinds[t]!, lemma));
  into[n++] = feature(11, join(complementWords[t]!, tag));
  into[n++] = feature(12, join(complementWords[t]!, lemma));
  into[n++] = feature(13, join(attitude, tag));
  into[n++] = feature(14, join(attitude, kinds[t]!));
  into[n++] = feature(15, pattern);
  into[n++] = feature(16, join(pattern, attitude));
  into[n++] = feature(17, join(pattern, lemma));
  into[n++] = feature(18, join(pattern, tag));
  into[n++] = feature(19, besideQuote);
  into[n++] = feature(20, join(besideQuote, tag));
  into[n++] = feature(21, join(besideQuote, lemma));
  into[n++] = feature(22, word(before));
  into[n++] = feature(23, word(after));
  into[n++] = feature(24, join(word(before), tag));
  into[n++] = feature(25, join(word(after), tag));
  into[n++] = feature(26, join(lemma, xp(after)));
  into[n++] = feature(27, join(lemma, xp(before)));
  into[n++] = feature(28, join(lemma, stem(after)));
  into[n++] = feature(29, join(lemma, stem(before)));
  into[n++] = feature(30, join(xp(before), join(tag, xp(after))));
  into[n++] = feature(31, join(xp(before2), join(xp(before), tag)));
  into[n++] = feature(32, join(tag, join(xp(after), xp(after2))));
  into[n++] = feature(33, join(stem(before), stem(after)));
  into[n++] = feature(34, join(3, stem(before2)));
  into[n++] = feature(35, join(3, stem(after2)));
  into[n++] = feature(36, join(stem(up), relation));
  into[n++] = feature(37, join(join(stem(up), relation), lemma));
  into[n++] = feature(38, join(up < 0 ? 0 : xpos[up]!, join(relation, tag)));
  into[n++] = feature(39, join(up < 0 ? 0 : attitudes[up]!, join(relation, tag)));
  into[n++] = feature(40, join(up < 0 ? 0 : patterns[up]!, join(relation, tag)));
  into[n++] = feature(41, join(up < 0 ? 0 : kinds[up]!, relation));
  into[n++] = feature(42, join(group(up), join(relation, tag)));
  into[n++] = feature(43, join(t === from ? 1 : after < 0 ? 2 : 0, tag));
  into[n++] = feature(44, join(facts.roles[t]!, tag));
  into[n++] = feature(45, join(clusters[t]!, kinds[t]!));
  into[n++] = feature(46, join(group(before), group(after)));
  into[n++] = feature(47, join(clusters[t]!, xp(after)));
  const { coarse, subjects, objects } = facts;
  const subject = subjects[t]!;
  const object = objects[t]!;
  into[n++] = feature(54, join(subject < 0 ? 0 : words[subject]!, attitude));
  into[n++] = feature(55, join(subject < 0 ? 0 : xpos[subject]!, join(lemma, 7)));
  into[n++] = feature(56, join(subject < 0 ? 0 : clusters[subject]!, tag));
  into[n++] = feature(57, join(subject < 0 ? 0 : xpos[subject]!, tag));
  into[n++] = feature(58, join(facts.beginnings[t]!, tag));
  into[n++] = feature(59, join(facts.beginnings[t]!, pattern));
  into[n++] = feature(60, join(facts.beginnings[t]!, kinds[t]!));
  into[n++] = feature(61, join(facts.beginnings[t]!, 5));
  const coarseOf = (at: number): number => (at < 0 ? 300 : coarse[at]!);
  into[n++] = feature(62, join(coarse[t]!, pattern));
  into[n++] = feature(63, join(coarse[t]!, kinds[t]!));
  into[n++] = feature(64, join(coarse[t]!, join(coarseOf(subject), tag)));
  into[n++] = feature(65, join(coarse[t]!, join(coarseOf(object), tag)));
  into[n++] = feature(66, join(object < 0 ? 0 : lemmas[object]!, join(tag, 9)));
  into[n++] = feature(67, join(coarseOf(up), join(coarse[t]!, relation)));
  into[n++] = feature(68, join(coarseOf(subject), pattern));
  into[n++] = feature(69, join(up < 0 || heads[up]! < 0 ? 0 : lemmas[heads[up]!]!, join(relation, tag)));
  const draft = facts.drafts.get(t);
  if (draft) {
    const hasSource = draft.sources.length > 0 ? 1 : 0;
    const long = Math.min(6, Math.floor(Math.log2(1 + draft.content.reduce((sum, [a, b]) => sum + b - a, 0) / 8)));
    into[n++] = feature(50, join(pattern, hasSource));
    into[n++] = feature(51, join(pattern, long));
    into[n++] = feature(52, join(pattern, draft.form === 'direct' ? 1 : draft.form === 'mixed' ? 2 : 3));
    into[n++] = feature(53, join(pattern, facts.quotationOf[t]! < 0 ? 0 : 1));
  }
  return n;
}

import { feature, join } from '../../language/hashing.ts';
import { relationNames, uposNames, xposNames } from '../../language/tokens.ts';
import type { TokenRange } from '../syntax.ts';
import type { CueWindow } from './cue-window.ts';
import type { Facts } from './facts.ts';
import { headOf } from './facts.ts';
import { argumentLabels } from './labels.ts';

/** A source and content that a cue may have: the labels of the window's tokens, the ranges they make, and by how much they fall short of the best. */
export interface Reach {
  readonly labels: Uint8Array;
  readonly sources: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly short: number;
}

/** What each feature looks at, in the order that they are written in. */
export const choiceFeatureNames = [
  'how far behind the best', 'how far behind the best, and rule', 'how far behind the best, and tag of the cue',
  'order of source, cue and content', 'order, and lemma of the cue', 'order, and tag of the cue', 'order, and rule', 'order, and what hangs from the cue',
  'source beside the rule’s', 'source beside the rule’s, and lemma of the cue', 'content beside the rule’s', 'content beside the rule’s, and lemma of the cue',
  'way to the source', 'way to the source, and lemma of the cue', 'way to the source, and tag of the cue', 'tag of the source', 'word of the source', 'arcs out of the source',
  'what hangs from the source outside', 'length of the source', 'tags before and after the source', 'edges of the source', 'group of the source’s words, and tag of the cue',
  'arcs out of the content', 'arcs out of the content, and rule', 'what hangs from the content outside', 'what hangs from the content outside, and tag after it', 'what hangs right behind the content',
  'what hangs right before the content', 'way to the content', 'way to the content, and lemma of the cue', 'tag of the content’s head, and lemma of the cue', 'relation and tag of the content’s head',
  'tag before the content, and first tag', 'word before the content', 'first word of the content', 'first word of the content, and lemma of the cue', 'last tag of the content, and tag after it',
  'word after the content', 'word after the content, and tag of the cue', 'last word of the content', 'edges at the content’s end', 'edge at the content’s beginning', 'length of the content',
  'length of the content, and lemma of the cue', 'length of the content, and rule', 'pieces of the content', 'pieces, and lemma of the cue', 'sentences of the content, and its edges', 'sentence, and order',
  'quotations cut', 'quotations cut, and order', 'quotations whole, and rule', 'commas in the content', 'other cues in the content', 'verbs in the content', 'verbs in the content, and lemma of the cue',
  'marks in the content', 'where the pieces part', 'relation behind the content, and its way', 'tags at the content’s end, and order', 'first word and word before the content',
] as const;
export const mostChoiceFeatures = choiceFeatureNames.length;

const [none, other] = [255, 254];
const { firstOfSource, firstOfContent } = argumentLabels;
/** First, inside, last, only. */
const labelsOfKind = 4;
const verb = uposNames.indexOf('VERB');
const punct = relationNames.indexOf('punct');
const [comma, dash, period] = [',', ':', '.'].map((name) => xposNames.indexOf(name as (typeof xposNames)[number]));

/** Writes what speaks for or against a source and content as a whole; answers with how many. Each feature stands at its name's place. */
export function writeChoiceFeatures(facts: Facts, window: CueWindow, reach: Reach, into: Int32Array): number {
  const { labels, sources, content, short } = reach;
  const { words, lemmas, xpos, relations, clusters, patterns, kinds, leftEdges, rightEdges, quotationOf, sentenceOf, sentenceStarts } = facts;
  const { cue, anchor, from, to } = window;
  const lemma = lemmas[anchor]!;
  const tag = xpos[anchor]!;
  const pattern = patterns[anchor]!;
  const behind = Math.min(15, Math.round(short / 12));
  const order = orderOf(cue, sources, content);
  const [source] = sources;
  const head = source ? headOf(facts, source) : -1;
  const size = content.reduce((sum, [a, b]) => sum + b - a + 1, 0);
  const length = lengthStep(size);
  const first = content[0]![0];
  const last = content.at(-1)![1];
  const contentHead = headsOf(facts, window, reach);
  const outside = hangingOutside(facts, window, reach);
  const before = first > from ? first - 1 : -1;
  const after = last + 1 < to ? last + 1 : -1;
  const xp = (t: number): number => (t < 0 ? none : xpos[t]!);
  const word = (t: number): number => (t < 0 ? 1 : words[t]!);
  const way = contentHead.token < from || contentHead.token >= to ? 0 : window.paths[contentHead.token - from]!;
  const sourceWay = head < from || head >= to ? 0 : window.paths[head - from]!;
  const sentences = sentenceOf[last]! - sentenceOf[first]!;
  const isWhole = (first === sentenceStarts[sentenceOf[first]!] ? 1 : 0) + (endsSentence(facts, last) ? 2 : 0);
  const cuts = quotationsCut(facts, content);
  const inside = insides(facts, window, content);
  const sourceDraft = besideDraft(window, labels, firstOfSource, 1);
  const contentDraft = besideDraft(window, labels, firstOfContent, 3);
  let n = 0;
  const put = (value: number): void => {
    into[n] = feature(n + 1, value);
    n++;
  };
  put(behind);
  put(join(behind, pattern));
  put(join(behind, tag));
  put(order);
  put(join(order, lemma));
  put(join(order, tag));
  put(join(order, pattern));
  put(join(order, kinds[anchor]!));
  put(join(sourceDraft, pattern));
  put(join(sourceDraft, lemma));
  put(join(contentDraft, pattern));
  put(join(contentDraft, lemma));
  put(sourceWay);
  put(join(sourceWay, lemma));
  put(join(sourceWay, tag));
  put(join(xp(head), source ? 1 : 0));
  put(head < 0 ? 0 : words[head]!);
  put(source ? arcsOut(facts, source) : other);
  put(source ? hangingFrom(facts, source, cue) : none);
  put(source ? join(lengthStep(source[1] - source[0] + 1), xp(head)) : none);
  put(source ? join(xp(source[0] - 1), xp(source[1] + 1 < facts.length ? source[1] + 1 : -1)) : none);
  put(source ? join(leftEdges[source[0]]!, rightEdges[source[1]]!) : none);
  put(join(head < 0 ? 0 : clusters[head]!, tag));
  put(contentHead.count);
  put(join(contentHead.count, pattern));
  put(outside.count);
  put(join(outside.count, xp(after)));
  put(join(outside.behind, xp(last)));
  put(join(outside.before, xp(first)));
  put(way);
  put(join(way, lemma));
  put(join(xp(contentHead.token), lemma));
  put(join(relations[contentHead.token]!, xp(contentHead.token)));
  put(join(xp(before), xp(first)));
  put(word(before));
  put(words[first]!);
  put(join(words[first]!, lemma));
  put(join(xp(last), xp(after)));
  put(word(after));
  put(join(word(after), tag));
  put(words[last]!);
  put(join(rightEdges[last]!, after < 0 ? none : leftEdges[after]!));
  put(join(leftEdges[first]!, before < 0 ? none : rightEdges[before]!));
  put(join(length, tag));
  put(join(length, lemma));
  put(join(length, pattern));
  put(content.length);
  put(join(content.length, lemma));
  put(join(sentences, join(isWhole, order)));
  put(join(isWhole, join(order, sentenceOf[anchor]! - sentenceOf[first]!)));
  put(cuts);
  put(join(cuts, order));
  put(join(cuts, join(quotationOf[first]! >= 0 ? 1 : 0, pattern)));
  put(join(Math.min(5, inside.commas), length));
  put(join(Math.min(3, inside.cues), length));
  put(join(Math.min(4, inside.verbs), length));
  put(join(Math.min(2, inside.verbs), lemma));
  put(join(inside.marks, length));
  put(content.length < 2 ? none : join(xp(content[0]![1] + 1), xp(content[1]![0] - 1)));
  put(join(outside.behind, way));
  put(join(join(xp(last), xp(after)), order));
  put(join(words[first]!, word(before)));
  return n;
}

/** Which of source, cue and content stand in which order, and whether anything stands between: four bits each, from the left. */
function orderOf(cue: TokenRange, sources: readonly TokenRange[], content: readonly TokenRange[]): number {
  const parts = [{ range: cue, kind: 1 }, ...sources.map((range) => ({ range, kind: 2 })), ...content.slice(0, 3).map((range) => ({ range, kind: 3 }))]
    .sort((a, b) => a.range[0] - b.range[0]);
  let order = 0;
  parts.forEach(({ range, kind }, i) => {
    const gap = i === 0 ? 0 : range[0] - parts[i - 1]!.range[1] - 1;
    order = order << 4 | kind << 2 | (gap <= 0 ? 0 : gap === 1 ? 1 : gap < 4 ? 2 : 3);
  });
  return order;
}

/** 0 for nothing, 1 for one token, 2 for two, 3 for three, then in widening steps to 10. */
function lengthStep(tokens: number): number {
  const bounds = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55];
  const at = bounds.findIndex((most) => tokens <= most);
  return at < 0 ? bounds.length : at;
}

/** How many tokens of a stretch have their heads outside, marks apart, at most four. */
function arcsOut({ heads, relations }: Facts, [first, last]: TokenRange): number {
  let count = 0;
  for (let t = first; t <= last && count < 4; t++) if ((heads[t]! < first || heads[t]! > last) && relations[t] !== punct) count++;
  return count;
}

/** The relation of what hangs from a stretch outside it and outside the cue: of the first such token behind it, else before it. */
function hangingFrom({ heads, relations, sentenceOf, sentenceStarts }: Facts, [first, last]: TokenRange, cue: TokenRange): number {
  const sentence = sentenceOf[last]!;
  for (let t = last + 1; t < sentenceStarts[sentence + 1]!; t++) {
    if (heads[t]! >= first && heads[t]! <= last && relations[t] !== punct && (t < cue[0] || t > cue[1])) return relations[t]!;
  }
  for (let t = first - 1; t >= sentenceStarts[sentenceOf[first]!]!; t--) {
    if (heads[t]! >= first && heads[t]! <= last && relations[t] !== punct && (t < cue[0] || t > cue[1])) return relations[t]! + 64;
  }
  return none;
}

/** The first token of the content whose head stands outside it, and how many there are, marks apart, at most six. */
function headsOf({ heads, relations }: Facts, { from, to }: CueWindow, { labels, content }: Reach): { token: number; count: number } {
  let token = -1;
  let count = 0;
  for (const [a, b] of content) {
    for (let t = a; t <= b; t++) {
      const head = heads[t]!;
      if (relations[t] === punct || (head >= from && head < to && labels[head - from]! >= firstOfContent)) continue;
      if (token < 0) token = t;
      count++;
    }
  }
  return { token: token < 0 ? content[0]![0] : token, count: Math.min(6, count) };
}

/**
 * What hangs from the content and is not in it, nor in the cue or the source: how much, at most five, and the relations of what is nearest
 * behind and before it.
 */
function hangingOutside(
  { heads, relations }: Facts, { cue, from, to }: CueWindow, { labels, content }: Reach,
): { count: number; behind: number; before: number } {
  const first = content[0]![0];
  const last = content.at(-1)![1];
  let count = 0;
  let behind: number = none;
  let before: number = none;
  for (let t = from; t < to; t++) {
    const head = heads[t]!;
    if (labels[t - from] !== 0 || head < from || head >= to || labels[head - from]! < firstOfContent) continue;
    if (relations[t] === punct || (t >= cue[0] && t <= cue[1])) continue;
    count++;
    if (t < first) before = relations[t]!;
    if (t > last && behind === none) behind = relations[t]!;
  }
  return { count: Math.min(5, count), behind, before };
}

/** Whether nothing but marks follows in the sentence. */
function endsSentence({ relations, sentenceOf, sentenceStarts }: Facts, t: number): boolean {
  const end = sentenceStarts[sentenceOf[t]! + 1]!;
  for (let at = t + 1; at < end; at++) if (relations[at] !== punct) return false;
  return true;
}

/** How the content stands to quotations: 1 where it begins within one, 2 where it ends within one, 4 where it is the whole of one. */
function quotationsCut({ quotationOf }: Facts, content: readonly TokenRange[]): number {
  let bits = 0;
  for (const [a, b] of content) {
    if (quotationOf[a]! >= 0 && a > 0 && quotationOf[a - 1] === quotationOf[a]) bits |= 1;
    if (quotationOf[b]! >= 0 && quotationOf[b + 1] === quotationOf[b]) bits |= 2;
    const isOne = quotationOf[a]! >= 0 && quotationOf[a] === quotationOf[b];
    if (isOne && (a === 0 || quotationOf[a - 1] !== quotationOf[a]) && quotationOf[b + 1] !== quotationOf[b]) bits |= 4;
  }
  return bits;
}

function insides(
  { xpos, upos, patterns }: Facts, { anchor }: CueWindow, content: readonly TokenRange[],
): { commas: number; cues: number; verbs: number; marks: number } {
  let [commas, cues, verbs, marks] = [0, 0, 0, 0];
  for (const [a, b] of content) {
    for (let t = a; t <= b; t++) {
      if (xpos[t] === comma) commas++;
      if (patterns[t] !== 0 && t !== anchor) cues++;
      if (upos[t] === verb) verbs++;
      if (xpos[t] === dash) marks |= 1;
      if (xpos[t] === period && t < b) marks |= 2;
    }
  }
  return { commas, cues, verbs, marks };
}

/**
 * How tokens of a kind stand to those that the rules drafted: 0 neither has any, 1 the same, 2 fewer, 3 more, 4 some, 5 none in common,
 * 6 only here, 7 only there.
 */
function besideDraft({ drafted }: CueWindow, labels: Uint8Array, first: number, begin: number): number {
  let [both, here, there] = [0, 0, 0];
  for (let i = 0; i < labels.length; i++) {
    const isDrafted = drafted[i] === begin || drafted[i] === begin + 1;
    const isHere = labels[i]! >= first && labels[i]! < first + labelsOfKind;
    if (isDrafted && isHere) both++;
    else if (isHere) here++;
    else if (isDrafted) there++;
  }
  if (both === 0) return here === 0 ? (there === 0 ? 0 : 7) : there === 0 ? 6 : 5;
  return here === 0 ? (there === 0 ? 1 : 2) : there === 0 ? 3 : 4;
}

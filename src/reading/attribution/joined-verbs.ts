import { firstTokenAt } from '../language/token-at.ts';
import { relationOf, uposOf, xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';
import { child, isFinite } from './syntax.ts';

/** Confidence. */
const surely = 0.8;

/** Verbs of saying whose participle behind a comma goes on with what is said. */
const goingOn = new Set([
  'accuse', 'acknowledge', 'add', 'admit', 'allege', 'announce', 'argue', 'ask', 'assert', 'blame', 'call', 'caution', 'charge', 'cite', 'claim', 'compare', 'complain', 'concede', 'conclude', 'confirm',
  'criticise', 'criticize', 'declare', 'deem', 'demand', 'denounce', 'deny', 'describe', 'dismiss', 'emphasise', 'emphasize', 'explain', 'insist', 'joke', 'lament', 'mock', 'note', 'observe', 'pledge',
  'point', 'praise', 'predict', 'promise', 'quote', 'recall', 'reiterate', 'reject', 'remark', 'repeat', 'reply', 'respond', 'say', 'stress', 'suggest', 'tell', 'thank', 'threaten', 'tout', 'trumpet',
  'tweet', 'urge', 'vow', 'warn', 'write',
]);

/**
 * “The premier boasts about the harvest, announces a tax cut”, “…, adding that it would pass”: a finite verb, or a participle behind a comma, that shares its
 * source with the cue before it says something of its own, so that what was said first ends before it.
 */
export function endedAtJoinedVerbs(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { syntax: { doc }, quotationOf } = context;
  const joined = new Map<number, Draft[]>(); // by where their source begins
  for (const d of drafts) {
    if (!d.cue || !d.sources[0] || d.cueToken < 0 || !(isFinite(context.syntax, d.cueToken) || goesOn(d.cueToken)) || quotationOf[d.cueToken]! >= 0) continue;
    const at = d.sources[0][0];
    const others = joined.get(at);
    if (others) others.push(d); else joined.set(at, [d]);
  }
  for (const others of joined.values()) others.sort((a, b) => a.cue![0] - b.cue![0]);
  const ends: { readonly from: number; readonly to: number; readonly end: number }[] = []; // from the cue that is ended to the one that ends it
  for (const outer of drafts) {
    const next = outer.cue && outer.sources[0] && firstBehind(joined.get(outer.sources[0][0]) ?? [], outer.cue[1]);
    if (!next || !isSaidBeside(outer, next) || hasOwnSubject(outer.cueToken, next.cueToken) || isJoinedInside(outer, next)) continue;
    ends.push({ from: outer.cue[0], to: next.cue![0], end: endBefore(next.cue![0]) });
  }
  if (ends.length === 0) return drafts;
  // What is told of in between ends there too.
  return drafts.map((d) => ends.reduce((left, { from, to, end }) => {
    if (!left.cue || left.cue[0] < from || left.cue[1] > end || !left.content.some((span) => span[0] < end && span[1] > to)) return left;
    const content = left.content.filter((span) => span[0] < end).map((span): Span => [span[0], Math.min(span[1], end)]);
    return content.length === 0 ? left : { ...left, content, form: formOf(context, content) };
  }, d));

  /** “…, adding that it would come” */
  function goesOn(verb: number): boolean {
    return xposOf(doc, verb) === 'VBG' && doc.words[verb - 1] === ',' && goingOn.has(doc.lemmas[verb]!);
  }

  /** “Alleged that he had written cheques and recorded them”: a verb that is joined to one of the content goes on with it. */
  function isJoinedInside(outer: Draft, { cueToken: verb, attitude, confidence }: Draft): boolean {
    const head = doc.heads[verb]!;
    // “Said that they had not fired and denied …”: what is surely a cue, or denies or promises, is who speaks again.
    if (relationOf(doc, verb) !== 'conj' || attitude !== 'asserts' || confidence >= surely) return false;
    if (head < 0 || head === outer.cueToken || head === doc.heads[outer.cueToken] || quotationOf[head]! >= 0) return false;
    const hasHad = context.syntax.children[head]!.some((c) => c < head && relationOf(doc, c) === 'aux');
    return hasHad && outer.content.some(([from, to]) => from <= doc.starts[head]! && doc.starts[head]! < to);
  }

  /** “Which says that it aims to …”: a verb with a subject behind the first verb shares none with it. */
  function hasOwnSubject(first: number, verb: number): boolean {
    return child(context.syntax, verb, 'nsubj', 'nsubj:pass', 'expl') > first;
  }

  /** Where the words before the place end, without commas and “and”. */
  function endBefore(place: number): number {
    let t = firstTokenAt(doc.starts, place) - 1;
    while (t > 0 && ['PUNCT', 'CCONJ', 'ADV'].includes(uposOf(doc, t)) && quotationOf[t]! < 0) t--;
    return t < 0 ? 0 : doc.ends[t]!;
  }
}

/** The first draft whose cue begins at the place or behind it, of a list in order of cues. */
function firstBehind(ordered: readonly Draft[], place: number): Draft | undefined {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.cue![0] < place) low = middle + 1; else high = middle;
  }
  return ordered[low];
}

/** Whether the inner one's cue stands in the outer one's content, and their common source before both. */
function isSaidBeside(outer: Draft, inner: Draft): boolean {
  const [own, source] = [outer.sources[0], inner.sources[0]!];
  if (!outer.cue || !own || own[0] !== source[0] || own[1] !== source[1]) return false;
  return source[1] <= outer.cue[0] && outer.cue[1] <= inner.cue![0] && outer.content.some((span) => contains(span, inner.cue!) && span[0] < inner.cue![0]);
}

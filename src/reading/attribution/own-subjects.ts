import { firstTokenAt, tokensStartingIn } from '../language/token-at.ts';
import { uposOf, xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';
import { nominalRun } from './source-by-place.ts';
import type { Syntax, TokenRange } from './syntax.ts';
import { isFinite, isFiniteOrModal, spanOfTokens } from './syntax.ts';
import { partsSides } from './while.ts';

const joints = new Set(['and', 'but', ';']);

/**
 * “The Bank warned of a shortfall and | Governor Polk | said …”: a name between “and” and a finite verb is that verb's own subject, whatever the arcs hang it
 * on, and no part of what was said before. And a source never reaches over another's cue: “Polk said | the state | had no plans to …”.
 */
export function withOwnSubjects(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { syntax: { doc } } = context;
  const cues = new Set<number>();
  for (const { cueToken } of drafts) if (cueToken >= 0 && isFinite(context.syntax, cueToken)) cues.add(cueToken);
  const taken = new Map<number, number>(); // where a subject begins, by its offset, to where the words before “and” end
  const beside = new Map<number, number>(); // the same for all subjects behind “and”
  const mended = drafts.map((d) => {
    const own = ownSubject(context, d, cues, taken) ?? behindOtherCue(context, d, cues) ?? behindClause(context, d);
    return own ? { ...d, sources: [own] } : d;
  });
  for (const d of mended) {
    const at = d.cue && d.sources[0] && d.sources[0][1] < d.cue[0] && cues.has(d.cueToken) ? firstTokenAt(doc.starts, d.sources[0][0]) : 0;
    if (at > 1 && isJoint(context.syntax, at - 1)) beside.set(doc.starts[at]!, doc.ends[at - 2]!);
  }
  if (taken.size === 0 && beside.size === 0) return mended;
  for (const [begin, end] of taken) beside.set(begin, end);
  const begins = Int32Array.from(beside.keys()).sort();
  return mended.flatMap((d): readonly Draft[] => {
    if (!d.cue) return [d];
    const begin = begins[firstTokenAt(begins, d.cue[1])];
    if (begin === undefined || d.sources[0]?.[0] === begin) return [d];
    const held = d.content.find(([from, to]) => from < begin && begin < to);
    const end = beside.get(begin)!;
    // A clause may go on behind “and”; “a shortfall” cannot go on with a clause.
    if (!held || (!taken.has(begin) && hasFinite(context, [held[0], end]))) return [d];
    const content = d.content.flatMap(([from, to]): readonly Span[] => (from >= end ? [] : [[from, Math.min(to, end)]]));
    return content.length === 0 ? [] : [{ ...d, content, form: formOf(context, content) }];
  });
}

const isJoint = (syntax: Syntax, t: number): boolean => joints.has(syntax.doc.lower[t]!) || partsSides(syntax, t);

function hasFinite({ syntax }: Context, span: Span): boolean {
  const [from, to] = tokensStartingIn(syntax.doc.starts, span);
  for (let t = from; t < to; t++) if (isFiniteOrModal(syntax, t)) return true;
  return false;
}

function ownSubject({ syntax, quotationOf }: Context, { cue, sources, cueToken }: Draft, cues: ReadonlySet<number>, taken: Map<number, number>): Span | null {
  const { doc } = syntax;
  const source = sources[0];
  if (!cue || !source || source[1] > cue[0] || cueToken < 0 || !isFinite(syntax, cueToken) || quotationOf[cueToken]! >= 0) return null;
  const first = firstTokenAt(doc.starts, cue[0]);
  if (first === 0 || uposOf(doc, first - 1) !== 'PROPN') return null;
  const run = nameWithOf(syntax, first - 1);
  const joint = run ? run[0] - 1 : -1;
  if (!run || joint < 1 || doc.starts[joint]! <= source[1] || !isJoint(syntax, joint) || quotationOf[joint]! >= 0) return null;
  const [, behind] = tokensStartingIn(doc.starts, source);
  for (let t = behind; t < joint; t++) {
    if (!cues.has(t)) continue;
    taken.set(doc.starts[run[0]]!, doc.ends[joint - 1]!);
    return spanOfTokens(doc, run);
  }
  return null;
}

/** “The Bank of Velden”: a name goes on over “of”. */
function nameWithOf(syntax: Syntax, last: number): TokenRange | null {
  const run = nominalRun(syntax, last);
  if (!run || syntax.doc.lower[run[0] - 1] !== 'of') return run;
  const owner = nominalRun(syntax, run[0] - 2);
  return owner ? [owner[0], last] : run;
}

/**
 * “Fire crews left at dawn and | Chief Lena Stroud | said”: where a source's words before “and” are a clause, the name behind it alone is the source.
 * Behind “who” it is none, nor where the verb is a participle: one with “by”, or of a verb that takes an object (“people displaced and Stroud”).
 */
function behindClause({ syntax, quotationOf }: Context, { cue, sources, cueToken }: Draft): Span | null {
  const { doc } = syntax;
  const source = sources[0];
  if (!cue || !source || source[1] > cue[0] || cueToken < 0 || !isFinite(syntax, cueToken) || quotationOf[cueToken]! >= 0) return null;
  const [from, to] = tokensStartingIn(doc.starts, source);
  if (uposOf(doc, to - 1) !== 'PROPN') return null;
  const run = nameWithOf(syntax, to - 1);
  const joint = run ? run[0] - 1 : -1;
  if (!run || joint <= from + 1 || !joints.has(doc.lower[joint]!)) return null;
  for (let t = from + 1; t < joint; t++) {
    if (/^(?:who|which|that|whose|whom|,)$/.test(doc.lower[t]!)) return null;
    if (!/^(?:NOUN|PROPN|PRON)$/.test(uposOf(doc, t - 1))) continue;
    if (isFinite(syntax, t) && doc.lower[t + 1] !== 'by') return spanOfTokens(doc, run);
    if (xposOf(doc, t) === 'VBN' && withoutObject.has(doc.lemmas[t]!)) return spanOfTokens(doc, run);
  }
  return null;
}

/** Verbs that hardly anything is done to: what looks like their participle behind a noun is their past. */
const withoutObject = new Set([
  'leave', 'arrive', 'return', 'march', 'gather', 'wait', 'protest', 'complain', 'argue', 'agree', 'vote', 'sit', 'stand', 'walk', 'rush', 'flee', 'die', 'fall', 'rise', 'burn', 'sink', 'collapse', 'close',
  'open', 'end', 'begin', 'start', 'finish', 'stop', 'work', 'rally', 'cheer', 'shout', 'speak', 'respond', 'hurry', 'travel', 'drop', 'climb', 'continue', 'remain', 'object', 'come', 'go', 'meet',
]);

/** Where a source's words hold the finite cue of another and stand before their own: what stands behind that cue. */
function behindOtherCue({ syntax, quotationOf }: Context, { cue, sources, cueToken }: Draft, cues: ReadonlySet<number>): Span | null {
  const { doc } = syntax;
  const source = sources[0];
  if (!cue || !source || source[1] > cue[0] || cueToken < 0) return null;
  const [from, to] = tokensStartingIn(doc.starts, source);
  for (let t = to - 2; t > from; t--) {
    if (!cues.has(t) || t === cueToken || quotationOf[t]! >= 0) continue;
    // “The man who said no”: what tells who it is belongs to the source.
    if (/^(?:who|which|that|whom|,)$/.test(doc.lower[t - 1]!)) return null;
    const run = nominalRun(syntax, to - 1);
    return run && run[0] > t ? spanOfTokens(doc, run) : null;
  }
  return null;
}

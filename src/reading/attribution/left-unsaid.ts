import { relationOf, uposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';
import { draft } from './draft.ts';
import { endedBefore } from './ended-before.ts';
import { inSentences } from './in-sentences.ts';
import { saidWhenOf } from './said-when.ts';
import { child, isFinite, sentenceAround, spanOfTokens } from './syntax.ts';

const telling = new Set(['comment', 'confirm', 'disclose', 'elaborate', 'explain', 'identify', 'name', 'reveal', 'say', 'specify']);

/**
 * “Pohl said the road was closed but | did not say | why”: what is left unsaid behind “but”, with no subject of its own, is left unsaid by who speaks, and
 * no part of what he says. Who would not say it declines.
 */
export function withLeftUnsaid(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { syntax, quotationOf } = context;
  const { doc } = syntax;
  return inSentences(doc, drafts, (own, from, to) => {
    let mended = own;
    for (let joint = from + 1; joint + 3 < to; joint++) mended = mendedAt(mended, joint);
    return mended;
  });

  function mendedAt(mended: readonly Draft[], joint: number): readonly Draft[] {
    if (!/^(?:and|but)$/.test(doc.lower[joint]!) || quotationOf[joint]! >= 0) return mended;
    const verb = leftUnsaidBehind(joint);
    const outer = verb < 0 ? undefined : mended.find((d) => isAround(d, joint, verb));
    if (outer === undefined) return mended;
    const last = lastOf(verb);
    // Where nothing stands behind “did not elaborate”, that is what he did not do.
    const first = last > verb ? verb + 1 : verb;
    const declines = first === verb || /^(?:would|wo|will)$/.test(doc.lower[joint + 1]!);
    const own = mended.find(({ cueToken }) => cueToken === verb);
    const content = [spanOfTokens(doc, [first, last])];
    const unsaid = {
      ...own ?? draft(context, { content, confidence: 0.75, how: 'left-unsaid', cueToken: verb }),
      sources: outer.sources, cue: spanOfTokens(doc, [joint + 1, first - 1]), content, attitude: declines ? 'declines' as const : 'asserts' as const,
      negated: !declines, saidWhen: saidWhenOf(syntax, verb, content),
    };
    return [...mended.filter((d) => d !== own).map((d) => endedBefore(context, d, joint)), unsaid];
  }

  /** Whether a source, a finite cue and a content that goes on over both stand in this order. */
  function isAround({ cue, cueToken, sources: [source], content }: Draft, joint: number, verb: number): boolean {
    if (!cue || !source || cueToken < 0 || !isFinite(syntax, cueToken) || cue[0] < source[0]) return false;
    return content.some(([from, to]) => from > cue[0] && from < doc.starts[joint]! && doc.ends[verb]! <= to);
  }

  /** “did not say”, “would not give his name”: the verb, where it has no subject; or -1. */
  function leftUnsaidBehind(joint: number): number {
    if (!/^(?:did|does|do|would|wo|will|could)$/.test(doc.lower[joint + 1]!) || !/^(?:not|n['’]t)$/.test(doc.lower[joint + 2]!)) return -1;
    let verb = joint + 3;
    while (verb < joint + 5 && uposOf(doc, verb) === 'ADV') verb++;
    return telling.has(doc.lemmas[verb] ?? '') && child(syntax, verb, 'nsubj', 'nsubj:pass') < 0 ? verb : -1;
  }

  /** The last word of what is left unsaid, without the stop. */
  function lastOf(verb: number): number {
    const [, end] = sentenceAround(doc, verb);
    let last = verb;
    while (last + 1 < end && !/^[,;.!?–—]$/.test(doc.words[last + 1]!) && !(doc.lower[last + 1] === 'and' && relationOf(doc, last + 1) === 'cc')) last++;
    return last;
  }
}

import { judgementOf } from './judgement.ts';
import { firstTokenAt } from '../language/token-at.ts';
import { relationOf } from '../language/tokens.ts';
import type { Attitude } from '../reading.ts';
import { contains } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Context } from './context.ts';

/**
 * “Analysts say Russia’s declaration that ISIS has been defeated is premature”: who says of another's statement that it is premature or
 * false doubts or denies it. The nested statement's noun is the subject, or the object, of the judging word.
 */
export function judgingContent({ syntax }: Context, attributions: readonly Attribution[]): readonly Attribution[] {
  const { doc } = syntax;
  const changed = new Map<number, Attitude>();
  for (const inner of attributions) {
    if (inner.parent === null || inner.cue === null || changed.has(inner.parent)) continue;
    const outer = attributions[inner.parent]!;
    if (outer.attitude !== 'asserts' && outer.attitude !== 'believes') continue;
    const noun = firstTokenAt(doc.starts, inner.cue[0]);
    const judgement = doc.heads[noun] ?? -1;
    if (judgement < 0 || !['nsubj', 'nsubj:outer', 'obj'].includes(relationOf(doc, noun))) continue;
    if (!outer.content.some((s) => contains(s, [doc.starts[judgement]!, doc.ends[judgement]!]))) continue;
    const attitude = attitudeOf(judgement);
    if (attitude) changed.set(inner.parent, attitude);
  }
  return attributions.map((a, i) => (changed.has(i) ? { ...a, attitude: changed.get(i)!, how: `${a.how}+judging-content` } : a));

  function attitudeOf(token: number): Attitude | null {
    const words = [token, ...syntax.children[token]!.filter((c) => ['xcomp', 'conj'].includes(relationOf(doc, c)))].map((t) => doc.lemmas[t]!);
    return judgementOf(words, syntax.children[token]!.some((c) => ['not', "n't", 'never', 'hardly'].includes(doc.lower[c]!)));
  }
}

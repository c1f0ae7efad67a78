import { tokensStartingIn } from '../language/token-at.ts';
import { uposOf } from '../language/tokens.ts';
import type { Attribution } from './attribution.ts';
import type { Context } from './context.ts';
import { judgementOf } from './judgement.ts';

const naming = new Set(['brand', 'call', 'consider', 'deem', 'describe', 'label', 'term']);
/** What can be true or false. */
const claims = new Set(`account accusation allegation announcement assertion boast claim comment count declaration denial estimate explanation figure number pledge promise remark report story statement suggestion
  that this version warning`.split(/\s+/));

/** “Called the declaration premature”, “branded the pledge hollow”: whoever calls another's statement so doubts or denies it. */
export function judgingCue({ syntax: { doc } }: Context, attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.map((a) => {
    if (a.attitude !== 'asserts' || a.negated || a.cue === null || a.content.length === 0) return a;
    const [from, to] = tokensStartingIn(doc.starts, a.cue);
    if (!doc.lemmas.slice(from, to).some((lemma) => naming.has(lemma))) return a;
    const [first, end] = tokensStartingIn(doc.starts, a.content.at(-1)!);
    let last = end - 1;
    while (last > first && uposOf(doc, last) === 'PUNCT') last--;
    const attitude = judgementOf([doc.lemmas[last]!, doc.lower[last]!], false);
    const isClaim = doc.lemmas.slice(tokensStartingIn(doc.starts, a.content[0]!)[0], last).some((lemma) => claims.has(lemma.toLowerCase()));
    return attitude !== null && isClaim ? { ...a, attitude, how: `${a.how}+judging-cue` } : a;
  });
}

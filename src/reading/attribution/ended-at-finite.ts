import { tokensStartingIn } from '../language/token-at.ts';
import { relationOf, uposOf, xposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';
import { endedBefore } from './ended-before.ts';
import type { Syntax } from './syntax.ts';
import { child, isFinite } from './syntax.ts';

/**
 * “The mayor said the bridge would open in May | and left”: behind “would” and its verb no finite verb is joined on, so that one without a subject of its
 * own goes on with what the speaker does, and not with what is said.
 */
export function endedAtFinite(context: Context, d: Draft): Draft {
  const { syntax, quotationOf } = context;
  const { doc } = syntax;
  if (!d.cue || d.cueToken < 0 || !isFinite(syntax, d.cueToken) || quotationOf[d.cueToken]! >= 0) return d;
  for (const span of d.content) {
    if (span[0] < d.cue[1]) continue;
    const [from, to] = tokensStartingIn(doc.starts, span);
    let wouldDo = false; // whether the verb that came last is one behind “would”
    for (let t = from + 1; t < to; t++) {
      if (quotationOf[t]! >= 0 || doc.sentenceOf[t] !== doc.sentenceOf[d.cueToken]) break;
      if (wouldDo && isJoinedFinite(syntax, t, d.cueToken)) return endedBefore(context, d, jointOf(syntax, t));
      if (xposOf(doc, t) === 'VB') wouldDo = syntax.children[t]!.some((c) => c < t && xposOf(doc, c) === 'MD');
      else if (isOtherVerb(syntax, t) || /^(?:who|which|that|whose|if|what)$/.test(doc.lower[t]!)) wouldDo = false;
    }
  }
  return d;
}

const isOtherVerb = ({ doc }: Syntax, t: number): boolean => /^(?:VERB|AUX)$/.test(uposOf(doc, t)) && xposOf(doc, t) !== 'MD';

/** Whether a finite verb of the cue's tense stands right behind “and”, or by its arc beside the cue, and has no subject. */
function isJoinedFinite(syntax: Syntax, t: number, cue: number): boolean {
  const { doc } = syntax;
  if (uposOf(doc, t) !== 'VERB' || xposOf(doc, t) !== xposOf(doc, cue) || child(syntax, t, 'nsubj', 'nsubj:pass', 'expl') >= 0 || doc.lower[t + 1] === 'by') return false;
  const before = doc.lower[t - 1]!;
  return before === 'and' || before === 'but' || (before === ',' && doc.heads[t] === cue && relationOf(doc, t) === 'conj');
}

/** The comma or the “and” before the verb. */
const jointOf = ({ doc }: Syntax, t: number): number => (doc.words[t - 2] === ',' ? t - 2 : t - 1);

import { tokensStartingIn } from '../language/token-at.ts';
import type { Attribution } from './attribution.ts';
import type { Context } from './context.ts';
import { toldNouns } from './told-nouns.ts';

/** Whoever does so to anything has said it. */
const ofWords = new Set(['disavow', 'recant', 'retract']);
/** Of what else may be taken back, as troops or an offer, only words count. */
const ofAnything = new Set(['rescind', 'take', 'withdraw']);
/** In tokens of the content: what is withdrawn is named first. */
const reach = 8;

/** “Retracted its statement that …”, “withdrew its figure of 73”: whoever takes back what he said says so no more, and stands on it as who denies it. */
export function takenBack({ syntax: { doc } }: Context, attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.map((a) => {
    if (a.negated || a.cue === null || a.attitude === 'denies' || a.content.length === 0) return a;
    const [from, to] = tokensStartingIn(doc.starts, a.cue);
    const cue = doc.lemmas.slice(from, to);
    if (cue.some((lemma) => ofWords.has(lemma))) return denied(a);
    if (!cue.some((lemma) => ofAnything.has(lemma)) || (cue.includes('take') && !doc.lower.slice(from, to + 1).includes('back'))) return a;
    const [first] = tokensStartingIn(doc.starts, a.content[0]!);
    const named = [...cue, ...doc.lemmas.slice(first, first + reach)];
    // “Two counts of fraud” are a court's.
    return named.some((lemma) => toldNouns.has(lemma)) || doc.lower.slice(first, first + reach).includes('count') ? denied(a) : a;
  });
}

const denied = (a: Attribution): Attribution => ({ ...a, attitude: 'denies', how: `${a.how}+taken-back` });

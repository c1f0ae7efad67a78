import { relationOf, uposOf } from '../language/tokens.ts';
import type { Draft } from './context.ts';
import type { Syntax } from './syntax.ts';
import { child } from './syntax.ts';

const answers = new Set(['respond', 'reply', 'answer', 'return', 'ignore', 'decline', 'refuse']);
const taking = new Set(['answer', 'field', 'take']);
/** “did not respond to repeated requests for comment”: so many arcs lie between. */
const farthest = 3;

/** “The army did not respond to | requests for | comment”: it is not who is silent that asks, and who does goes unsaid; unless it is “the fans’ request”. */
export function isUnanswered(syntax: Syntax, { cueToken, sources }: Draft): boolean {
  const { doc } = syntax;
  // “Would answer any question” tells no answer.
  if (cueToken >= 0 && taking.has(doc.lemmas[cueToken]!) && child(syntax, cueToken, 'aux') >= 0) return doc.lemmas[child(syntax, cueToken, 'obj')] === 'question';
  if (cueToken < 0 || uposOf(doc, cueToken) !== 'NOUN' || !/^(?:request|question|query|call|e-?mail|message)$/.test(doc.lemmas[cueToken]!)) return false;
  let at = cueToken;
  for (let steps = 0; steps < farthest && /^(?:obj|obl|nmod|xcomp|conj)$/.test(relationOf(doc, at)); steps++) {
    at = doc.heads[at]!;
    if (at >= 0 && answers.has(doc.lemmas[at]!)) return !sources.some(([start]) => start > doc.starts[at]!);
  }
  return false;
}

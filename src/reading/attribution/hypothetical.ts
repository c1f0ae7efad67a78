import { relationOf } from '../language/tokens.ts';
import type { Syntax } from './syntax.ts';

const conditions = new Set(['if', 'unless', 'lest']);

/** Whether the verb only might say it: it stands in a condition (“if the administration decides that …”), or is joined to one that does. */
export function isHypothetical({ doc, children }: Syntax, verb: number): boolean {
  const isCondition = (token: number): boolean => children[token]!.some((c) => relationOf(doc, c) === 'mark' && conditions.has(doc.lower[c]!));
  const head = doc.heads[verb]!;
  return isCondition(verb) || (head >= 0 && ['conj', 'xcomp'].includes(relationOf(doc, verb)) && isCondition(head));
}

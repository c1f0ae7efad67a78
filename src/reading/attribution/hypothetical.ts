import { relationOf } from '../language/tokens.ts';
import type { Syntax } from './syntax.ts';

const conditions = new Set(['if', 'unless', 'whether', 'until', 'lest']);

/** Whether the verb only might say it: it stands in a condition (“if the administration decides that …”), a command or a wish. */
export function isHypothetical({ doc, children }: Syntax, verb: number): boolean {
  for (let up = verb, steps = 0; up >= 0 && steps < 4; up = doc.heads[up]!, steps++) {
    if (children[up]!.some((c) => relationOf(doc, c) === 'mark' && conditions.has(doc.lower[c]!))) return true;
    if (!['conj', 'xcomp', 'ccomp'].includes(relationOf(doc, up))) return false;
    // “Asked whether he said so” is a report about a question: the condition lies above, and is looked at in the next round.
  }
  return false;
}

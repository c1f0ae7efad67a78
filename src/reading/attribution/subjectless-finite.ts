import { relationOf } from '../language/tokens.ts';
import type { Syntax, TokenRange } from './syntax.ts';
import { child, isFiniteOrModal, isUpos } from './syntax.ts';

/**
 * The first finite verb in the range that has neither a subject nor a conjunction of its own, or -1. Its subject stands before the range:
 * in “his plans to send the workers home are a bluff”, *are* belongs to the plans, wherever the parser hung it.
 */
export function subjectlessFinite(syntax: Syntax, [from, to]: TokenRange): number {
  const { doc } = syntax;
  for (let t = from; t <= to; t++) {
    if (!isFiniteOrModal(syntax, t)) continue;
    const head = isUpos(syntax, t, 'AUX') && doc.heads[t]! > t ? doc.heads[t]! : t;
    const relation = relationOf(doc, head);
    if (relation === 'acl:relcl' || relation === 'conj' || relation === 'parataxis') continue;
    const mark = child(syntax, head, 'mark');
    const isSubordinate = mark >= 0 && mark < t && doc.lower[mark] !== 'to';
    if (!isSubordinate && child(syntax, head, 'nsubj', 'nsubj:pass', 'nsubj:outer', 'expl', 'csubj') < 0) return t;
  }
  return -1;
}

import { relationOf } from '../language/tokens.ts';
import type { Syntax } from './syntax.ts';

const conditions = new Set(['if', 'unless', 'lest']);

/** Whether the verb only might say it: it stands in a condition (“if the administration decides that …”), or is joined to one that does. */
export function isHypothetical({ doc, children }: Syntax, verb: number): boolean {
  const isCondition = (token: number): boolean => children[token]!.some((c) => relationOf(doc, c) === 'mark' && conditions.has(doc.lower[c]!));
  const head = doc.heads[verb]!;
  return isCondition(verb) || (head >= 0 && ['conj', 'xcomp'].includes(relationOf(doc, verb)) && isCondition(head));
}

const anybody = new Set(['anyone', 'anybody', 'whoever', 'everyone', 'everybody']);
const modals = new Set(['could', 'may', 'might', 'must', 'should']);

/**
 * Whether it is only asked, thought possible or wished that the verb says it: “whether he intends to …”, “they could order …”, “she should
 * demand …”. Not “would”: it may tell a habit, or what somebody said.
 */
export function isOnlyPossible({ doc, children }: Syntax, verb: number): boolean {
  // “Anyone who says otherwise”
  if (relationOf(doc, verb) === 'acl:relcl' && anybody.has(doc.lower[doc.heads[verb]!]!)) return true;
  return children[verb]!.some((c) => (relationOf(doc, c) === 'aux' && modals.has(doc.lower[c]!)) || (relationOf(doc, c) === 'mark' && doc.lower[c] === 'whether'));
}

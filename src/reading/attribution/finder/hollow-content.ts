import { xposNames } from '../../language/tokens.ts';
import type { Syntax, TokenRange } from '../syntax.ts';

const subjects = new Set(['he', 'she', 'they', 'we', 'i']);
const preposition = xposNames.indexOf('IN');

/** Whether a content holds nothing that could be said: the verb's own subject (“said | he | agreed”), or another clause's “that”. “Denied that” stays. */
export function isHollow({ doc }: Syntax, content: readonly TokenRange[]): boolean {
  const isEmpty = (t: number): boolean => subjects.has(doc.lower[t]!) || (doc.lower[t] === 'that' && doc.xpos[t] === preposition);
  return content.every(([first, last]) => first === last && isEmpty(first));
}

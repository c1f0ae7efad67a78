import { xposNames } from '../../language/tokens.ts';
import type { Syntax, TokenRange } from '../syntax.ts';

const subjects = new Set(['he', 'she', 'they', 'we', 'i']);
const preposition = xposNames.indexOf('IN');

/** Whether a content holds nothing that could be said: the subject of the verb alone (“said | he | agreed”), or the “that” of another clause. “Denied that” stays. */
export function isHollow({ doc }: Syntax, content: readonly TokenRange[]): boolean {
  return content.every(([first, last]) => first === last && (subjects.has(doc.lower[first]!) || (doc.lower[first] === 'that' && doc.xpos[first] === preposition)));
}

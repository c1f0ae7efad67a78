import { firstTokenAt } from '../language/token-at.ts';
import { isCalendarWord } from './calendar-words.ts';
import type { Draft } from './context.ts';
import type { Syntax } from './syntax.ts';

/** “The deal, announced on Monday by the premier”: when something was said is not what was said. */
export function isOnlyWhen({ doc }: Syntax, { cue, content }: Draft): boolean {
  if (!cue || content.length !== 1 || content[0]![0] < cue[1]) return false;
  const first = firstTokenAt(doc.starts, content[0]![0]);
  return isCalendarWord(doc.lower[first]!) && /^(?:on|last|next|late|early)$/.test(doc.lower[first - 1] ?? '');
}

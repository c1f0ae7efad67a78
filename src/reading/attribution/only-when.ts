import { tokensStartingIn } from '../language/token-at.ts';
import { isCalendarWord } from './calendar-words.ts';
import type { Draft } from './context.ts';
import type { Syntax } from './syntax.ts';

const inTime = /^(?:at|before|by|during|for|from|in|on|since|until)$/;
const aroundTime = /^(?:the|a|an|this|that|last|next|late|early|end|start|beginning|middle|half|quarter|first|second|third|of|spring|summer|autumn|fall|winter|weekend|noon|midnight|\d+(?:st|nd|rd|th|s)?)$/;

/**
 * “The deal, announced on Monday by the premier”, “more than the army had reported in the morning”, “the inquiry that she promised by the end of July”: when
 * something was said, or is to be, is not what was said.
 */
export function isOnlyWhen({ doc }: Syntax, { cue, content }: Draft): boolean {
  if (!cue || content.length !== 1 || content[0]![0] < cue[1]) return false;
  const [first, end] = tokensStartingIn(doc.starts, content[0]!);
  const before = doc.lower[first - 1] ?? '';
  if (isCalendarWord(doc.lower[first]!) && /^(?:on|last|next|late|early)$/.test(before)) return true;
  if (!inTime.test(before)) return false;
  let isDated = false;
  for (let t = first; t < end; t++) {
    const word = doc.lower[t]!;
    if (isCalendarWord(word)) isDated = true;
    else if (!aroundTime.test(word)) return false;
  }
  return isDated;
}

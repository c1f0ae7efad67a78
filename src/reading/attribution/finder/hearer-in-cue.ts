import { takesHearer } from '../audience.ts';
import type { Syntax, TokenRange } from '../syntax.ts';
import { child } from '../syntax.ts';
import type { Candidate } from './candidates.ts';

/** “warned Norland against | an attack”: who is told is no word of the cue; the content begins there, as the rules have it. */
export function withoutHearerInCue(syntax: Syntax, candidate: Candidate): Candidate {
  const { cue: [first, last], anchor, content } = candidate;
  const hearer = child(syntax, anchor, 'obj', 'iobj');
  if (!takesHearer(syntax, anchor) || hearer <= anchor || hearer > last) return candidate;
  const start = syntax.first[hearer]!;
  if (start <= anchor) return candidate;
  const longer = content.map(([a, b]): TokenRange => (a === last + 1 ? [start, b] : [a, b]));
  return { ...candidate, cue: [first, start - 1], content: longer };
}

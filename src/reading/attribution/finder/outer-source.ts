import type { TokenRange } from '../syntax.ts';
import type { Candidate } from './candidates.ts';
import type { Nearby } from './nearby.ts';

const contains = (outer: readonly TokenRange[], [first, last]: TokenRange): boolean => outer.some(([a, b]) => a <= first && last <= b);

/** Whether the candidate would have somebody say, within what another says, that other's own name: “Tom Ford (R-Texas) said | he agreed”. */
export const takesOuterSource = ({ cue, content }: Candidate, nearby: Nearby): boolean =>
  nearby(cue[0]).some((outer) => contains(outer.content, cue) && content.every((range) => contains(outer.sources, range)));

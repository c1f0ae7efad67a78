/**
 * What a token may be for a cue: nothing, or the first, a middle, the last or the only token of the source or of a stretch of the content.
 * First and last have labels of their own, since where a stretch begins and ends is told by other signs than what is in it.
 */
export const argumentLabels = {
  none: 0, firstOfSource: 1, inSource: 2, lastOfSource: 3, onlyOfSource: 4, firstOfContent: 5, inContent: 6, lastOfContent: 7, onlyOfContent: 8,
} as const;
export const argumentLabelCount = 9;
/** What a token may be by itself: nothing, or the first, a middle, the last or the only token of a cue. */
export const cueLabels = { none: 0, first: 1, inside: 2, last: 3, only: 4 } as const;
export const cueLabelCount = 5;

/** Whether label `b` may follow label `a`; -1 stands before the first token and after the last. */
export function mayFollow(a: number, b: number): boolean {
  const isOpen = a > 0 && (a % 4 === 1 || a % 4 === 2); // first or inside: the stretch goes on
  const goesOn = b > 0 && (b % 4 === 2 || b % 4 === 3); // inside or last
  return isOpen ? goesOn && Math.floor((a - 1) / 4) === Math.floor((b - 1) / 4) : !goesOn;
}

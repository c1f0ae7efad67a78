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

/** Which rows of labels may stand: states, each with its label, and which may stand before it, first and last. */
export interface Automaton {
  readonly labels: number;
  readonly states: number;
  readonly labelOf: Uint8Array;
  readonly before: readonly Uint8Array[];
  /** 1 where a row may begin, or end, with the state. */
  readonly begins: Uint8Array;
  readonly ends: Uint8Array;
}

/** Any stretches of cues, or none. */
export const cueAutomaton = automatonOf(cueLabelCount, () => 0, () => true);

const { firstOfSource, onlyOfSource, firstOfContent, onlyOfContent } = argumentLabels;

/** One source at most and some content in any case. What has been seen on the way: 1 a source, 2 content; a second source is nowhere. */
export const argumentAutomaton = automatonOf(argumentLabelCount, (seen, label) => {
  if (label === firstOfSource || label === onlyOfSource) return (seen & 1) === 1 ? null : seen | 1;
  return label === firstOfContent || label === onlyOfContent ? seen | 2 : seen;
}, (seen) => (seen & 2) === 2);

/**
 * States are labels with what has been seen, as far as a row can come to them. `after` answers what has been seen with a label, or null where it may not
 * stand.
 */
function automatonOf(labels: number, after: (seen: number, label: number) => number | null, mayEnd: (seen: number) => boolean): Automaton {
  const found: { readonly label: number; readonly seen: number; readonly before: number[]; readonly begins: boolean }[] = [];
  const reach = (label: number, seen: number, begins: boolean): number => {
    const at = found.findIndex((state) => state.label === label && state.seen === seen);
    return at >= 0 ? at : found.push({ label, seen, before: [], begins }) - 1;
  };
  for (let label = 0; label < labels; label++) {
    const seen = after(0, label);
    if (mayFollow(-1, label) && seen !== null) reach(label, seen, true);
  }
  for (let state = 0; state < found.length; state++) {
    for (let label = 0; label < labels; label++) {
      const seen = after(found[state]!.seen, label);
      if (mayFollow(found[state]!.label, label) && seen !== null) found[reach(label, seen, false)]!.before.push(state);
    }
  }
  return {
    labels,
    states: found.length,
    labelOf: Uint8Array.from(found, ({ label }) => label),
    before: found.map(({ before }) => Uint8Array.from(before)),
    begins: Uint8Array.from(found, ({ begins }) => (begins ? 1 : 0)),
    ends: Uint8Array.from(found, ({ label, seen }) => (mayFollow(label, -1) && mayEnd(seen) ? 1 : 0)),
  };
}

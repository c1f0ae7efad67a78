import { align, alignable } from '../../../matching/quotations/align.ts';
import type { Step } from '../../../matching/quotations/align.ts';
import { changesOf } from '../../../matching/quotations/changes.ts';

/** A stretch of a wording beside another: both have it, or only the other, or only this one. */
export interface Stretch {
  readonly kind: 'same' | 'left out' | 'put in';
  readonly words: string;
}

/** So many words of each are aligned: time grows with the product of both. */
const most = 400;

/** A wording, stretch by stretch, with what it leaves out of an earlier one and puts in; and the kinds of changes, each once. */
export function comparedWith(earlier: string, own: string): { readonly stretches: readonly Stretch[]; readonly kinds: readonly string[] } {
  const [a, b] = [wordsIn(earlier), wordsIn(own)];
  const steps = wholeOf(align(a, b), a.length, b.length);
  const stretches: { kind: Stretch['kind']; words: string[] }[] = [];
  const put = (kind: Stretch['kind'], word: string): void => {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else stretches.push({ kind, words: [word] });
  };
  let pending: string[] = [];
  const flush = (): void => {
    for (const word of pending) put('put in', word);
    pending = [];
  };
  // In a run of differences, what was left out comes before what was put in.
  for (const step of steps) {
    const [left, right] = [step.a === null ? null : a[step.a]!, step.b === null ? null : b[step.b]!];
    if (left !== null && right !== null && left.plain === right.plain) {
      flush();
      put('same', right.raw);
    } else {
      if (left !== null) put('left out', left.raw);
      if (right !== null) pending.push(right.raw);
    }
  }
  flush();
  return { stretches: stretches.map(({ kind, words }) => ({ kind, words: words.join(' ') })), kinds: [...new Set(changesOf(a, b, steps).map(({ kind }) => kind))] };
}

const wordsIn = (words: string) => words.split(/\s+/).filter((word) => word !== '').slice(0, most).map(alignable);

/** An alignment that leaves nothing out: what stands before and behind it in either has no counterpart. */
function wholeOf(steps: readonly Step[], a: number, b: number): readonly Step[] {
  const only = (side: 'a' | 'b', from: number, to: number): readonly Step[] => Array.from({ length: Math.max(to - from, 0) }, (_, index) => (
    side === 'a' ? { a: from + index, b: null } : { a: null, b: from + index }));
  const places = (side: 'a' | 'b'): readonly number[] => steps.flatMap((step) => step[side] ?? []);
  const [inA, inB] = [places('a'), places('b')];
  if (steps.length === 0) return [...only('a', 0, a), ...only('b', 0, b)];
  return [
    ...only('a', 0, inA[0] ?? a), ...only('b', 0, inB[0] ?? b), ...steps, ...only('a', (inA.at(-1) ?? a - 1) + 1, a), ...only('b', (inB.at(-1) ?? b - 1) + 1, b),
  ];
}

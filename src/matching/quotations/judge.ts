import type { AlignableWord, Step } from './align.ts';
import type { Change } from './changes.ts';

/**
 * - `identical`: word for word, punctuation and capitals aside.
 * - `contained`: the one is a stretch of the other, word for word.
 * - `reworded`: the same utterance, with the changes that the evidence tells.
 * - `partial`: the end of the one is the beginning of the other, or they share a stretch within longer words.
 */
export type QuotationRelation = 'identical' | 'contained' | 'reworded' | 'partial';

export interface Judged {
  readonly relation: QuotationRelation;
  readonly joins: boolean;
  /** Words with the same stem. */
  readonly shared: number;
  /** Of the shorter wording. */
  readonly share: number;
}

/** Words in common for anything at all; of them content words, unless so many words as make a `long` run are the same. */
const fewestShared = 4;
const fewestContent = 2;
const long = 6;
/** Aligned words of the shorter one for a rewording, and for a partial one; and how much of the aligned words is the same. */
const rewordedShare = 0.6;
const partialShare = 0.5;
const evenness = 0.65;
/** A run of the same words that is an utterance wherever it stands. */
const tellingRun = 8;
const tellingContent = 4;
/** Fewer words than this may not differ in a negation: “by putting people back to work” is not “not putting people back to work”. */
const fewestNegated = 8;
/** A stretch that only one wording has, a cut or an aside, counts as no more than this many words that differ. */
const longestGap = 2;

/** How two aligned wordings are related. `agree`: true where both are said by the same speaker, false where they cannot be, null where that is not known. */
export function judge(
  a: readonly AlignableWord[], b: readonly AlignableWord[], steps: readonly Step[], changes: readonly Change[], agree: boolean | null,
): Judged | null {
  const pairs = steps.filter((step) => step.a !== null && step.b !== null && a[step.a]!.stem === b[step.b]!.stem);
  const shared = pairs.length;
  const content = pairs.filter((step) => !a[step.a!]!.isFunction).length;
  const run = longestRun(a, b, steps);
  if (shared < fewestShared || (content < fewestContent && run.words < long)) return null;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const share = shared / shorter.length;
  const judged = (relation: QuotationRelation): Judged => ({ relation, joins: agree !== false, shared, share });

  if (run.words === shorter.length && (agree !== false || run.words >= long)) return judged(shorter.length === longer.length ? 'identical' : 'contained');
  // Words that two people each said are one utterance only if they are many.
  if (agree === false && (content < 5 || share < 0.8)) return null;
  if (shared < fewestNegated && changes.some(({ kind }) => kind === 'negation')) return null;
  const even = evennessOf(a, b, steps);
  const all = shorter.filter((word) => !word.isFunction).length;
  if (share >= rewordedShare && even >= evenness && content >= Math.min(3, Math.max(fewestContent, all))) return judged('reworded');
  if (run.words >= tellingRun && run.content >= tellingContent) return judged('partial');
  if (share < partialShare || even < evenness || run.words < 5) return null;
  return agree === true || (run.words >= long && content >= 3) ? judged('partial') : null;
}

/** The longest run of words that are the same in both. */
function longestRun(a: readonly AlignableWord[], b: readonly AlignableWord[], steps: readonly Step[]): { readonly words: number; readonly content: number } {
  let best = { words: 0, content: 0 };
  let run = { words: 0, content: 0 };
  for (const step of steps) {
    const word = step.a !== null && step.b !== null && a[step.a]!.plain === b[step.b]!.plain ? a[step.a]! : null;
    run = word === null ? { words: 0, content: 0 } : { words: run.words + 1, content: run.content + (word.isFunction ? 0 : 1) };
    if (run.words > best.words) best = run;
  }
  return best;
}

/** How much of the aligned stretch is the same in both; small words count for half, and of a long stretch on one side only the beginning. */
function evennessOf(a: readonly AlignableWord[], b: readonly AlignableWord[], steps: readonly Step[]): number {
  let same = 0;
  let all = 0;
  let gap = 0;
  for (const step of steps) {
    const [left, right] = [step.a === null ? null : a[step.a]!, step.b === null ? null : b[step.b]!];
    gap = left === null || right === null ? gap + 1 : 0;
    if (gap > longestGap) continue;
    const weight = (left?.isFunction ?? true) && (right?.isFunction ?? true) ? 0.5 : 1;
    all += weight;
    if (left !== null && right !== null && left.stem === right.stem) same += weight;
  }
  return all === 0 ? 0 : same / all;
}

import { wholeWords } from '../words/contractions.ts';
import { isModal, isNegation } from '../words/function-words.ts';
import type { AlignableWord, Step } from './align.ts';

/** How the wording differs, by what it may do to the meaning; the graver kinds win where several apply. */
export type ChangeKind = 'negation' | 'number' | 'modal' | 'name' | 'reordered' | 'cut' | 'inserted' | 'form' | 'function word' | 'word';

/** One place where two wordings differ. Words are as they are written; empty where the one has nothing there. */
export interface Change {
  readonly kind: ChangeKind;
  /** In the wording whose thing has the smaller id. */
  readonly a: string;
  readonly b: string;
}

/** The differences along an alignment, in order: neighbouring ones are one change. */
export function changesOf(a: readonly AlignableWord[], b: readonly AlignableWord[], steps: readonly Step[]): readonly Change[] {
  const runs: { a: AlignableWord[]; b: AlignableWord[] }[] = [];
  let open = false;
  for (const step of steps) {
    const [left, right] = [step.a === null ? null : a[step.a]!, step.b === null ? null : b[step.b]!];
    if (left !== null && right !== null && left.plain === right.plain) { open = false; continue; }
    if (!open) runs.push({ a: [], b: [] });
    open = true;
    if (left !== null) runs.at(-1)!.a.push(left);
    if (right !== null) runs.at(-1)!.b.push(right);
  }
  const moved = movedStems(runs);
  return runs.map((run) => ({ kind: kindOf(run.a, run.b, moved), a: written(run.a), b: written(run.b) }));
}

const written = (words: readonly AlignableWord[]): string => words.map(({ raw }) => raw).join(' ');

/** Stems of content words that are gone in one place and stand in another. */
function movedStems(runs: readonly { readonly a: readonly AlignableWord[]; readonly b: readonly AlignableWord[] }[]): ReadonlySet<string> {
  const moved = new Set<string>();
  runs.forEach((left, i) => runs.forEach((right, j) => {
    if (i === j) return;
    for (const word of left.a) if (!word.isFunction && right.b.some(({ stem }) => stem === word.stem)) moved.add(word.stem);
  }));
  return moved;
}

function kindOf(a: readonly AlignableWord[], b: readonly AlignableWord[], moved: ReadonlySet<string>): ChangeKind {
  const only = onlyIn(a, b);
  const told = wholeOnlyIn(a, b);
  if (told.some(isNegation)) return 'negation';
  if (only.some((word) => isNumber(word.plain))) return 'number';
  if (told.some(isModal)) return 'modal';
  // “Won't” for “will not”.
  if (told.length === 0 && only.every((word) => word.isFunction)) return 'function word';
  if (only.some((word) => /^[A-Z]/.test(word.raw) && !word.isFunction) && !sameStems(a, b)) return 'name';
  if (only.some((word) => moved.has(word.stem))) return 'reordered';
  if (sameStems(a, b)) return a.length === b.length ? 'form' : 'function word';
  const isSmall = only.every((word) => word.isFunction);
  if (isSmall) return 'function word';
  if (b.length === 0) return 'cut';
  return a.length === 0 ? 'inserted' : 'word';
}

/** The words that the two do not share. */
const onlyIn = (a: readonly AlignableWord[], b: readonly AlignableWord[]): readonly AlignableWord[] =>
  [...a.filter((word) => !b.some((other) => other.plain === word.plain)), ...b.filter((word) => !a.some((other) => other.plain === word.plain))];

/** The same, of what contractions stand for. */
function wholeOnlyIn(a: readonly AlignableWord[], b: readonly AlignableWord[]): readonly string[] {
  const [one, two] = [a, b].map((words) => words.flatMap((word) => wholeWords(word.plain))) as [string[], string[]];
  return [...one.filter((word) => !two.includes(word)), ...two.filter((word) => !one.includes(word))];
}

/** Whether the content words are the same but for their endings. */
const sameStems = (a: readonly AlignableWord[], b: readonly AlignableWord[]): boolean => {
  const stems = (words: readonly AlignableWord[]): string => words.filter((word) => !word.isFunction).map(({ stem }) => stem).join(' ');
  return stems(a) === stems(b) && stems(a) !== '';
};

const numberWords = new Set(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
  fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half`.split(/\s+/));
const isNumber = (word: string): boolean => /^\d/.test(word) || (word !== 'one' && numberWords.has(word));

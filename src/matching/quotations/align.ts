import { wholeWords } from '../words/contractions.ts';
import { isFunctionWord } from '../words/function-words.ts';
import { stemOf } from '../words/stem.ts';
import { plain } from '../words/words.ts';

/** One step of an alignment: places in the two lists of words; null where the other list has no counterpart. */
export interface Step {
  readonly a: number | null;
  readonly b: number | null;
}

export interface AlignableWord {
  /** As it is written. */
  readonly raw: string;
  readonly plain: string;
  readonly stem: string;
  readonly isFunction: boolean;
}

export const alignable = (raw: string): AlignableWord => {
  const word = plain(raw);
  const whole = wholeWords(word);
  // “Can't” and “cannot” are two forms of one.
  return { raw, plain: word, stem: whole.length > 1 ? whole.join(' ') : stemOf(word), isFunction: isFunctionWord(word) };
};

/** What a step is worth: content words that are the same count for most; a gap costs a little, so that cuts and asides are borne. */
const same = 3;
const sameFunction = 1.5;
const sameStem = 2;
const substitution = -1.5;
const gap = -0.6;
const cost = (a: AlignableWord, b: AlignableWord): number => {
  if (a.plain === b.plain) return a.isFunction ? sameFunction : same;
  if (a.stem === b.stem) return sameStem;
  return a.isFunction && b.isFunction ? gap : substitution;
};

/**
 * The best local alignment of two lists of words (Smith and Waterman): what stands before and behind it in either is left out. Empty where nothing is
 * alike. Time and memory are the product of the two lengths, which utterances bound.
 */
export function align(a: readonly AlignableWord[], b: readonly AlignableWord[]): readonly Step[] {
  const width = b.length + 1;
  const scores = new Float64Array((a.length + 1) * width);
  let best = 0;
  let at = 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cell = i * width + j;
      const score = Math.max(0, scores[cell - width - 1]! + cost(a[i - 1]!, b[j - 1]!), scores[cell - width]! + gap, scores[cell - 1]! + gap);
      scores[cell] = score;
      if (score > best) { best = score; at = cell; }
    }
  }
  const steps: Step[] = [];
  while (at > 0 && scores[at]! > 0) {
    const i = Math.floor(at / width);
    const j = at % width;
    const score = scores[at]!;
    if (i > 0 && j > 0 && score === scores[at - width - 1]! + cost(a[i - 1]!, b[j - 1]!)) {
      steps.push({ a: i - 1, b: j - 1 });
      at -= width + 1;
    } else if (i > 0 && score === scores[at - width]! + gap) {
      steps.push({ a: i - 1, b: null });
      at -= width;
    } else {
      steps.push({ a: null, b: j - 1 });
      at -= 1;
    }
  }
  return steps.reverse();
}

import type { Span } from '../reading/index.ts';

/** An end of a sentence: a stop, perhaps a closing mark, a blank and a capital; “Gen. Roe” and “U.S. troops” make none. */
const stop = /[.!?]["”’)]?\s+(?=["“‘(]?[A-Z0-9])/g;
const abbreviated = /(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Maj|Sgt|St|No|Inc|Corp|Jr|Sr|vs)|\b[A-Z])\.$/;

/** The sentences of some parts of a text, in order. Linear. */
export function sentencesOf(text: string, parts: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const [from, to] of parts) {
    const part = text.slice(from, to);
    let start = 0;
    for (const end of part.matchAll(stop)) {
      if (abbreviated.test(part.slice(Math.max(0, end.index - 6), end.index + 1))) continue;
      found.push([from + start, from + end.index + end[0].trimEnd().length]);
      start = end.index + end[0].length;
    }
    if (start < part.length) found.push([from + start, to]);
  }
  return found;
}

/** The sentence that holds a place; null where none does. `sentences` in order. */
export function sentenceAt(sentences: readonly Span[], at: number): Span | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = sentences[middle]!;
    if (at < from) high = middle - 1;
    else if (at >= to) low = middle + 1;
    else return sentences[middle]!;
  }
  return null;
}

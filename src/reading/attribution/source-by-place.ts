import type { Upos } from '../language/tokens.ts';
import { uposOf, xposOf } from '../language/tokens.ts';
import type { Syntax, TokenRange } from './syntax.ts';
import { isFinite } from './syntax.ts';

/*
 * Who says it, told by place where the arcs leave it untold or cut it short.
 */

const nominal = new Set<Upos>(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);

/** How many tokens an aside between commas may have. */
const longestAside = 30;

/** The unbroken run of names, nouns and what stands before them that ends with `last`, or null. */
export function nominalRun({ doc }: Syntax, last: number): TokenRange | null {
  const sentence = doc.sentenceOf[last];
  let first = last + 1;
  while (first > 0 && doc.sentenceOf[first - 1] === sentence && (nominal.has(uposOf(doc, first - 1)) || ['HYPH', 'POS'].includes(xposOf(doc, first - 1)))) first--;
  while (first <= last && ['POS', 'HYPH'].includes(xposOf(doc, first))) first++;
  return first > last ? null : [first, last];
}

/** “The official, who was not authorised to speak, said”, “A diplomat, speaking in Geneva, said”: the noun before the aside that ends at the verb. */
export function subjectBeforeAside(syntax: Syntax, verb: number): TokenRange | null {
  const { doc } = syntax;
  const from = doc.sentenceStarts[doc.sentenceOf[verb]!]!;
  if (!isFinite(syntax, verb) || verb - 1 <= from || doc.words[verb - 1] !== ',') return null;
  for (let t = verb - 2; t > from && t > verb - longestAside; t--) {
    if (doc.words[t] !== ',') continue;
    const opener = doc.lower[t + 1]!;
    const isAside = opener === 'who' || opener === 'which' || opener === 'whose' || xposOf(doc, t + 1) === 'VBG' || xposOf(doc, t + 1) === 'VBN';
    if (isAside) return nominalRun(syntax, t - 1);
  }
  return null;
}

import { uposOf, xposOf, type Tagged } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { isTime } from './counted.ts';

/*
 * Numbers whose measure stands before them: “put the number of wounded at 430”, “the toll rose to 22”.
 */

/** What was measured; `unit`: what is counted, where the words tell it. */
export interface Measured { readonly unit: Span | null }

const measures = new Set(['toll', 'tally', 'number', 'count', 'total', 'turnout', 'headcount', 'attendance']);
const reaches = new Set(['reach', 'hit', 'total', 'exceed', 'surpass', 'top', 'be']);
/** In tokens, from the number back to its measure. */
const reach = 14;
const longestNoun = 4;

/** The measure that a bare number is of: “at”, “to” or a verb of reaching leads from it to the number, with no other number between; null: none. */
export const measuredBy = (doc: Tagged, first: number): Measured | null => {
  const sentence = doc.sentenceOf[first]!;
  const start = Math.max(doc.sentenceStarts[sentence]!, first - reach);
  if (first <= start || !(/^(?:at|to)$/.test(doc.lower[first - 1]!) || reaches.has(doc.lemmas[first - 1]!))) return null;
  for (let token = first - 1; token >= start; token -= 1) {
    if (/^[;:.,()]$/.test(doc.words[token]!) || /^\d/.test(doc.words[token]!)) return null;
    if (measures.has(doc.lemmas[token]!) && uposOf(doc, token) === 'NOUN') return { unit: countedBy(doc, token, first) };
  }
  return null;
};

/** “Reported 41 deaths and raised the number to 44”: what the number before it in the sentence counts. */
const countedBefore = (doc: Tagged, measure: number, start: number): Span | null => {
  if (!/^(?:the|that|this|its|their|his|her)$/.test(doc.lower[measure - 1] ?? '')) return null;
  for (let token = measure - 2; token > start; token -= 1) {
    if (uposOf(doc, token) !== 'NOUN' || xposOf(doc, token) !== 'NNS' || isTime(doc.lower[token]!)) continue;
    let number = token - 1;
    while (number > start && uposOf(doc, number) === 'ADJ') number -= 1;
    if (uposOf(doc, number) === 'NUM' && (number === start || uposOf(doc, number - 1) !== 'SYM')) return [doc.starts[token]!, doc.ends[token]!];
  }
  return null;
};

/** “The number of wounded soldiers …” */
const countedBy = (doc: Tagged, measure: number, end: number): Span | null => {
  if (doc.lower[measure] !== 'number') return null;
  if (doc.lower[measure + 1] !== 'of') return countedBefore(doc, measure, doc.sentenceStarts[doc.sentenceOf[measure]!]!);
  let first = measure + 2;
  if (uposOf(doc, first) === 'DET') first += 1;
  let last = first;
  while (last + 1 < end && last < first + longestNoun && /^(?:NOUN|ADJ|PROPN)$/.test(uposOf(doc, last + 1))) last += 1;
  return last < end - 1 ? [doc.starts[last]!, doc.ends[last]!] : null;
};

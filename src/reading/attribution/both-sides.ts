import { firstTokenAt } from '../language/token-at.ts';
import { overlaps } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { inSentences } from './in-sentences.ts';
import { spanOfPhrase, trimPunctuation } from './phrase.ts';
import { child, isFinite, isUpos } from './syntax.ts';

/**
 * “Nine people died, the hospital said on Monday, two more than at noon”: a cue that is put into a sentence between commas has both sides of it for its
 * content: the clause before it, where that has a verb and a subject of its own and nobody else has said it, and behind it what compares.
 */
export const withBothSides = (context: Context, drafts: readonly Draft[]): readonly Draft[] => {
  const { syntax, quotationOf } = context;
  const { doc } = syntax;
  return inSentences(doc, drafts, (own, from, to) => (isQuotedIn(from, to) ? own : own.map((d) => {
    const [only] = d.content;
    const source = d.sources[0];
    if (!d.cue || !source || !only || d.content.length !== 1 || d.form !== 'indirect' || source[0] > d.cue[0]) return d;
    const first = firstTokenAt(doc.starts, source[0]);
    if (doc.words[first - 1] !== ',' || first - 1 <= from) return d;
    if (only[1] <= source[0]) {
      const tail = comparisonBehind(firstTokenAt(doc.starts, d.cue[1]), to);
      return tail < 0 ? d : { ...d, content: [only, spanOfPhrase(syntax, trimPunctuation(syntax, [tail, to - 1]))] };
    }
    if (only[0] < d.cue[1] || doc.words[firstTokenAt(doc.starts, only[0]) - 1] !== ',') return d;
    const before = spanOfPhrase(syntax, trimPunctuation(syntax, [from, first - 2]));
    const isTaken = own.some((other) => (
      other !== d && [...other.content, ...other.sources, ...other.cue ? [other.cue] : []].some((span) => overlaps(span, before))));
    return !isTaken && hasClause(from, first - 1) ? { ...d, content: [before, only] } : d;
  })));

  function isQuotedIn(start: number, end: number): boolean {
    for (let t = start; t < end; t++) if (quotationOf[t]! >= 0) return true;
    return false;
  }

  /** Whether a finite verb with a subject of its own stands there that hangs from nothing before it. */
  function hasClause(start: number, end: number): boolean {
    if (isUpos(syntax, start, 'SCONJ')) return false;
    for (let t = start; t < end; t++) {
      const subject = child(syntax, t, 'nsubj', 'nsubj:pass');
      if (subject >= start && subject < t && (isFinite(syntax, t) || child(syntax, t, 'aux', 'aux:pass', 'cop') >= 0)) return true;
    }
    return false;
  }

  /** Where “, two more than …” begins that ends the sentence, few words of time and place behind the cue; -1 where nothing does. */
  function comparisonBehind(start: number, end: number): number {
    let comma = start;
    while (comma < end && comma < start + longestAside && doc.words[comma] !== ',') comma++;
    if (doc.words[comma] !== ',' || comma + 1 >= end) return -1;
    const more = /^(?:more|fewer|less|up|down|far|twice|half)$/;
    const isMore = more.test(doc.lower[comma + 1]!) || (isUpos(syntax, comma + 1, 'NUM') && more.test(doc.lower[comma + 2] ?? ''));
    for (let t = comma + 1; isMore && t < end; t++) if (/^(?:than|from|as)$/.test(doc.lower[t]!)) return comma + 1;
    return -1;
  }
};

/** In tokens: “on Monday afternoon in a statement”. */
const longestAside = 10;

import { relationOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { isCalendarWord } from './calendar-words.ts';
import { spanOfPhrase, trimPunctuation } from './phrase.ts';
import type { Syntax } from './syntax.ts';
import { isUpos } from './syntax.ts';

/** The words that say when it was said (“on Monday”), or null. They hang from the verb, or from the verb it is joined to. */
export function saidWhenOf(syntax: Syntax, verb: number, content: readonly Span[]): Span | null {
  const { doc } = syntax;
  for (let at = verb, steps = 0; at >= 0 && steps < 3; at = doc.heads[at]!, steps++) {
    for (const c of syntax.children[at]!) {
      if (!['obl', 'obl:unmarked', 'nmod:unmarked', 'advmod', 'nmod', 'dep'].includes(relationOf(doc, c))) continue;
      if (!isCalendarWord(doc.lower[c]!) || (doc.lower[c] === 'may' && !isUpos(syntax, c, 'PROPN'))) continue;
      const span = spanOfPhrase(syntax, trimPunctuation(syntax, [syntax.first[c]!, syntax.last[c]!]));
      if (!content.some((s) => overlaps(s, span)) && span[1] - span[0] <= 60) return span;
    }
    if (relationOf(doc, at) !== 'conj' && relationOf(doc, at) !== 'advcl') return null;
  }
  return null;
}

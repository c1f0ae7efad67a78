import { xposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';
import { child, sentenceAround } from './syntax.ts';

/** “Support independent journalism.”, “Ask your doctor about it.”: what a page bids its readers do is nobody's statement. */
export function isBidding({ syntax, quotationOf }: Context, { sources, cueToken }: Draft): boolean {
  const { doc } = syntax;
  if (sources.length > 0 || cueToken < 0 || quotationOf[cueToken]! >= 0 || xposOf(doc, cueToken) !== 'VB' || doc.heads[cueToken]! >= 0) return false;
  return sentenceAround(doc, cueToken)[0] === cueToken && child(syntax, cueToken, 'nsubj', 'nsubj:pass') < 0;
}

import { tokensStartingIn } from '../language/token-at.ts';
import { contains } from '../text/span.ts';
import type { Context, Draft } from './context.ts';

/**
 * The places of the quotations that a draft has words of in its content. What a quotation says of others (“They told us that …”) has its cue within
 * it and does not tell whose the quotation is, unless it begins the quotation.
 */
export function claimedQuotations({ syntax: { doc }, quotations, quotationOf }: Context, drafts: readonly Draft[]): Set<number> {
  const claimed = new Set<number>();
  for (const { cue, content } of drafts) {
    for (const span of content) {
      const [from, to] = tokensStartingIn(doc.starts, span);
      for (let t = from; t < to; t++) {
        const q = quotationOf[t]!;
        if (q >= 0 && !(cue && contains(quotations[q]!.span, cue) && span[0] > quotations[q]!.inside[0])) claimed.add(q);
      }
    }
  }
  return claimed;
}

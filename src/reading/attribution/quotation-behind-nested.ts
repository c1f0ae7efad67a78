import { firstTokenAt } from '../language/token-at.ts';
import { contentTokens } from './content-tokens.ts';
import type { Context, Draft } from './context.ts';
import { isPassive } from './source.ts';
import { sentenceAround } from './syntax.ts';

/**
 * “Pohl denied that he had been told. “If I had known, I would have left.””: who is told in what somebody says, or a verb without a source there, does not
 * have the quotation in the sentence behind it. It goes on with who speaks.
 */
export function withoutQuotationsBehindNested(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { syntax, quotationOf } = context;
  const { doc } = syntax;
  const inside = contentTokens(doc, drafts);
  return drafts.filter(({ cueToken, sources, content: [first] }) => {
    if (cueToken < 0 || inside[cueToken] === 0 || quotationOf[cueToken]! >= 0 || !first) return true;
    if (sources.length > 0 && !isPassive(syntax, cueToken)) return true;
    const begin = firstTokenAt(doc.starts, first[0]);
    return begin < sentenceAround(doc, cueToken)[1] || (quotationOf[begin] ?? -1) < 0;
  });
}

import { firstTokenAt } from '../language/token-at.ts';
import { xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';
import { inSentences } from './in-sentences.ts';

/**
 * ““We lost,” Ilves said, referring to the vote in May. “Now we must pay for it.”” Where the quotation behind the sentence was given to both, it goes on with
 * the one in front of “said”: the aside is only on what is meant. Behind “adding that it was dear” it may go on with that.
 */
export function withResumedPastAsides(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { syntax: { doc }, quotationOf } = context;
  return inSentences(doc, drafts, (own, _from, to) => {
    const spoken = own.filter(isSaidAfter);
    if (spoken.length === 0 || own.length === spoken.length) return own;
    const end = doc.ends[to - 1]!;
    const stop = /^[.!?]$/.test(doc.words[to - 1]!) ? doc.ends[to - 2]! : end;
    return own.map((d) => {
      const main = isAside(d) ? spoken.findLast((m) => m.cueToken < d.cueToken) : undefined;
      const behind = main ? d.content.flatMap(([a, b]): readonly Span[] => (b > end ? [[Math.max(a, doc.starts[to] ?? b), b]] : [])) : [];
      if (behind.length === 0 || !behind.every((span) => main!.content.some((other) => contains(other, span)))) return d;
      const content = d.content.flatMap(([a, b]): readonly Span[] => (a < end ? [[a, b > end ? stop : b]] : []));
      return content.length === 0 ? d : { ...d, content, form: formOf(context, content) };
    });
  });

  /** Whether a quotation stands in front of the cue, and the cue outside of it. */
  function isSaidAfter({ cue, cueToken, content: [first] }: Draft): boolean {
    if (cue === null || cueToken < 0 || quotationOf[cueToken]! >= 0 || first === undefined || first[0] > cue[0]) return false;
    return quotationOf[firstTokenAt(doc.starts, first[0])]! >= 0;
  }

  /** A participle with a thing and no clause: “referring to the vote”, “citing the court”. */
  function isAside(d: Draft): boolean {
    const { cueToken, how } = d;
    if (cueToken < 0 || quotationOf[cueToken]! >= 0 || isSaidAfter(d)) return false;
    return xposOf(doc, cueToken) === 'VBG' && doc.lemmas[cueToken] !== 'add' && !how.endsWith('clause-complement');
  }
}

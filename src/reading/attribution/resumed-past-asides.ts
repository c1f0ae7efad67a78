import { firstTokenAt } from '../language/token-at.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';
import { inSentences } from './in-sentences.ts';

/**
 * ““We lost,” Ilves said, referring to the vote in May. “Now we must pay for it.”” What is quoted behind the sentence goes on with the quotation in front of
 * “said”, and not with what is said besides.
 */
export function withResumedPastAsides(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { syntax: { doc }, quotations, quotationOf } = context;
  return inSentences(doc, drafts, (own, _from, to) => {
    const spoken = own.filter(isSaidAfter);
    if (spoken.length === 0 || own.length === spoken.length) return own;
    const end = doc.ends[to - 1]!;
    const stop = /^[.!?]$/.test(doc.words[to - 1]!) ? doc.ends[to - 2]! : end;
    const further = new Map<Draft, readonly Span[]>();
    const rest = own.map((d) => {
      if (d.cueToken < 0 || quotationOf[d.cueToken]! >= 0 || isSaidAfter(d)) return d;
      const main = spoken.findLast((m) => m.cueToken < d.cueToken);
      const behind = d.content.flatMap(([a, b]): readonly Span[] => (b > end ? [[Math.max(a, startBehind(to)), b]] : []));
      const kept = d.content.flatMap(([a, b]): readonly Span[] => (a < end ? [[a, b > end ? stop : b]] : []));
      if (!main || kept.length === 0 || behind.length === 0 || !behind.every(([a]) => isOpening(a))) return d;
      further.set(main, [...further.get(main) ?? [], ...behind]);
      return { ...d, content: kept, form: formOf(context, kept) };
    });
    return rest.map((d) => {
      const more = further.get(d);
      if (!more) return d;
      // It may have been given to both.
      const content = [...d.content, ...more.filter((span) => !d.content.some((other) => overlaps(other, span)))].sort((a, b) => a[0] - b[0]);
      return { ...d, content, form: formOf(context, content) };
    });
  });

  /** Whether a quotation stands in front of the cue, and the cue outside of it. */
  function isSaidAfter({ cue, cueToken, content: [first] }: Draft): boolean {
    if (cue === null || cueToken < 0 || quotationOf[cueToken]! >= 0 || first === undefined || first[0] > cue[0]) return false;
    return quotationOf[firstTokenAt(doc.starts, first[0])]! >= 0;
  }

  /** Where the words behind a sentence begin. */
  function startBehind(to: number): number {
    return doc.starts[to] ?? doc.text.length;
  }

  function isOpening(place: number): boolean {
    const q = quotationOf[firstTokenAt(doc.starts, place)] ?? -1;
    return q >= 0 && quotations[q]!.span[0] === place;
  }
}

import { firstTokenAt, tokensStartingIn } from '../language/token-at.ts';
import type { Span } from '../text/span.ts';
import { contains, overlaps } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';
import { sentenceAround } from './syntax.ts';

/**
 * ““I do not have the time. Good luck with the story,” he wrote”: of a closed quotation that nobody else has words of, a content whose cue stands outside has
 * all, as far as the marks. Where the cue follows it has the words in front of the mark too, in the sentence that the quotation opens in.
 */
export function toQuotationEdges(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { quotations, quotationOf, syntax: { doc } } = context;
  const outside = drafts.filter(({ cue, cueToken }) => cue !== null && cueToken >= 0 && quotationOf[cueToken]! < 0);
  const isCue = new Uint8Array(doc.length);
  const claimants = new Uint32Array(quotations.length);
  for (const { cueToken, content } of outside) {
    isCue[cueToken] = 1;
    for (const span of content) {
      let latest = -1;
      const [from, to] = tokensStartingIn(doc.starts, span);
      for (let t = from; t < to; t++) {
        const q = quotationOf[t]!;
        if (q >= 0 && q !== latest) claimants[latest = q]!++;
      }
    }
  }
  const mended = new Map(outside.map((d) => [d, toEdges(d)]));
  return drafts.map((d) => mended.get(d) ?? d);

  function toEdges(d: Draft): Draft {
    const wide = d.content.map((span) => widened(d, span));
    if (wide.every((span, i) => span === d.content[i])) return d;
    const content = wide.filter((span, i) => !wide.some((other, j) => j !== i && contains(other, span) && (!contains(span, other) || j < i)));
    return { ...d, content, form: formOf(context, content) };
  }

  function widened({ cue, sources }: Draft, span: Span): Span {
    const [first, last] = [quotationAt(span[0]), quotationAt(span[1] - 1)];
    const from = first >= 0 && isCut(quotations[first]!.inside[0], span[0]) ? startOf(first, cue!, span[0]) : span[0];
    const to = last >= 0 && claimants[last] === 1 && isCut(span[1], quotations[last]!.inside[1]) ? quotations[last]!.span[1] : span[1];
    if (from === span[0] && to === span[1]) return span;
    return [cue!, ...sources].some((other) => overlaps(other, [from, to])) ? span : [from, to];
  }

  /** The closed quotation that a place stands in, or -1. */
  function quotationAt(place: number): number {
    const q = quotationOf[firstTokenAt(doc.starts, place + 1) - 1] ?? -1;
    return q >= 0 && quotations[q]!.closed ? q : -1;
  }

  /** Whether there are words in between. */
  function isCut(from: number, to: number): boolean {
    return from < to && /\w/.test(doc.text.slice(from, to));
  }

  function startOf(q: number, cue: Span, from: number): number {
    const opening = quotations[q]!.span[0];
    if (cue[0] < from) return claimants[q] === 1 ? opening : from;
    const mark = firstTokenAt(doc.starts, opening);
    const [start] = sentenceAround(doc, mark);
    for (let t = start; t < mark; t++) if (quotationOf[t]! >= 0 || isCue[t] === 1) return opening;
    return doc.starts[start]!;
  }
}

import { firstTokenAt } from '../language/token-at.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { claimedQuotations } from './claimed.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';

/**
 * “I knew,” she said, a smile on her face. “All along.” And a quotation over two paragraphs, with “he said” in the second alone. The finder looks no
 * farther than its window: the paragraph that a quotation goes on from belongs to its content, and so does what the rule for quotations has for the
 * same cue in the same paragraph, unless somebody else claims it.
 */
export function withWholeQuotations(context: Context, found: readonly Draft[], ruled: readonly Draft[]): readonly Draft[] {
  const { quotations, quotationOf, syntax: { doc } } = context;
  const claimed = claimedQuotations(context, found);
  const placeOf = new Map(quotations.map((q, i) => [q.span[0], i]));
  const resumedOf = new Map(ruled.filter((d) => d.how.startsWith('quoted-speech')).map((d) => [d.cueToken, d.content]));
  const isOutside = (d: Draft): boolean => d.cueToken >= 0 && d.cue !== null && quotationOf[d.cueToken]! < 0;

  const begun = found.map((d) => (isOutside(d) ? joined(context, d, begunBefore(d)) : d));
  return begun.map((d) => (isOutside(d) ? joined(context, d, resumed(d)) : d));

  function begunBefore({ content }: Draft): readonly Span[] {
    const spans: Span[] = [];
    const first = placeOf.get(content[0]?.[0] ?? -1);
    let q = first === undefined ? null : quotations[first]!.goesOn;
    while (q !== null && !claimed.has(q)) {
      spans.push(claim(q));
      q = quotations[q]!.goesOn;
    }
    return spans;
  }

  function resumed({ cueToken }: Draft): readonly Span[] {
    return (resumedOf.get(cueToken) ?? []).flatMap((span) => {
      const q = placeOf.get(span[0]);
      return q !== undefined && !claimed.has(q) && isRightBehind(q, cueToken) ? [claim(q)] : [];
    });
  }

  /** “I knew,” she said. Her husband shook his head. “All along.”: after another sentence it may be another who speaks. */
  function isRightBehind(q: number, cueToken: number): boolean {
    const before = firstTokenAt(doc.starts, quotations[q]!.span[0]) - 1;
    const spokenIn = doc.sentenceOf[cueToken]!;
    if (before < 0 || quotations[q]!.block !== doc.blockOf[spokenIn]) return false;
    return quotationOf[before]! >= 0 || doc.sentenceOf[before] === spokenIn;
  }

  function claim(q: number): Span {
    claimed.add(q);
    return quotations[q]!.span;
  }
}

function joined(context: Context, d: Draft, further: readonly Span[]): Draft {
  if (further.length === 0 || further.some((span) => d.sources.some((source) => overlaps(source, span)))) return d;
  const content = [...d.content, ...further].sort((a, b) => a[0] - b[0]);
  return { ...d, content, form: formOf(context, content) };
}

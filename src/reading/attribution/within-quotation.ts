import { firstTokenAt } from '../language/token-at.ts';
import type { Span } from '../text/span.ts';
import type { Context, Draft } from './context.ts';

/**
 * “They knew that people slept there,” she said. “They had the coordinates.”: what is told of within a quotation begins behind the mark that opens it and ends
 * where the quotation is closed, and a clause where its sentence does; what goes on behind is the speaker's.
 */
export function withinQuotation({ quotations, quotationOf, syntax: { doc } }: Context, d: Draft): Draft {
  const quotation = d.cueToken < 0 ? undefined : quotations[quotationOf[d.cueToken]!];
  if (!quotation?.closed || !d.cue) return d;
  const end = Math.min(quotation.inside[1], endOfClause(doc, d));
  const [start] = quotation.inside;
  const isMark = (from: number): boolean => from === quotation.span[0] && from < start;
  if (d.content.every(([from, to]) => to <= end && !isMark(from))) return d;
  const content = d.content.flatMap(([from, to]): readonly Span[] => (from >= end ? [] : [[isMark(from) ? start : from, Math.min(to, end)]]));
  return { ...d, content };
}

/** “My son asks if it is over. I lie to him.” `Infinity` where the words are no clause behind the cue, but follow a colon or stand before it. */
function endOfClause(doc: Context['syntax']['doc'], { cueToken, content }: Draft): number {
  const [from] = content[0] ?? [0];
  const first = firstTokenAt(doc.starts, from);
  const sentence = doc.sentenceOf[cueToken]!;
  if (first <= cueToken || doc.sentenceOf[first] !== sentence || /^[:,“"'‘]$/.test(doc.words[first - 1] ?? '') || sentence + 1 >= doc.sentenceStarts.length) return Infinity;
  let last = doc.sentenceStarts[sentence + 1]! - 1;
  while (last > first && /^[.!?;]$/.test(doc.words[last]!)) last--;
  return doc.ends[last]!;
}

import type { Span } from '../text/span.ts';
import type { Context, Draft } from './context.ts';

/**
 * “They knew that people slept there,” she said. “They had the coordinates.”: what is told of within a quotation ends where the quotation is closed; what
 * goes on behind it is the speaker's.
 */
export function withinQuotation({ quotations, quotationOf }: Context, d: Draft): Draft {
  const quotation = d.cueToken < 0 ? undefined : quotations[quotationOf[d.cueToken]!];
  if (!quotation?.closed || !d.cue) return d;
  const [, end] = quotation.inside;
  if (d.content.every(([, to]) => to <= end)) return d;
  const content = d.content.flatMap(([from, to]): readonly Span[] => (from >= end ? [] : [[from, Math.min(to, end)]]));
  return { ...d, content };
}

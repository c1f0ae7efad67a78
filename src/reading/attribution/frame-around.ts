import { firstTokenAt } from '../language/token-at.ts';
import type { Context } from './context.ts';
import type { Quotation } from './quotations.ts';

/** The unquoted tokens of the sentence beside a quotation: `[from, to)`, without the stop that ends it. */
export type FrameTokens = readonly [from: number, to: number];

const stops = new Set(['.', '!', '?', ';', '…', '...']);

/** The tokens after the quotation, up to the next quotation, the end of the sentence or of the block. */
export function frameAfter({ syntax: { doc }, quotationOf }: Context, quotation: Quotation): FrameTokens {
  const from = firstTokenAt(doc.starts, quotation.span[1]);
  let to = from;
  while (to < doc.length && blockOf(doc, to) === quotation.block && quotationOf[to]! < 0 && !stops.has(doc.words[to]!)) to++;
  return [from, to];
}

/** The tokens before the quotation, back to the quotation, the end of a sentence or the start of the block before it. */
export function frameBefore({ syntax: { doc }, quotationOf }: Context, quotation: Quotation): FrameTokens {
  const to = firstTokenAt(doc.starts, quotation.span[0]);
  let from = to;
  while (from > 0 && blockOf(doc, from - 1) === quotation.block && quotationOf[from - 1]! < 0 && !stops.has(doc.words[from - 1]!)) from--;
  return [from, to];
}

const blockOf = (doc: Context['syntax']['doc'], token: number): number => doc.blockOf[doc.sentenceOf[token]!]!;

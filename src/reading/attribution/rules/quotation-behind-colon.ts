import type { Context, Draft, Rule } from '../context.ts';
import { draft } from '../draft.ts';
import type { FrameTokens } from '../frame-around.ts';
import { frameBefore } from '../frame-around.ts';
import { trimPunctuation } from '../phrase.ts';
import type { Quotation } from '../quotations.ts';
import { sourceHead, sourceSpan } from '../source.ts';
import { isUpos, spanOfTokens } from '../syntax.ts';

/** “She was blunt: “…””, “From the letter: “…””: no verb of saying, but a colon and a whole utterance behind it. */
export const quotationBehindColon: Rule = (context, earlier) => {
  const taken = new Set(earlier.flatMap((d) => d.content.map((s) => s[0])));
  return context.quotations
    .filter((q) => !taken.has(q.span[0]))
    .flatMap((q) => introducedByColon(context, q, frameBefore(context, q)) ?? []);
};

/** How long, in code units, a quotation behind a colon must be to be an utterance and not a term. */
const shortestUtterance = 20;

export function introducedByColon(context: Context, quotation: Quotation, [from, to]: FrameTokens): Draft | null {
  const { syntax } = context;
  const { doc } = syntax;
  if (to - from < 2 || doc.words[to - 1] !== ':' || quotation.span[1] - quotation.span[0] < shortestUtterance) return null;
  let verb = -1;
  for (let t = from; t < to && verb < 0; t++) if (isUpos(syntax, t, 'VERB', 'AUX') && (doc.heads[t]! < from || doc.heads[t]! >= to)) verb = t;
  const subject = verb >= 0 ? sourceHead(syntax, verb) : -1;
  const isName = verb < 0 && to - from <= 8;
  if (subject < 0 && !isName) return null;
  return draft(context, {
    sources: subject >= 0 ? [sourceSpan(syntax, subject)] : [spanOfTokens(doc, trimPunctuation(syntax, [from, to - 2]))],
    cue: spanOfTokens(doc, [to - 1, to - 1]),
    content: [quotation.span],
    confidence: 0.7,
    how: 'quotation-behind-colon',
    cueToken: to - 1,
  });
}

import { firstTokenAt } from '../../language/token-at.ts';
import { uposOf } from '../../language/tokens.ts';
import { claimedQuotations } from '../claimed.ts';
import type { Context, Draft, Rule } from '../context.ts';
import { draft } from '../draft.ts';
import type { FrameTokens } from '../frame-around.ts';
import { frameBefore } from '../frame-around.ts';
import { trimPunctuation } from '../phrase.ts';
import type { Quotation } from '../quotations.ts';
import { sourceHead, sourceSpan } from '../source.ts';
import { child, isUpos, spanOfTokens } from '../syntax.ts';

/** “She was blunt: “…””, “From the letter: “…””: no verb of saying, but a colon and a whole utterance behind it. */
export const quotationBehindColon: Rule = (context, earlier) => {
  const taken = new Set(earlier.flatMap((d) => d.content.map((s) => s[0])));
  return context.quotations
    .filter((q) => !taken.has(q.span[0]))
    .flatMap((q) => introducedByColon(context, q, frameBefore(context, q)) ?? []);
};

/** The same where the finder has passed it over: only of a person, since “The sign was plain: “…”” has no speaker. */
export const personBeforeColon: Rule = (context, earlier) => {
  const { doc } = context.syntax;
  const claimed = claimedQuotations(context, earlier);
  const free = new Set(context.quotations.flatMap((q, i) => (claimed.has(i) ? [] : [q.span[0]])));
  return quotationBehindColon(context, earlier).filter(({ sources: [source], content: [content], cueToken }) => {
    const last = firstTokenAt(doc.starts, source![1]) - 1;
    // A name right before the colon is a heading's or a list's.
    return cueToken > last + 1 && (uposOf(doc, last) === 'PROPN' || persons.has(doc.lower[last]!)) && free.has(content![0]);
  });
};

const persons = new Set(['he', 'i', 'she', 'they', 'we']);

/** How long, in code units, a quotation behind a colon must be to be an utterance and not a term. */
const shortestUtterance = 20;

export function introducedByColon(context: Context, quotation: Quotation, [from, to]: FrameTokens): Draft | null {
  const { syntax } = context;
  const { doc } = syntax;
  if (to - from < 2 || doc.words[to - 1] !== ':' || quotation.span[1] - quotation.span[0] < shortestUtterance) return null;
  let verb = -1;
  for (let t = from; t < to && verb < 0; t++) if ((isUpos(syntax, t, 'VERB', 'AUX') || child(syntax, t, 'cop') >= 0) && (doc.heads[t]! < from || doc.heads[t]! >= to)) verb = t;
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

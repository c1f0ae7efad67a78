import { xposOf } from '../../language/tokens.ts';
import type { Span } from '../../text/span.ts';
import { audienceOf } from '../audience.ts';
import type { Context, Draft, Rule } from '../context.ts';
import { cueGroup, isNegated } from '../cue-group.ts';
import { entryOf, shareOf } from '../cue-lexicon.ts';
import { draft } from '../draft.ts';
import type { FrameTokens } from '../frame-around.ts';
import { frameAfter, frameBefore } from '../frame-around.ts';
import { formOf } from '../form.ts';
import type { Quotation } from '../quotations.ts';
import { saidWhenOf } from '../said-when.ts';
import { sourceHead, sourceSpan } from '../source.ts';
import { isUpos, spanOfTokens } from '../syntax.ts';
import { isVerb } from '../verb-cue.ts';
import { venueOf } from '../venue.ts';

/** Below this share a verb beside a quotation is not taken to introduce it. The place does most of the telling. */
const quotationThreshold = 0.2;

/**
 * “…,” said Lowell. Lowell said: “…” “…,” he said, “…” “…,” he said. “…”: a quotation with a verb of saying before it, after
 * it or between its parts. A quotation that resumes after the cue belongs to the same attribution.
 */
export const quotedSpeech: Rule = (context) => {
  const drafts: Draft[] = [];
  const draftOf = new Map<number, number>(); // quotation → draft
  context.quotations.forEach((quotation, q) => {
    if (quotation.goesOn !== null && draftOf.has(quotation.goesOn)) return extend(draftOf.get(quotation.goesOn)!, q);
    const previous = q > 0 && context.quotations[q - 1]!.block === quotation.block ? draftOf.get(q - 1) : undefined;
    const before = frameBefore(context, quotation);
    const introducing = cueBefore(context, before);
    if (introducing >= 0) {
      if (previous !== undefined && drafts[previous]!.cueToken === introducing) return extend(previous, q);
      return found(q, introducing, before, 'quoted-speech/said-before');
    }
    const after = frameAfter(context, quotation);
    const following = cueAfter(context, quotation, after);
    if (following >= 0) return found(q, following, after, 'quoted-speech/said-after');
    if (previous !== undefined && standsAlone(context, quotation, before)) extend(previous, q);
  });
  return drafts;

  function found(q: number, cue: number, frame: FrameTokens, how: string): void {
    draftOf.set(q, drafts.length);
    drafts.push(speech(context, context.quotations[q]!.span, cue, frame, how));
  }

  function extend(d: number, q: number): void {
    draftOf.set(q, d);
    const content = [...drafts[d]!.content, context.quotations[q]!.span];
    drafts[d] = { ...drafts[d]!, content, form: formOf(context, content) };
  }
};

/** The verb of saying that leads up to the quotation, or -1: “he told CNBC: “…””. */
function cueBefore(context: Context, [from, to]: FrameTokens): number {
  const { doc } = context.syntax;
  if (to === from) return -1;
  const junction = doc.words[to - 1]!;
  const leads = junction === ',' || junction === ':' || junction === '—' || junction === '–';
  for (let t = to - 1; t >= from; t--) {
    if (isQuotationCue(context, t) && (leads || t === to - 1)) return t;
    // Another verb between: “He said he was tired, “very tired.”” is no quotation of a whole utterance.
    if (junction !== ':' && isUpos(context.syntax, t, 'VERB', 'AUX') && t < to - 1 && !isQuotationCue(context, t)) return -1;
    if (!leads) return -1;
  }
  return -1;
}

const openEnds = new Set([',', '?', '!', '—', '–', '-', '…']);

/** The verb of saying that follows the quotation, or -1: “…,” Adrian Lowell, a spokesman, told CNBC. */
function cueAfter(context: Context, quotation: Quotation, [from, to]: FrameTokens): number {
  const { doc } = context.syntax;
  const lastInside = context.text[quotation.inside[1] - 1] ?? ' ';
  const commaOutside = doc.words[from] === ',' && from < to;
  if (!openEnds.has(lastInside) && !commaOutside) return -1;
  for (let t = from; t < to; t++) if (isQuotationCue(context, t)) return t;
  return -1;
}

const isQuotationCue = (context: Context, token: number): boolean =>
  isVerb(context.syntax, token) && shareOf(context.cues, 'verb', context.syntax.doc.lemmas[token]!, 'quotation') >= quotationThreshold;

/** A quotation of whole sentences with nothing unquoted before it in its sentence. */
export function standsAlone({ text }: Context, quotation: Quotation, [from, to]: FrameTokens): boolean {
  const last = text[quotation.inside[1] - 1] ?? ' ';
  return from === to && ('.?!…—–-,'.includes(last) || !quotation.closed);
}

function speech(context: Context, content: Span, cue: number, frame: FrameTokens, how: string): Draft {
  const { syntax, cues } = context;
  const { doc } = syntax;
  const lemma = doc.lemmas[cue]!;
  const source = sourceInFrame(context, cue, frame);
  return draft(context, {
    sources: source < 0 ? [] : [sourceSpan(syntax, source)],
    cue: spanOfTokens(doc, cueGroup(syntax, cue)),
    content: [content],
    attitude: entryOf(cues, 'verb', lemma)?.attitude ?? 'asserts',
    negated: isNegated(syntax, cue),
    audience: audienceOf(syntax, cue, [content]),
    venue: venueOf(syntax, cue, [content]),
    saidWhen: saidWhenOf(syntax, cue, [content]),
    confidence: Math.max(0.6, shareOf(cues, 'verb', lemma, 'quotation')),
    how,
    cueToken: cue,
    pattern: `verb ${lemma} quotation`,
  });
}

/** The subject by the arcs where it lies in the frame; else the nearest name, noun or pronoun beside the verb. */
function sourceInFrame({ syntax, quotationOf }: Context, cue: number, [from, to]: FrameTokens): number {
  const byArcs = sourceHead(syntax, cue);
  if (byArcs >= 0 && quotationOf[byArcs]! < 0) return byArcs;
  const isName = (t: number): boolean => isUpos(syntax, t, 'PROPN', 'NOUN', 'PRON') && !xposOf(syntax.doc, t).startsWith('W');
  const topOf = (t: number): number => {
    let top = t;
    while (syntax.doc.heads[top]! >= from && syntax.doc.heads[top]! < to && isName(syntax.doc.heads[top]!)) top = syntax.doc.heads[top]!;
    return top;
  };
  for (let t = cue - 1; t >= from && syntax.doc.words[t] !== ','; t--) if (isName(t)) return topOf(t);
  for (let t = cue + 1; t < to && syntax.doc.words[t] !== ','; t++) if (isName(t)) return topOf(t);
  return -1;
}

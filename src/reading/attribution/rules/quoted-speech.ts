import { xposOf } from '../../language/tokens.ts';
import type { Span } from '../../text/span.ts';
import { attitudeOf } from '../attitude.ts';
import { audienceOf, takesHearer } from '../audience.ts';
import type { Context, Draft, Rule } from '../context.ts';
import { cueGroup, isNegated } from '../cue-group.ts';
import { shareOf } from '../cue-lexicon.ts';
import { draft } from '../draft.ts';
import type { FrameTokens } from '../frame-around.ts';
import { frameAfter, frameBefore } from '../frame-around.ts';
import { formOf } from '../form.ts';
import type { Quotation } from '../quotations.ts';
import { cueAfter, cueBefore, junctions, standsAlone } from '../quotation-cue.ts';
import { saidWhenOf } from '../said-when.ts';
import { spanOfPhrase, trimPunctuation } from '../phrase.ts';
import { sourceHead, sourcePhrase } from '../source.ts';
import type { Syntax } from '../syntax.ts';
import { isUpos, spanOfTokens } from '../syntax.ts';
import { venueOf } from '../venue.ts';

/**
 * “…,” said Lowell. Lowell said: “…” “…,” he said, “…” “…,” he said. “…”: a quotation with a verb of saying before it, after
 * it or between its parts. A quotation that resumes after the cue belongs to the same attribution.
 */
export const quotedSpeech: Rule = (context) => {
  const drafts: Draft[] = [];
  const contents: Span[][] = []; // of each draft: it grows as the quotation resumes
  const draftOf = new Map<number, number>(); // quotation → draft
  let latest: number | undefined; // the draft that the block spoke last
  context.quotations.forEach((quotation, q) => {
    if (q > 0 && context.quotations[q - 1]!.block !== quotation.block) latest = undefined;
    if (quotation.goesOn !== null && draftOf.has(quotation.goesOn)) return extend(draftOf.get(quotation.goesOn)!, q);
    const before = frameBefore(context, quotation);
    const introducing = cueBefore(context, before);
    if (latest !== undefined && resumes(context, drafts[latest]!, before, introducing)) return extend(latest, q);
    if (introducing >= 0) return found(q, introducing, before, [quotation.span], 'quoted-speech/said-before');
    const after = frameAfter(context, quotation);
    const following = cueAfter(context, quotation, before, after);
    if (following >= 0) return found(q, following, after, [withClause(context, quotation, before)], 'quoted-speech/said-after');
    if (latest !== undefined && standsAlone(context, quotation, before)) extend(latest, q);
  });
  return drafts.map((d, i) => (contents[i]!.length === 1 ? d : { ...d, content: contents[i]!, form: formOf(context, contents[i]!) }));

  function found(q: number, cue: number, frame: FrameTokens, content: Span[], how: string): void {
    latest = drafts.length;
    draftOf.set(q, latest);
    contents.push(content);
    drafts.push(speech(context, content, cue, frame, how));
  }

  function extend(d: number, q: number): void {
    latest = d;
    draftOf.set(q, d);
    contents[d]!.push(context.quotations[q]!.span);
  }
};

/** “The risk,” said Leamer, who is an economist, “is that …”: the same cue stands between the two, and no other. */
function resumes(context: Context, spoken: Draft, [from, to]: FrameTokens, introducing: number): boolean {
  const between = spoken.cueToken >= from && spoken.cueToken < to;
  return between && junctions.has(context.syntax.doc.words[to - 1] ?? '') && (introducing < 0 || introducing === spoken.cueToken);
}

/** “The plan is “a disaster,” he said”: the unquoted beginning of the clause belongs to what he said. */
function withClause({ syntax: { doc } }: Context, quotation: Quotation, [from, to]: FrameTokens): Span {
  let first = from;
  while (first < to && (junctions.has(doc.words[first]!) || doc.words[first] === '”' || doc.lower[first] === 'and' || doc.lower[first] === 'but')) first++;
  return [first < to ? doc.starts[first]! : quotation.span[0], quotation.span[1]];
}

export function speech(context: Context, content: readonly Span[], cue: number, frame: FrameTokens, how: string): Draft {
  const { syntax, cues } = context;
  const { doc } = syntax;
  const lemma = doc.lemmas[cue]!;
  const source = sourceInFrame(context, cue, frame);
  return draft(context, {
    sources: source < 0 ? [] : [withinFrame(syntax, source, frame)],
    cue: spanOfTokens(doc, cueGroup(syntax, cue)),
    content,
    attitude: attitudeOf(cues, 'verb', lemma, 'quotation'),
    negated: isNegated(syntax, cue),
    audience: audienceOf(syntax, cue, content),
    venue: venueOf(syntax, cue, content),
    saidWhen: saidWhenOf(syntax, cue, content),
    confidence: Math.max(0.6, shareOf(cues, 'verb', lemma, 'quotation')),
    how,
    cueToken: cue,
    pattern: `verb ${lemma} quotation`,
  });
}

/** The source's words, cut to the frame: what the parser hung on it from inside the quotation is no part of a name. */
function withinFrame(syntax: Syntax, source: number, [from, to]: FrameTokens): Span {
  const [first, last] = sourcePhrase(syntax, source);
  return spanOfPhrase(syntax, trimPunctuation(syntax, [Math.max(first, from), Math.min(last, to - 1)]));
}

/** The subject by the arcs where it lies in the frame; else the nearest name, noun or pronoun beside the verb. */
function sourceInFrame({ syntax, quotationOf }: Context, cue: number, [from, to]: FrameTokens): number {
  const byArcs = sourceHead(syntax, cue);
  // “…,” the colonel, a spokesman, told CNBC: what follows a verb of telling is who was told.
  const isHearer = byArcs > cue && takesHearer(syntax, cue);
  if (byArcs >= from && byArcs < to && quotationOf[byArcs]! < 0 && !isHearer) return byArcs;
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

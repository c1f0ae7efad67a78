import { claimedQuotations } from './claimed.ts';
import { contentTokens } from './content-tokens.ts';
import type { Context, Draft } from './context.ts';
import type { FrameTokens } from './frame-around.ts';
import { frameAfter, frameBefore } from './frame-around.ts';
import type { Quotation } from './quotations.ts';
import { cueBefore } from './quotation-cue.ts';
import { introducedByColon } from './rules/quotation-behind-colon.ts';
import { speech } from './rules/quoted-speech.ts';
import { tokensInCues } from './verb-cue.ts';

/**
 * “The mayor went on:”, “The mayor released the following statement:”, and in the paragraph below nothing but a quotation: it is what was said. The
 * finder does not look over the end of a paragraph, and has a draft with other words for such a cue, or none.
 */
export function withParagraphsBehindColons(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const claimed = claimedQuotations(context, drafts);
  const cues = tokensInCues(context.syntax, drafts);
  const contents = contentTokens(context.syntax.doc, drafts);
  const leadingTo = new Map(drafts.flatMap((d) => (d.cueToken >= 0 ? [[endOfLead(context, d), d] as const] : [])));
  const instead = new Map<Draft, Draft>();
  const added: Draft[] = [];
  context.quotations.forEach((quotation, q) => {
    const frame = claimed.has(q) ? null : leadAbove(context, quotation);
    if (!frame) return;
    const found = introduced(context, quotation, frame);
    const lead = leadingTo.get(frame[1] - 1);
    if (lead) instead.set(lead, saidBelow(lead, quotation, found));
    else if (found && !cues.has(found.cueToken) && contents[found.cueToken] === 0) added.push(found);
  });
  return [...drafts.map((d) => instead.get(d) ?? d), ...added];
}

/** The words of the last sentence of the paragraph above, where it ends with a colon and the quotation is all that its own begins with. */
function leadAbove(context: Context, quotation: Quotation): FrameTokens | null {
  const { syntax: { doc }, quotationOf } = context;
  const [start, end] = frameBefore(context, quotation);
  const after = frameAfter(context, quotation);
  if (start !== end || after[0] !== after[1] || start === 0 || doc.words[start - 1] !== ':') return null;
  const sentence = doc.sentenceOf[start - 1]!;
  if (doc.blockOf[sentence] !== quotation.block - 1) return null;
  let from = start;
  while (from > doc.sentenceStarts[sentence]! && quotationOf[from - 1]! < 0) from--;
  return from === start ? null : [from, start];
}

/** The colon right behind a draft's cue, or right behind a content that only points ahead (“the following statement”); or -1. */
function endOfLead({ text, syntax: { doc } }: Context, { cue, cueToken, content }: Draft): number {
  if (!cue) return -1;
  const last = content.at(-1)!;
  const end = last[0] >= cue[1] && content.length === 1 && pointsAhead.test(text.slice(...last)) ? last[1] : cue[1];
  let t = cueToken;
  while (t < doc.length && doc.starts[t]! < end) t++;
  return doc.words[t - 1] === ':' ? t - 1 : doc.words[t] === ':' ? t : -1;
}

const pointsAhead = /^(?:the following|this|these)\b[^,;]{0,40}$/i;

function saidBelow(lead: Draft, quotation: Quotation, found: Draft | null): Draft {
  const sources = lead.sources.length > 0 ? lead.sources : found?.sources ?? [];
  return { ...lead, sources, content: [quotation.span], form: 'direct', how: 'paragraph-behind-colon' };
}

function introduced(context: Context, quotation: Quotation, frame: FrameTokens): Draft | null {
  const cue = cueBefore(context, frame);
  const found = cue >= 0 ? speech(context, [quotation.span], cue, frame, 'paragraph-behind-colon') : introducedByColon(context, quotation, frame);
  return found && { ...found, how: 'paragraph-behind-colon', pattern: null };
}

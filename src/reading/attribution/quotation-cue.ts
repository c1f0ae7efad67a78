import { shareOf } from './cue-lexicon.ts';
import type { Context } from './context.ts';
import type { FrameTokens } from './frame-around.ts';
import type { Quotation } from './quotations.ts';
import { child, isUpos } from './syntax.ts';
import { isVerb } from './verb-cue.ts';

/*
 * Which verb beside a quotation introduces it: told by the mark's neighbours, commas and colons, and by the verb.
 */

/** Below this share a verb beside a quotation is not taken to introduce it. The place does half of the telling. */
const quotationThreshold = 0.3;

/** What joins a quotation to the words around it. */
export const junctions = new Set([',', ':', '—', '–', '--', '-']);

/** The verb of saying that leads up to the quotation, or -1: “he told CNBC: “…””. */
export function cueBefore(context: Context, [from, to]: FrameTokens): number {
  const { doc } = context.syntax;
  if (to === from) return -1;
  const junction = doc.words[to - 1]!;
  const leads = junctions.has(junction);
  for (let t = to - 1; t >= from; t--) {
    if (isQuotationCue(context, t)) return leads || t === to - 1 ? t : -1;
    // Another verb between: “He said he was tired, “very tired.”” is no quotation of a whole utterance.
    if (junction !== ':' && isUpos(context.syntax, t, 'VERB', 'AUX') && t < to - 1) return -1;
    if (!leads) return -1;
  }
  return -1;
}

const openEnds = new Set([',', '?', '!', '—', '–', '-', '…']);

/** The verb of saying that follows the quotation, or -1: “…,” Adrian Lowell, a spokesman, told CNBC. */
export function cueAfter(context: Context, quotation: Quotation, [before, quoted]: FrameTokens, [from, to]: FrameTokens): number {
  const { syntax } = context;
  const commaOutside = syntax.doc.words[from] === ',' && from < to;
  if (!openEnds.has(lastInside(context.text, quotation)) && !commaOutside) return -1;
  for (let t = from; t < to; t++) {
    if (!isQuotationCue(context, t)) continue;
    // On “New Day,” Ilves told the host that …: the verb has a content of its own, and the quotation is a name or a word.
    const isOwn = child(syntax, t, 'ccomp') > t;
    return isOwn && (quoted > before || quotation.span[1] - quotation.span[0] < 40) ? -1 : t;
  }
  return -1;
}

const isQuotationCue = (context: Context, token: number): boolean =>
  isVerb(context.syntax, token) && context.syntax.doc.lower[token] !== 'according' && shareOf(context.cues, 'verb', context.syntax.doc.lemmas[token]!, 'quotation') >= quotationThreshold;

/** The last character of the words, spaces and marks of a quotation within apart: the comma in “‘above the president,’ ”. */
export function lastInside(text: string, { inside: [start, end] }: Quotation): string {
  let last = end - 1;
  while (last > start && ' \u00a0\'’”"'.includes(text[last]!)) last--;
  return text[last] ?? ' ';
}

/** A quotation of whole sentences with nothing unquoted before it in its sentence. */
export function standsAlone({ text }: Context, quotation: Quotation, [from, to]: FrameTokens): boolean {
  return from === to && ('.?!…—–-,'.includes(lastInside(text, quotation)) || !quotation.closed);
}

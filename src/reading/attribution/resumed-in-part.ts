import { firstTokenAt } from '../language/token-at.ts';
import type { Span } from '../text/span.ts';
import { claimedQuotations } from './claimed.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';
import { sentenceAround } from './syntax.ts';

/** In words: what is shorter is a name in quotation marks, or a word. */
const fewestQuoted = 5;

/**
 * ““We have waited long enough,” Ilves said. “They know where the money went, and they will not say” a word of it.” Behind a quotation with its verb, a
 * sentence that is quoted in part and that nobody else speaks in is the speaker's too, all of it.
 */
export function withResumedInPart(context: Context, found: readonly Draft[]): readonly Draft[] {
  const { syntax: { doc }, quotations, quotationOf } = context;
  const claimed = claimedQuotations(context, found);
  const spokenIn = new Set<number>(); // sentences in which the writer has a cue
  for (const { cueToken } of found) if (cueToken >= 0 && quotationOf[cueToken]! < 0) spokenIn.add(doc.sentenceOf[cueToken]!);
  return found.map((d) => {
    const [further, q] = furtherOf(d);
    if (!further) return d;
    claimed.add(q);
    const content = [...d.content, further];
    return { ...d, content, form: formOf(context, content) };
  });

  /** The sentence right behind what is said, and the quotation in it. */
  function furtherOf({ cue, cueToken, sources, content }: Draft): readonly [Span | null, number] {
    const none = [null, -1] as const;
    const [first, last] = [content[0], content.at(-1)];
    if (!cue || cueToken < 0 || quotationOf[cueToken]! >= 0 || !first || !last) return none;
    if (first[0] > cue[0] || quotationOf[firstTokenAt(doc.starts, first[0])]! < 0) return none;
    const end = Math.max(cue[1], last[1], ...sources.map((source) => source[1]));
    const from = sentenceAround(doc, firstTokenAt(doc.starts, end - 1))[1];
    if (from >= doc.length || doc.blockOf[doc.sentenceOf[from]!] !== doc.blockOf[doc.sentenceOf[cueToken]!]) return none;
    let to = sentenceAround(doc, from)[1];
    const q = quotationIn(from, to);
    if (q < 0 || claimed.has(q) || !isRemark(q) || spokenIn.has(doc.sentenceOf[from]!)) return none;
    // “He has left. It helps.”” goes on to where the quotation is closed.
    while (to < doc.length && quotationOf[to] === q) {
      if (spokenIn.has(doc.sentenceOf[to]!)) return none;
      to = sentenceAround(doc, to)[1];
    }
    const stop = quotationOf[to - 1]! < 0 && /^[.!?]$/.test(doc.words[to - 1]!) ? to - 1 : to;
    return [[doc.starts[from]!, doc.ends[stop - 1]!], q];
  }

  /** The first quotation that begins in a sentence, where it begins there, or -1. */
  function quotationIn(from: number, to: number): number {
    let t = from;
    while (t < to && quotationOf[t]! < 0) t++;
    return t < to && quotations[quotationOf[t]!]!.span[0] >= doc.starts[from]! ? quotationOf[t]! : -1;
  }

  function isRemark(q: number): boolean {
    const [from, to] = quotations[q]!.inside;
    let words = 0;
    for (let t = firstTokenAt(doc.starts, from); t < doc.length && doc.starts[t]! < to && words < fewestQuoted; t++) if (/\w/.test(doc.words[t]!)) words++;
    return words >= fewestQuoted;
  }
}

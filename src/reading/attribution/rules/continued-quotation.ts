import type { Draft, Rule } from '../context.ts';
import { draft } from '../draft.ts';
import { frameAfter, frameBefore } from '../frame-around.ts';
import { overlaps } from '../../text/span.ts';
import { standsAlone } from './quoted-speech.ts';

/** A paragraph that is nothing but a quotation: it goes on with what the paragraph before it was saying. */
export const continuedQuotation: Rule = (context, earlier) => {
  const { syntax: { doc } } = context;
  const out: Draft[] = [];
  const spoken = (block: number): Draft | undefined => {
    const [start, end] = doc.blocks[block] ?? [0, 0];
    const inBlock = [...earlier, ...out].filter((d) => d.content.some((s) => s[0] >= start && s[1] <= end) && (d.cueToken >= 0 || d.continuing));
    return inBlock.sort((a, b) => lastEnd(a) - lastEnd(b)).at(-1);
  };
  context.quotations.forEach((quotation, q) => {
    if ([...earlier, ...out].some((d) => d.content.some((s) => overlaps(s, quotation.span)))) return;
    const [from, to] = frameBefore(context, quotation);
    const [afterFrom, afterTo] = frameAfter(context, quotation);
    const startsBlock = from === 0 || doc.blockOf[doc.sentenceOf[from]!] !== doc.blockOf[doc.sentenceOf[from - 1]!];
    if (!startsBlock || !standsAlone(context, quotation, [from, to]) || afterTo > afterFrom || wordsIn(quotation.inside) < 12) return;
    const rest = context.quotations.slice(q + 1).find((r) => r.block === quotation.block);
    if (rest && rest.span[0] > quotation.span[1] + 200) return;
    const origin = spoken(quotation.block - 1);
    if (!origin) return;
    out.push(draft(context, {
      content: [quotation.span],
      attitude: origin.attitude,
      confidence: origin.form === 'indirect' ? 0.5 : 0.7,
      how: 'continued-quotation',
      continuing: origin.continuing ?? origin,
    }));
  });
  return out;
};

const lastEnd = (d: Draft): number => Math.max(...d.content.map((s) => s[1]), d.cue?.[1] ?? 0);
/** A length in code units is enough to tell a remark from a word in scare quotes. */
const wordsIn = ([start, end]: readonly [number, number]): number => end - start;

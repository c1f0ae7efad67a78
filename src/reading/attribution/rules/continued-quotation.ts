import { claimedQuotations } from '../claimed.ts';
import type { Draft, Rule } from '../context.ts';
import { draft } from '../draft.ts';
import { frameAfter, frameBefore } from '../frame-around.ts';
import { standsAlone } from '../quotation-cue.ts';

/** How long, in code units, a paragraph's quotation must be to be a remark that goes on, and not a word in scare quotes. */
const shortestRemark = 12;

/** A paragraph that is nothing but a quotation: it goes on with what the paragraph before it was saying. */
export const continuedQuotation: Rule = (context, earlier) => {
  const { syntax: { doc } } = context;
  const claimed = claimedQuotations(context, earlier);
  const spoken = new Map<number, Draft>(); // block → what was said last in it
  const blockAt = (offset: number): number => {
    let [low, high] = [0, doc.blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (doc.blocks[middle]![0] <= offset) low = middle; else high = middle - 1;
    }
    return low;
  };
  const speaks = (d: Draft): void => {
    const block = blockAt(d.content.at(-1)![0]);
    const before = spoken.get(block);
    if (!before || lastEnd(before) <= lastEnd(d)) spoken.set(block, d);
  };
  for (const d of earlier) if (d.content.length > 0) speaks(d);

  const out: Draft[] = [];
  context.quotations.forEach((quotation, q) => {
    if (claimed.has(q) || quotation.inside[1] - quotation.inside[0] < shortestRemark) return;
    const before = frameBefore(context, quotation);
    const after = frameAfter(context, quotation);
    const startsBlock = before[0] === 0 || blockAt(doc.starts[before[0] - 1]!) !== quotation.block;
    const origin = spoken.get(quotation.block - 1);
    if (!startsBlock || !origin || after[1] > after[0] || !standsAlone(context, quotation, before)) return;
    const going = draft(context, {
      content: [quotation.span],
      attitude: origin.attitude,
      confidence: origin.form === 'indirect' ? 0.5 : 0.7,
      how: 'continued-quotation',
      continuing: origin.continuing ?? origin,
    });
    out.push(going);
    speaks(going);
  });
  return out;
};

const lastEnd = (d: Draft): number => Math.max(d.content.at(-1)![1], d.cue?.[1] ?? 0);

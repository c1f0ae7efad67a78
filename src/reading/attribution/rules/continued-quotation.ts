import { claimedQuotations } from '../claimed.ts';
import { contentTokens } from '../content-tokens.ts';
import type { Draft, Rule } from '../context.ts';
import { draft } from '../draft.ts';
import { frameAfter, frameBefore } from '../frame-around.ts';
import { standsAlone } from '../quotation-cue.ts';
import type { Quotation } from '../quotations.ts';

/** How long, in code units, a paragraph's quotation must be to be a remark that goes on, and not a word in scare quotes. */
const shortestRemark = 12;

/** Confidence. */
const surely = 0.6;

/** So many captions may stand between two paragraphs. */
const mostCaptions = 6;

/** A paragraph that is nothing but a quotation: it goes on with what the paragraph before it was saying, whatever pictures stand between. */
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
  // “Levin said …, both sides look for a deal”: who hardly says anything does not take the floor from who does.
  const loudness = ({ confidence }: Draft): number => (confidence >= surely ? 1 : 0);
  const speaks = (d: Draft): void => {
    const block = blockAt(d.content.at(-1)![0]);
    const before = spoken.get(block);
    if (!before || (loudness(d) - loudness(before) || lastEnd(d) - lastEnd(before)) >= 0) spoken.set(block, d);
  };
  // Who is only told of by another does not hold the floor.
  const inside = contentTokens(doc, earlier);
  for (const d of earlier) if (d.content.length > 0 && (d.cueToken < 0 || inside[d.cueToken] === 0)) speaks(d);
  const blockBefore = (block: number): number => {
    let at = block - 1;
    while (at > 0 && block - at <= mostCaptions && context.roles[at] === 'caption') at--;
    return at;
  };

  const out: Draft[] = [];
  context.quotations.forEach((quotation, q) => {
    if (claimed.has(q) || quotation.inside[1] - quotation.inside[0] < shortestRemark) return;
    const before = frameBefore(context, quotation);
    const after = frameAfter(context, quotation);
    const startsBlock = before[0] === 0 || blockAt(doc.starts[before[0] - 1]!) !== quotation.block;
    const origin = spoken.get(blockBefore(quotation.block));
    if (!startsBlock || !origin || after[1] > after[0] || !standsAlone(context, quotation, before)) return;
    // “Will it reopen?” in a paragraph of its own, and an answer in the next: somebody asks, and whoever spoke before it answers.
    if (isQuestion(context.text, quotation) && context.quotations[q + 1]?.block === quotation.block + 1) {
      spoken.set(quotation.block, origin);
      return;
    }
    const going = draft(context, {
      content: [quotation.span],
      // “Refused to blame the referee”, “called for order”: what is said then in so many words is said.
      attitude: origin.form === 'indirect' ? 'asserts' : origin.attitude,
      confidence: origin.form === 'indirect' ? 0.5 : 0.7,
      how: 'continued-quotation',
      continuing: origin.continuing ?? origin,
    });
    out.push(going);
    speaks(going);
  });
  return out;
};

/** Whether all that is quoted is one question, with a closing mark: a speaker who asks and goes on leaves his paragraph open. */
const isQuestion = (text: string, { inside, closed, goesOn }: Quotation): boolean => {
  const words = text.slice(...inside).trimEnd();
  return closed && goesOn === null && words.endsWith('?') && !/[.!?\u2026]["'\u2019\u201d)]?\s/.test(words);
};

const lastEnd = (d: Draft): number => Math.max(d.content.at(-1)![1], d.cue?.[1] ?? 0);

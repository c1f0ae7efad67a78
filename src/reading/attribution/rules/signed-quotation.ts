import { firstTokenAt } from '../../language/token-at.ts';
import { claimedQuotations } from '../claimed.ts';
import type { Context, Rule } from '../context.ts';
import { draft } from '../draft.ts';
import { frameBefore } from '../frame-around.ts';
import { trimPunctuation } from '../phrase.ts';
import { isUpos, spanOfTokens } from '../syntax.ts';

const dashes = new Set(['—', '–', '--', '-', '―']);

/** How many tokens a signature may have: a name and what the person is. */
const longestSignature = 20;

/** “The bridge is safe.” – Marta Ilves, engineer: a paragraph that is a quotation, and behind a dash or on the line below who said it. */
export const signedQuotation: Rule = (context, earlier) => {
  const { syntax, quotations } = context;
  const { doc } = syntax;
  const claimed = claimedQuotations(context, earlier);
  return quotations.flatMap((quotation, q) => {
    const before = frameBefore(context, quotation);
    const dash = firstTokenAt(doc.starts, quotation.span[1]);
    if (claimed.has(q) || before[0] !== before[1] || !dashes.has(doc.words[dash] ?? '') || !isUpos(syntax, dash + 1, 'PROPN')) return [];
    const end = endOfBlock(context, dash);
    if (end - dash > longestSignature || doc.blockOf[doc.sentenceOf[dash]!]! > quotation.block + 1) return [];
    let last = dash + 1;
    while (last + 1 < end && isUpos(syntax, last + 1, 'PROPN')) last++;
    return [draft(context, {
      sources: [spanOfTokens(doc, trimPunctuation(syntax, [dash + 1, last]))],
      cue: spanOfTokens(doc, [dash, dash]),
      content: [quotation.span],
      confidence: 0.75,
      how: 'signed-quotation',
      cueToken: dash,
    })];
  });
};

/** The first token behind the block that a token stands in. */
function endOfBlock({ syntax: { doc } }: Context, token: number): number {
  const block = doc.blockOf[doc.sentenceOf[token]!];
  let end = token;
  while (end < doc.length && end <= token + longestSignature + 1 && doc.blockOf[doc.sentenceOf[end]!] === block) end++;
  return end;
}

import type { Context, Draft, Rule } from '../context.ts';
import { draft } from '../draft.ts';
import { isUpos, spanOfTokens } from '../syntax.ts';
import { trimPunctuation } from '../phrase.ts';

/** How many tokens a name with its title may have before the colon. */
const longestName = 6;

/** “PENCE: Well, look, …” in a transcript, “Lowell: No pickles in our time” in a headline: a name, a colon and the words. */
export const namedTurn: Rule = (context) => {
  const { syntax: { doc } } = context;
  const out: Draft[] = [];
  for (let block = 0, sentence = 0; block < doc.blocks.length; block++) {
    while (sentence < doc.blockOf.length && doc.blockOf[sentence]! < block) sentence++;
    if (doc.blockOf[sentence] !== block) continue;
    const from = doc.sentenceStarts[sentence]!;
    let next = sentence;
    while (next < doc.blockOf.length && doc.blockOf[next] === block) next++;
    const to = doc.sentenceStarts[next]! - 1;
    const colon = colonAfterName(context, from, to, context.roles[block] === 'headline');
    if (colon < 0 || colon >= to) continue;
    const content = [spanOfTokens(doc, [colon + 1, to])];
    out.push(draft(context, {
      sources: [spanOfTokens(doc, trimPunctuation(context.syntax, [from, colon - 1]))],
      cue: spanOfTokens(doc, [colon, colon]),
      content,
      confidence: 0.75,
      how: 'named-turn',
      cueToken: colon,
    }));
  }
  return out;
};

function colonAfterName({ syntax }: Context, from: number, to: number, isHeadline: boolean): number {
  const { doc } = syntax;
  for (let t = from; t <= to && t <= from + longestName; t++) {
    const word = doc.words[t]!;
    if (word === ':') return t > from && (isHeadline || isShouted(doc.words.slice(from, t))) ? t : -1;
    const isTitle = isUpos(syntax, t, 'PROPN') || (word === word.toUpperCase() && /[A-Z]/.test(word)) || word === '.';
    if (!isTitle) return -1;
  }
  return -1;
}

/** Transcripts write the speaker's name in capitals. */
const isShouted = (words: readonly string[]): boolean => words.every((w) => w === w.toUpperCase()) && words.some((w) => /[A-Z]{2}/.test(w));

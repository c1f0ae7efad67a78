import { findQuotations } from '../../reading/index.ts';
import type { Article } from '../../reading/index.ts';
import { proseSpans } from '../read-parts.ts';
import { plain, wordsIn } from '../words/words.ts';

/** Quotations of fewer words than this are part of a sentence that somebody wrote. */
const quotedWords = 5;

/**
 * The running words of each paragraph, as `plain` gives them, without what stands in quotation marks: two reporters at one press conference share its
 * words without sharing a text.
 */
export function ownWords(article: Article): readonly (readonly string[])[] {
  const spans = proseSpans(article);
  const quotations = findQuotations(article.text, spans);
  let next = 0;
  return spans.map((span, p) => {
    const words: string[] = [];
    let at = span[0];
    for (; next < quotations.length && quotations[next]!.block === p; next++) {
      const { span: quoted, inside } = quotations[next]!;
      if (wordsIn(article.text, inside[0], inside[1]).length < quotedWords) continue;
      push(words, article.text, at, quoted[0]);
      at = quoted[1];
    }
    push(words, article.text, at, span[1]);
    return words;
  });
}

const push = (words: string[], text: string, from: number, to: number): void => {
  if (from < to) for (const { word } of wordsIn(text, from, to)) words.push(plain(word));
};

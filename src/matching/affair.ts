import type { Article } from '../reading/index.ts';
import { readSpans } from './read-parts.ts';
import { compareText } from './match-all.ts';
import { isFunctionWord } from './words/function-words.ts';
import { stemOf } from './words/stem.ts';
import { plain, wordsIn } from './words/words.ts';

/** Names of an affair that are kept. */
const most = 12;

/**
 * What an article is about, as far as names tell: the words with a capital that it has most, in the order of the alphabet. Two articles on one affair share
 * several; two on affairs of one kind, seldom.
 */
export function affairOf(article: Article): readonly string[] {
  const times = new Map<string, number>();
  const small = new Set<string>();
  for (const [from, to] of readSpans(article)) {
    wordsIn(article.text, from, to).forEach(({ word }, i) => {
      const bare = plain(word);
      if (bare.length < 3 || isFunctionWord(bare)) return;
      if (/^[a-z]/.test(word)) small.add(bare);
      // The first word of a paragraph has a capital anyway.
      else if (/^[A-Z\u00c0-\u00de]/.test(word) && i > 0 && !common.test(bare)) times.set(bare, (times.get(bare) ?? 0) + 1);
    });
  }
  return [...times].filter(([word]) => !small.has(word)).sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, most).map(([word]) => stemOf(word)).sort(compareText);
}

const common = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|mr|mrs|ms|dr|news|reuters|president|minister)$/;

export const sharedOf = (a: readonly string[], b: readonly string[]): readonly string[] => a.filter((word) => b.includes(word));

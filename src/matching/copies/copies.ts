import type { Link, Matcher, ReadArticle, Thing } from '../matcher.ts';
import { compareText } from '../match-all.ts';
import { agenciesHeard, creditOf } from './credits.ts';
import { ownWords } from './own-words.ts';
import type { Signature } from './signature.ts';
import { countOf, sampled, sharedCount, signatureOf } from './signature.ts';

/** An article's text, as far as it takes to know it again. */
export interface ArticleText extends Thing, Signature {
  /** The agency that it says its words are from. */
  readonly credit: string | null;
  readonly heard: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
}

/**
 * - `copy`: the same text behind both, whole or cut, with an editor's changes; the two are one origin.
 * - `embeds`: `from` holds all or nearly all of `to`, in a longer text of its own.
 * - `part-copy`: some paragraphs in common, as in two stories that draw on one report.
 */
export type CopyRelation = 'copy' | 'embeds' | 'part-copy';

/** Shares of the sampled shingles. Of the shorter text, for a copy. */
const copied = 0.6;
/** A copy that is cut still makes this much of the longer text, unless both carry the same credit; else the longer one embeds it. */
const ofLonger = 0.3;
/** A part copy: so many words in common by the sample, and this share of the shorter text. */
const partWords = 40;
const partShare = 0.06;
/** Texts with fewer words of their own are too short to tell. */
const fewest = 25;

export const copies: Matcher<ArticleText> = {
  kind: 'copies',
  withinArticle: false,
  thingsOf: (article: ReadArticle) => {
    const paragraphs = ownWords(article.reading.article);
    const signature = signatureOf(paragraphs);
    if (signature.words < fewest) return [];
    return [{
      id: `${article.id}/copies/0`,
      article: article.id,
      ...signature,
      credit: creditOf(article.reading.article),
      heard: agenciesHeard(article.reading.article),
      outlet: article.outlet,
      published: article.published,
    }];
  },
  keysOf: (text) => text.meeting,
  compare: compareTexts,
};

function compareTexts(a: ArticleText, b: ArticleText): Link | null {
  const [first, second] = compareText(a.id, b.id) < 0 ? [a, b] : [b, a];
  const shared = sharedCount(first.shingles, second.shingles);
  const counts = [countOf(first.shingles), countOf(second.shingles)] as const;
  if (shared === 0) return null;
  const ofShorter = shared / Math.min(...counts);
  const larger = shared / Math.max(...counts);
  const sameCredit = first.credit !== null && first.credit === second.credit;
  const evidence = {
    sharedWords: shared * sampled, ofShorter: rounded(ofShorter), ofLonger: rounded(larger), credit: sameCredit ? first.credit : null,
  };
  if (ofShorter >= copied && (larger >= ofLonger || sameCredit)) {
    return { from: first.id, to: second.id, relation: 'copy', joins: true, confidence: rounded(Math.min(1, 0.4 + ofShorter * 0.6)), how: 'copies/shingles', evidence };
  }
  if (ofShorter >= copied) {
    const [longer, shorter] = counts[0] > counts[1] ? [first, second] : [second, first];
    return { from: longer.id, to: shorter.id, relation: 'embeds', joins: false, confidence: rounded(ofShorter), how: 'copies/shingles', evidence };
  }
  if (shared * sampled >= partWords && ofShorter >= partShare) {
    return { from: first.id, to: second.id, relation: 'part-copy', joins: false, confidence: rounded(Math.min(1, 0.5 + ofShorter)), how: 'copies/shingles', evidence };
  }
  return null;
}

const rounded = (share: number): number => Math.round(share * 100) / 100;

import type { Article } from '../../reading/index.ts';
import { readSpans } from '../read-parts.ts';
import { compareText } from '../match-all.ts';
import { contentStemOf, contentStems } from '../words/content-stems.ts';
import { rarityOf } from '../words/rarity.ts';
import { plain, wordsIn } from '../words/words.ts';

/** What a statement says, as far as it takes to meet the same said elsewhere. */
export interface Proposition {
  /** Stems of what is said, negations apart, in the order of the alphabet; those of a speaker who speaks of himself are among them. */
  readonly stems: readonly string[];
  /** How much each of them tells: the rarer in news, and the less the article is full of it, the more. */
  readonly weights: readonly number[];
  /** Stems of its main clause: what is said, before “who had …”, “after …” and “accused of …” tell more of it. */
  readonly core: readonly string[];
  /** Stems that are no names: what is said of whom, not of whom it is said. */
  readonly told: readonly string[];
  /** The words as `plain` gives them, parted by blanks. */
  readonly words: string;
  /** Whether it says something, rather than names it: “the meeting with Lowell” and “to leave” say nothing. */
  readonly isClause: boolean;
}

/** What a main clause ends at. */
const subordinate = /[,;—–-]?\s+(?:who|whom|which|whose|where|when|while|after|before|because|since|as part|even as|amid|ahead of|during|following|accused|indicted|alleged|charged|saying|including|although|though|despite|if|unless|until|in an attempt|prior to|due to)\b/gi;
/** A main clause has so many stems at least. */
const fewestOfCore = 2;
/** “It fired in self-defence”: the speaker is who did. */
const ofSpeaker = /^(?:that |["“'\s])*(?:it|he|she|they|we|i)\b/i;
/** A share of its weight that a stem of the speaker's name has, since “it” may be another. */
const speakersShare = 0.5;
const clause = /^that |\b(?:am|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|did|does|do)\b|['’](?:re|ve|ll|d|m)\b|n['’]t\b|\b(?:it|that|there|he|she)['’]s\b/i;

/** How often each content stem stands in the article. */
export function stemCounts(article: Article): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [from, to] of readSpans(article)) {
    for (const { word } of wordsIn(article.text, from, to)) {
      const stem = contentStemOf(word);
      if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return counts;
}

export function propositionOf(words: string, speaker: string | null, counts: ReadonlyMap<string, number>): Proposition {
  const own = contentStems(words);
  const weightOf = new Map(own.map((stem) => [stem, weight(stem, counts)]));
  const speakers = speaker !== null && own.length > 0 && ofSpeaker.test(words) ? contentStems(speaker).filter((stem) => !weightOf.has(stem)) : [];
  for (const stem of speakers) weightOf.set(stem, Math.round(weight(stem, counts) * speakersShare));
  const names = namesIn(words);
  const stems = [...weightOf.keys()].sort(compareText);
  return {
    stems,
    weights: stems.map((stem) => weightOf.get(stem)!),
    core: [...coreOf(words), ...speakers].sort(compareText),
    told: stems.filter((stem) => !names.has(stem)),
    words: wordsIn(words).map(({ word }) => plain(word)).join(' '),
    isClause: clause.test(words) && !/^(?:for|to) /.test(words),
  };
}

function coreOf(words: string): readonly string[] {
  for (const { index } of words.matchAll(subordinate)) {
    const before = contentStems(words.slice(0, index));
    if (before.length >= fewestOfCore) return before;
  }
  return contentStems(words);
}

/** By how often a stem stands in its article, twice, four times, …: what the article is full of tells little of what is said here. */
const shares = [1, 0.74, 0.59, 0.49, 0.42, 0.36];

function weight(stem: string, counts: ReadonlyMap<string, number>): number {
  let doubled = 0;
  for (let count = 2; count < (counts.get(stem) ?? 1) && doubled < shares.length - 1; count *= 2) doubled++;
  return Math.round(10 * rarityOf(stem) * shares[doubled]!);
}

/** Stems of the words with a capital, the first one apart. */
const namesIn = (words: string): ReadonlySet<string> =>
  new Set(wordsIn(words).slice(1).filter(({ word }) => /^[A-Z\u00c0-\u00de]/.test(word)).flatMap(({ word }) => contentStems(word)));

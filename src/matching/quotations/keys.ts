import { windowOf } from '../days.ts';
import { isFunctionWord } from '../words/function-words.ts';
import { hashOf } from '../words/hash.ts';
import { stemOf } from '../words/stem.ts';
import { plain } from '../words/words.ts';
import type { Utterance } from './utterances.ts';

/** Keys of each kind for one utterance; those with the smallest hashes are kept. */
const mostPairs = 10;
const mostTriples = 8;
const mostRuns = 10;
/** In days: two reports of one utterance with only a few words in common may lie this far apart. */
const fewWordsApart = 15;
/** Words in a run that is kept as it stands, small words and all, and how many neighbouring runs of them give one key. */
const run = 4;
const neighbours = 4;

/**
 * What an utterance meets others by. Stems of content words next to one another, whatever small words stand between, so that “removing forces” and
 * “removal of their forces” meet: three at any time, two within some weeks, since pairs are common in the long run. And runs of words as they stand, for
 * utterances of small words (“if we don’t get it there should be no deal”), within some weeks too.
 */
export function utteranceKeys(utterance: Utterance): readonly string[] {
  const words = utterance.words.split(' ').map(plain);
  const stems = words.filter((word) => !isFunctionWord(word) && word.length > 1).map(stemOf);
  const within = [...smallest(hashesOf(stems, 2), mostPairs), ...smallest(winnowed(hashesOf(words, run)), mostRuns)];
  const window = windowOf(utterance.published, fewWordsApart);
  return [...within.map((key) => `${key}${window}`), ...smallest(hashesOf(stems, 3), mostTriples)];
}

const hashesOf = (words: readonly string[], length: number): readonly number[] =>
  words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => hashOf(words.slice(i, i + length).join(' ')));

/** The smallest of every few neighbours: two lists that share a stretch of them share one. */
function winnowed(hashes: readonly number[]): readonly number[] {
  const kept = new Set<number>();
  for (let i = 0; i < Math.max(1, hashes.length - neighbours + 1); i++) {
    const stretch = hashes.slice(i, i + neighbours);
    if (stretch.length > 0) kept.add(Math.min(...stretch));
  }
  return [...kept];
}

const smallest = (hashes: readonly number[], most: number): readonly string[] =>
  [...new Set(hashes)].sort((a, b) => a - b).slice(0, most).map((hash) => hash.toString(36));

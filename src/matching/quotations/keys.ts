import { compareText } from '../match-all.ts';
import { windowsOf } from '../days.ts';
import { isFunctionWord } from '../words/function-words.ts';
import { hashOf } from '../words/hash.ts';
import { stemOf } from '../words/stem.ts';
import { plain } from '../words/words.ts';
import type { Utterance } from './utterances.ts';

/** Keys of each kind for one utterance; those with the smallest hashes are kept. */
const mostPairs = 24;
const mostTriples = 16;
/** In days: two reports of one utterance with only two rare words in common lie this close, half of it at least. */
const window = 30;

/**
 * What an utterance meets others by: stems of content words next to one another, whatever small words stand between, so that “removing forces” and
 * “removal of their forces” meet. Pairs are common in the long run, so they meet within some weeks; triples, at any time.
 */
export function utteranceKeys(utterance: Utterance): readonly string[] {
  const stems = utterance.words.split(' ').map(plain).filter((word) => !isFunctionWord(word) && word.length > 1).map(stemOf);
  const windows = windowsOf(utterance.published, window);
  const pairs = smallest(runs(stems, 2), mostPairs).flatMap((pair) => windows.map((w) => `${pair}@${w}`));
  return [...pairs, ...smallest(runs(stems, 3), mostTriples)];
}

const runs = (stems: readonly string[], length: number): readonly string[] =>
  stems.slice(0, Math.max(0, stems.length - length + 1)).map((_, i) => stems.slice(i, i + length).join(' '));

const smallest = (phrases: readonly string[], most: number): readonly string[] => {
  const hashes = [...new Set(phrases)].map((phrase) => ({ phrase, hash: hashOf(phrase) }));
  return hashes.sort((a, b) => a.hash - b.hash || compareText(a.phrase, b.phrase)).slice(0, most).map(({ hash }) => hash.toString(36));
};

import { plain, wordsIn } from '../words/words.ts';
import type { Utterance } from './utterances.ts';

/**
 * Whether two utterances are by the same speaker: true where their names share a last word, false where two people with names share none, null
 * where one is not known, or a body may speak by a person (“the ministry”, its spokesman).
 */
export function speakersAgree(a: Utterance, b: Utterance): boolean | null {
  if (a.speaker === null || b.speaker === null) return null;
  const [one, two] = [nameWords(a.speaker), nameWords(b.speaker)];
  if (one.length === 0 || two.length === 0) return null;
  if (one.some((word) => two.includes(word) && word.length > 2)) return true;
  if (one.some(isParty) || two.some(isParty)) return null;
  return a.speakerKind === 'person' && b.speakerKind === 'person' ? false : null;
}

/** What stands where a name would, and names nobody: “the Republican”. */
const isParty = (word: string): boolean => /^(?:republicans?|democrats?|conservatives?|liberals?|critics?|aides?|lawmakers?)$/.test(word);

const nameWords = (name: string): readonly string[] => wordsIn(name).map(({ word }) => plain(word));

import type { Attitude } from '../reading.ts';
import type { CueLexicon, CuePart, Frame } from './cue-lexicon.ts';
import { entryOf } from './cue-lexicon.ts';

/** What the source does with the content, by the cue and by what follows it: to ask who did it is to ask, to ask him to leave is to demand. */
export function attitudeOf(cues: CueLexicon, part: CuePart, lemma: string, frame: Frame): Attitude {
  if (lemma === 'ask' && (frame === 'infinitive' || frame === 'for')) return 'demands';
  return entryOf(cues, part, lemma)?.attitude ?? 'asserts';
}

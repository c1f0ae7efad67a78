import type { CueEntry, CueLexicon, CuePart, Frame } from '../cue-lexicon.ts';
import { entryOf } from '../cue-lexicon.ts';

/** Every frame of every word is a cue for certain. */
const certain = { get: () => 1 } as unknown as ReadonlyMap<Frame, number>;

/**
 * The lexicon as if every word were a cue in every frame, so that the rules show all that they would look at. Attitudes stay as they are told.
 */
export function openLexicon(cues: CueLexicon): CueLexicon {
  const made = new Map<string, CueEntry>();
  const get = (key: string): CueEntry => {
    let entry = made.get(key);
    if (!entry) {
      const [part, lemma] = key.split(' ') as [CuePart, string];
      const told = entryOf(cues, part, lemma);
      entry = { lemma, part, attitude: told?.attitude ?? 'asserts', takesGeneral: told?.takesGeneral ?? false, shares: certain };
      made.set(key, entry);
    }
    return entry;
  };
  return { entries: { get, has: () => true } as unknown as ReadonlyMap<string, CueEntry> };
}

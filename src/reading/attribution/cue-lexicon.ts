import type { Attitude } from '../reading.ts';
import { attitudes } from '../reading.ts';

/**
 * What a cue's complement may be: a quotation, a clause, an infinitive, a gerund, a noun phrase, a noun phrase and what it is
 * called, or a preposition with its phrase (`for`, `on`, `about`, …).
 */
export type Frame = 'quotation' | 'clause' | 'infinitive' | 'gerund' | 'object' | 'predicate' | (string & {});

export type CuePart = 'verb' | 'noun' | 'adjective';

export interface CueEntry {
  readonly lemma: string;
  readonly part: CuePart;
  readonly attitude: Attitude;
  /** Whether it takes the share of its like for a frame that training did not show it with. */
  readonly takesGeneral: boolean;
  /** Frame to the share of the uses with it, in training, that are cues: from 0 to 1. */
  readonly shares: ReadonlyMap<Frame, number>;
}

/** The words that signal attributions. */
export interface CueLexicon {
  /** Keys are `verb say`, `noun announcement`; `verb *` has what is general among the words with a known attitude. */
  readonly entries: ReadonlyMap<string, CueEntry>;
}

/**
 * How likely a use of the word with this frame is a cue, from 0 to 1; 0 where the lexicon does not have the word. A word of
 * which nothing else is to be feared takes the share of its like for a frame that it was not seen with in training.
 */
export function shareOf(cues: CueLexicon, part: CuePart, lemma: string, frame: Frame): number {
  const entry = entryOf(cues, part, lemma);
  return entry?.shares.get(frame) ?? (entry?.takesGeneral ? cues.entries.get(`${part} *`)?.shares.get(frame) : undefined) ?? 0;
}

/** The same for a draft's pattern, such as `verb say clause`. */
export function shareOfPattern(cues: CueLexicon, pattern: string): number {
  const [part, lemma, frame] = pattern.split(' ') as [CuePart, string, Frame];
  return shareOf(cues, part, lemma, frame);
}

/** What the lemmatiser may have left on a verb: an e too many (“boaste”), or the whole ending (“ruled”). */
const leftovers = ['e', 'd', 'ed'];

/** The word's entry; a verb whose lemma was not quite reached is found all the same. */
export function entryOf(cues: CueLexicon, part: CuePart, lemma: string): CueEntry | undefined {
  const entry = cues.entries.get(`${part} ${lemma}`);
  if (entry || part !== 'verb') return entry;
  const ending = leftovers.find((end) => lemma.endsWith(end) && cues.entries.has(`verb ${lemma.slice(0, -end.length)}`));
  return ending ? cues.entries.get(`verb ${lemma.slice(0, -ending.length)}`) : undefined;
}

/**
 * Reads the lexicon file: a line an entry, `lemma<TAB>part<TAB>attitude<TAB>frame=share …`, with `-` for an attitude that nobody
 * told, `~` behind one that takes nothing general, and `*` for the lemma of what is general; empty lines and lines
 * that begin with `#` are skipped. Throws an Error that names the line where the file is damaged.
 */
export function readCueLexicon(file: string): CueLexicon {
  const entries = new Map<string, CueEntry>();
  file.split('\n').forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [lemma, part, attitude, frames] = line.split('\t');
    const told = attitude?.replace('~', '');
    if (!lemma || !isCuePart(part) || !(told === '-' || isAttitude(told)) || frames === undefined) {
      throw new Error(`The cue lexicon is damaged in line ${i + 1}: install the package anew.`);
    }
    const shares = new Map(frames.split(' ').filter(Boolean).map((pair): [Frame, number] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), Number(pair.slice(at + 1))];
    }));
    const takesGeneral = told !== '-' && told === attitude;
    entries.set(`${part} ${lemma}`, { lemma, part, attitude: told === '-' ? 'asserts' : told, takesGeneral, shares });
  });
  return { entries };
}

const isCuePart = (s: string | undefined): s is CuePart => s === 'verb' || s === 'noun' || s === 'adjective';
const isAttitude = (s: string | undefined): s is Attitude => (attitudes as readonly (string | undefined)[]).includes(s);

import type { Attitude } from '../reading.ts';
import type { CueLexicon, CuePart, Frame } from './cue-lexicon.ts';
import { entryOf } from './cue-lexicon.ts';

/** Verbs that mean something else with what follows: to ask who did it is to ask, to ask him to leave is to demand. */
const byFrame: ReadonlyMap<string, Attitude> = new Map<string, Attitude>([
  ['ask infinitive', 'demands'], ['ask for', 'demands'], ['call for', 'demands'], ['call on', 'demands'], ['call upon', 'demands'], ['tell infinitive', 'orders'],
  ['vote for', 'supports'], ['vote against', 'opposes'], ['speak against', 'opposes'], ['argue against', 'opposes'], ['argue for', 'supports'],
  ['warn against', 'opposes'], ['agree with', 'supports'], ['disagree with', 'opposes'], ['hope for', 'wishes'], ['announce infinitive', 'promises'],
  ['call infinitive', 'demands'], ['warn infinitive', 'demands'], ['caution infinitive', 'demands'], ['challenge infinitive', 'demands'], ['press infinitive', 'demands'],
  ['caution against', 'opposes'], ['complain about', 'opposes'], ['complain of', 'opposes'], ['push for', 'demands'], ['press for', 'demands'], ['lobby for', 'demands'],
  ['agree infinitive', 'promises'], ['swear infinitive', 'promises'], ['seek infinitive', 'wishes'], ['accept clause', 'asserts'],
  ['suspect clause', 'believes'], ['suspect object', 'believes'], ['know clause', 'believes'], ['know about', 'believes'], ['know of', 'believes'],
]);

/** What the source does with the content, by the cue and by what follows it: “warned Norland against” means what “warned against” does. */
export const attitudeOf = (cues: CueLexicon, part: CuePart, lemma: string, frame: Frame): Attitude =>
  (part === 'verb' ? byFrame.get(`${lemma} ${frame.replace('object-', '')}`) : undefined) ?? entryOf(cues, part, lemma)?.attitude ?? 'asserts';

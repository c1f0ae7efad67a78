import { firstTokenAt } from '../../language/token-at.ts';
import type { Candidate } from './candidates.ts';
import { longestSentence } from './candidates.ts';
import { mostTokens } from './cue-window.ts';

/** Candidates whose content may reach a token. */
export type Nearby = (token: number) => readonly Candidate[];

/** In tokens: a window reaches so far from the anchor of a cue, and that stands in one sentence with the cue's first word. */
const reach = mostTokens + longestSentence;

/** Of an article's candidates, in the order of their cues, those that stand near enough: so that each is compared with few, however many there are. */
export function nearbyIn(candidates: readonly Candidate[]): Nearby {
  const cues = Int32Array.from(candidates, ({ cue }) => cue[0]);
  return (token) => candidates.slice(firstTokenAt(cues, token - reach), firstTokenAt(cues, token + reach + 1));
}

import type { Attitude } from '../reading.ts';

const doubting = new Set(['premature', 'exaggerated', 'overstated', 'misleading', 'doubtful', 'questionable', 'dubious', 'unclear', 'unlikely', 'unproven', 'unconvincing', 'implausible', 'unverified', 'debatable', 'hollow', 'empty', 'suspect']);
const denying = new Set(['false', 'untrue', 'wrong', 'incorrect', 'baseless', 'unfounded', 'groundless', 'inaccurate', 'lie', 'fabrication', 'fabricated', 'fabricate', 'nonsense', 'fake', 'fiction', 'invention', 'propaganda', 'absurd', 'ridiculous']);
const affirming = new Set(['true', 'correct', 'accurate', 'right', 'credible']);

/** What somebody does with a statement that is called so: denies it (“false”), doubts it (“premature”), or neither. `words` are lemmas. */
export function judgementOf(words: readonly string[], isNegated: boolean): Attitude | null {
  const lower = words.map((w) => w.toLowerCase());
  if (lower.some((w) => denying.has(w))) return isNegated ? null : 'denies';
  if (lower.some((w) => doubting.has(w))) return isNegated ? null : 'doubts';
  return isNegated && lower.some((w) => affirming.has(w)) ? 'denies' : null;
}

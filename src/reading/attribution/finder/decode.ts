import type { Automaton } from './labels.ts';
import { argumentAutomaton, cueAutomaton } from './labels.ts';

type Scores = Int32Array | Float64Array;

/**
 * The best row of labels for a row of tokens (Viterbi). `scores` has a number for each label a token, `steps` one for each pair of
 * labels in succession, `from * labels + to`. A token with `fixed` 1 takes label 0. All 0 where no row may stand.
 */
function bestRow(automaton: Automaton, scores: Scores, steps: Scores, count: number, fixed: Uint8Array | null): Uint8Array {
  const { labels, states, labelOf, before, begins, ends } = automaton;
  const best = new Float64Array(count * states);
  const back = new Uint8Array(count * states);
  const out = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const here = i * states;
    for (let b = 0; b < states; b++) {
      const label = labelOf[b]!;
      let top = -Infinity;
      if (fixed === null || fixed[i] === 0 || label === 0) {
        if (i === 0) {
          if (begins[b] === 1) top = 0;
        } else {
          const allowed = before[b]!;
          for (let k = 0; k < allowed.length; k++) {
            const a = allowed[k]!;
            const sum = best[here - states + a]! + steps[labelOf[a]! * labels + label]!;
            if (sum > top) {
              top = sum;
              back[here + b] = a;
            }
          }
        }
      }
      best[here + b] = top + scores[i * labels + label]!;
    }
  }
  let at = -1;
  const last = (count - 1) * states;
  for (let b = 0; b < states && count > 0; b++) {
    if (ends[b] === 1 && best[last + b]! > -Infinity && (at < 0 || best[last + b]! > best[last + at]!)) at = b;
  }
  for (let i = count - 1; i >= 0 && at >= 0; i--) {
    out[i] = labelOf[at]!;
    at = back[i * states + at]!;
  }
  return out;
}

export const bestCues = (scores: Scores, steps: Scores, count: number): Uint8Array => bestRow(cueAutomaton, scores, steps, count, null);

/** The same for source and content, where there is one source at most and some content in any case. */
export const bestArguments = (scores: Scores, steps: Scores, count: number, fixed: Uint8Array): Uint8Array =>
  bestRow(argumentAutomaton, scores, steps, count, fixed);

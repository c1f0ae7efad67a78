import type { Automaton } from './labels.ts';
import { argumentAutomaton, cueAutomaton } from './labels.ts';

type Scores = Int32Array | Float64Array;

/** For each token and state the best sum of a row that ends there, and the state before it in that row. */
interface Forward { readonly best: Float64Array; readonly back: Uint8Array }

/**
 * Viterbi's pass. `scores` has a number for each label a token, `steps` one for each pair of labels in succession, `from * labels + to`. A
 * token with `fixed` 1 takes label 0.
 */
function forward(automaton: Automaton, scores: Scores, steps: Scores, count: number, fixed: Uint8Array | null): Forward {
  const { labels, states, labelOf, before, begins } = automaton;
  const best = new Float64Array(count * states);
  const back = new Uint8Array(count * states);
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
  return { best, back };
}

/** The best row of labels for a row of tokens. All 0 where no row may stand. */
function bestRow(automaton: Automaton, scores: Scores, steps: Scores, count: number, fixed: Uint8Array | null): Uint8Array {
  const { states, labelOf, ends } = automaton;
  const { best, back } = forward(automaton, scores, steps, count, fixed);
  const out = new Uint8Array(count);
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

/** A row of labels and the sum of its scores and steps. */
export interface ScoredRow { readonly labels: Uint8Array; readonly sum: number }

/**
 * The best rows for source and content, best first, where there is one source at most and some content in any case; as many as `most`, or fewer where there
 * are no more that fall short of the best by `within` at most. Rows are followed from their ends, the one that can become best first (A*: Hart et al. 1968;
 * Soong and Huang 1991).
 */
export function bestArguments(
  scores: Scores, steps: Scores, count: number, fixed: Uint8Array, most: number, within: number,
): readonly ScoredRow[] {
  const { labels, states, labelOf, before, ends } = argumentAutomaton;
  const { best } = forward(argumentAutomaton, scores, steps, count, fixed);
  // Ends of rows: the token and state they have come to, the end they go on from, what is behind that state, and the best that they can become.
  const token: number[] = [];
  const state: number[] = [];
  const next: number[] = [];
  const behind: number[] = [];
  const reachable: number[] = [];
  const queue: number[] = [];
  let least = -Infinity;
  for (let b = 0; b < states && count > 0; b++) if (ends[b] === 1) least = Math.max(least, best[(count - 1) * states + b]! - within);
  const open = (i: number, b: number, from: number, sumBehind: number): void => {
    const sum = best[i * states + b]! + sumBehind;
    if (sum === -Infinity || sum < least) return;
    token.push(i);
    state.push(b);
    next.push(from);
    behind.push(sumBehind);
    reachable.push(sum);
    rise(queue, reachable, token.length - 1);
  };
  for (let b = 0; b < states && count > 0; b++) if (ends[b] === 1) open(count - 1, b, -1, 0);
  const found: ScoredRow[] = [];
  while (queue.length > 0 && found.length < most) {
    const at = takeFirst(queue, reachable);
    const [i, b] = [token[at]!, state[at]!];
    if (i > 0) {
      const label = labelOf[b]!;
      const sumBehind = behind[at]! + scores[i * labels + label]!;
      for (const a of before[b]!) open(i - 1, a, at, sumBehind + steps[labelOf[a]! * labels + label]!);
      continue;
    }
    const row = new Uint8Array(count);
    for (let end = at; end >= 0; end = next[end]!) row[token[end]!] = labelOf[state[end]!]!;
    found.push({ labels: row, sum: reachable[at]! });
  }
  return found;
}

/** Of two ends the one that can become more comes first; of two alike the newer, so that each row is followed without turning back. */
const isBefore = (sums: readonly number[], a: number, b: number): boolean => sums[a]! > sums[b]! || (sums[a] === sums[b] && a > b);

function rise(queue: number[], sums: readonly number[], end: number): void {
  let at = queue.length;
  queue.push(end);
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (!isBefore(sums, end, queue[up]!)) break;
    queue[at] = queue[up]!;
    at = up;
  }
  queue[at] = end;
}

function takeFirst(queue: number[], sums: readonly number[]): number {
  const first = queue[0]!;
  const last = queue.pop()!;
  if (queue.length === 0) return first;
  let at = 0;
  for (let down = 1; down < queue.length; down = 2 * at + 1) {
    if (down + 1 < queue.length && isBefore(sums, queue[down + 1]!, queue[down]!)) down++;
    if (!isBefore(sums, queue[down]!, last)) break;
    queue[at] = queue[down]!;
    at = down;
  }
  queue[at] = last;
  return first;
}

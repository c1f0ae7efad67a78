import { argumentLabelCount, argumentLabels, mayFollow } from './labels.ts';

type Scores = Int32Array | Float64Array;

/**
 * The best row of labels for a row of tokens (Viterbi). `scores` has `labels` numbers a token, `steps` one for each pair of
 * labels in succession, `from * labels + to`.
 */
export function bestCues(scores: Scores, steps: Scores, count: number, labels: number): Uint8Array {
  const best = new Float64Array(count * labels).fill(-Infinity);
  const back = new Uint8Array(count * labels);
  const out = new Uint8Array(count);
  if (count === 0) return out;
  for (let i = 0; i < count; i++) {
    for (let b = 0; b < labels; b++) {
      const here = i * labels + b;
      if (i === 0) {
        if (mayFollow(-1, b)) best[here] = scores[here]!;
        continue;
      }
      for (let a = 0; a < labels; a++) {
        if (!mayFollow(a, b)) continue;
        const sum = best[here - b - labels + a]! + steps[a * labels + b]! + scores[here]!;
        if (sum > best[here]!) { best[here] = sum; back[here] = a; }
      }
    }
  }
  let at = -1;
  for (let b = 0; b < labels; b++) if (mayFollow(b, -1) && (at < 0 || best[(count - 1) * labels + b]! > best[(count - 1) * labels + at]!)) at = b;
  for (let i = count - 1; i >= 0; i--) {
    out[i] = at;
    at = back[i * labels + at]!;
  }
  return out;
}

const { firstOfSource, onlyOfSource, firstOfContent, onlyOfContent } = argumentLabels;
/** What has been seen on the way: 1 a source, 2 content. */
const seenBy = (seen: number, label: number): number =>
  (label === firstOfSource || label === onlyOfSource ? seen | 1 : label === firstOfContent || label === onlyOfContent ? seen | 2 : seen);

const all = Array.from({ length: argumentLabelCount }, (_, label) => label);
/** For each label those that may stand before it; whether it starts a source; and what has been seen with it, by what had been before. */
const before = all.map((b) => Uint8Array.from(all.filter((a) => mayFollow(a, b))));
const startsSource = all.map((label) => label === firstOfSource || label === onlyOfSource);
const seenWith = Uint8Array.from({ length: 4 * argumentLabelCount }, (_, i) => seenBy(Math.floor(i / argumentLabelCount), i % argumentLabelCount));

/** The same for source and content, where there is one source at most and some content in any case. A token with `fixed` 1 takes label 0. */
export function bestArguments(scores: Scores, steps: Scores, count: number, fixed: Uint8Array): Uint8Array {
  const labels = argumentLabelCount;
  const states = labels * 4; // label, and what has been seen, this token included
  const best = new Float64Array(count * states).fill(-Infinity);
  const back = new Uint8Array(count * states);
  const out = new Uint8Array(count);
  if (count === 0) return out;
  for (let b = 0; b < labels; b++) if (mayFollow(-1, b) && (fixed[0] === 0 || b === 0)) best[seenBy(0, b) * labels + b] = scores[b]!;
  for (let i = 1; i < count; i++) {
    for (let b = 0; b < labels; b++) {
      if (fixed[i] === 1 && b !== 0) continue;
      const own = scores[i * labels + b]!;
      const allowed = before[b]!;
      for (let seen = 0; seen < 4; seen++) {
        if (startsSource[b] && (seen & 1) === 1) continue;
        const to = i * states + seenWith[seen * labels + b]! * labels + b;
        const from = (i - 1) * states + seen * labels;
        let top = best[to]!;
        for (const a of allowed) {
          const sum = best[from + a]! + steps[a * labels + b]! + own;
          if (sum > top) { top = sum; back[to] = seen * labels + a; }
        }
        best[to] = top;
      }
    }
  }
  const last = (count - 1) * states;
  let at = -1;
  for (let s = 0; s < states; s++) {
    if (best[last + s] === -Infinity || (Math.floor(s / labels) & 2) === 0 || !mayFollow(s % labels, -1)) continue;
    if (at < 0 || best[last + s]! > best[last + at]!) at = s;
  }
  for (let i = count - 1; i >= 0 && at >= 0; i--) {
    out[i] = at % labels;
    at = back[i * states + at]!;
  }
  return out;
}

import type { Automaton } from '../../src/reading/attribution/finder/labels.ts';

/** Whether a token may have a label. */
type Allowed = (token: number, label: number) => boolean;

/** All rows of labels for a row of tokens at once, by the forward-backward algorithm: how likely each label and each succession is. */
export class Lattice {
  /** After `pass`: for each token and label the share of the rows that have it there, by probability. */
  shares = new Float64Array(0);
  /** After `pass`: for each pair of labels, `from * labels + to`, how often it is to be expected in the row. */
  readonly stepShares: Float64Array;
  private readonly automaton: Automaton;
  private readonly steps: Float64Array;
  private emitted = new Float64Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);

  constructor(automaton: Automaton) {
    this.automaton = automaton;
    this.stepShares = new Float64Array(automaton.labels * automaton.labels);
    this.steps = new Float64Array(automaton.labels * automaton.labels);
  }

  /** Works out the shares; false where no row of labels is allowed. */
  pass(count: number, scores: Float64Array, steps: Float64Array, allowed: Allowed): boolean {
    const { stepShares, automaton: { labels, states, labelOf, before, begins, ends } } = this;
    this.grow(count);
    const { emitted, forward, backward, shares } = this;
    for (let at = 0; at < steps.length; at++) this.steps[at] = Math.exp(steps[at]!);
    stepShares.fill(0);
    shares.fill(0, 0, count * labels);
    for (let i = 0; i < count; i++) {
      const here = i * states;
      let highest = -Infinity;
      for (let label = 0; label < labels; label++) highest = Math.max(highest, scores[i * labels + label]!);
      let sum = 0;
      for (let b = 0; b < states; b++) {
        const label = labelOf[b]!;
        const isOpen = allowed(i, label) && (i > 0 || begins[b] === 1) && (i + 1 < count || ends[b] === 1);
        let way = 0;
        if (isOpen && i === 0) way = 1;
        else if (isOpen) for (const a of before[b]!) way += forward[here - states + a]! * this.steps[labelOf[a]! * labels + label]!;
        emitted[here + b] = isOpen ? Math.exp(scores[i * labels + label]! - highest) : 0;
        forward[here + b] = way * emitted[here + b]!;
        sum += forward[here + b]!;
      }
      if (!(sum > 0)) return false;
      // Each column is scaled to a sum of one; the way back is scaled alike.
      for (let b = 0; b < states; b++) {
        forward[here + b]! /= sum;
        emitted[here + b]! /= sum;
      }
    }
    backward.fill(0, 0, count * states);
    for (let b = 0; b < states; b++) backward[(count - 1) * states + b] = 1;
    for (let i = count - 1; i >= 0; i--) {
      const here = i * states;
      for (let b = 0; b < states; b++) {
        const share = forward[here + b]! * backward[here + b]!;
        if (share === 0 && emitted[here + b] === 0) continue;
        const label = labelOf[b]!;
        shares[i * labels + label]! += share;
        if (i === 0) continue;
        const on = emitted[here + b]! * backward[here + b]!;
        for (const a of before[b]!) {
          const step = labelOf[a]! * labels + label;
          const way = this.steps[step]! * on;
          backward[here - states + a]! += way;
          stepShares[step]! += forward[here - states + a]! * way;
        }
      }
    }
    return true;
  }

  private grow(count: number): void {
    const size = count * this.automaton.states;
    if (this.emitted.length >= size) return;
    this.shares = new Float64Array(size * 2);
    this.emitted = new Float64Array(size * 2);
    this.forward = new Float64Array(size * 2);
    this.backward = new Float64Array(size * 2);
  }
}

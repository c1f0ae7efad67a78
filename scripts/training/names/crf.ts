import { begins, classes, ends, inside, kindOfClass, outside, placeIn, single } from '../../../src/reading/language/names/named.ts';
import { seeded, shuffle } from '../perceptron.ts';

/** Tokens in a row that may be parts of names; what stands around them is outside. */
export interface Segment {
  /** For each token, the numbers of its features. */
  readonly features: readonly Int32Array[];
  readonly gold: Uint8Array;
}

export interface CrfSettings {
  readonly epochs: number;
  readonly seed: number;
  /** How fast a weight learns, and what keeps it small: FTRL-proximal's alpha, lambda 1 and lambda 2. */
  readonly rate: number;
  readonly sparse: number;
  readonly small: number;
}

/** Whether a class may follow another. */
export const mayFollow = (one: number, two: number): boolean => {
  const opened = placeIn(one) === begins || placeIn(one) === inside;
  const continues = placeIn(two) === inside || placeIn(two) === ends;
  if (opened !== continues) return false;
  return !opened || kindOfClass(one) === kindOfClass(two);
};

const allowed: readonly (readonly number[])[] = Array.from({ length: classes }, (_, one) => (
  Array.from({ length: classes }, (_, two) => two).filter((two) => mayFollow(one, two))));
const before: readonly (readonly number[])[] = Array.from({ length: classes }, (_, two) => (
  Array.from({ length: classes }, (_, one) => one).filter((one) => mayFollow(one, two))));
const maySingly = (cls: number): boolean => cls === outside || placeIn(cls) === single || placeIn(cls) === ends;

/** A conditional random field over the classes of a segment, learnt by FTRL-proximal: most weights stay at nothing. */
export class Crf {
  readonly weights: Float32Array;
  private readonly sums: Float32Array;
  private readonly squares: Float32Array;
  private readonly transitions: number;
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private scores = new Float64Array(0);
  private readonly settings: CrfSettings;

  constructor(features: number, settings: CrfSettings) {
    const size = features * classes + classes * classes;
    this.weights = new Float32Array(size);
    this.sums = new Float32Array(size);
    this.squares = new Float32Array(size);
    this.transitions = features * classes;
    this.settings = settings;
  }

  follow(one: number, two: number): number {
    return this.weights[this.transitions + one * classes + two]!;
  }

  learn(segments: readonly Segment[], log: (line: string) => void): void {
    const order = [...segments];
    const random = seeded(this.settings.seed);
    for (let epoch = 0; epoch < this.settings.epochs; epoch += 1) {
      shuffle(order, random);
      let loss = 0;
      for (const segment of order) loss += this.step(segment);
      log(`epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(4)} a segment`);
    }
  }

  private score({ features }: Segment): void {
    const length = features.length;
    if (this.scores.length < length * classes) {
      this.scores = new Float64Array(length * classes * 2);
      this.forward = new Float64Array(length * classes * 2);
      this.backward = new Float64Array(length * classes * 2);
    }
    const { scores, weights } = this;
    scores.fill(0, 0, length * classes);
    for (let at = 0; at < length; at += 1) {
      const row = features[at]!;
      const base = at * classes;
      for (let index = 0; index < row.length; index += 1) {
        const from = row[index]! * classes;
        for (let cls = 0; cls < classes; cls += 1) scores[base + cls]! += weights[from + cls]!;
      }
    }
  }

  /** One step of learning; answers with the loss before it. */
  private step(segment: Segment): number {
    this.score(segment);
    const { scores, forward, backward, weights, transitions } = this;
    const { gold } = segment;
    const length = gold.length;
    let scale = 0;
    // In probabilities, each column scaled to a sum of one.
    for (let at = 0; at < length; at += 1) {
      const base = at * classes;
      let high = -Infinity;
      for (let cls = 0; cls < classes; cls += 1) high = Math.max(high, scores[base + cls]!);
      let sum = 0;
      for (let cls = 0; cls < classes; cls += 1) {
        let value = 0;
        if (at === 0) value = mayFollow(outside, cls) ? Math.exp(weights[transitions + cls]!) : 0;
        else for (const one of before[cls]!) value += forward[base - classes + one]! * Math.exp(weights[transitions + one * classes + cls]!);
        if (at === length - 1) value *= maySingly(cls) ? Math.exp(weights[transitions + cls * classes]!) : 0;
        value *= Math.exp(scores[base + cls]! - high);
        forward[base + cls] = value;
        sum += value;
      }
      for (let cls = 0; cls < classes; cls += 1) forward[base + cls]! /= sum;
      scale += Math.log(sum) + high;
      // What the emission scores are in probability space, for the way back.
      for (let cls = 0; cls < classes; cls += 1) scores[base + cls] = Math.exp(scores[base + cls]! - high) / sum;
    }
    let goldScore = 0;
    for (let at = 0; at < length; at += 1) {
      const row = segment.features[at]!;
      for (let index = 0; index < row.length; index += 1) goldScore += weights[row[index]! * classes + gold[at]!]!;
      goldScore += weights[transitions + (at === 0 ? 0 : gold[at - 1]!) * classes + gold[at]!]!;
    }
    goldScore += weights[transitions + gold[length - 1]! * classes]!;
    for (let at = length - 1; at >= 0; at -= 1) {
      const base = at * classes;
      if (at === length - 1) for (let cls = 0; cls < classes; cls += 1) backward[base + cls] = 1;
      else for (let one = 0; one < classes; one += 1) {
        let value = 0;
        for (const two of allowed[one]!) {
          let follow = Math.exp(weights[transitions + one * classes + two]!) * scores[base + classes + two]! * backward[base + classes + two]!;
          if (at + 1 === length - 1) follow *= maySingly(two) ? Math.exp(weights[transitions + two * classes]!) : 0;
          value += follow;
        }
        backward[base + one] = value;
      }
    }
    // The transitions' shares are needed before any weight changes.
    const shares: [number, number][] = [];
    for (let at = 0; at < length; at += 1) {
      const base = at * classes;
      if (at === 0) for (const cls of allowed[outside]!) shares.push([cls, forward[cls]! * backward[cls]!]);
      else {
        for (let one = 0; one < classes; one += 1) {
          const from = forward[base - classes + one]!;
          if (from < 1e-9) continue;
          for (const two of allowed[one]!) {
            let share = from * Math.exp(weights[transitions + one * classes + two]!) * scores[base + two]! * backward[base + two]!;
            if (at === length - 1) share *= maySingly(two) ? Math.exp(weights[transitions + two * classes]!) : 0;
            if (share > 1e-5) shares.push([one * classes + two, share]);
          }
        }
      }
      if (at === length - 1) for (let cls = 0; cls < classes; cls += 1) if (maySingly(cls)) shares.push([cls * classes, forward[base + cls]!]);
    }
    for (let at = 0; at < length; at += 1) {
      const base = at * classes;
      const row = segment.features[at]!;
      for (let cls = 0; cls < classes; cls += 1) {
        const gradient = forward[base + cls]! * backward[base + cls]! - (cls === gold[at] ? 1 : 0);
        if (gradient < 1e-4 && gradient > -1e-4) continue;
        for (let index = 0; index < row.length; index += 1) this.update(row[index]! * classes + cls, gradient);
      }
    }
    for (const [index, share] of shares) this.update(transitions + index, share);
    for (let at = 0; at < length; at += 1) this.update(transitions + (at === 0 ? 0 : gold[at - 1]!) * classes + gold[at]!, -1);
    this.update(transitions + gold[length - 1]! * classes, -1);
    return scale - goldScore;
  }

  private update(at: number, gradient: number): void {
    const { rate, sparse, small } = this.settings;
    const squares = this.squares[at]!;
    const grown = squares + gradient * gradient;
    const sigma = (Math.sqrt(grown) - Math.sqrt(squares)) / rate;
    const sum = this.sums[at]! + gradient - sigma * this.weights[at]!;
    this.sums[at] = sum;
    this.squares[at] = grown;
    const isTransition = at >= this.transitions;
    const least = isTransition ? 0 : sparse;
    this.weights[at] = Math.abs(sum) <= least ? 0 : -(sum - Math.sign(sum) * least) / ((1 + Math.sqrt(grown)) / rate + small);
  }

  /** The likeliest classes of a segment. */
  best(segment: Segment): Uint8Array {
    this.score(segment);
    const { scores, forward, weights, transitions } = this;
    const length = segment.features.length;
    const from = new Uint8Array(length * classes);
    for (let at = 0; at < length; at += 1) {
      const base = at * classes;
      for (let cls = 0; cls < classes; cls += 1) {
        let high = -Infinity;
        if (at === 0) high = mayFollow(outside, cls) ? weights[transitions + cls]! : -Infinity;
        else for (const one of before[cls]!) {
          const value = forward[base - classes + one]! + weights[transitions + one * classes + cls]!;
          if (value > high) {
            high = value;
            from[base + cls] = one;
          }
        }
        if (at === length - 1) high += maySingly(cls) ? weights[transitions + cls * classes]! : -Infinity;
        forward[base + cls] = high + scores[base + cls]!;
      }
    }
    const found = new Uint8Array(length);
    let best = 0;
    for (let cls = 1; cls < classes; cls += 1) if (forward[(length - 1) * classes + cls]! > forward[(length - 1) * classes + best]!) best = cls;
    for (let at = length - 1; at >= 0; at -= 1) {
      found[at] = best;
      best = from[at * classes + best]!;
    }
    return found;
  }
}

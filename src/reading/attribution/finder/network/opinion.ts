import { feature, join } from '../../../language/hashing.ts';
import { outBits } from './network.ts';

/** A step of an opinion is half a unit of the logarithm of odds; what is beyond so many steps is all alike. */
const stepBits = outBits - 1;
const mostSteps = 15;

/** Numbers of features from here on are opinions. */
const firstFeature = 120;

/** How many features `writeOpinion` writes for so many labels. */
export const opinionCount = (labels: number): number => labels - 1 + 2;

export const opinionName = 'the network’s opinion';

/** What each of these features looks at, in order. */
export const opinionNames = (labels: number): readonly string[] => Array.from({ length: opinionCount(labels) }, (_, i) => (
  i < labels - 1 ? opinionName : i === labels - 1 ? 'what the network thinks likeliest' : 'what the network thinks likeliest, and tag'
));

/**
 * Writes what a network thinks of a token as features: for each label, how much likelier it is than none, in steps; and the likeliest label, by
 * itself and with a tag. Answers with how many.
 */
export function writeOpinion(scores: Int32Array, at: number, labels: number, tag: number, into: Int32Array): number {
  let n = 0;
  let best = 0;
  let most = 0;
  for (let label = 1; label < labels; label++) {
    const steps = (scores[at + label]! - scores[at]!) >> stepBits;
    const opinion = steps < -mostSteps ? -mostSteps : steps > mostSteps ? mostSteps : steps;
    if (opinion > most || best === 0) {
      most = opinion;
      best = label;
    }
    into[n++] = feature(firstFeature + label, opinion);
  }
  const likeliest = join(best, most);
  into[n++] = feature(firstFeature, likeliest);
  into[n++] = feature(firstFeature + labels, join(likeliest, tag));
  return n;
}

/** How much likelier than none the likeliest label is, in the steps of features. */
export function clearest(scores: Int32Array, at: number, labels: number): number {
  let most = -mostSteps;
  for (let label = 1; label < labels; label++) most = Math.max(most, (scores[at + label]! - scores[at]!) >> stepBits);
  return Math.min(mostSteps, most);
}

/** Of the logarithm of odds that the network gives so many eighths count. */
const trust = 5;
/** Scores of labels count in 2^-5. */
const scoreShift = outBits - 5;

/** Adds to the scores of labels, from `to` on, how much likelier than none the network finds each. */
export function addOpinion(scores: Int32Array, at: number, labels: number, into: Int32Array, to: number): void {
  for (let label = 1; label < labels; label++) {
    const odds = (scores[at + label]! - scores[at]!) >> scoreShift;
    into[to + label]! += odds * trust >> 3;
  }
}

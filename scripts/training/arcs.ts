import type { Clusters } from '../../src/reading/language/clusters.ts';
import { bareOf, type Bare } from '../../src/reading/language/parsing/bare.ts';
import { writeArcFeatures, mostArcFeatures } from '../../src/reading/language/parsing/features.ts';
import { advance, begin, createSearch, left, longestSentence, right, shift, stepBeam } from '../../src/reading/language/parsing/search.ts';
import type { Search } from '../../src/reading/language/parsing/states.ts';
import type { Tagged } from '../../src/reading/language/tokens.ts';
import { ArcLearner } from './arc-learner.ts';
import type { ByteWriter } from './byte-writer.ts';
import { seeded, shuffle } from './perceptron.ts';

export interface ArcSettings {
  readonly epochs: number;
  readonly width: number;
  readonly seed: number;
  readonly leastUpdates: number;
  readonly mostFeatures: number;
}

/** A document with tags as the tagger gives them and heads as the treebank does. */
export interface Treed {
  readonly doc: Tagged;
  readonly heads: Int32Array;
}

/**
 * Learns with a beam: where the best states fall furthest short of the right ones, the steps up to there are learnt from.
 */
export const trainArcs = (
  trees: readonly Treed[], clusters: Clusters, settings: ArcSettings, writer: ByteWriter, log: (line: string) => void,
  after?: (epoch: number, learner: ArcLearner) => void,
): void => {
  const random = seeded(settings.seed);
  const learner = new ArcLearner(23, settings.leastUpdates);
  const sentences = trees.flatMap(({ doc, heads }) => {
    const bare = bareOf(doc, clusters);
    const bareHeads = headsAmong(bare, heads);
    return Array.from(bare.sentenceStarts.subarray(0, -1), (from, sentence) => {
      const to = bare.sentenceStarts[sentence + 1]!;
      const fits = to > from && to - from <= longestSentence;
      return { bare, from, to, steps: fits ? goldSteps(liftCrossing(bareHeads, from, to), from, to) : null };
    });
  });
  const search = createSearch(settings.width);
  const gold = createSearch(1);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(sentences, random);
    let right = 0;
    let seen = 0;
    for (const { bare, from, to, steps } of sentences) {
      if (steps === null) continue;
      learner.step();
      seen += 1;
      if (learnSentence(learner, search, gold, bare, from, to, steps)) right += 1;
    }
    log(`arcs: epoch ${epoch + 1}, ${(100 * right / seen).toFixed(1)} % of sentences right while learning, ${learner.size} features`);
    after?.(epoch, learner);
  }
  learner.write(writer, settings.mostFeatures);
};

const features = new Int32Array(mostArcFeatures);
const scores = new Float64Array(3);

const learnSentence = (
  learner: ArcLearner, search: Search, gold: Search, bare: Bare, from: number, to: number, steps: readonly number[],
): boolean => {
  let first = begin(search, from);
  let goldState = begin(gold, from);
  let worst = -1;
  let worstState = -1;
  let worstAt = -1;
  let same = true;
  for (let step = 0; step < steps.length; step += 1) {
    const last = search.states;
    stepBeam(search, bare, first, last, to, learner.score);
    first = last;
    const count = writeArcFeatures(gold, bare, goldState, to, features);
    learner.score(features, count, scores);
    goldState = advance(gold, goldState, steps[step]!, gold.scores[goldState]! + scores[steps[step]!]!);
    const violation = search.scores[first]! - gold.scores[goldState]!;
    same = sameSteps(search, first, steps, step);
    if (!same && violation > worst) {
      worst = violation;
      worstState = first;
      worstAt = step;
    }
  }
  if (same || worstAt < 0) return true;
  const path: number[] = [];
  for (let state = worstState; state > 0; state = search.previous[state]!) path.push(search.actions[state]!);
  path.reverse();
  let split = 0;
  while (path[split] === steps[split]) split += 1;
  learn(learner, gold, bare, from, to, steps, split, worstAt, 1);
  learn(learner, gold, bare, from, to, path, split, worstAt, -1);
  return false;
};

/** Whether the steps that led to the state are the first `step` + 1 right ones. */
const sameSteps = (search: Search, final: number, steps: readonly number[], step: number): boolean => {
  let at = step;
  for (let state = final; state > 0; state = search.previous[state]!) {
    if (search.actions[state] !== steps[at]) return false;
    at -= 1;
  }
  return true;
};

const learn = (
  learner: ArcLearner, search: Search, bare: Bare, from: number, to: number, steps: readonly number[], split: number, last: number,
  amount: number,
): void => {
  let state = begin(search, from);
  for (let step = 0; step <= last; step += 1) {
    if (step >= split) {
      const count = writeArcFeatures(search, bare, state, to, features);
      learner.add(features, count, steps[step]!, amount);
    }
    state = advance(search, state, steps[step]!, 0);
  }
};

/** The steps that build the tree. It must have no crossing arcs. */
const goldSteps = (heads: Int32Array, from: number, to: number): number[] => {
  const waiting = new Int32Array(to - from);
  for (let token = from; token < to; token += 1) if (heads[token]! >= 0) waiting[heads[token]! - from]! += 1;
  const stack: number[] = [];
  const steps: number[] = [];
  let next = from;
  while (steps.length < 2 * (to - from) - 1) {
    const top = stack[stack.length - 1] ?? -1;
    const second = stack[stack.length - 2] ?? -1;
    if (top >= 0 && next < to && heads[top] === next && waiting[top - from] === 0) {
      steps.push(left);
      waiting[next - from]! -= 1;
      stack.pop();
    } else if (top >= 0 && second >= 0 && heads[top] === second && waiting[top - from] === 0) {
      steps.push(right);
      waiting[second - from]! -= 1;
      stack.pop();
    } else {
      if (next >= to) throw new Error('The tree has crossing arcs.');
      steps.push(shift);
      stack.push(next);
      next += 1;
    }
  }
  return steps;
};

/**
 * The heads among bare words: where punctuation governs a word, the head above it does; where that leaves several roots in a
 * sentence, they hang on the first.
 */
const headsAmong = (bare: Bare, heads: Int32Array): Int32Array => {
  const placeOf = new Map(Array.from(bare.tokens, (token, at): [number, number] => [token, at]));
  const found = new Int32Array(bare.tokens.length);
  for (let sentence = 0; sentence + 1 < bare.sentenceStarts.length; sentence += 1) {
    let root = -1;
    for (let at = bare.sentenceStarts[sentence]!; at < bare.sentenceStarts[sentence + 1]!; at += 1) {
      let head = heads[bare.tokens[at]!]!;
      while (head >= 0 && !placeOf.has(head)) head = heads[head]!;
      found[at] = head < 0 ? root : placeOf.get(head)!;
      if (head < 0 && root < 0) root = at;
    }
  }
  return found;
};

/** The heads of the sentence with every crossing arc lifted to the head's head until none crosses. */
export const liftCrossing = (heads: Int32Array, from: number, to: number): Int32Array => {
  const lifted = heads.slice();
  let root = from;
  for (let token = from; token < to; token += 1) if (heads[token]! < 0) root = token;
  for (;;) {
    let shortest = -1;
    for (let token = from; token < to; token += 1) {
      if (lifted[token]! < 0 || !crosses(lifted, token, from, to)) continue;
      if (shortest < 0 || Math.abs(lifted[token]! - token) < Math.abs(lifted[shortest]! - shortest)) shortest = token;
    }
    if (shortest < 0) return lifted;
    const above = lifted[lifted[shortest]!]!;
    lifted[shortest] = above < 0 ? root : above;
    if (above < 0) throw new Error('An arc of the root crosses.');
  }
};

/** Whether some token between the two ends of the arc does not come from its head. */
const crosses = (heads: Int32Array, token: number, from: number, to: number): boolean => {
  const head = heads[token]!;
  for (let between = Math.min(head, token) + 1; between < Math.max(head, token); between += 1) {
    let above = between;
    for (let depth = to - from; above >= 0 && above !== head && depth > 0; depth -= 1) above = heads[above]!;
    if (above !== head) return true;
  }
  return false;
};

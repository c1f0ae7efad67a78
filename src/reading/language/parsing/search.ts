import type { Bare } from './bare.ts';
import { mostArcFeatures, writeArcFeatures } from './features.ts';
import type { Search, StepScorer } from './states.ts';

/*
 * Arc-hybrid transitions with a beam. A state is a stack and the next word: shift moves the next word onto the stack; left
 * makes the next word the head of the top of the stack, right makes the word below it the head; both take the top away.
 * What is left in the end is the root: every sentence of n words takes 2n - 1 steps and has one root and no cycle.
 */
export const shift = 0;
export const left = 1;
export const right = 2;

/** Longer sentences are parsed in pieces. */
export const longestSentence = 300;

export const createSearch = (width: number): Search => {
  const most = longestSentence * 2 * width + 2 * longestSentence + 8;
  const ints = (): Int32Array => new Int32Array(most);
  return {
    width,
    tops: ints(), nexts: ints(), nextLeft1: ints(), nextLeft2: ints(), nextLefts: ints(),
    scores: new Float64Array(most), previous: ints(), actions: new Uint8Array(most),
    tokens: ints(), below: ints(), left1: ints(), left2: ints(), lefts: ints(), right1: ints(), right2: ints(), rights: ints(),
    features: new Int32Array(mostArcFeatures), stepScores: new Float64Array(3),
    bestScore: new Float64Array(width), bestMove: new Int32Array(width), states: 0, cells: 0,
  };
};

/** Empties the search and answers with the first state of a sentence. */
export const begin = (search: Search, from: number): number => {
  search.states = 1;
  search.cells = 0;
  search.tops[0] = -1;
  search.nexts[0] = from;
  search.nextLeft1[0] = -1;
  search.nextLeft2[0] = -1;
  search.nextLefts[0] = 0;
  search.scores[0] = 0;
  search.previous[0] = -1;
  return 0;
};

/** Whether the step may be taken in this state of a sentence that ends at `to`. */
export const allows = (search: Search, state: number, to: number, action: number): boolean => {
  const top = search.tops[state]!;
  if (action === right) return top >= 0 && search.below[top]! >= 0;
  return search.nexts[state]! < to && (action === shift || top >= 0);
};

/** Adds the state that the step leads to; answers with its number. */
export const advance = (search: Search, state: number, action: number, score: number): number => {
  const made = search.states;
  search.states += 1;
  const top = search.tops[state]!;
  const next = search.nexts[state]!;
  search.previous[made] = state;
  search.actions[made] = action;
  search.scores[made] = score;
  if (action === shift) {
    const cell = search.cells;
    search.cells += 1;
    search.tokens[cell] = next;
    search.below[cell] = top;
    search.left1[cell] = search.nextLeft1[state]!;
    search.left2[cell] = search.nextLeft2[state]!;
    search.lefts[cell] = search.nextLefts[state]!;
    search.right1[cell] = -1;
    search.right2[cell] = -1;
    search.rights[cell] = 0;
    search.tops[made] = cell;
    search.nexts[made] = next + 1;
    search.nextLeft1[made] = -1;
    search.nextLeft2[made] = -1;
    search.nextLefts[made] = 0;
    return made;
  }
  search.nexts[made] = next;
  if (action === left) {
    search.tops[made] = search.below[top]!;
    search.nextLeft2[made] = search.nextLeft1[state]!;
    search.nextLeft1[made] = search.tokens[top]!;
    search.nextLefts[made] = search.nextLefts[state]! + 1;
    return made;
  }
  const second = search.below[top]!;
  const cell = search.cells;
  search.cells += 1;
  search.tokens[cell] = search.tokens[second]!;
  search.below[cell] = search.below[second]!;
  search.left1[cell] = search.left1[second]!;
  search.left2[cell] = search.left2[second]!;
  search.lefts[cell] = search.lefts[second]!;
  search.right2[cell] = search.right1[second]!;
  search.right1[cell] = search.tokens[top]!;
  search.rights[cell] = search.rights[second]! + 1;
  search.tops[made] = cell;
  search.nextLeft1[made] = search.nextLeft1[state]!;
  search.nextLeft2[made] = search.nextLeft2[state]!;
  search.nextLefts[made] = search.nextLefts[state]!;
  return made;
};

/** Takes one step from the states `[first, last)`: the best `width` of what may follow become new states, the best first. */
export const stepBeam = (search: Search, bare: Bare, first: number, last: number, to: number, score: StepScorer): void => {
  const { width, scores, stepScores, features, bestScore, bestMove } = search;
  let found = 0;
  for (let state = first; state < last; state += 1) {
    const count = writeArcFeatures(search, bare, state, to, features);
    score(features, count, stepScores);
    for (let action = 0; action < 3; action += 1) {
      if (!allows(search, state, to, action)) continue;
      const total = scores[state]! + stepScores[action]!;
      if (found === width && total <= bestScore[width - 1]!) continue;
      let place = found < width ? found : width - 1;
      while (place > 0 && bestScore[place - 1]! < total) {
        bestScore[place] = bestScore[place - 1]!;
        bestMove[place] = bestMove[place - 1]!;
        place -= 1;
      }
      bestScore[place] = total;
      bestMove[place] = state * 4 + action;
      if (found < width) found += 1;
    }
  }
  for (let place = 0; place < found; place += 1) advance(search, bestMove[place]! >> 2, bestMove[place]! & 3, bestScore[place]!);
};

/** Finds the arcs of the sentence `[from, to)` and writes the heads; the root's is -1. */
export const searchHeads = (search: Search, bare: Bare, from: number, to: number, score: StepScorer, heads: Int32Array): void => {
  let first = begin(search, from);
  for (let step = 2 * (to - from) - 1; step > 0; step -= 1) {
    const last = search.states;
    stepBeam(search, bare, first, last, to, score);
    first = last;
  }
  writeHeads(search, first, heads);
};

const writeHeads = (search: Search, final: number, heads: Int32Array): void => {
  heads[search.tokens[search.tops[final]!]!] = -1;
  for (let state = final; state > 0; state = search.previous[state]!) {
    const action = search.actions[state]!;
    if (action === shift) continue;
    const before = search.previous[state]!;
    const top = search.tops[before]!;
    heads[search.tokens[top]!] = action === left ? search.nexts[before]! : search.tokens[search.below[top]!]!;
  }
};

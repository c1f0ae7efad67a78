import type { LanguageModel } from '../model.ts';
import { relationNames, type Parsed, type Tagged } from '../tokens.ts';
import { bareOf, type Bare } from './bare.ts';
import { parseFactsOf } from './facts.ts';
import { freeFiniteVerbs } from './finite-verbs.ts';
import { createTreeFacts, giveLabels, mostLabelFeatures } from './labels.ts';
import { attachMarks, createMarkFacts, mostMarkFeatures } from './marks.ts';
import { packedScorer } from './packed.ts';
import { createSearch, longestSentence, searchHeads } from './search.ts';
import type { Search, StepScorer } from './states.ts';

/** How many states are kept side by side while arcs are looked for. */
export const beamWidth = 2;

/** Gives every token its head and its relation: one root a sentence, no cycles, no crossing arcs. */
export const parse = (doc: Tagged, model: LanguageModel, width = beamWidth): Parsed => {
  const { length, sentenceStarts } = doc;
  const heads = new Int32Array(length).fill(-1);
  const relations = new Uint8Array(length);
  const bare = bareOf(doc, model.clusters);
  const bareHeads = new Int32Array(bare.tokens.length);
  const facts = parseFactsOf(doc);
  const tree = createTreeFacts(length);
  const marks = createMarkFacts(doc);
  const taken = new Int32Array(length);
  const search = createSearch(width);
  const scorer = packedScorer(model.arcs);
  const features = new Int32Array(Math.max(mostLabelFeatures, mostMarkFeatures));
  const scores = new Int32Array(relationNames.length);
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence += 1) {
    const from = sentenceStarts[sentence]!;
    const to = sentenceStarts[sentence + 1]!;
    const first = bare.sentenceStarts[sentence]!;
    const last = bare.sentenceStarts[sentence + 1]!;
    if (first === last) {
      // Nothing but punctuation: all of it hangs on the first mark.
      heads.fill(from, from + 1, to);
    } else {
      joinWords(search, bare, first, last, scorer, bareHeads);
      for (let at = first; at < last; at += 1) heads[bare.tokens[at]!] = bareHeads[at]! < 0 ? -1 : bare.tokens[bareHeads[at]!]!;
      attachMarks(model.marks, marks, doc, heads, from, to, features, scores);
    }
    giveLabels(model.labels, doc, facts, tree, heads, from, to, relations, taken, features, scores);
    freeFiniteVerbs(doc, heads, relations, from, to);
  }
  return { ...doc, heads, relations };
};

/** Finds the heads among the words of one sentence, in pieces where it is longer than any sentence is. */
const joinWords = (search: Search, bare: Bare, first: number, last: number, scorer: StepScorer, heads: Int32Array): void => {
  let root = -1;
  for (let start = first; start < last; start += longestSentence) {
    searchHeads(search, bare, start, Math.min(last, start + longestSentence), scorer, heads);
    if (last - first <= longestSentence) return;
    // The pieces hang on the root of the first.
    let top = start;
    while (heads[top]! >= 0) top = heads[top]!;
    if (root < 0) root = top;
    else heads[top] = root;
  }
};

import type { LanguageModel } from '../model.ts';
import { relationNames, stateBits, type Parsed, type Tagged } from '../tokens.ts';
import { giveClausesToVerbs } from './addressed-clauses.ts';
import { freeFiniteVerbs } from './finite-verbs.ts';
import { turnHeadlineVerbs } from './headline-verbs.ts';
import { joinWords, punctuation } from './heads.ts';
import { turnSubjects } from './inverted-subjects.ts';
import { joinLikeVerbs } from './like-conjuncts.ts';
import { attachMarks, createMarkFacts, mostMarkFeatures } from './marks.ts';
import { giveNounsComplements } from './noun-complements.ts';
import { giveParts, ownParts, type Parts } from './parts.ts';
import { partSubjects } from './parted-subjects.ts';
import { vectorBits, type Network } from './network.ts';
import { createTreeSearch } from './projective-tree.ts';
import { giveRelations } from './relations.ts';
import { giveSubjects } from './subjectless-clauses.ts';
import { freeTrailingVerbs } from './trailing-verbs.ts';
import { longestPiece, workspaceOf, type Workspace } from './workspace.ts';
import { giveYearsToDates } from './years.ts';

const rootRelation = relationNames.indexOf('root');
const punctRelation = relationNames.indexOf('punct');
const parataxis = relationNames.indexOf('parataxis');
const search = createTreeSearch(longestPiece);

/**
 * Gives every token its head and its relation: one root a sentence, no cycles, no crossing arcs. Parts of speech and lemmas are looked at once
 * more, now that the whole sentence is known.
 */
export const parse = (doc: Tagged, model: LanguageModel, space: Workspace = workspaceOf(model.network)): Parsed => {
  const { length, sentenceStarts } = doc;
  const heads = new Int32Array(length).fill(-1);
  const relations = new Uint8Array(length);
  const parts = ownParts(doc);
  const { width: stateWidth } = model.network;
  const states = new Uint8Array(length * stateWidth);
  const marks = createMarkFacts(doc);
  const features = new Int32Array(mostMarkFeatures);
  const scores = new Int32Array(1);
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence += 1) {
    const from = sentenceStarts[sentence]!;
    const to = sentenceStarts[sentence + 1]!;
    const root = joinPieces(model, space, doc, parts, from, to, heads, relations, states);
    // Where there is nothing but punctuation, all of it hangs on the first mark.
    if (root < 0) heads.fill(from, from + 1, to);
    else attachMarks(model.marks, marks, doc, heads, from, to, features, scores);
    for (let token = from; token < to; token += 1) if (doc.upos[token] === punctuation) relations[token] = punctRelation;
    relations[root < 0 ? from : root] = rootRelation;
  }
  return { ...parts, heads, relations, states: new Int8Array(states.buffer), stateWidth };
};

/** Keeps the vectors that stand in the workspace, coarser: they are worked out again at the next sentence. */
const keepStates = ({ width }: Network, space: Workspace, from: number, to: number, states: Uint8Array): void => {
  const { products: { bytes, coarsen }, vectors, states: coarse } = space;
  const count = (to - from) * width;
  coarsen(vectors, coarse, count, vectorBits - stateBits);
  states.set(bytes.subarray(coarse, coarse + count), from * width);
};

/** The heads and relations of a sentence's words, in pieces where it is longer than any sentence is; answers with the root, or -1. */
const joinPieces = (
  model: LanguageModel, space: Workspace, doc: Tagged, parts: Parts, from: number, to: number, heads: Int32Array, relations: Uint8Array,
  states: Uint8Array,
): number => {
  const { network } = model;
  let root = -1;
  for (let start = from; start < to; start += longestPiece) {
    const end = Math.min(to, start + longestPiece);
    let top = joinWords(network, space, search, doc, start, end, start === from, heads);
    keepStates(network, space, start, end, states);
    if (top < 0) continue;
    giveRelations(network, space, doc, heads, start, end, relations);
    relations[top] = rootRelation;
    giveParts(model, space, parts, start, end, start === from);
    freeFiniteVerbs(parts, heads, relations, start, end);
    giveClausesToVerbs(parts, heads, relations, start, end);
    giveNounsComplements(parts, heads, relations, start, end);
    giveSubjects(parts, heads, relations, start, end);
    turnSubjects(parts, heads, relations, start, end);
    partSubjects(parts, heads, relations, start, end);
    giveYearsToDates(parts, heads, relations, start, end);
    joinLikeVerbs(parts, heads, relations, start, end);
    turnHeadlineVerbs(parts, heads, relations, start, end);
    freeTrailingVerbs(parts, heads, relations, start, end);
    // A mended tree may have another root.
    for (let token = start; token < end; token += 1) if (relations[token] === rootRelation) top = token;
    if (root < 0) root = top;
    else {
      // The pieces hang on the root of the first.
      heads[top] = root;
      relations[top] = parataxis;
    }
  }
  return root;
};

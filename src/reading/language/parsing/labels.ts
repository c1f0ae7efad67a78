import { feature, join } from '../hashing.ts';
import { addScores, type LinearModel } from '../linear.ts';
import { relationNames, uposNames, xposNames, type Tagged } from '../tokens.ts';
import type { ParseFacts } from './facts.ts';

/*
 * Relations are given once all arcs are known, from left to right, so that the whole tree can be looked at.
 */

export interface LabelModel {
  readonly linear: LinearModel;
  /** For each kind of arc (`arcKind`), which set of relations it may have. */
  readonly setOfKind: Uint8Array;
  readonly sets: readonly Uint8Array[];
}

const auxiliary = uposNames.indexOf('AUX');

export const arcKinds = xposNames.length * uposNames.length * 2;

/** English part of speech of the dependant, universal part of speech of the head, and the side. */
export const arcKind = (doc: Tagged, token: number, head: number): number =>
  (doc.xpos[token]! * uposNames.length + doc.upos[head]!) * 2 + (head < token ? 1 : 0);

/** What the tree looks like around each token of one sentence; arrays over the whole document. */
export interface TreeFacts {
  /** The leftmost and the second left dependant before the token, the last after it; -1 for none. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly last: Int32Array;
  /** The first token of what the token governs. */
  readonly edge: Int32Array;
  /** Parts of speech of the left dependants as bits. */
  readonly kinds: Int32Array;
  /** The last auxiliary among the left dependants; -1: none. It tells has from was. */
  readonly helper: Int32Array;
  /** The dependant of the same head before this one. */
  readonly elder: Int32Array;
  /** The dependant of the same head after this one. */
  readonly younger: Int32Array;
  /** How many dependants the token has. */
  readonly children: Int32Array;
}

export const createTreeFacts = (length: number): TreeFacts => {
  const ints = (): Int32Array => new Int32Array(length);
  return { first: ints(), second: ints(), last: ints(), edge: ints(), kinds: ints(), helper: ints(), elder: ints(), younger: ints(), children: ints() };
};

/** Fills the facts of the sentence `[from, to)`. */
export const fillTreeFacts = (facts: TreeFacts, doc: Tagged, heads: Int32Array, from: number, to: number): void => {
  const { first, second, last, edge, kinds, helper, elder, younger, children } = facts;
  for (const list of [first, second, last, helper, elder, younger]) list.fill(-1, from, to);
  kinds.fill(0, from, to);
  children.fill(0, from, to);
  const latest = elder;
  for (let token = from; token < to; token += 1) {
    edge[token] = token;
    const head = heads[token]!;
    if (head < 0) continue;
    children[head]! += 1;
    if (token < head) {
      if (first[head]! < 0) first[head] = token;
      else if (second[head]! < 0) second[head] = token;
      kinds[head]! |= 1 << doc.upos[token]!;
      if (doc.upos[token] === auxiliary) helper[head] = token;
    }
  }
  // `last` serves as the latest dependant seen while elders are found.
  for (let token = from; token < to; token += 1) {
    const head = heads[token]!;
    if (head < 0) continue;
    const before = last[head]!;
    latest[token] = before;
    if (before >= 0) younger[before] = token;
    last[head] = token;
  }
  for (let token = from; token < to; token += 1) {
    if (last[token]! < token) last[token] = -1;
    let at = token;
    for (let depth = 0; depth < 12 && first[at]! >= 0; depth += 1) at = first[at]!;
    edge[token] = at;
  }
};

export const mostLabelFeatures = 48;
const rootWord = 11;
const rootTag = 2041;
const nothing = 13;

/** Relations of which a head seldom has two, as bits of what it has already. */
const single = ['nsubj', 'nsubj:pass', 'obj', 'cop', 'expl', 'aux:pass', 'ccomp', 'csubj', 'iobj', 'xcomp', 'mark']
  .map((name) => (relationNames as readonly string[]).indexOf(name));
export const singleBit = (relation: number): number => {
  const bit = single.indexOf(relation);
  return bit < 0 ? 0 : 1 << bit;
};

/**
 * Writes the features of the arc from `head` to `token`; answers with how many. `taken` holds the single relations that the head
 * has already, `previous` is the elder's relation.
 */
export const writeLabelFeatures = (
  facts: ParseFacts, tree: TreeFacts, heads: Int32Array, token: number, head: number, from: number, to: number,
  taken: number, previous: number, into: Int32Array,
): number => {
  const { words, tags, both } = facts;
  const side = head < token ? 1 : 2;
  const dw = words[token]!;
  const dt = tags[token]!;
  const db = both[token]!;
  const hw = words[head]!;
  const hs = join(tags[head]!, side);
  const hb = join(both[head]!, side);
  const grand = heads[head]!;
  const gt = grand < 0 ? rootTag : tags[grand]!;
  const gw = grand < 0 ? rootWord : words[grand]!;
  const first = tree.first[token]!;
  const firstWord = first < 0 ? nothing : words[first]!;
  const firstTag = first < 0 ? nothing : tags[first]!;
  const second = tree.second[token]!;
  const secondWord = second < 0 ? nothing : words[second]!;
  const last = tree.last[token]!;
  const lastTag = last < 0 ? nothing : tags[last]!;
  const edge = tree.edge[token]!;
  const edgeWord = edge === token ? nothing : words[edge]!;
  const elder = tree.elder[token]!;
  const elderTag = elder < 0 ? nothing : tags[elder]! + (elder < head ? 0 : 4096);
  const younger = tree.younger[token]!;
  const youngerTag = younger < 0 ? nothing : tags[younger]! + (younger < head ? 0 : 4096);
  const before = token > from ? tags[token - 1]! : nothing;
  const after = token + 1 < to ? tags[token + 1]! : nothing;
  const helper = tree.helper[head]!;
  const helperWord = helper < 0 ? nothing : words[helper]!;
  const distance = Math.min(Math.abs(head - token), 7);
  const low = Math.min(head, token);
  const high = Math.max(head, token);
  const gap = Math.min(facts.commas[high]! - facts.commas[low + 1]!, 2) * 3 + Math.min(facts.verbs[high]! - facts.verbs[low + 1]!, 2);
  const dths = join(dt, hs);
  let n = 0;
  into[n++] = feature(1, dths);
  into[n++] = feature(2, join(db, hs));
  into[n++] = feature(3, join(dt, hb));
  into[n++] = feature(4, join(dw, join(hw, side)));
  into[n++] = feature(5, join(db, side));
  into[n++] = feature(6, hb);
  into[n++] = feature(7, join(dths, distance));
  into[n++] = feature(8, join(dths, gap));
  into[n++] = feature(9, join(dths, firstWord));
  into[n++] = feature(10, join(dths, firstTag));
  into[n++] = feature(11, join(join(hw, side), firstWord));
  into[n++] = feature(12, join(db, firstWord));
  into[n++] = feature(13, join(dths, secondWord));
  into[n++] = feature(14, join(dths, lastTag));
  into[n++] = feature(15, join(dths, edgeWord));
  into[n++] = feature(16, join(dt, edgeWord));
  into[n++] = feature(17, join(dths, tree.kinds[token]!));
  into[n++] = feature(18, join(join(dt, side), tree.kinds[token]!));
  into[n++] = feature(19, join(dths, tree.kinds[head]!));
  into[n++] = feature(20, join(join(dt, before), after));
  into[n++] = feature(21, join(dths, before));
  into[n++] = feature(22, join(dths, after));
  into[n++] = feature(23, join(dths, gt));
  into[n++] = feature(24, join(dths, gw));
  into[n++] = feature(25, join(dths, elderTag));
  into[n++] = feature(26, join(dths, youngerTag));
  into[n++] = feature(27, join(dths, taken));
  into[n++] = feature(28, join(dths, previous));
  into[n++] = feature(29, join(db, previous));
  into[n++] = feature(30, join(join(dt, hb), taken));
  into[n++] = feature(31, join(join(dt, hb), firstTag));
  into[n++] = feature(32, join(dths, elder < 0 ? nothing : words[elder]!));
  into[n++] = feature(33, join(join(dt, hb), youngerTag));
  into[n++] = feature(34, join(dths, join(elderTag, youngerTag)));
  into[n++] = feature(35, join(hb, tree.children[head]! > 3 ? 3 : tree.children[head]!));
  into[n++] = feature(36, join(join(dt, firstWord), join(hw, side)));
  into[n++] = feature(37, join(dths, helperWord));
  into[n++] = feature(38, join(join(dt, helperWord), join(tags[head]!, taken)));
  into[n++] = feature(39, join(join(dths, helperWord), previous));
  return n;
};

const rootRelation = relationNames.indexOf('root');

/** Gives the arcs of the sentence `[from, to)` their relations. */
export const giveLabels = (
  model: LabelModel, doc: Tagged, facts: ParseFacts, tree: TreeFacts, heads: Int32Array, from: number, to: number,
  relations: Uint8Array, taken: Int32Array, features: Int32Array, scores: Int32Array,
): void => {
  fillTreeFacts(tree, doc, heads, from, to);
  taken.fill(0, from, to);
  for (let token = from; token < to; token += 1) {
    const head = heads[token]!;
    if (head < 0) {
      relations[token] = rootRelation;
      continue;
    }
    const candidates = model.sets[model.setOfKind[arcKind(doc, token, head)]!]!;
    let best = candidates[0]!;
    if (candidates.length > 1) {
      const elder = tree.elder[token]!;
      const previous = elder < 0 ? 255 : relations[elder]!;
      const count = writeLabelFeatures(facts, tree, heads, token, head, from, to, taken[head]!, previous, features);
      scores.fill(0);
      addScores(model.linear, features, count, scores);
      for (let index = 1; index < candidates.length; index += 1) {
        if (scores[candidates[index]!]! > scores[best]!) best = candidates[index]!;
      }
    }
    relations[token] = best;
    taken[head]! |= singleBit(best);
  }
};

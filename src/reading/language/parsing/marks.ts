import { feature, hashWord, join } from '../hashing.ts';
import { addScores, type LinearModel } from '../linear.ts';
import type { Tagged } from '../tokens.ts';
import { punctuation } from './heads.ts';

/*
 * Punctuation is attached once the words have their heads. What may govern a mark without crossing an arc are the word before
 * it and its governors on that side, the word after it and its governors on that side, as far as the arc that spans the mark.
 * A model chooses among them.
 */

/** Arrays over the tokens of the document, used again for each sentence. */
export interface MarkFacts {
  /** First and last token that each word governs, itself included, punctuation apart. */
  readonly leftEdge: Int32Array;
  readonly rightEdge: Int32Array;
  /** The other mark of a pair of quotation marks or brackets; -1: none. */
  readonly partner: Int32Array;
  readonly words: Int32Array;
  readonly chain: Int32Array;
}

export const createMarkFacts = (doc: Tagged): MarkFacts => ({
  leftEdge: new Int32Array(doc.length), rightEdge: new Int32Array(doc.length), partner: new Int32Array(doc.length),
  words: Int32Array.from(doc.lower, hashWord), chain: new Int32Array(128),
});

const opening = '([{“‘«';
const closing = ')]}”’»';

/** Works out edges and pairs for the sentence `[from, to)` whose words have their heads. */
export const fillMarkFacts = (facts: MarkFacts, doc: Tagged, heads: Int32Array, from: number, to: number): void => {
  const { leftEdge, rightEdge, partner } = facts;
  for (let token = from; token < to; token += 1) {
    leftEdge[token] = token;
    rightEdge[token] = token;
    partner[token] = -1;
  }
  // Without crossing arcs an edge is reached by following outermost dependants: two passes suffice from each side.
  for (let token = to - 1; token >= from; token -= 1) widen(facts, doc, heads, token);
  for (let token = from; token < to; token += 1) widen(facts, doc, heads, token);
  const open: number[] = [];
  let straight = -1;
  for (let token = from; token < to; token += 1) {
    if (doc.upos[token] !== punctuation) continue;
    const word = doc.words[token]!;
    if (word === '"' || word === "''" || word === '``') {
      if (straight >= 0) {
        partner[token] = straight;
        partner[straight] = token;
        straight = -1;
      } else straight = token;
    } else if (opening.includes(word)) open.push(token);
    else if (closing.includes(word) && open.length > 0) {
      const other = open[open.length - 1]!;
      if (opening.indexOf(doc.words[other]!) !== closing.indexOf(word)) continue;
      open.pop();
      partner[token] = other;
      partner[other] = token;
    }
  }
};

const widen = (facts: MarkFacts, doc: Tagged, heads: Int32Array, token: number): void => {
  const head = heads[token]!;
  if (head < 0 || doc.upos[token] === punctuation) return;
  if (facts.leftEdge[token]! < facts.leftEdge[head]!) facts.leftEdge[head] = facts.leftEdge[token]!;
  if (facts.rightEdge[token]! > facts.rightEdge[head]!) facts.rightEdge[head] = facts.rightEdge[token]!;
};

/** Writes what may govern the mark into `facts.chain`: the left side from below, then the right; answers with both numbers. */
export const markCandidates = (facts: MarkFacts, doc: Tagged, heads: Int32Array, mark: number, from: number, to: number): [number, number] => {
  const { chain } = facts;
  let before = mark - 1;
  while (before >= from && doc.upos[before] === punctuation) before -= 1;
  let after = mark + 1;
  while (after < to && doc.upos[after] === punctuation) after += 1;
  let left = 0;
  let above = -1;
  for (let at = before; at >= from && left < 60; at = above) {
    chain[left] = at;
    left += 1;
    above = heads[at]!;
    if (above < 0 || above > mark) break;
  }
  let right = 0;
  let over = -1;
  for (let at = after; at < to && right < 60; at = over) {
    chain[left + right] = at;
    right += 1;
    over = heads[at]!;
    if (over < 0 || over < mark) break;
  }
  if (left > 0 && right > 0) {
    if (over >= 0 && over < mark) {
      // The right side hangs on a word of the left: nothing above that word.
      const place = chain.subarray(0, left).indexOf(over);
      if (place >= 0 && place + 1 < left) {
        chain.copyWithin(place + 1, left, left + right);
        left = place + 1;
      }
    } else if (above > mark) {
      const place = chain.subarray(left, left + right).indexOf(above);
      if (place >= 0) right = place + 1;
    }
  }
  return [left, right];
};

export const mostMarkFeatures = 32;

/** Writes the features of candidate `index` of `left` + `right`; answers with how many. */
export const writeMarkFeatures = (
  facts: MarkFacts, doc: Tagged, heads: Int32Array, mark: number, from: number, to: number, left: number, right: number, index: number,
  into: Int32Array,
): number => {
  const { chain, words, partner, leftEdge, rightEdge } = facts;
  const head = chain[index]!;
  const side = index < left ? 0 : 1;
  const fromTop = side === 0 ? left - 1 - index : left + right - 1 - index;
  const fromBottom = side === 0 ? index : index - left;
  const place = side * 16 + Math.min(fromTop, 2) * 4 + Math.min(fromBottom, 2);
  const word = words[mark]!;
  const tag = doc.xpos[head]!;
  const above = heads[head]!;
  const aboveTag = above < 0 ? 99 : doc.xpos[above]!;
  const topLeft = left > 0 ? doc.xpos[chain[left - 1]!]! : 97;
  const topRight = right > 0 ? doc.xpos[chain[left + right - 1]!]! : 98;
  const before = left > 0 ? doc.xpos[chain[0]!]! : 97;
  const after = right > 0 ? doc.xpos[chain[left]!]! : 98;
  // Which side the top of the two chains is on.
  const spans = left === 0 || right === 0 ? 0 : heads[chain[left + right - 1]!]! === chain[left - 1] ? 1 : 2;
  const other = partner[mark]!;
  const inside = other < 0 ? 0 : (head > other) === (head < mark) ? 1 : 2;
  const enclosed = inside === 1 && (above < 0 || (above > other) !== (above < mark)) ? 1 : 0;
  const edge = side === 0 ? leftEdge[head]! : rightEdge[head]!;
  const beyond = side === 0 ? edge - 1 : edge + 1;
  const edgeMark = beyond >= from && beyond < to ? (doc.upos[beyond] === punctuation ? words[beyond]! : 1) : 2;
  const last = mark + 1 === to ? 1 : right === 0 ? 2 : left === 0 ? 3 : 0;
  const kind = join(word, place);
  let n = 0;
  into[n++] = feature(1, kind);
  into[n++] = feature(2, join(kind, spans * 4 + last));
  into[n++] = feature(3, join(kind, tag));
  into[n++] = feature(4, join(join(kind, tag), spans * 4 + last));
  into[n++] = feature(5, join(join(kind, tag), aboveTag));
  into[n++] = feature(6, join(join(kind, topLeft), topRight));
  into[n++] = feature(7, join(join(join(kind, topLeft), topRight), spans));
  into[n++] = feature(8, join(join(kind, before), after));
  into[n++] = feature(9, join(word, inside * 2 + enclosed));
  into[n++] = feature(10, join(kind, inside * 2 + enclosed));
  into[n++] = feature(11, join(join(word, inside * 2 + enclosed), tag));
  into[n++] = feature(12, join(kind, edgeMark));
  into[n++] = feature(13, join(join(kind, edgeMark), spans));
  into[n++] = feature(14, join(join(kind, edgeMark), tag));
  into[n++] = feature(15, join(join(kind, words[head]!), spans));
  into[n++] = feature(16, join(kind, right > 0 ? words[chain[left]!]! : 3));
  into[n++] = feature(17, join(kind, left > 0 ? words[chain[0]!]! : 3));
  into[n++] = feature(18, join(join(kind, after), join(topRight, topLeft)));
  into[n++] = feature(19, join(join(kind, Math.min(left, 5)), Math.min(right, 5)));
  into[n++] = feature(20, join(join(kind, mark + 1 < to ? words[mark + 1]! : 4), mark > from ? words[mark - 1]! : 4));
  into[n++] = feature(21, join(join(kind, above < 0 ? 5 : words[above]!), spans));
  into[n++] = feature(22, join(join(kind, side === 0 ? after : before), tag));
  return n;
};

/** Gives the punctuation of the sentence `[from, to)` its heads. The words have theirs. */
export const attachMarks = (
  model: LinearModel, facts: MarkFacts, doc: Tagged, heads: Int32Array, from: number, to: number, features: Int32Array, scores: Int32Array,
): void => {
  fillMarkFacts(facts, doc, heads, from, to);
  for (let mark = from; mark < to; mark += 1) {
    if (doc.upos[mark] !== punctuation) continue;
    const [left, right] = markCandidates(facts, doc, heads, mark, from, to);
    let best = 0;
    let highest = -Infinity;
    for (let index = 0; left + right > 1 && index < left + right; index += 1) {
      const count = writeMarkFeatures(facts, doc, heads, mark, from, to, left, right, index, features);
      scores[0] = 0;
      addScores(model, features, count, scores);
      if (scores[0] > highest) {
        highest = scores[0];
        best = index;
      }
    }
    heads[mark] = facts.chain[best]!;
  }
};

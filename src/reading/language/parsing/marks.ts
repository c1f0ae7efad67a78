import { hashWord } from '../hashing.ts';
import { addScores, type LinearModel } from '../linear.ts';
import { columnsOf, templatesOf, writeTemplates, type Look } from '../templates.ts';
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

export const createMarkFacts = ({ length, lower }: Tagged): MarkFacts => {
  const words = new Int32Array(length);
  for (let token = 0; token < length; token += 1) words[token] = hashWord(lower[token]!);
  return { leftEdge: new Int32Array(length), rightEdge: new Int32Array(length), partner: new Int32Array(length), words, chain: new Int32Array(128) };
};

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

const columns = columnsOf(
  'word', 'place', 'tag', 'headWord', 'aboveTag', 'aboveWord', 'topLeft', 'topRight', 'before', 'after', 'other', 'spans', 'whole', 'pair', 'edgeMark',
  'wordBefore', 'wordAfter', 'previous', 'next', 'leftCount', 'rightCount',
);
const {
  word, place, tag, headWord, aboveTag, aboveWord, topLeft, topRight, before, after, other, spans, whole, pair, edgeMark,
  wordBefore, wordAfter, previous, next, leftCount, rightCount,
} = columns;

/** The mark, and where the candidate stands on its side. */
const kind: Look = [word, place];
const templates = templatesOf(columns, [
  ['mark and place', 1, kind],
  ['how the sides hang together', 2, [kind, whole]],
  ['tag', 3, [kind, tag]],
  ['tag, and how the sides hang together', 4, [[kind, tag], whole]],
  ['tag, and tag above', 5, [[kind, tag], aboveTag]],
  ['tags on top', 6, [[kind, topLeft], topRight]],
  ['tags on top, and which is above', 7, [[[kind, topLeft], topRight], spans]],
  ['tags beside it', 8, [[kind, before], after]],
  ['mark, and its other one', 9, [word, pair]],
  ['its other one', 10, [kind, pair]],
  ['mark, its other one, and tag', 11, [[word, pair], tag]],
  ['mark at the edge', 12, [kind, edgeMark]],
  ['mark at the edge, and which is above', 13, [[kind, edgeMark], spans]],
  ['mark at the edge, and tag', 14, [[kind, edgeMark], tag]],
  ['candidate, and which is above', 15, [[kind, headWord], spans]],
  ['word after', 16, [kind, wordAfter]],
  ['word before', 17, [kind, wordBefore]],
  ['tag after, and tags on top', 18, [[kind, after], [topRight, topLeft]]],
  ['how many there are', 19, [[kind, leftCount], rightCount]],
  ['tokens beside it', 20, [[kind, next], previous]],
  ['word above, and which is above', 21, [[kind, aboveWord], spans]],
  ['tag on the other side, and tag', 22, [[kind, other], tag]],
]);
const { values } = templates;
export const mostMarkFeatures = templates.names.length;

/** Writes the features of candidate `index` of `left` + `right`; answers with how many. */
export const writeMarkFeatures = (
  facts: MarkFacts, doc: Tagged, heads: Int32Array, mark: number, from: number, to: number, left: number, right: number, index: number,
  into: Int32Array,
): number => {
  const { chain, words, partner, leftEdge, rightEdge } = facts;
  const head = chain[index]!;
  const above = heads[head]!;
  const side = index < left ? 0 : 1;
  const fromTop = side === 0 ? left - 1 - index : left + right - 1 - index;
  const fromBottom = side === 0 ? index : index - left;
  values[word] = words[mark]!;
  values[place] = side * 16 + Math.min(fromTop, 2) * 4 + Math.min(fromBottom, 2);
  values[tag] = doc.xpos[head]!;
  values[headWord] = words[head]!;
  values[aboveTag] = above < 0 ? 99 : doc.xpos[above]!;
  values[aboveWord] = above < 0 ? 5 : words[above]!;
  values[topLeft] = left > 0 ? doc.xpos[chain[left - 1]!]! : 97;
  values[topRight] = right > 0 ? doc.xpos[chain[left + right - 1]!]! : 98;
  const tagBefore = left > 0 ? doc.xpos[chain[0]!]! : 97;
  const tagAfter = right > 0 ? doc.xpos[chain[left]!]! : 98;
  values[before] = tagBefore;
  values[after] = tagAfter;
  values[other] = side === 0 ? tagAfter : tagBefore;
  // Which side the top of the two chains is on.
  const onTop = left === 0 || right === 0 ? 0 : heads[chain[left + right - 1]!]! === chain[left - 1] ? 1 : 2;
  const last = mark + 1 === to ? 1 : right === 0 ? 2 : left === 0 ? 3 : 0;
  values[spans] = onTop;
  values[whole] = onTop * 4 + last;
  const twin = partner[mark]!;
  const inside = twin < 0 ? 0 : (head > twin) === (head < mark) ? 1 : 2;
  const enclosed = inside === 1 && (above < 0 || (above > twin) !== (above < mark)) ? 1 : 0;
  values[pair] = inside * 2 + enclosed;
  const beyond = side === 0 ? leftEdge[head]! - 1 : rightEdge[head]! + 1;
  values[edgeMark] = beyond >= from && beyond < to ? (doc.upos[beyond] === punctuation ? words[beyond]! : 1) : 2;
  values[wordBefore] = left > 0 ? words[chain[0]!]! : 3;
  values[wordAfter] = right > 0 ? words[chain[left]!]! : 3;
  values[previous] = mark > from ? words[mark - 1]! : 4;
  values[next] = mark + 1 < to ? words[mark + 1]! : 4;
  values[leftCount] = Math.min(left, 5);
  values[rightCount] = Math.min(right, 5);
  return writeTemplates(templates, into, 0);
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

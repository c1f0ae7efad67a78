import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTreeSearch, findTree } from '../../../../src/reading/language/parsing/projective-tree.ts';

const search = createTreeSearch(200);

const treeOf = (length: number, scores: readonly number[], roots: readonly number[]): number[] => {
  search.scores.set(scores);
  search.roots.set(roots);
  const heads = new Int32Array(length);
  findTree(search, length, heads);
  return Array.from(heads);
};

/** Every assignment of heads to `length` words. */
function* assignments(length: number): Generator<number[]> {
  for (let code = 0; code < (length + 1) ** length; code += 1) {
    yield Array.from({ length }, (_, word) => Math.floor(code / (length + 1) ** word) % (length + 1) - 1);
  }
}

/** The head, its head and so on. */
const above = (heads: readonly number[], word: number): number[] => {
  const path: number[] = [];
  for (let at = heads[word]!; at >= 0 && path.length <= heads.length; at = heads[at]!) path.push(at);
  return path;
};

const isTree = (heads: readonly number[]): boolean =>
  heads.filter((head) => head === -1).length === 1 && heads.every((_, word) => above(heads, word).length < heads.length);

const isProjective = (heads: readonly number[]): boolean => heads.every((head, word) => {
  for (let between = Math.min(head, word) + 1; head >= 0 && between < Math.max(head, word); between += 1) {
    if (!above(heads, between).includes(head)) return false;
  }
  return true;
});

const worth = (heads: readonly number[], scores: readonly number[], roots: readonly number[]): number =>
  heads.reduce((sum, head, word) => sum + (head < 0 ? roots[word]! : scores[word * heads.length + head]!), 0);

describe('the highest-scoring tree', () => {
  it('is the best of all trees without crossing arcs', () => {
    const all = [1, 2, 3, 4, 5].map((length) => [...assignments(length)].filter((heads) => isTree(heads) && isProjective(heads)));
    expect(all.map((trees) => trees.length)).toEqual([1, 2, 7, 30, 143]);
    const score = fc.integer({ min: -1000, max: 1000 });
    fc.assert(fc.property(
      fc.integer({ min: 1, max: 5 }), fc.array(score, { minLength: 25, maxLength: 25 }), fc.array(score, { minLength: 5, maxLength: 5 }),
      (length, scores, roots) => {
        const found = treeOf(length, scores, roots);
        expect(isTree(found) && isProjective(found)).toBe(true);
        expect(worth(found, scores, roots)).toBe(Math.max(...all[length - 1]!.map((heads) => worth(heads, scores, roots))));
      },
    ));
  });

  it('is found for the longest piece', () => {
    const length = 200;
    const scores = Array.from({ length: length * length }, (_, at) => (at * 7919) % 1009);
    const found = treeOf(length, scores, scores.slice(0, length));
    expect(isTree(found) && isProjective(found)).toBe(true);
  });

  it('refuses to be made for more words than a byte can count', () => { expect(() => createTreeSearch(257)).toThrow(RangeError); });
});

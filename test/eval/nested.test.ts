import { describe, expect, it } from 'vitest';
import { nestedGold } from '../../eval/nested-gold.ts';
import type { GoldStatement } from '../../eval/nested-gold.ts';
import { jaccard, pairUp, rightness, tokensIn } from '../../eval/nested-score.ts';
import type { FoundStatement, Pair } from '../../eval/nested-score.ts';
import { attitudes } from '../../src/reading/index.ts';

describe('the texts of eval/nested', () => {
  const texts = nestedGold();
  const nested = texts.flatMap(({ statements }) => statements.filter(({ parent }) => parent !== null));

  it('are at least 150 nested statements in at least 120 texts', () => {
    expect(nested.length).toBeGreaterThanOrEqual(150);
    expect(texts.length).toBeGreaterThanOrEqual(120);
  });

  it('are each called by a name of their own, in whatever file', () => {
    expect(texts.map(({ title }) => title).filter((title, i, all) => all.indexOf(title) !== i)).toEqual([]);
  });

  it('stand once each', () => {
    expect(texts.map(({ text }) => text).filter((text, i, all) => all.indexOf(text) !== i)).toEqual([]);
  });

  it('name attitudes that there are', () => {
    const named = texts.flatMap(({ statements }) => statements.flatMap((s) => s.attitudes));
    expect(named.filter((name) => !(attitudes as readonly string[]).includes(name))).toEqual([]);
  });

  it('mark some three deep, some without a source, and thirty texts with nothing nested', () => {
    const parentOf = (all: readonly GoldStatement[], { parent }: GoldStatement): GoldStatement | undefined => all.find(({ id }) => id === parent);
    expect(texts.filter(({ statements: all }) => all.some((s) => parentOf(all, parentOf(all, s) ?? s)?.parent === null)).length).toBeGreaterThan(5);
    expect(nested.filter(({ sources }) => sources.length === 0).length).toBeGreaterThan(10);
    expect(texts.filter(({ statements }) => statements.every(({ parent }) => parent === null)).length).toBeGreaterThanOrEqual(30);
  });

  it('begin and end their spans with words, not with white space', () => {
    const padded = texts.flatMap(({ text, statements }) => statements.flatMap(({ sources, cue, content }) => [...sources, cue, ...content])
      .map(([start, end]) => text.slice(start, end)).filter((words) => words !== words.trim()));
    expect(padded).toEqual([]);
  });
});

it('finds nothing wrong with what is marked, if it is found so', () => {
  const wrong = nestedGold().flatMap(({ text, title, statements }) => {
    const { pairs, extra } = pairUp(text, statements, statements.map((s) => ({ ...s, attitude: s.attitudes[0] ?? 'asserts' })).reverse());
    const faults = pairs.filter((pair) => !pair.found || Object.values(rightness(text, { ...pair, found: pair.found }, pairs)).includes(false));
    return [...faults.map(({ gold }) => `${title} #${gold.id}`), ...extra.map(({ id }) => `${title} #${id}, extra`)];
  });
  expect(wrong).toEqual([]);
});

describe('the score', () => {
  //            0         1         2         3         4         5
  //            0123456789012345678901234567890123456789012345678901
  const text = 'Ilves denied Lowell’s claim that the bridge is safe.';
  const outer: GoldStatement = { id: '1', sources: [[0, 5]], cue: [6, 12], content: [[13, 51]], attitudes: ['denies'], negated: false, parent: null };
  const inner: GoldStatement = { id: '2', sources: [[13, 19]], cue: [22, 27], content: [[28, 51]], attitudes: [], negated: false, parent: '1' };
  const s1: FoundStatement = { id: 's1', parent: null, sources: [[0, 5]], cue: [6, 12], content: [[13, 51]], attitude: 'asserts' };
  const s2: FoundStatement = { id: 's2', parent: 's1', sources: [[13, 21]], cue: [22, 27], content: [[33, 52]], attitude: 'asserts' };

  it('counts words, clitics and marks as tokens, and words alone if asked', () => {
    expect([...tokensIn(text, [[13, 22]])]).toEqual([13, 19]);
    expect([...tokensIn(text, [[13, 22]], true)]).toEqual([13]);
    expect([...tokensIn(text, [[47, 52]])]).toEqual([47, 51]);
  });

  it('shares of sets', () => {
    expect(jaccard(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBe(0.5);
    expect(jaccard(new Set(), new Set())).toBe(0);
  });

  it('pairs the likest contents first, so that an inner statement does not take the place of its outer one', () => {
    const { pairs, extra } = pairUp(text, [outer, inner], [s2, s1]);
    expect(pairs.map(({ found }) => found?.id)).toEqual(['s1', 's2']);
    expect(extra).toEqual([]);
  });

  it('leaves unpaired what shares too little', () => {
    const { pairs, extra } = pairUp(text, [inner], [{ ...s2, content: [[47, 51]] }]);
    expect(pairs[0]!.found).toBeNull();
    expect(extra).toHaveLength(1);
  });

  it('judges each part of a pair, and the parent by the pair of the parent', () => {
    const { pairs } = pairUp(text, [outer, inner], [s1, s2]);
    const right = (pair: Pair, among = pairs) => rightness(text, { ...pair, found: pair.found! }, among);
    expect(right(pairs[0]!)).toEqual({ parent: true, cue: true, source: true, content: true, attitude: false });
    expect(right(pairs[1]!)).toEqual({ parent: true, cue: true, source: true, content: false, attitude: null });
    expect(right(pairs[1]!, [{ gold: outer, found: null }, pairs[1]!]).parent).toBe(false);
  });
});

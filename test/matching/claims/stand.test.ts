import { describe, expect, it } from 'vitest';
import { standOf } from '../../../src/matching/index.ts';
import type { Position } from '../../../src/matching/index.ts';

/** What a party does in one article after the other: the day, or `?` for none, and its positions there. */
const stand = (articles: readonly (readonly [day: string, ...positions: Position[]])[]): string => {
  const taken = articles.flatMap(([day, ...positions], index) => positions.map((position) => (
    { position, article: String(index), published: day === '?' ? null : `2030-05-0${day}` })));
  const { now, changes, also } = standOf([taken[0]!, ...taken.slice(1)]);
  return [now.position, ...changes.map(({ from, to }) => `${from.position} → ${to.position}`), ...also.map((position) => `(${position})`)].join(' ');
};

describe('a party stands', () => {
  it.each<[string, string, Parameters<typeof stand>[0]]>([
    ['where it doubts what it passes on in the same article', 'doubts (reports)', [['1', 'reports', 'doubts']]],
    ['in whatever order the article tells the two', 'doubts (reports)', [['1', 'doubts', 'reports']]],
    ['where it denied what it passes on later', 'denies (reports)', [['1', 'denies'], ['2', 'reports']]],
    ['as one who reports, where it does nothing else', 'reports', [['1', 'reports'], ['2', 'reports']]],
    ['where it stood last, of what it asserted and then denied', 'denies asserts → denies', [['1', 'asserts'], ['2', 'denies']]],
    ['and may change twice, by way of a report', 'asserts asserts → declines declines → asserts (reports)', [['1', 'asserts'], ['2', 'declines'], ['3', 'reports'], ['4', 'asserts']]],
    ['without having changed, where it asserts what it reported', 'asserts (reports)', [['1', 'reports'], ['2', 'asserts']]],
    ['without having changed, where one article tells two positions', 'denies (asserts)', [['1', 'asserts'], ['2', 'asserts', 'denies']]],
    ['and has changed, where the next tells only the other', 'denies asserts → denies', [['1', 'asserts'], ['2', 'asserts', 'denies'], ['3', 'denies']]],
    ['where it stood on a known day, not on an unknown one', 'doubts (asserts)', [['1', 'doubts'], ['?', 'asserts']]],
  ])('%s: %s', (_, found, articles) => {
    expect(stand(articles)).toBe(found);
  });
});

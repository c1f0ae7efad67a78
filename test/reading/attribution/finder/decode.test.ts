import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestArguments, bestCues } from '../../../../src/reading/attribution/finder/decode.ts';
import { argumentLabelCount, argumentLabels, cueLabelCount, mayFollow } from '../../../../src/reading/attribution/finder/labels.ts';

/** All rows of labels that may stand. */
function* rows(count: number, labels: number, before = -1): Generator<number[]> {
  if (count === 0) {
    if (mayFollow(before, -1)) yield [];
    return;
  }
  for (let label = 0; label < labels; label++) {
    if (mayFollow(before, label)) for (const rest of rows(count - 1, labels, label)) yield [label, ...rest];
  }
}

const worth = (row: ArrayLike<number>, scores: Int32Array, steps: Int32Array, labels: number): number => {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += scores[i * labels + row[i]!]! + (i > 0 ? steps[row[i - 1]! * labels + row[i]!]! : 0);
  return sum;
};

const whole = fc.integer({ min: -50, max: 50 });
const problem = (labels: number, most: number): fc.Arbitrary<{ count: number; scores: Int32Array; steps: Int32Array }> =>
  fc.integer({ min: 0, max: most }).chain((count) => fc.record({
    count: fc.constant(count),
    scores: fc.array(whole, { minLength: count * labels, maxLength: count * labels }).map((list) => Int32Array.from(list)),
    steps: fc.array(whole, { minLength: labels * labels, maxLength: labels * labels }).map((list) => Int32Array.from(list)),
  }));

const startsOf = (row: readonly number[], first: number): number => row.filter((label) => label === first || label === first + 3).length;

describe('the best rows of labels', () => {
  it('are as good as any row that may stand', () => {
    fc.assert(fc.property(problem(cueLabelCount, 5), ({ count, scores, steps }) => {
      const best = Math.max(...[...rows(count, cueLabelCount)].map((row) => worth(row, scores, steps, cueLabelCount)));
      const found = bestCues(scores, steps, count);
      expect(worth(found, scores, steps, cueLabelCount)).toBe(best);
      expect([...found].every((label, i) => mayFollow(i > 0 ? found[i - 1]! : -1, label))).toBe(true);
    }));
  });

  it('have one source at most, some content, and nothing on the cue, and come best first', () => {
    const cues = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 4, maxLength: 4 });
    fc.assert(fc.property(problem(argumentLabelCount, 4), cues, ({ count, scores, steps }, cue) => {
      const fixed = Uint8Array.from(cue.slice(0, count));
      const rightOnes = [...rows(count, argumentLabelCount)].filter((row) =>
        row.every((label, i) => label === 0 || fixed[i] === 0)
        && startsOf(row, argumentLabels.firstOfSource) <= 1 && startsOf(row, argumentLabels.firstOfContent) >= 1);
      const found = bestArguments(scores, steps, count, fixed, 5, 70);
      const sums = rightOnes.map((row) => worth(row, scores, steps, argumentLabelCount)).sort((a, b) => b - a);
      expect(found.map(({ sum }) => sum)).toEqual(sums.slice(0, 5).filter((sum) => sum >= sums[0]! - 70));
      for (const { labels, sum } of found) {
        expect(rightOnes).toContainEqual([...labels]);
        expect(worth(labels, scores, steps, argumentLabelCount)).toBe(sum);
      }
      expect(new Set(found.map(({ labels }) => labels.join(' '))).size).toBe(found.length);
    }), { numRuns: 60 });
  });

  it('are followed without turning back where all rows are worth the same', () => {
    const count = 400;
    const found = bestArguments(new Int32Array(count * argumentLabelCount), new Int32Array(argumentLabelCount ** 2), count, new Uint8Array(count), 5, 0);
    expect(found.map(({ sum }) => sum)).toEqual([0, 0, 0, 0, 0]);
  });
});

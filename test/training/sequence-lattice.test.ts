import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lattice } from '../../scripts/training/sequence-lattice.ts';
import type { Automaton } from '../../src/reading/attribution/finder/labels.ts';
import { argumentAutomaton, cueAutomaton } from '../../src/reading/attribution/finder/labels.ts';

/** All rows of states that may stand, one state a token. */
function* rows(automaton: Automaton, count: number, so: readonly number[] = []): Generator<readonly number[]> {
  const { states, before, begins, ends } = automaton;
  const last = so.at(-1);
  if (so.length === count) {
    if (last !== undefined && ends[last] === 1) yield so;
    return;
  }
  for (let b = 0; b < states; b++) {
    if (last === undefined ? begins[b] === 1 : before[b]!.includes(last)) yield* rows(automaton, count, [...so, b]);
  }
}

const numbers = (length: number): fc.Arbitrary<Float64Array> =>
  fc.array(fc.integer({ min: -20, max: 20 }), { minLength: length, maxLength: length }).map((list) => Float64Array.from(list, (n) => n / 10));

const problem = ({ labels }: Automaton, most: number): fc.Arbitrary<{ count: number; scores: Float64Array; steps: Float64Array; isFixed: boolean[] }> =>
  fc.integer({ min: 1, max: most }).chain((count) => fc.record({
    count: fc.constant(count),
    scores: numbers(count * labels),
    steps: numbers(labels * labels),
    isFixed: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
  }));

const cases = [['cues', cueAutomaton, 4], ['source and content', argumentAutomaton, 3]] as const;

describe('all rows of labels at once', () => {
  it.each(cases)('have the shares of one row after another: %s', (_, automaton, most) => {
    const { labels, labelOf } = automaton;
    fc.assert(fc.property(problem(automaton, most), ({ count, scores, steps, isFixed }) => {
      const allowed = (i: number, label: number): boolean => !isFixed[i]! || label === 0;
      const worth = (row: readonly number[]): number =>
        row.reduce((sum, label, i) => sum + scores[i * labels + label]! + (i > 0 ? steps[row[i - 1]! * labels + label]! : 0), 0);
      const weighed = [...rows(automaton, count)].map((row) => row.map((state) => labelOf[state]!))
        .filter((row) => row.every((label, i) => allowed(i, label)))
        .map((row) => ({ row, weight: Math.exp(worth(row)) }));
      const lattice = new Lattice(automaton);
      expect(lattice.pass(count, scores, steps, allowed)).toBe(weighed.length > 0);
      const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
      if (weighed.length === 0) return;
      for (let i = 0; i < count; i++) {
        for (let label = 0; label < labels; label++) {
          const share = weighed.filter(({ row }) => row[i] === label).reduce((sum, { weight }) => sum + weight, 0) / all;
          expect(lattice.shares[i * labels + label]).toBeCloseTo(share, 9);
        }
      }
      for (let step = 0; step < labels * labels; step++) {
        const timesIn = (row: readonly number[]): number => row.filter((label, i) => i > 0 && row[i - 1]! * labels + label === step).length;
        expect(lattice.stepShares[step]).toBeCloseTo(weighed.reduce((sum, { row, weight }) => sum + weight * timesIn(row), 0) / all, 9);
      }
    }), { numRuns: 30 });
  });
});

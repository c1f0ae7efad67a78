import { describe, expect, it } from 'vitest';
import { median, race, runNode } from '../../bench/measure.ts';

describe('a race', () => {
  it('goes on where a contestant throws, and counts what it threw on in one round', () => {
    const said: string[] = [];
    const [steady, fragile] = race([
      { name: 'steady', does: 'all', run: (input: number) => input },
      { name: 'fragile', does: 'some', run: (input: number) => { if (input > 1) throw new Error(`not ${input}`); return input; } },
    ], [1, 2, 3], { rounds: 2, warmUpSeconds: 0, say: (line) => said.push(line) });
    expect(steady).toMatchObject({ name: 'steady', found: 6, failed: 0, failure: null });
    expect(fragile).toMatchObject({ name: 'fragile', found: 1, failed: 2, failure: 'not 2' });
    expect(said.filter((line) => line.includes('round 2 of 2'))).toHaveLength(2);
  });

  it('takes the round in the middle', () => {
    expect(median([5, 1, 4, 2, 3])).toBe(3);
    expect(median([4, 1, 2, 9])).toBe(3);
  });
});

describe('a program in a process of its own', () => {
  it('tells what it prints', () => {
    expect(runNode(['-p', '6 * 7'], 'output')).toMatchObject({ output: '42\n', failure: null });
  });

  it('tells the most memory that it held', () => {
    const { peakMemory } = runNode(['-e', 'Buffer.alloc(150_000_000, 1)'], 'memory');
    expect(peakMemory).toBeGreaterThan(150_000_000);
    expect(peakMemory).toBeLessThan(600_000_000);
  });

  it('tells how it failed, without the stack', () => {
    expect(runNode(['-e', 'throw new RangeError("too far")'], 'output').failure).toBe('exit code 1: RangeError: too far');
  });
});

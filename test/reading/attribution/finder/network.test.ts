import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../../scripts/training/byte-writer.ts';
import type { TrainedFinderNetwork } from '../../../../scripts/training/finder-network-learner.ts';
import { learnNetwork } from '../../../../scripts/training/finder-network-learner.ts';
import { writeFinderNetwork } from '../../../../scripts/training/finder-network-writer.ts';
import type { FinderNetwork } from '../../../../src/reading/attribution/finder/network/network.ts';
import { outBits, readFinderNetwork } from '../../../../src/reading/attribution/finder/network/network.ts';
import { addOpinion, opinionCount, opinionNames, writeOpinion } from '../../../../src/reading/attribution/finder/network/opinion.ts';
import { networkScores, stretchOf } from '../../../../src/reading/attribution/finder/network/run-network.ts';
import { byteReader } from '../../../../src/reading/language/bytes.ts';
import type { Parsed } from '../../../../src/reading/language/tokens.ts';

const [hidden, roles, width, outputs] = [8, 3, 4, 8] as const;

const written = (network: TrainedFinderNetwork): FinderNetwork => {
  const writer = new ByteWriter();
  writeFinderNetwork(writer, network);
  return readFinderNetwork(byteReader(writer.content));
};

/** The scores of one row, as numbers; tokens are places in `states`. */
function scoresOf(network: FinderNetwork, states: Int8Array, tokens: readonly number[], rows: readonly number[]): number[] {
  const doc = { states, stateWidth: width } as unknown as Parsed;
  const scores = networkScores(network, stretchOf(doc, 0, states.length / width), 1, (_, view) => {
    view.tokens.set(tokens);
    view.rows.set(rows);
  });
  return Array.from(scores, (score) => score / 2 ** outBits);
}

const weights = (length: number): fc.Arbitrary<Float32Array> =>
  fc.float32Array({ min: Math.fround(-0.5), max: 0.5, noNaN: true, minLength: length, maxLength: length });
/** Of about one size, since the largest of a thousand cells of a table may be cut. */
const cells = (length: number): fc.Arbitrary<Float32Array> =>
  fc.array(fc.constantFrom(-0.5, -0.375, 0.25, 0.5), { minLength: length, maxLength: length }).map((list) => Float32Array.from(list));
const anyNetwork: fc.Arbitrary<TrainedFinderNetwork> = fc.record({
  hidden: fc.constant(hidden), roles: fc.constant(roles), width: fc.constant(width), outputs: fc.constant(outputs),
  weights: weights(roles * width * hidden), biases: weights(hidden), tables: fc.tuple(cells(5 * hidden)),
  out: weights(hidden * outputs), outBiases: weights(outputs),
});

describe('the network of the finder', () => {
  it('gives in whole numbers about what it gives in floats', () => {
    const token = fc.integer({ min: -1, max: 1 });
    fc.assert(fc.property(anyNetwork, fc.int8Array({ minLength: 2 * width, maxLength: 2 * width }), token, token, fc.nat(4), (net, states, one, two, row) => {
      const tokens = [0, one, two];
      const layer = Array.from({ length: hidden }, (_, cell) => {
        let sum = net.biases[cell]! + net.tables[0]![row * hidden + cell]!;
        tokens.forEach((at, role) => {
          for (let k = 0; at >= 0 && k < width; k++) sum += states[at * width + k]! / 32 * net.weights[(role * width + k) * hidden + cell]!;
        });
        return Math.max(0, sum);
      });
      scoresOf(written(net), states, tokens, [row]).forEach((score, out) => {
        expect(score).toBeCloseTo(layer.reduce((sum, value, cell) => sum + value * net.out[cell * outputs + out]!, net.outBiases[out]!), 1);
      });
    }));
  });

  it('learns what no sum of its inputs tells: that two tokens are alike', () => {
    // Four kinds of pairs of two tokens, of which one state is on or off.
    const states = Int8Array.from({ length: 4 * width }, (_, at) => (at % width === 0 && at >= 2 * width ? 64 : at % width === 1 ? 32 : 0));
    const pairs = Array.from({ length: 400 }, (_, i) => [i % 4, Math.floor(i / 4) % 4] as const);
    const isAlike = ([a, b]: readonly [number, number]): number => ((a > 1) === (b > 1) ? 1 : 0);
    const network = learnNetwork({ roles: 2, tables: [1], labels: 2 }, [{
      states, width, count: pairs.length, tokens: Int32Array.from(pairs.flat()), rows: new Int32Array(pairs.length),
      targets: Float32Array.from(pairs.flatMap((pair) => [1 - isAlike(pair), isAlike(pair)])),
    }], { hidden: 16, epochs: 300, rate: 0.02, leftOfInput: 0, leftOfHidden: 0 }, () => undefined);
    for (const pair of pairs.slice(0, 16)) {
      const [no, yes] = scoresOf(written(network), states, pair, [0]) as [number, number];
      expect(yes > no ? 1 : 0).toBe(isAlike(pair));
    }
  });
});

describe('what a network thinks of a token', () => {
  const scores = Int32Array.from([0, 3, -2, 1], (odds) => odds * 2 ** outBits);

  it('is told by as many features as there are names for them', () => {
    expect(writeOpinion(scores, 0, 4, 7, new Int32Array(20))).toBe(opinionCount(4));
    expect(opinionNames(4)).toHaveLength(opinionCount(4));
  });

  it('adds to the scores of all labels but none', () => {
    const sums = new Int32Array([9, 0, 0, 0, 0]);
    addOpinion(scores, 0, 4, sums, 1);
    expect([...sums]).toEqual([9, 0, 60, -40, 20]);
  });
});

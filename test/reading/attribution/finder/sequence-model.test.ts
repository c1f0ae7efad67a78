import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderFile } from '../../../../scripts/training/finder-writer.ts';
import { argumentLabelCount, cueLabelCount } from '../../../../src/reading/attribution/finder/labels.ts';
import { readFinderModel } from '../../../../src/reading/attribution/finder/model.ts';
import { foldBits, writeScores } from '../../../../src/reading/attribution/finder/sequence-model.ts';
import { nothingLearnt } from './nothing-learnt.ts';

const feature = fc.integer({ min: 0, max: (1 << foldBits) - 1 });
const weighed = fc.record({ feature, label: fc.integer({ min: 1, max: 8 }), weight: fc.integer({ min: -127, max: 127 }) });

describe('scores of labels', () => {
  it('are the sums of the weights that were written', () => {
    fc.assert(fc.property(fc.array(weighed, { maxLength: 20 }), fc.array(feature, { maxLength: 40 }), fc.boolean(), (list, others, areCues) => {
      const labels = areCues ? cueLabelCount : argumentLabelCount;
      const weights = { cues: new Float32Array((cueLabelCount - 1) << foldBits), arguments: new Float32Array((argumentLabelCount - 1) << foldBits) };
      const own = areCues ? weights.cues : weights.arguments;
      const given = list.filter(({ label }) => label < labels);
      for (const { feature: at, label, weight } of given) own[at * (labels - 1) + label - 1] = weight / 32;
      const steps = (count: number): Float64Array => Float64Array.from({ length: count * count }, (_, i) => i / 32);
      const model = readFinderModel(finderFile({
        ...nothingLearnt(),
        cues: { weights: weights.cues, steps: steps(cueLabelCount) },
        arguments: { weights: weights.arguments, steps: steps(argumentLabelCount) },
      }));
      const sequence = areCues ? model.cues : model.arguments;
      const features = Int32Array.from([...given.map(({ feature: at }) => at), ...others]);
      const scores = new Int32Array(labels + 2).fill(7);
      writeScores(sequence, features, features.length, scores, 1);
      const sumOf = (label: number): number => features.reduce((sum, at) => sum + own[at * (labels - 1) + label - 1]! * 32, 0);
      const sums = Array.from({ length: labels }, (_, label) => (label === 0 ? 0 : sumOf(label)));
      expect([...scores]).toEqual([7, ...sums, 7]);
      expect([...sequence.steps]).toEqual(Array.from({ length: labels * labels }, (_, i) => i));
      expect(model.judge.threshold).toBe(40);
    }), { numRuns: 3 });
  });
});

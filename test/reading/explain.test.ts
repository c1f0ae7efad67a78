import { describe, expect, it } from 'vitest';
import { choiceFeatureNames } from '../../src/reading/attribution/finder/choice-features.ts';
import { choiceReasons } from '../../src/reading/attribution/finder/choice-reasons.ts';
import { bundledModels, explain, read } from '../../src/index.ts';

const text = '“We will rebuild the bridge by spring,” the mayor, Ines Harrow, told reporters. Analysts doubt her pledge to finish so soon. Prices rose.';
const reading = read({ text });

describe('why a statement was found', () => {
  it('is told by what weighed most, heaviest first', () => {
    for (const { id, cue } of reading.statements) {
      const why = explain(reading, id, bundledModels())!;
      if (cue === null) continue;
      const { evidence } = why.finder!;
      for (const list of [evidence.cue, evidence.content, evidence.whole]) {
        expect(list.length).toBeGreaterThan(0);
        expect(list.map(({ weight }) => Math.abs(weight))).toEqual(list.map(({ weight }) => Math.abs(weight)).sort((a, b) => b - a));
      }
      expect(evidence.whole.length).toBeLessThanOrEqual(6);
    }
    expect(reading.statements.length).toBeGreaterThan(0);
  });

  it('says in plain words what spoke for one source and content over the next best', () => {
    expect(choiceReasons).toHaveLength(choiceFeatureNames.length);
    for (const reason of choiceReasons) {
      expect(choiceFeatureNames as readonly string[]).not.toContain(reason);
      expect(reason).not.toMatch(/\b(?:arcs?|tags?|lemma|rule|edges?|hangs|behind the best)\b/);
    }
    const { choice } = explain(reading, reading.statements[0]!.id, bundledModels())!.finder!.evidence;
    expect(choice.length).toBeGreaterThan(0);
    expect(new Set(choice.map(({ what }) => what)).size).toBe(choice.length);
    for (const { what } of choice) expect(choiceReasons).toContain(what);
  });

  it('names the speaker by the mentions that tell', () => {
    const [first] = reading.statements;
    expect(explain(reading, first!.id, bundledModels())!.speaker?.name).toBe('Ines Harrow');
  });

  it('is nothing for a statement that is not there', () => {
    expect(explain(reading, 's99', bundledModels())).toBeNull();
  });
});

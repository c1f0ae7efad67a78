import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learnChoice } from '../../../../scripts/training/choice-learner.ts';
import { finderFile } from '../../../../scripts/training/finder-writer.ts';
import { bundledModels } from '../../../../src/index.ts';
import { draftsOf, openContextOf } from '../../../../src/reading/attribution/attribute.ts';
import type { Reach } from '../../../../src/reading/attribution/finder/choice-features.ts';
import { choiceFeatureNames, mostChoiceFeatures, writeChoiceFeatures } from '../../../../src/reading/attribution/finder/choice-features.ts';
import { inOrder } from '../../../../src/reading/attribution/finder/choose.ts';
import type { CueWindow } from '../../../../src/reading/attribution/finder/cue-window.ts';
import { anchorOf, windowOf } from '../../../../src/reading/attribution/finder/cue-window.ts';
import type { Facts } from '../../../../src/reading/attribution/finder/facts.ts';
import { factsOf } from '../../../../src/reading/attribution/finder/facts.ts';
import { argumentLabels } from '../../../../src/reading/attribution/finder/labels.ts';
import { readFinderModel } from '../../../../src/reading/attribution/finder/model.ts';
import { fold } from '../../../../src/reading/attribution/finder/sequence-model.ts';
import type { TokenRange } from '../../../../src/reading/attribution/syntax.ts';
import { findNames, parse, readNameModel, tag, tokenise } from '../../../../src/reading/language/index.ts';
import { nothingLearnt } from './nothing-learnt.ts';

const models = bundledModels();
const { words } = readNameModel(readFileSync(join(import.meta.dirname, '../../../../models/en/names.bin')));

interface Shown { readonly facts: Facts; readonly window: CueWindow; readonly several: readonly Reach[] }

/** A sentence of “said” with three contents: as far as the word `end`, as far as the word `cut`, and from behind its first word on. */
function shown(text: string, cut: string, end: string): Shown {
  const doc = findNames(parse(tag(tokenise(text, [[0, text.length]]), models.language), models.language), models.names);
  const context = openContextOf(doc, [], ['paragraph'], models.attribution.cues);
  const facts = factsOf(context, words, draftsOf(context));
  const place = (word: string): number => doc.words.indexOf(word);
  const cue: TokenRange = [place('said'), place('said')];
  const reach = (from: number, to: number): Reach => ({
    labels: Uint8Array.from(doc.words, (_, t) => (t < cue[0] ? argumentLabels.inSource : t >= from && t <= to ? argumentLabels.inContent : 0)),
    sources: [[0, cue[0] - 1]], content: [[from, to]], short: 0,
  });
  return {
    facts, window: windowOf(facts, cue, anchorOf(facts, cue), doc.starts),
    several: [reach(cue[0] + 1, place(cut)), reach(cue[0] + 2, place(end)), reach(cue[0] + 1, place(end))],
  };
}

const rowOf = ({ facts, window }: Shown, reach: Reach): Int32Array => {
  const row = new Int32Array(mostChoiceFeatures);
  fold(row, writeChoiceFeatures(facts, window, reach, row));
  return row;
};

const seen = [
  shown('The ministry said that the bridge would close for good .', 'bridge', 'good'),
  shown('The union said that its members would strike on Monday .', 'members', 'Monday'),
  shown('Her lawyer said that the judge had erred in June .', 'judge', 'June'),
];

describe('the choice among several contents of a cue', () => {
  it('has a feature for each name, and a name for each feature', () => {
    const [one] = seen;
    expect(writeChoiceFeatures(one!.facts, one!.window, one!.several[0]!, new Int32Array(mostChoiceFeatures))).toBe(choiceFeatureNames.length);
    expect(new Set(choiceFeatureNames).size).toBe(choiceFeatureNames.length);
  });

  it('takes whole clauses in other words, once whole clauses were right', () => {
    const choice = learnChoice(seen.map((one) => ({ rows: one.several.map((reach) => rowOf(one, reach)), costs: [1, 0.5, 0] })));
    const model = readFinderModel(finderFile({ ...nothingLearnt(), choice }));
    const { facts, window, several } = shown('A spokesman said that the harbour will reopen in spring .', 'harbour', 'spring');
    expect(inOrder(facts, window, several, model.choice)[0]).toBe(2);
  });

  it('takes what comes first where nothing speaks for any', () => {
    const [{ facts, window, several }] = seen as [Shown];
    const nothing = { slots: new Int32Array(2), shift: 0, classes: new Uint8Array(), weights: new Uint8Array() };
    expect(inOrder(facts, window, several, nothing)).toEqual([0, 1, 2]);
  });
});

import type { LinearModel } from '../../language/linear.ts';
import { addScores } from '../../language/linear.ts';
import type { Syntax, TokenRange } from '../syntax.ts';
import { argumentFeatureNames, writeArgumentFeatures } from './argument-features.ts';
import type { Candidate } from './candidates.ts';
import { readingOf } from './candidates.ts';
import { mostChoiceFeatures, writeChoiceFeatures } from './choice-features.ts';
import { choiceReasons } from './choice-reasons.ts';
import { inOrder } from './choose.ts';
import { cueFeatureNames, writeCueFeatures } from './cue-features.ts';
import type { Facts } from './facts.ts';
import { judgeFeatureNames, mostJudgeFeatures, writeJudgeFeatures } from './judge.ts';
import { argumentLabels, cueLabels } from './labels.ts';
import type { FinderModel } from './model.ts';
import {
  argumentOpinionNames, argumentOpinions, cueOpinionNames, cueOpinionsAround, opinionName, stretchesOf,
} from './opinions.ts';
import type { Opinions } from './opinions.ts';
import type { SequenceModel } from './sequence-model.ts';
import { fold, writeScores } from './sequence-model.ts';

/** One thing that spoke for a finding, or against it where `weight` is below 0. Weights are comparable within one list alone. */
export interface Evidence { readonly what: string; readonly weight: number }

/** What weighed most in finding a candidate, heaviest first. */
export interface CandidateEvidence {
  readonly cue: readonly Evidence[];
  readonly source: readonly Evidence[];
  readonly content: readonly Evidence[];
  /** Why this source and content and not the next best ones of the same cue. Empty where there are no others. */
  readonly choice: readonly Evidence[];
  readonly whole: readonly Evidence[];
}

const cueNames = [...cueOpinionNames, ...cueFeatureNames];
const argumentNames = [...argumentOpinionNames, ...argumentFeatureNames];

/** How many pieces of evidence a list has at most. */
const most = 6;

/** Why the model takes these words for an attribution: the weights of their features, label by label against none. */
export function evidenceFor(facts: Facts, syntax: Syntax, candidate: Candidate, isInside: boolean, model: FinderModel): CandidateEvidence {
  const { cue } = candidate;
  const stretchOf = stretchesOf(syntax.doc);
  const { window, several } = readingOf(facts, syntax.doc, cue, model, stretchOf);
  const ofCues = cueOpinionsAround(facts, syntax.doc, model.cueNetwork, cue);
  const ofArguments = argumentOpinions(facts, model.argumentNetwork, window, stretchOf(window));
  const cueEvidence = new Map<string, number>();
  const buffer = new Int32Array(Math.max(cueNames.length, argumentNames.length, mostChoiceFeatures, mostJudgeFeatures));
  const labelled = (sequence: SequenceModel, label: number): Scorer => {
    const scores = new Int32Array(sequence.labels);
    return (feature) => {
      writeScores(sequence, feature, 1, scores, 0);
      return scores[label]!;
    };
  };
  eachLabel(cue, cueLabels.first, (t, label) => {
    const count = writeCueFeatures(facts, t, buffer, ofCues.write(t, buffer));
    weigh(labelled(model.cues, label), buffer, count, cueNames, cueEvidence);
    weighOpinion(ofCues, t, model.cues.labels, label, cueEvidence);
  });
  const argumentEvidence = (ranges: readonly TokenRange[], first: number): ReadonlyMap<string, number> => {
    const evidence = new Map<string, number>();
    for (const range of ranges) {
      eachLabel(range, first, (t, label) => {
        if (t < window.from || t >= window.to) return;
        const count = writeArgumentFeatures(facts, window, t, buffer, ofArguments.write(t, buffer));
        weigh(labelled(model.arguments, label), buffer, count, argumentNames, evidence);
        weighOpinion(ofArguments, t, model.arguments.labels, label, evidence);
      });
    }
    return evidence;
  };
  const whole = new Map<string, number>();
  const summed = (linear: LinearModel, sign = 1): Scorer => (feature) => {
    const sum = new Int32Array(1);
    addScores(linear, feature, 1, sum);
    return sum[0]! * sign;
  };
  const choice = new Map<string, number>();
  const [best, next] = inOrder(facts, window, several, model.choice);
  for (const [index, sign] of next === undefined ? [] : [[best!, 1], [next, -1]] as const) {
    weigh(summed(model.choice, sign), buffer, writeChoiceFeatures(facts, window, several[index]!, buffer), choiceReasons, choice);
  }
  weigh(summed(model.judge.linear), buffer, writeJudgeFeatures(facts, candidate, isInside, buffer), judgeFeatureNames, whole);
  return {
    cue: heaviest(cueEvidence),
    source: heaviest(argumentEvidence(candidate.sources, argumentLabels.firstOfSource)),
    content: heaviest(argumentEvidence(candidate.content, argumentLabels.firstOfContent)),
    choice: heaviest(choice),
    whole: heaviest(whole),
  };
}

/** What one feature, folded, weighs. */
type Scorer = (feature: Int32Array) => number;

/** The tokens of a stretch with the labels that they have in it. */
function eachLabel([from, to]: TokenRange, first: number, see: (token: number, label: number) => void): void {
  for (let t = from; t <= to; t++) see(t, from === to ? first + 3 : t === from ? first : t === to ? first + 2 : first + 1);
}

function weigh(scorer: Scorer, features: Int32Array, count: number, names: readonly string[], into: Map<string, number>): void {
  fold(features, count);
  for (let i = 0; i < count; i++) {
    const weight = scorer(features.subarray(i, i + 1));
    if (weight !== 0) into.set(names[i]!, (into.get(names[i]!) ?? 0) + weight);
  }
}

function weighOpinion(opinions: Opinions, token: number, labels: number, label: number, into: Map<string, number>): void {
  const scores = new Int32Array(labels);
  opinions.addTo(scores, 0, token);
  into.set(opinionName, (into.get(opinionName) ?? 0) + scores[label]!);
}

const heaviest = (evidence: ReadonlyMap<string, number>): readonly Evidence[] =>
  [...evidence].map(([what, weight]) => ({ what, weight })).filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.what < b.what ? -1 : 1)).slice(0, most);

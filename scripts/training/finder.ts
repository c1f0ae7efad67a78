import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { candidatesIn } from '../../src/reading/attribution/finder/candidates.ts';
import type { Candidate } from '../../src/reading/attribution/finder/candidates.ts';
import { cuesInContents } from '../../src/reading/attribution/finder/find.ts';
import { mostJudgeFeatures, writeJudgeFeatures } from '../../src/reading/attribution/finder/judge.ts';
import { argumentAutomaton, cueAutomaton } from '../../src/reading/attribution/finder/labels.ts';
import type { FinderModel } from '../../src/reading/attribution/finder/model.ts';
import { readFinderModel } from '../../src/reading/attribution/finder/model.ts';
import type { TokenRange } from '../../src/reading/attribution/syntax.ts';
import { fold } from '../../src/reading/attribution/finder/sequence-model.ts';
import { choiceExamples } from './choice-examples.ts';
import { learnChoice } from './choice-learner.ts';
import { argumentExamples, cueExamples, cueRows, tokensIn } from './finder-examples.ts';
import type { ReadNetworks } from './finder-networks.ts';
import { learnNetworks, read } from './finder-networks.ts';
import { finderFile } from './finder-writer.ts';
import type { Judged, JudgeExample } from './judge-learner.ts';
import { learnJudge } from './judge-learner.ts';
import { annotatedArticles } from './polnear.ts';
import type { Prepared } from './prepared.ts';
import { preparer } from './prepared.ts';
import type { LearnerSettings, SequenceExample, Weights } from './sequence-learner.ts';
import { learnSequences } from './sequence-learner.ts';

const cueSettings: LearnerSettings = { epochs: 7, rate: 0.05, sparse: 0.5, small: 1, left: 0.4 };
const argumentSettings: LearnerSettings = { epochs: 5, rate: 0.05, sparse: 0.5, small: 1, left: 0.5 };
/** The judge learns from candidates that a model found which had not seen their article: a model for each fold. */
const folds = 2;
/** Below this confidence, in hundredths, nothing is told: the best balance of precision and recall on articles left out of training. */
const threshold = 45;

const root = join(import.meta.dirname, '../..');

/** Trains the finder of attributions on the train part of PolNeAR, by our own parser, and writes models/en/finder.bin. Takes some ten minutes. */
export const train = async (): Promise<void> => {
  const prepared: Prepared[] = [];
  const prepare = preparer();
  for await (const article of annotatedArticles()) prepared.push(prepare(article));
  const bytes = trainOn(prepared);
  writeFileSync(join(root, 'models/en/finder.bin'), bytes);
  console.log(`models/en/finder.bin: ${bytes.length} bytes, from ${prepared.length} articles`);
};

/** The model file made of these articles. What chooses and judges is learnt from what models found that had not seen the article. */
export function trainOn(prepared: readonly Prepared[]): Uint8Array {
  const halves = Array.from({ length: folds }, (_, k) => prepared.filter((_, i) => i % folds === k));
  // What a network thinks of articles that it learnt from is not what it will think of others.
  const networks = halves.map((_, k) => learnNetworks(halves.filter((_, other) => other !== k).flat()));
  const taught = halves.map((half, k) => examplesOf(half, read(networks[k]!)));
  const parts = halves.map((left, k) => {
    const both = learnBoth(taught.filter((_, other) => other !== k));
    const model = readFinderModel(finderFile({ ...networks[k]!, ...both, choice: null, judge: null, threshold: 0 }));
    const choices = left.flatMap((article) => choiceExamples(article, model));
    console.log(`fold ${k + 1} of ${folds}: ${choices.length} cues with several sources and contents`);
    return { both: { ...networks[k]!, ...both }, left, choices };
  });
  const examples = parts.flatMap(({ both, left }, k) => {
    const choice = learnChoice(parts.filter((_, other) => other !== k).flatMap(({ choices }) => choices));
    const model = readFinderModel(finderFile({ ...both, choice, judge: null, threshold: 0 }));
    return left.flatMap((article) => judgeExamples(article, model));
  });
  const told = prepared.reduce((sum, { article }) => sum + article.copies.reduce((own, statements) => own + statements.length, 0), 0);
  const judge = learnJudge(examples, (judged) => thresholds(judged, told));
  return finderFile({ ...learnNetworks(prepared), ...learnBoth(taught), choice: learnChoice(parts.flatMap(({ choices }) => choices)), judge, threshold });
}

/** Prints what each threshold would give: what `threshold` is chosen by. */
export function thresholds(judged: readonly Judged[], told: number): void {
  for (let least = 25; least <= 60; least += 5) {
    const kept = judged.filter(({ confidence }) => confidence * 100 >= least);
    const right = kept.filter(({ isRight }) => isRight).length;
    const [p, r] = [right / kept.length, right / told];
    console.log(`from ${least}: precision ${(100 * p).toFixed(1)}, recall ${(100 * r).toFixed(1)}, F1 ${(200 * p * r / (p + r)).toFixed(1)}`);
  }
}

interface Examples { readonly cues: readonly SequenceExample[]; readonly arguments: readonly SequenceExample[] }

/** What is learnt from articles, with what networks think of them. */
function examplesOf(prepared: readonly Prepared[], { cueNetwork, argumentNetwork }: ReadNetworks): Examples {
  const cues: SequenceExample[] = [];
  const argumentList: SequenceExample[] = [];
  for (const { article: { doc, copies }, facts } of prepared) {
    const rows = cueRows(facts, doc, cueNetwork);
    for (const statements of copies) {
      cues.push(...cueExamples(doc, rows, statements));
      argumentList.push(...argumentExamples(doc, facts, argumentNetwork, statements));
    }
  }
  return { cues, arguments: argumentList };
}

interface Both { readonly cues: Weights; readonly arguments: Weights }

const learnBoth = (examples: readonly Examples[]): Both => ({
  cues: learnSequences(examples.flatMap(({ cues }) => cues), cueAutomaton, cueSettings),
  arguments: learnSequences(examples.flatMap(({ arguments: all }) => all), argumentAutomaton, argumentSettings),
});

export function judgeExamples({ article: { doc, copies }, context, facts }: Prepared, model: FinderModel): JudgeExample[] {
  const candidates = candidatesIn(facts, context.syntax, model);
  const inside = cuesInContents(candidates, facts.length);
  const gold = copies.map((statements) => statements.map(({ content }) => new Set(tokensIn(doc, content))));
  const buffer = new Int32Array(mostJudgeFeatures);
  const verdicts = gold.map((contents) => verdictsOn(candidates, contents));
  return candidates.flatMap((candidate, i) => {
    const count = writeJudgeFeatures(facts, candidate, inside[candidate.anchor] === 1, buffer);
    fold(buffer, count);
    const row = buffer.slice(0, count);
    return verdicts.flatMap((of) => (of[i] === null ? [] : [{ row, isRight: of[i]! }]));
  });
}

/**
 * Right where half of all tokens of its content and a told one are common (Jaccard), and no other candidate has more in common with that; null inside a told
 * content, where nobody annotated.
 */
function verdictsOn(candidates: readonly Candidate[], told: readonly ReadonlySet<number>[]): readonly (boolean | null)[] {
  const insides = candidates.map(({ cue }) => told.some((tokens) => tokens.has(cue[0]) && tokens.has(cue[1])));
  const shares = candidates.map(({ content }) => told.map((tokens) => shareOf(content, tokens)));
  const best = told.map((_, g) => shares.reduce((most, of, i) => (insides[i] ? most : Math.max(most, of[g]!)), 0));
  return candidates.map((_, i) => {
    if (shares[i]!.some((share, g) => share >= 0.5 && (insides[i] || share === best[g]))) return true;
    return insides[i] ? null : false;
  });
}

function shareOf(content: readonly TokenRange[], tokens: ReadonlySet<number>): number {
  let [size, common] = [0, 0];
  for (const [a, b] of content) {
    for (let t = a; t <= b; t++) {
      size++;
      if (tokens.has(t)) common++;
    }
  }
  return common / (size + tokens.size - common);
}

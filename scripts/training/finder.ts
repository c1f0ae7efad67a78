import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftsOf, openContextOf } from '../../src/reading/attribution/attribute.ts';
import type { Context } from '../../src/reading/attribution/context.ts';
import { readCueLexicon } from '../../src/reading/attribution/cue-lexicon.ts';
import { bestArguments, bestCues } from '../../src/reading/attribution/finder/decode.ts';
import { candidatesIn } from '../../src/reading/attribution/finder/candidates.ts';
import type { Candidate } from '../../src/reading/attribution/finder/candidates.ts';
import { factsOf } from '../../src/reading/attribution/finder/facts.ts';
import type { Facts } from '../../src/reading/attribution/finder/facts.ts';
import { cuesInContents } from '../../src/reading/attribution/finder/find.ts';
import { mostJudgeFeatures, writeJudgeFeatures } from '../../src/reading/attribution/finder/judge.ts';
import { argumentLabelCount, cueLabelCount } from '../../src/reading/attribution/finder/labels.ts';
import type { FinderModel } from '../../src/reading/attribution/finder/model.ts';
import { fold, readFinderModel } from '../../src/reading/attribution/finder/model.ts';
import { findQuotations } from '../../src/reading/attribution/quotations.ts';
import { readNameModel } from '../../src/reading/language/index.ts';
import { argumentExamples, cueExamples, cueRows, tokensIn } from './finder-examples.ts';
import { finderFile } from './finder-writer.ts';
import type { JudgeExample } from './judge-learner.ts';
import { learnJudge } from './judge-learner.ts';
import type { AnnotatedArticle } from './polnear.ts';
import { annotatedArticles } from './polnear.ts';
import type { SequenceExample, Weights } from './sequence-learner.ts';
import { learnSequences } from './sequence-learner.ts';

/** Runs over the examples. */
const cueEpochs = 8;
const argumentEpochs = 8;
/** The judge learns from candidates that a model found which had not seen their article: a model for each fold. */
const folds = 2;
/** Below this confidence, in hundredths, nothing is told: the best balance of precision and recall on articles left out of training. */
const threshold = 38;

const root = join(import.meta.dirname, '../..');

/** All that the finder sees of an article. */
export interface Prepared {
  readonly article: AnnotatedArticle;
  readonly context: Context;
  readonly facts: Facts;
  readonly rows: readonly Int32Array[];
}

/** Trains the finder of attributions on the train part of PolNeAR, by our own parser, and writes models/en/finder.bin. Takes some ten minutes. */
export const train = async (): Promise<void> => {
  const prepared: Prepared[] = [];
  const prepare = preparer();
  for await (const article of annotatedArticles()) prepared.push(prepare(article));
  const bytes = trainOn(prepared);
  writeFileSync(join(root, 'models/en/finder.bin'), bytes);
  console.log(`models/en/finder.bin: ${bytes.length} bytes, from ${prepared.length} articles`);
};

/** Everything the finder sees of an article, worked out once. */
export function preparer(): (article: AnnotatedArticle) => Prepared {
  const { words } = readNameModel(readFileSync(join(root, 'models/en/names.bin')));
  const cues = readCueLexicon(readFileSync(join(root, 'models/en/cues.tsv'), 'utf8'));
  return (article) => {
    const { doc, roles } = article;
    const context = openContextOf(doc, findQuotations(doc.text, doc.blocks), roles, cues);
    const facts = factsOf(context, words, draftsOf(context));
    return { article, context, facts, rows: cueRows(facts) };
  };
}

/** The model file made of these articles. */
export function trainOn(prepared: readonly Prepared[]): Uint8Array {
  const examples: JudgeExample[] = [];
  for (let k = 0; k < folds; k++) {
    const model = readFinderModel(finderFile({ ...learnBoth(prepared.filter((_, i) => i % folds !== k)), judge: null, threshold: 0 }));
    for (const left of prepared.filter((_, i) => i % folds === k)) examples.push(...judgeExamples(left, model));
    console.log(`fold ${k + 1} of ${folds}: ${examples.length} candidates for the judge`);
  }
  return finderFile({ ...learnBoth(prepared), judge: learnJudge(examples), threshold });
}

interface Both { readonly cues: Weights; readonly arguments: Weights }

function learnBoth(prepared: readonly Prepared[]): Both {
  const cueList: SequenceExample[] = [];
  const argumentList: SequenceExample[] = [];
  for (const { article: { doc, copies }, context, facts, rows } of prepared) {
    for (const statements of copies) {
      cueList.push(...cueExamples(doc, rows, statements));
      argumentList.push(...argumentExamples(doc, facts, context.syntax, statements));
    }
  }
  return {
    cues: learnSequences(cueList, cueLabelCount, cueEpochs, (scores, steps, { rows }) => bestCues(scores, steps, rows.length, cueLabelCount)),
    arguments: learnSequences(argumentList, argumentLabelCount, argumentEpochs, (scores, steps, { rows, fixed }) =>
      bestArguments(scores, steps, rows.length, fixed!)),
  };
}

function judgeExamples({ article: { doc, copies }, context, facts }: Prepared, model: FinderModel): JudgeExample[] {
  const candidates = candidatesIn(facts, context.syntax, model);
  const inside = cuesInContents(candidates, facts.length);
  const gold = copies.map((statements) => statements.map(({ content }) => new Set(tokensIn(doc, content))));
  const buffer = new Int32Array(mostJudgeFeatures);
  return candidates.flatMap((candidate) => {
    const verdicts = gold.map((contents) => verdictOn(candidate, contents)).filter((verdict) => verdict !== null);
    const count = writeJudgeFeatures(facts, candidate, inside[candidate.anchor] === 1, buffer);
    fold(buffer, count);
    const row = buffer.slice(0, count);
    return verdicts.map((isRight) => ({ row, isRight }));
  });
}

/** Right where half of all tokens of its content and a told one are common (Jaccard); null inside a told content, where nobody annotated. */
function verdictOn({ cue, content }: Candidate, told: readonly ReadonlySet<number>[]): boolean | null {
  const own = content.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i));
  const isRight = told.some((tokens) => {
    const common = own.filter((t) => tokens.has(t)).length;
    return common / (own.length + tokens.size - common) >= 0.5;
  });
  if (isRight) return true;
  return told.some((tokens) => tokens.has(cue[0]) && tokens.has(cue[1])) ? null : false;
}

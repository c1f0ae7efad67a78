import type { Parsed } from '../../language/tokens.ts';
import type { Span } from '../../text/span.ts';
import type { Syntax, TokenRange } from '../syntax.ts';
import { spanOfTokens } from '../syntax.ts';
import { mostArgumentFeatures, writeArgumentFeatures } from './argument-features.ts';
import { mostCueFeatures, writeCueFeatures } from './cue-features.ts';
import type { Reach } from './choice-features.ts';
import { inOrder } from './choose.ts';
import type { CueWindow } from './cue-window.ts';
import { anchorOf, windowOf } from './cue-window.ts';
import { bestArguments, bestCues } from './decode.ts';
import type { Facts } from './facts.ts';
import { argumentLabels, cueLabels } from './labels.ts';
import type { FinderModel, SequenceModels } from './model.ts';
import type { Opinions, StretchOf } from './opinions.ts';
import { argumentOpinionCount, argumentOpinions, cueOpinionCount, cueOpinions, stretchesOf } from './opinions.ts';
import type { SequenceModel } from './sequence-model.ts';
import { fold, writeScores } from './sequence-model.ts';

/** A cue with its source and content, before it is judged. */
export interface Candidate {
  readonly cue: TokenRange;
  /** The token the cue rests on. */
  readonly anchor: number;
  readonly sources: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** By how much the cue's labels beat none, and the content's labels beat none. */
  readonly cueMargin: number;
  readonly contentMargin: number;
  /** How clear the networks find the cue, the source (0 without one) and the content, in their steps. */
  readonly cueOpinion: number;
  readonly sourceOpinion: number;
  readonly contentOpinion: number;
}

/** How much better each cue is taken to be than the model thinks, as a whole: what is doubtful is left to the judge. In whole numbers, as the weights are. */
const leniency = 40;

/** Tokens. What goes on for longer is a table or a trap, and is left to the rules. */
export const longestSentence = 300;

/** Every cue of the article with the likeliest source and content for it. */
export function candidatesIn(facts: Facts, syntax: Syntax, model: FinderModel): readonly Candidate[] {
  const out: Candidate[] = [];
  const stretchOf = stretchesOf(syntax.doc);
  for (const found of cuesIn(facts, syntax.doc, model)) {
    const candidate = candidateAt(facts, syntax, found, model, stretchOf);
    if (candidate) out.push(candidate);
  }
  return out;
}

interface FoundCue { readonly cue: TokenRange; readonly margin: number; readonly opinion: number }

export function* cuesIn(facts: Facts, doc: Parsed, { cues: model, cueNetwork }: SequenceModels): Generator<FoundCue> {
  const { sentenceStarts } = facts;
  const features = new Int32Array(mostCueFeatures + cueOpinionCount);
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const from = sentenceStarts[s]!;
    const count = sentenceStarts[s + 1]! - from;
    if (count > longestSentence) continue;
    const scores = new Int32Array(count * model.labels);
    const opinions = cueOpinions(facts, doc, cueNetwork, from, from + count);
    for (let i = 0; i < count; i++) {
      const written = writeCueFeatures(facts, from + i, features, opinions.write(from + i, features));
      fold(features, written);
      writeScores(model, features, written, scores, i * model.labels);
      opinions.addTo(scores, i * model.labels, from + i);
      scores[i * model.labels + cueLabels.first]! += leniency;
      scores[i * model.labels + cueLabels.only]! += leniency;
    }
    const labels = bestCues(scores, model.steps, count);
    for (const [a, b] of stretches(labels, cueLabels.first)) {
      const cue: TokenRange = [from + a, from + b];
      yield { cue, margin: marginOf(scores, model, labels, a, b) - leniency, opinion: opinions.meanOf(cue) };
    }
  }
}

/** A cue's window with the likeliest sources and contents in it, likeliest first. */
export interface Reading {
  readonly anchor: number;
  readonly window: CueWindow;
  readonly opinions: Opinions;
  readonly several: readonly (Reach & { readonly contentMargin: number })[];
}

/** How many sources and contents are weighed against each other. */
const mostReaches = 5;
/** What falls short of the likeliest by more is hardly ever chosen, and not looked at. Training looks at all. */
const nearEnough = 192;

export function readingOf(
  facts: Facts, { starts }: Parsed, cue: TokenRange, models: SequenceModels, stretchOf: StretchOf, within = nearEnough,
): Reading {
  const model = models.arguments;
  const anchor = anchorOf(facts, cue);
  const window = windowOf(facts, cue, anchor, starts);
  const opinions = argumentOpinions(facts, models.argumentNetwork, window, stretchOf(window));
  const scores = argumentScores(facts, window, models, opinions);
  const rows = bestArguments(scores, model.steps, window.to - window.from, isCue(window), mostReaches, within);
  const place = ([a, b]: TokenRange): TokenRange => [window.from + a, window.from + b];
  const several = rows.map(({ labels, sum }) => {
    const content = stretches(labels, argumentLabels.firstOfContent);
    return {
      labels,
      sources: stretches(labels, argumentLabels.firstOfSource).map(place),
      content: content.map(place),
      contentMargin: content.reduce((margin, [a, b]) => margin + marginOf(scores, model, labels, a, b), 0),
      short: rows[0]!.sum - sum,
    };
  });
  return { anchor, window, several, opinions };
}

/** The cue with the source and content in reach that seem right; null where there is no room for content. */
function candidateAt(
  facts: Facts, syntax: Syntax, { cue, margin: cueMargin, opinion: cueOpinion }: FoundCue, model: FinderModel, stretchOf: StretchOf,
): Candidate | null {
  const { anchor, window, several, opinions } = readingOf(facts, syntax.doc, cue, model, stretchOf);
  if (several.length === 0) return null;
  const { sources, content, contentMargin } = several[several.length > 1 ? inOrder(facts, window, several, model.choice)[0]! : 0]!;
  return {
    cue, anchor, cueMargin, sources, content, contentMargin, cueOpinion,
    sourceOpinion: meanOfAll(opinions, sources), contentOpinion: meanOfAll(opinions, content),
  };
}

const meanOfAll = (opinions: Opinions, ranges: readonly TokenRange[]): number =>
  (ranges.length === 0 ? 0 : Math.round(ranges.reduce((sum, range) => sum + opinions.meanOf(range), 0) / ranges.length));

function argumentScores(facts: Facts, window: CueWindow, { arguments: model }: SequenceModels, opinions: Opinions): Int32Array {
  const scores = new Int32Array((window.to - window.from) * model.labels);
  const features = new Int32Array(mostArgumentFeatures + argumentOpinionCount);
  for (let t = window.from; t < window.to; t++) {
    if (t >= window.cue[0] && t <= window.cue[1]) continue;
    const written = writeArgumentFeatures(facts, window, t, features, opinions.write(t, features));
    fold(features, written);
    writeScores(model, features, written, scores, (t - window.from) * model.labels);
    opinions.addTo(scores, (t - window.from) * model.labels, t);
  }
  return scores;
}

/** 1 for the tokens of the window that are the cue's own. */
export function isCue({ cue, from, to }: CueWindow): Uint8Array {
  const own = new Uint8Array(to - from);
  own.fill(1, cue[0] - from, cue[1] + 1 - from);
  return own;
}

/** By how much the labels of tokens `[a, b]` beat none at all, the steps into and out of them included. */
function marginOf(scores: Int32Array, { steps, labels }: SequenceModel, given: Uint8Array, a: number, b: number): number {
  let margin = 0;
  for (let i = a; i <= Math.min(b + 1, given.length - 1); i++) {
    if (i <= b) margin += scores[i * labels + given[i]!]! - scores[i * labels]!;
    if (i > 0) margin += steps[given[i - 1]! * labels + given[i]!]! - steps[(i - 1 >= a ? 0 : given[i - 1]!) * labels + (i <= b ? 0 : given[i]!)]!;
  }
  return margin;
}

/** The stretches of one kind, whose labels are `first`, inside, last, only. */
function stretches(labels: Uint8Array, first: number): TokenRange[] {
  const out: TokenRange[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === first + 3) out.push([i, i]);
    if (labels[i] !== first) continue;
    const from = i;
    while (i + 1 < labels.length && labels[i] !== first + 2) i++;
    out.push([from, i]);
  }
  return out;
}

export const spansOf = ({ doc }: Syntax, ranges: readonly TokenRange[]): readonly Span[] => ranges.map((range) => spanOfTokens(doc, range));

import type { Parsed } from '../../language/tokens.ts';
import type { TokenRange } from '../syntax.ts';
import type { CueWindow } from './cue-window.ts';
import type { Facts } from './facts.ts';
import { argumentLabelCount, cueLabelCount } from './labels.ts';
import { lookBesideCue } from './network/argument-view.ts';
import { lookAtToken } from './network/cue-view.ts';
import type { FinderNetwork } from './network/network.ts';
import { addOpinion, clearest, opinionCount, opinionNames, writeOpinion } from './network/opinion.ts';
import type { Stretch } from './network/run-network.ts';
import { networkScores, stretchOf } from './network/run-network.ts';

export { opinionName } from './network/opinion.ts';

/** What a network thinks of tokens. */
export interface Opinions {
  /** Writes it as features, the first in `into`; answers with how many. */
  readonly write: (token: number, into: Int32Array) => number;
  /** Adds it to the scores of labels that begin at `at`: what the features then say comes on top. */
  readonly addTo: (scores: Int32Array, at: number, token: number) => void;
  /** How much likelier than none the likeliest label is, in steps of half a unit of the logarithm of odds: the mean of a stretch. */
  readonly meanOf: (range: TokenRange) => number;
}

export const cueOpinionCount = opinionCount(cueLabelCount);
export const argumentOpinionCount = opinionCount(argumentLabelCount);
export const [cueOpinionNames, argumentOpinionNames] = [opinionNames(cueLabelCount), opinionNames(argumentLabelCount)];

/** What the network thinks of the tokens of the sentence `[from, to)` as cues. */
export function cueOpinions(facts: Facts, doc: Parsed, network: FinderNetwork, from: number, to: number): Opinions {
  const scores = networkScores(network, stretchOf(doc, from, to), to - from, (row, view) => { lookAtToken(facts, from + row, from, to, view); });
  return opinionsIn(facts, scores, network, from, cueLabelCount);
}

/** The same for the sentence of a cue. */
export const cueOpinionsAround = (facts: Facts, doc: Parsed, network: FinderNetwork, [first]: TokenRange): Opinions => {
  const sentence = facts.sentenceOf[first]!;
  return cueOpinions(facts, doc, network, facts.sentenceStarts[sentence]!, facts.sentenceStarts[sentence + 1]!);
};

/** The stretch of tokens that is a cue's window. */
export type StretchOf = (window: CueWindow) => Stretch;

/** The windows of an article's cues as stretches: the cues of a sentence have one in common. */
export function stretchesOf(doc: Parsed): StretchOf {
  let last: Stretch | null = null;
  return ({ from, to }) => {
    if (last?.from !== from || last.to !== to) last = stretchOf(doc, from, to);
    return last;
  };
}

/** What the network thinks of the tokens of a cue's window as its source and content. */
export function argumentOpinions(facts: Facts, network: FinderNetwork, window: CueWindow, stretch: Stretch): Opinions {
  const { from, to } = window;
  const scores = networkScores(network, stretch, to - from, (row, view) => { lookBesideCue(facts, window, from + row, view); });
  return opinionsIn(facts, scores, network, from, argumentLabelCount);
}

function opinionsIn({ xpos }: Facts, scores: Int32Array, network: FinderNetwork, from: number, labels: number): Opinions {
  const width = network.out.biases.length;
  return {
    write: (token, into) => writeOpinion(scores, (token - from) * width, labels, xpos[token]!, into),
    addTo: (sums, at, token) => { addOpinion(scores, (token - from) * width, labels, sums, at); },
    meanOf: ([first, last]) => {
      let sum = 0;
      for (let token = first; token <= last; token++) sum += clearest(scores, (token - from) * width, labels);
      return Math.round(sum / (last - first + 1));
    },
  };
}

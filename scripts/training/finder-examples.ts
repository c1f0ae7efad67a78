import { mostArgumentFeatures, writeArgumentFeatures } from '../../src/reading/attribution/finder/argument-features.ts';
import { isCue } from '../../src/reading/attribution/finder/candidates.ts';
import { mostCueFeatures, writeCueFeatures } from '../../src/reading/attribution/finder/cue-features.ts';
import type { CueWindow } from '../../src/reading/attribution/finder/cue-window.ts';
import { anchorOf, windowOf } from '../../src/reading/attribution/finder/cue-window.ts';
import type { Facts } from '../../src/reading/attribution/finder/facts.ts';
import { argumentLabelCount, argumentLabels, cueLabelCount, cueLabels } from '../../src/reading/attribution/finder/labels.ts';
import type { FinderNetwork } from '../../src/reading/attribution/finder/network/network.ts';
import {
  argumentOpinionCount, argumentOpinions, cueOpinionCount, cueOpinions, stretchesOf,
} from '../../src/reading/attribution/finder/opinions.ts';
import { fold } from '../../src/reading/attribution/finder/sequence-model.ts';
import type { TokenRange } from '../../src/reading/attribution/syntax.ts';
import { firstTokenAt } from '../../src/reading/language/token-at.ts';
import type { Parsed } from '../../src/reading/language/tokens.ts';
import type { Span } from '../../src/reading/text/span.ts';
import type { GoldStatement } from './polnear.ts';
import type { SequenceExample } from './sequence-learner.ts';

/** The tokens that share a character with one of the spans, in order. */
export function tokensIn(doc: Parsed, spans: readonly Span[] | null): readonly number[] {
  const found: number[] = [];
  for (const [start, end] of spans ?? []) {
    for (let t = firstTokenAt(doc.starts, start); t < doc.length && doc.starts[t]! < end; t++) if (doc.ends[t]! > start) found.push(t);
  }
  return found;
}

/** The features of every token for cues, folded, and what a network thinks of it, also as scores of labels. */
export function cueRows(facts: Facts, doc: Parsed, network: FinderNetwork): TokenRows {
  const buffer = new Int32Array(mostCueFeatures + cueOpinionCount);
  const given = new Int32Array(doc.length * cueLabelCount);
  const rows = sentencesOf(doc).flatMap(([from, to]) => {
    const opinions = cueOpinions(facts, doc, network, from, to);
    return Array.from({ length: to - from }, (_, i) => {
      opinions.addTo(given, (from + i) * cueLabelCount, from + i);
      return folded(buffer, writeCueFeatures(facts, from + i, buffer, opinions.write(from + i, buffer)));
    });
  });
  return { rows, given };
}

interface TokenRows { readonly rows: readonly Int32Array[]; readonly given: Int32Array }

const sentencesOf = ({ sentenceStarts }: Parsed): readonly TokenRange[] =>
  Array.from({ length: sentenceStarts.length - 1 }, (_, s) => [sentenceStarts[s]!, sentenceStarts[s + 1]!]);

/** The label of every token, and for which of them nobody told: for what stands in a content. */
export function cueLabelling(doc: Parsed, statements: readonly GoldStatement[]): { gold: Uint8Array; untold: Uint8Array } {
  const gold = new Uint8Array(doc.length);
  const untold = new Uint8Array(doc.length);
  for (const { content } of statements) for (const t of tokensIn(doc, content)) untold[t] = 1;
  for (const { cue } of statements) {
    const tokens = tokensIn(doc, cue);
    for (const t of tokens) untold[t] = 0;
    mark(gold, tokens, cueLabels.first);
  }
  for (const [from, to] of sentencesOf(doc)) gold.set(mended(gold.slice(from, to)), from);
  return { gold, untold };
}

/** A sentence an example: the told cues are cues, other words are none, and of what stands in a content nobody told. */
export function cueExamples(doc: Parsed, { rows, given }: TokenRows, statements: readonly GoldStatement[]): readonly SequenceExample[] {
  const { gold, untold } = cueLabelling(doc, statements);
  return sentencesOf(doc).map(([from, to]) => ({
    rows: rows.slice(from, to), given: given.slice(from * cueLabelCount, to * cueLabelCount),
    gold: gold.slice(from, to), untold: untold.slice(from, to), fixed: null,
  }));
}

/** A cue's window with the labels of its tokens, and which tokens are the cue's own. */
export interface ToldWindow { readonly window: CueWindow; readonly gold: Uint8Array; readonly fixed: Uint8Array }

/** The windows of the cues that are told with some content in reach. */
export function toldWindows(doc: Parsed, facts: Facts, statements: readonly GoldStatement[]): readonly ToldWindow[] {
  return statements.flatMap(({ source, cue: spans, content }) => {
    const tokens = tokensIn(doc, spans);
    if (tokens.length === 0) return [];
    const cue: TokenRange = [tokens[0]!, tokens.at(-1)!];
    const window = windowOf(facts, cue, anchorOf(facts, cue), doc.starts);
    const fixed = isCue(window);
    const gold = new Uint8Array(fixed.length);
    const put = (role: readonly Span[] | null, first: number): void => {
      mark(gold, tokensIn(doc, role).map((t) => t - window.from).filter((i) => i >= 0 && i < fixed.length && fixed[i] === 0), first);
    };
    put(content, argumentLabels.firstOfContent);
    put(source, argumentLabels.firstOfSource);
    if (!gold.some((label) => label >= argumentLabels.firstOfContent)) return [];
    return [{ window, gold: mended(gold), fixed }];
  });
}

/** A cue an example: its source and content among the tokens in reach. */
export function argumentExamples(doc: Parsed, facts: Facts, network: FinderNetwork, statements: readonly GoldStatement[]): readonly SequenceExample[] {
  const buffer = new Int32Array(mostArgumentFeatures + argumentOpinionCount);
  const stretchOf = stretchesOf(doc);
  return toldWindows(doc, facts, statements).map(({ window, gold, fixed }) => {
    const opinions = argumentOpinions(facts, network, window, stretchOf(window));
    const given = new Int32Array(fixed.length * argumentLabelCount);
    const rows = Array.from(fixed, (_, i) => {
      const t = window.from + i;
      opinions.addTo(given, i * argumentLabelCount, t);
      return folded(buffer, writeArgumentFeatures(facts, window, t, buffer, opinions.write(t, buffer)));
    });
    return { rows, given, gold, untold: null, fixed };
  });
}

function folded(buffer: Int32Array, count: number): Int32Array {
  fold(buffer, count);
  return buffer.slice(0, count);
}

function mark(gold: Uint8Array, tokens: readonly number[], first: number): void {
  for (const t of tokens) gold[t] = first;
}

/** Marks of one kind side by side become first, inside, last, or only. */
function mended(kinds: Uint8Array): Uint8Array {
  return kinds.map((kind, i) => {
    if (kind === 0) return 0;
    const before = kinds[i - 1] === kind;
    const after = kinds[i + 1] === kind;
    return before ? (after ? kind + 1 : kind + 2) : after ? kind : kind + 3;
  });
}

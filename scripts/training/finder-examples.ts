import { mostArgumentFeatures, writeArgumentFeatures } from '../../src/reading/attribution/finder/argument-features.ts';
import { isCue } from '../../src/reading/attribution/finder/candidates.ts';
import { mostCueFeatures, writeCueFeatures } from '../../src/reading/attribution/finder/cue-features.ts';
import { anchorOf, windowOf } from '../../src/reading/attribution/finder/cue-window.ts';
import type { Facts } from '../../src/reading/attribution/finder/facts.ts';
import { argumentLabels, cueLabels } from '../../src/reading/attribution/finder/labels.ts';
import { fold } from '../../src/reading/attribution/finder/sequence-model.ts';
import type { Syntax, TokenRange } from '../../src/reading/attribution/syntax.ts';
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

/** The features of every token for cues, folded. */
export function cueRows(facts: Facts): readonly Int32Array[] {
  const buffer = new Int32Array(mostCueFeatures);
  return Array.from({ length: facts.length }, (_, t) => folded(buffer, writeCueFeatures(facts, t, buffer)));
}

/** A sentence an example: the told cues are cues, other words are none, and of what stands in a content nobody told. */
export function cueExamples(doc: Parsed, rows: readonly Int32Array[], statements: readonly GoldStatement[]): readonly SequenceExample[] {
  const gold = new Uint8Array(doc.length);
  const untold = new Uint8Array(doc.length);
  for (const { content } of statements) for (const t of tokensIn(doc, content)) untold[t] = 1;
  for (const { cue } of statements) {
    const tokens = tokensIn(doc, cue);
    for (const t of tokens) untold[t] = 0;
    mark(gold, tokens, cueLabels.first);
  }
  const out: SequenceExample[] = [];
  for (let s = 0; s + 1 < doc.sentenceStarts.length; s++) {
    const [from, to] = [doc.sentenceStarts[s]!, doc.sentenceStarts[s + 1]!];
    out.push({ rows: rows.slice(from, to), gold: mended(gold.slice(from, to)), untold: untold.slice(from, to), fixed: null });
  }
  return out;
}

/** A cue an example: its source and content among the tokens in reach. */
export function argumentExamples(doc: Parsed, facts: Facts, syntax: Syntax, statements: readonly GoldStatement[]): readonly SequenceExample[] {
  const buffer = new Int32Array(mostArgumentFeatures);
  return statements.flatMap(({ source, cue: spans, content }) => {
    const tokens = tokensIn(doc, spans);
    if (tokens.length === 0) return [];
    const cue: TokenRange = [tokens[0]!, tokens.at(-1)!];
    const window = windowOf(facts, cue, anchorOf(facts, cue), syntax.doc.starts);
    const fixed = isCue(window);
    const gold = new Uint8Array(fixed.length);
    const put = (role: readonly Span[] | null, first: number): void => {
      mark(gold, tokensIn(doc, role).map((t) => t - window.from).filter((i) => i >= 0 && i < fixed.length && fixed[i] === 0), first);
    };
    put(content, argumentLabels.firstOfContent);
    put(source, argumentLabels.firstOfSource);
    if (!gold.some((label) => label >= argumentLabels.firstOfContent)) return [];
    const rows = Array.from(fixed, (_, i) => folded(buffer, writeArgumentFeatures(facts, window, window.from + i, buffer)));
    return [{ rows, gold: mended(gold), untold: null, fixed }];
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

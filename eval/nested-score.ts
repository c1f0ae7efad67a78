import type { Span } from '../src/reading/index.ts';
import type { GoldStatement } from './nested-gold.ts';

/** What is scored of a statement that the engine found. */
export interface FoundStatement {
  readonly id: string;
  readonly parent: string | null;
  readonly sources: readonly Span[];
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly attitude: string;
}

/** A statement that a person marked beside the one that the engine found for it, if any. */
export interface Pair {
  readonly gold: GoldStatement;
  readonly found: FoundStatement | null;
}

export interface Pairing {
  /** One for every marked statement, in their order. */
  readonly pairs: readonly Pair[];
  /** Found, and nobody marked it. */
  readonly extra: readonly FoundStatement[];
}

/** What of a statement came out right, given that it was found; `attitude` is null where it is not judged. */
export interface Rightness {
  readonly parent: boolean;
  readonly cue: boolean;
  readonly source: boolean;
  readonly content: boolean;
  readonly attitude: boolean | null;
}

const token = /[\p{L}\p{N}]+|(?<=[\p{L}\p{N}])['’]\p{L}+|\S/gu;
const word = /^[\p{L}\p{N}]/u;

/** The places of the tokens that share a character with a span: words, clitics, single marks. As ../shared/tools/score-attribution.mjs splits them. */
export function tokensIn(text: string, spans: readonly Span[], wordsAlone = false): ReadonlySet<number> {
  const found = new Set<number>();
  for (const match of text.matchAll(token)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (spans.some(([from, to]) => from < end && start < to) && (!wordsAlone || word.test(match[0]))) found.add(start);
  }
  return found;
}

/** How many of all their members two sets have in common, from 0 to 1. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((x) => b.has(x)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/**
 * Pairs the statements of one text whose contents share half of their tokens (Jaccard), one to one: the likest first, and among equally like
 * ones those whose cues and then sources share most, then as the text has them.
 */
export function pairUp(text: string, gold: readonly GoldStatement[], found: readonly FoundStatement[]): Pairing {
  const likeness = (a: readonly Span[], b: readonly Span[]): number => jaccard(tokensIn(text, a), tokensIn(text, b));
  const candidates = gold.flatMap((g) => found.map((f) => ({ g, f, content: likeness(g.content, f.content) }))).filter(({ content }) => content >= 0.5)
    .map(({ g, f, content }) => ({ g, f, by: [content, f.cue ? likeness([g.cue], [f.cue]) : 0, likeness(g.sources, f.sources)] }))
    .sort((a, b) => b.by[0]! - a.by[0]! || b.by[1]! - a.by[1]! || b.by[2]! - a.by[2]!);
  const foundOf = new Map<GoldStatement, FoundStatement>();
  const taken = new Set<FoundStatement>();
  for (const { g, f } of candidates) {
    if (foundOf.has(g) || taken.has(f)) continue;
    foundOf.set(g, f);
    taken.add(f);
  }
  return { pairs: gold.map((g) => ({ gold: g, found: foundOf.get(g) ?? null })), extra: found.filter((f) => !taken.has(f)) };
}

/** Judges a pair by the words it marks, marks of punctuation apart; the parent is right where it was found for the marked parent. */
export function rightness(text: string, { gold, found }: Pair & { readonly found: FoundStatement }, pairs: readonly Pair[]): Rightness {
  const same = (a: readonly Span[], b: readonly Span[]): boolean => {
    const [left, right] = [tokensIn(text, a, true), tokensIn(text, b, true)];
    return left.size === right.size && [...left].every((x) => right.has(x));
  };
  const wanted = gold.parent === null ? null : pairs.find((pair) => pair.gold.id === gold.parent)?.found?.id;
  return {
    parent: found.parent === wanted,
    cue: same([gold.cue], found.cue ? [found.cue] : []),
    source: same(gold.sources, found.sources),
    content: same(gold.content, found.content),
    attitude: gold.attitudes.length === 0 ? null : gold.attitudes.includes(found.attitude),
  };
}

import type { Parsed, Relation, Upos, Xpos } from '../language/tokens.ts';
import { relationOf, uposOf, xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';

/**
 * The arcs of one article made walkable. `first[t]` and `last[t]` are the outermost tokens that hang from token `t`, itself
 * included; in a projective tree every token between them hangs from it too.
 */
export interface Syntax {
  readonly doc: Parsed;
  readonly children: readonly (readonly number[])[];
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export function syntaxOf(doc: Parsed): Syntax {
  const children: number[][] = Array.from({ length: doc.length }, () => []);
  const first = Int32Array.from({ length: doc.length }, (_, t) => t);
  const last = Int32Array.from(first);
  for (let t = 0; t < doc.length; t++) if (doc.heads[t]! >= 0) children[doc.heads[t]!]!.push(t);
  // Widen every ancestor; the walk is bounded by the sentence, so a damaged tree cannot hang it.
  for (let t = 0; t < doc.length; t++) {
    let steps = 0;
    for (let up = doc.heads[t]!; up >= 0 && steps < 500; up = doc.heads[up]!, steps++) {
      if (first[up]! > t) first[up] = t;
      if (last[up]! < t) last[up] = t;
    }
  }
  return { doc, children, first, last };
}

export const relation = (syntax: Syntax, token: number): Relation => relationOf(syntax.doc, token);

/** The first child of `token` by one of the relations, or -1. */
export function child(syntax: Syntax, token: number, ...relations: readonly Relation[]): number {
  return syntax.children[token]!.find((c) => relations.includes(relationOf(syntax.doc, c))) ?? -1;
}

export const childrenBy = (syntax: Syntax, token: number, ...relations: readonly Relation[]): readonly number[] =>
  syntax.children[token]!.filter((c) => relations.includes(relationOf(syntax.doc, c)));

export const isUpos = (syntax: Syntax, token: number, ...parts: readonly Upos[]): boolean => parts.includes(uposOf(syntax.doc, token));

const finite = new Set<Xpos>(['VBD', 'VBP', 'VBZ']);

/** Whether the token is a verb in a form that has a subject of its own. */
export const isFinite = ({ doc }: Syntax, token: number): boolean => finite.has(xposOf(doc, token));

/** The same, “will” and “may” included. */
export const isFiniteOrModal = ({ doc }: Syntax, token: number): boolean => finite.has(xposOf(doc, token)) || xposOf(doc, token) === 'MD';

/** Whether `token` hangs, at any depth, from `ancestor`. */
export const hangsFrom = (syntax: Syntax, token: number, ancestor: number): boolean => {
  for (let up = token, steps = 0; up >= 0 && steps < 500; up = syntax.doc.heads[up]!, steps++) if (up === ancestor) return true;
  return false;
};

/** First and last token, both included. */
export type TokenRange = readonly [first: number, last: number];

export const spanOfTokens = (doc: Parsed, [first, last]: TokenRange): Span => [doc.starts[first]!, doc.ends[last]!];

/** First token, and the token after the last, of the sentence that `token` stands in. */
export const sentenceAround = (doc: Parsed, token: number): readonly [number, number] => {
  const sentence = doc.sentenceOf[token]!;
  return [doc.sentenceStarts[sentence]!, doc.sentenceStarts[sentence + 1]!];
};

/** “Speaking to reporters in Fennick, she said”: what `find` makes of the participle beside a verb; null where there is none. */
export function besideOf<T>(syntax: Syntax, verb: number, find: (speaking: number) => T | null): T | null {
  const { doc } = syntax;
  const speaking = childrenBy(syntax, verb, 'advcl').find((c) => xposOf(doc, c) === 'VBG' && speakings.has(doc.lemmas[c]!));
  return speaking === undefined ? null : find(speaking);
}

const speakings = new Set(['speak', 'talk', 'appear', 'write', 'testify', 'tweet']);

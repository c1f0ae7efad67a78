import { beginningRow, ending2Row, ending3Row, tagRow } from '../../../src/reading/language/parsing/encode.ts';
import { countBetween, punctuation } from '../../../src/reading/language/parsing/heads.ts';
import { kindRow } from '../../../src/reading/language/parsing/relations.ts';
import { longestPiece } from '../../../src/reading/language/parsing/workspace.ts';
import { shapeOf } from '../../../src/reading/language/tagging/features.ts';
import { relationNames, type Tagged } from '../../../src/reading/language/tokens.ts';

/** A document with tags as the tagger gives them, heads and relations as a treebank does; '' for a relation that is not to be learnt. */
export interface Tree {
  readonly doc: Tagged;
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  /** Parts of speech as a treebank has them, as indices into `xposNames` and `uposNames`; 255 where it does not say. */
  readonly rightXpos: Uint8Array;
  readonly rightUpos: Uint8Array;
}

/** One sentence as the network is trained on it; arrays over its tokens. */
export interface NetworkSentence {
  readonly doc: Tagged;
  readonly from: number;
  readonly length: number;
  /** A machine's tree rather than a person's. */
  readonly isSilver: boolean;
  /** Rows in the tables of words (0: unknown), tags, endings, beginnings and shapes. */
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly endings3: Int32Array;
  readonly endings2: Int32Array;
  readonly beginnings: Int32Array;
  readonly shapes: Int32Array;
  /** See `countBetween`. */
  readonly counts: Int32Array;
  /** Places in the sentence; -1: the root; -2: not to be learnt. */
  readonly heads: Int32Array;
  /** As in `relationNames`; -1: not to be learnt. */
  readonly relations: Int32Array;
  readonly kinds: Int32Array;
  readonly rightXpos: Uint8Array;
  readonly rightUpos: Uint8Array;
  readonly isWord: Uint8Array;
}

/** A relation by its place in `relationNames`; what we do not have is cut to its universal part. */
const relationOf = (name: string): number => {
  const whole = (relationNames as readonly string[]).indexOf(name);
  return whole >= 0 ? whole : (relationNames as readonly string[]).indexOf(name.split(':')[0]!);
};

/** The words that are seen `least` times or more, each with its row. */
export const vocabularyOf = (trees: readonly Tree[], least: number): Map<string, { row: number; count: number }> => {
  const counts = new Map<string, number>();
  for (const { doc } of trees) for (const word of doc.lower) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= least);
  return new Map(kept.map(([word, count], index) => [word, { row: index + 1, count }]));
};

export const sentencesOf = (
  { doc, heads, relations, rightXpos, rightUpos }: Tree, isSilver: boolean, vocabulary: ReadonlyMap<string, { row: number }>,
): NetworkSentence[] => Array.from(doc.sentenceStarts.subarray(0, -1), (from, sentence) => {
  const length = doc.sentenceStarts[sentence + 1]! - from;
  const each = (give: (token: number) => number): Int32Array => Int32Array.from({ length }, (_, at) => give(from + at));
  const counts = new Int32Array(length + 1);
  countBetween(doc, from, from + length, counts);
  // Where punctuation governs a word, the head above it does.
  const headOf = (token: number): number => {
    let head = heads[token]!;
    if (doc.upos[token] === punctuation) return head < 0 ? -1 : doc.upos[head] === punctuation ? -2 : head - from;
    while (head >= 0 && doc.upos[head] === punctuation) head = heads[head]!;
    return head < 0 ? -1 : head - from;
  };
  const ownHeads = each(headOf);
  return {
    doc, from, length, isSilver, counts, heads: ownHeads,
    words: each((token) => vocabulary.get(doc.lower[token]!)?.row ?? 0),
    tags: each((token) => tagRow(doc, token)),
    endings3: each((token) => ending3Row(doc.lower[token]!)),
    endings2: each((token) => ending2Row(doc.lower[token]!)),
    beginnings: each((token) => beginningRow(doc.lower[token]!)),
    shapes: each((token) => shapeOf(doc.words[token]!, token === from)),
    relations: each((token) => (doc.upos[token] === punctuation ? -1 : relationOf(relations[token]!))),
    kinds: each((token) => (ownHeads[token - from]! < 0 ? -1 : kindRow(doc, token, from + ownHeads[token - from]!))),
    rightXpos: rightXpos.subarray(from, from + length), rightUpos: rightUpos.subarray(from, from + length),
    isWord: Uint8Array.from({ length }, (_, at) => (doc.upos[from + at] === punctuation ? 0 : 1)),
  };
}).filter(({ length }) => length <= longestPiece);

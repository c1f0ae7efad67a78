import type { Span } from '../text/span.ts';

/*
 * What the language floor gives, step by step. Each step's type says what it adds, so that a wrong order does not
 * compile: Tokenised → Tagged → Parsed. All are parallel arrays over the tokens of one article, in order of the text;
 * tokens and the gaps between them give the text back.
 */

/** The stretches of the text that are to be read, each a block of its own: no sentence crosses from one to the next. */
export type Blocks = readonly Span[];

/** The tokens and sentences of the given blocks. Offsets are UTF-16 code units of `text`. */
export interface Tokenised {
  readonly text: string;
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The token's characters. */
  readonly words: readonly string[];
  /** `words` in lower case, with the typographic apostrophe as the straight one. */
  readonly lower: readonly string[];
  /** First token of each sentence, then `length`: sentence k is the tokens `[sentenceStarts[k], sentenceStarts[k + 1])`. */
  readonly sentenceStarts: Int32Array;
  /** The sentence each token stands in. */
  readonly sentenceOf: Int32Array;
  /** The block each sentence stands in, as an index into `blocks`. */
  readonly blockOf: Int32Array;
  readonly blocks: Blocks;
}

/** With parts of speech and lemmas. */
export interface Tagged extends Tokenised {
  /** Universal part of speech of each token, as an index into `uposNames`. */
  readonly upos: Uint8Array;
  /** Penn-style part of speech, as an index into `xposNames`. */
  readonly xpos: Uint8Array;
  /** In lower case except for proper nouns. */
  readonly lemmas: readonly string[];
}

/** With Universal Dependencies arcs. */
export interface Parsed extends Tagged {
  /** The token that governs each token; -1 for the root of a sentence. */
  readonly heads: Int32Array;
  /** The relation to it, as an index into `relationNames`. */
  readonly relations: Uint8Array;
  /** What the parser's network makes of each token among its neighbours: `stateWidth` numbers a token, counted in 2^-`stateBits`. */
  readonly states: Int8Array;
  readonly stateWidth: number;
}

export const stateBits = 5;

/** Universal parts of speech, in the order that `Tagged.upos` counts them. */
export const uposNames = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const;
export type Upos = (typeof uposNames)[number];

/** English parts of speech as the UD English treebanks write them, in the order that `Tagged.xpos` counts them. */
export const xposNames = [
  '$', "''", ',', '-LRB-', '-RRB-', '.', ':', 'ADD', 'AFX', 'CC', 'CD', 'DT', 'EX', 'FW', 'GW', 'HYPH', 'IN', 'JJ', 'JJR', 'JJS', 'LS', 'MD',
  'NFP', 'NN', 'NNP', 'NNPS', 'NNS', 'PDT', 'POS', 'PRP', 'PRP$', 'RB', 'RBR', 'RBS', 'RP', 'SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN',
  'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB', 'XX', '``',
] as const;
export type Xpos = (typeof xposNames)[number];

/** Relations of Universal Dependencies as the English treebanks use them, in the order that `Parsed.relations` counts them. */
export const relationNames = [
  'acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc', 'cc:preconj', 'ccomp', 'compound',
  'compound:prt', 'conj', 'cop', 'csubj', 'csubj:outer', 'csubj:pass', 'dep', 'det', 'det:predet', 'discourse', 'dislocated', 'expl',
  'fixed', 'flat', 'goeswith', 'iobj', 'list', 'mark', 'nmod', 'nmod:desc', 'nmod:poss', 'nmod:unmarked', 'nsubj', 'nsubj:outer',
  'nsubj:pass', 'nummod', 'obj', 'obl', 'obl:agent', 'obl:unmarked', 'orphan', 'parataxis', 'punct', 'reparandum', 'root', 'vocative',
  'xcomp',
] as const;
export type Relation = (typeof relationNames)[number];

export const relationOf = (doc: Parsed, token: number): Relation => relationNames[doc.relations[token]!]!;
export const uposOf = (doc: Tagged, token: number): Upos => uposNames[doc.upos[token]!]!;
export const xposOf = (doc: Tagged, token: number): Xpos => xposNames[doc.xpos[token]!]!;

import type { Role } from '../reading.ts';
import type { CueLexicon } from './cue-lexicon.ts';
import type { Quotation } from './quotations.ts';
import type { Syntax } from './syntax.ts';
import type { Attribution } from './attribution.ts';

/** All that a rule may look at. */
export interface Context {
  readonly text: string;
  readonly syntax: Syntax;
  readonly quotations: readonly Quotation[];
  /** For each token the place in `quotations` of the one it stands in, or -1. */
  readonly quotationOf: Int32Array;
  readonly cues: CueLexicon;
  /** The role of each block that was read. */
  readonly roles: readonly Role[];
}

/** What a rule finds: an attribution before nesting and continuation are known. */
export interface Draft extends Omit<Attribution, 'parent' | 'continues'> {
  /** The token that the cue rests on, or -1 where there is no cue; two drafts never keep one cue token. */
  readonly cueToken: number;
  /** The entry and the frame of the lexicon that it rests on, such as `verb say clause`; null where a rule needs no lexicon. */
  readonly pattern: string | null;
  /** For a quotation that continues in a later block: the draft it goes on from. */
  readonly continuing?: Draft;
}

/** A rule reads the whole article and says what it found; it may look at what earlier rules found. */
export type Rule = (context: Context, earlier: readonly Draft[]) => readonly Draft[];

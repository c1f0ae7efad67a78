import type { Span } from '../text/span.ts';

/*
 * Statements marked inside a sentence, for people to read and to edit:
 *
 *   # The cue stands between two parts of the content
 *   [content#1 “I have no regrets,”] [cue#1 said] [source#1 Lowell]. [content#1 “None.”]
 *
 * `[role#id words]` marks the words: one space after the id, then the words as they stand. Marks nest, and several marks
 * of one role and id are several spans of one statement. `[cue#2{attitude=doubts, form=indirect} …]` adds attributes.
 *
 * Marks that cross without nesting are cut where the earlier one ends, and the rest is written as a continuation, with a
 * plus: over “a b c”, x#1 on “a b” and y#1 on “b c” are `[x#1 a [y#1 b]][+y#1  c]`. A continuation begins exactly where
 * its mark left off and reads back as one with it.
 *
 * A backslash takes the next character for itself (`\[`, `\]`, `\\`, `\#`); `\n` and `\r` are line breaks, so that a text
 * with an empty line can stand in a file where an empty line ends a case. Lines that begin with `#`, before the text, are
 * comments.
 */

/** A marked stretch of a text: never empty; two marks of the same role and id do not overlap. */
export interface Mark {
  /** `source`, `cue`, `content`, `audience`, `venue` or any other lower-case name with hyphens. */
  readonly role: string;
  /** Letters and digits; marks with the same id belong to the same statement. */
  readonly id: string;
  readonly span: Span;
  /** Only where there are any. Names are lower-case with hyphens. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A text with its marks beside it, in reading order; of two on the same words, the outer comes first. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What `role` and attribute names, and what `id`s look like. */
export const markName = /^[a-z][a-z-]*$/i;
export const markId = /^[A-Za-z0-9]+$/;

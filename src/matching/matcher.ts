import type { Reading } from '../reading/index.ts';

/*
 * The seam of matching. A matcher takes things out of one article, gives each a few keys, and compares two things that share a key. Whoever keeps
 * the record keeps the things by their keys, so that a new article meets only its like, and costs the same beside a thousand or a million others.
 */

/** An article as matching sees it: a reading, and which one. */
export interface ReadArticle {
  /** The SHA-256 of the snapshot that was read: the article's name in the record. */
  readonly id: string;
  readonly reading: Reading;
  /** Facts that came with the page count where the page itself is silent. */
  readonly outlet: string | null;
  /** ISO 8601; null where neither the page nor its bringer tells. */
  readonly published: string | null;
  readonly url: string | null;
}

/** Whatever goes through JSON unchanged: a thing is kept as text in the record. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** One thing of one article that may answer to things of other articles: its text, a quotation, a figure, a party, an announcement, a claim. */
export interface Thing {
  /** The same for the same article and reading, whatever was read before: `<article>/<kind>/<number or span>`. */
  readonly id: string;
  readonly article: string;
}

/** What two things have to do with one another. Symmetric pairs are told once, with `from` < `to`; others point from the later to the earlier. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** A word of the matcher's own, stated in its file: “copy”, “reworded”, “conflicts”, “supersedes”, “bears-on”. */
  readonly relation: string;
  /** Whether the two are one for every count (joined), or the machine only proposes it to a person. */
  readonly joins: boolean;
  /** From 0 to 1. */
  readonly confidence: number;
  /** The step that found it, and what it rests on. */
  readonly how: string;
  readonly evidence: Json;
}

/**
 * A matcher is pure, and blind to order: whether two things are linked depends on these two alone, so that the same articles make the same record in
 * whatever order they came. Two things that would be linked have keys that meet; a key is best shared by few (it holds rare words, a signature's band, a
 * span of days). Of a key that many share, a large record compares things with some of its things only, drawn by lot, and relies on what joins them: so what
 * joins must be able to do so by way of others.
 */
export interface Matcher<T extends Thing> {
  /** Also the name of the kind of things: “copies”, “quotations”. */
  readonly kind: string;
  readonly thingsOf: (article: ReadArticle) => readonly T[];
  /** Some dozens a thing at most. One that holds for some days ends in `windowOf`, and meets those of `keysMet`: so a record keeps a time together. */
  readonly keysOf: (thing: T) => readonly string[];
  /** The order of the two makes no difference. Never both of one article, unless `withinArticle`. */
  readonly compare: (a: T, b: T) => Link | null;
  readonly withinArticle: boolean;
  /** In days: things of articles that appeared farther apart are never linked, and a record need not compare them. */
  readonly daysApart?: number;
  /** Things that `compare` never links with one another, only with the rest, and with nothing that appeared on a later day: a record need not compare them. */
  readonly isAnswer?: (thing: T) => boolean;
  /**
   * Things of one identity are one without being compared (a person of this very name), whenever they came; null: none. The first of them by its id is
   * compared for all: so keys and comparing rest on what those of one identity have in common, and on no date.
   */
  readonly identityOf?: (thing: T) => string | null;
}

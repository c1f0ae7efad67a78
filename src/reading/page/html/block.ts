import type { PageHead } from '../metadata/page-head.ts';

/*
 * A block: a run of words that a browser would set on lines of its own, with all that the rules may ask about it. The
 * page is never a tree here; what a tree would tell is written into flags while the page goes by.
 */

/** Where a block stands: the elements around it, as bits. */
export const at = {
  article: 1,
  main: 1 << 1,
  figure: 1 << 2,
  figcaption: 1 << 3,
  nav: 1 << 4,
  aside: 1 << 5,
  header: 1 << 6,
  footer: 1 << 7,
  form: 1 << 8,
  listItem: 1 << 9,
  blockquote: 1 << 10,
  table: 1 << 11,
  heading: 1 << 12,
  link: 1 << 13,
  /** An element with `hidden` or `display: none`: kept apart, since scripts may show it. */
  hidden: 1 << 14,
  button: 1 << 15,
  address: 1 << 16,
  paragraph: 1 << 17,
  /** Inside an element that microdata or a role calls the article's body. */
  articleBody: 1 << 18,
  dialog: 1 << 19,
  summary: 1 << 20,
  pre: 1 << 21,
} as const;

export interface Block {
  /** White space collapsed, entities decoded, `\n` for a line break; never empty. */
  readonly text: string;
  /** The way back to the page: source offsets of the first character and after the last, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** Bits of `at`. */
  readonly path: number;
  /** The nearest block element: `p`, `li`, `h2`, `div`, … */
  readonly tag: string;
  /** Bits of `says`: the class and id words of the element itself and of the inline elements that open it. */
  readonly words: number;
  /** Bits of `says` for the two block elements around it. */
  readonly nearWords: number;
  /** Bits of `says` for every element further out. */
  readonly farWords: number;
  /** Characters that stand in links. */
  readonly linked: number;
  /** Characters in bold. */
  readonly bold: number;
  /** Number of the container: the block element that the block's own element stands in. */
  readonly container: number;
  /** Number of the innermost `article` element around it; 0 where there is none. */
  readonly story: number;
  /** How many elements are open around it. */
  readonly depth: number;
  /** Whether a picture or a video came since the block before it. */
  readonly afterPicture: boolean;
  /** Where its first link leads: to a place in the page itself, or away; null where it begins with none. */
  readonly link: 'here' | 'away' | null;
  /** The rest of a page of too many blocks: it is taken for what the block before it is, and its words are not looked into. */
  readonly isRest: boolean;
}

export interface Scan {
  readonly blocks: readonly Block[];
  readonly head: PageHead;
  /** Container number to the number of the container around it; -1 at the root. */
  readonly parents: readonly number[];
  /** Elements were nested deeper than `deepest`; the deeper ones were read without their place. */
  readonly tooDeep: boolean;
  /** There were more blocks than `mostBlocks`; the last two hold the rest. */
  readonly tooMany: boolean;
  /** There were NUL characters, which are left out. */
  readonly nulls: boolean;
  /** Its signs were encoded byte by byte, and are read as they were meant. */
  readonly encodedTwice: boolean;
  readonly scripts: number;
  /** Characters in scripts. */
  readonly scriptLength: number;
}

import { knownTag, mostNames } from './tags.ts';
import type { Tag } from './tags.ts';

/*
 * The elements that are open where the page has come to. Only what the rules will ask is kept, in flat arrays; each
 * step costs the same however deep the page nests.
 */

/** Elements nested deeper than this are read, but without their own place in the page. */
export const deepest = 2000;

/** How far an end tag or an implied end looks for its partner where it may not find one: keeps hostile pages linear. */
const reach = 128;

const paragraph = knownTag('p');
const article = knownTag('article');

export interface OpenElements {
  /** Number of open elements, the root apart. */
  readonly depth: number;
  readonly tooDeep: boolean;
  /** Bits of `at` at the innermost element. */
  readonly path: number;
  /** Bits of `says`: its own words, those of the two blocks around it, and those further out. */
  readonly words: number;
  readonly nearWords: number;
  readonly farWords: number;
  readonly dropped: boolean;
  readonly bold: boolean;
  /** The nearest block element's name. */
  readonly blockName: string;
  /** Number of the nearest block element; numbers are given when first asked for, so that empty elements cost none. */
  readonly container: () => number;
  readonly parents: readonly number[];
  /** Number of the innermost open `article`; 0 where none is open. */
  readonly story: number;
  readonly isOpen: (tag: Tag) => boolean;
  readonly isInnermost: (tag: Tag) => boolean;
  /** Opens an element; says whether a block began or ended by it. */
  readonly open: (tag: Tag, path: number, words: number, drop: boolean) => boolean;
  /** Closes an element by its end tag; says whether a block ended by it. */
  readonly close: (tag: Tag) => boolean;
  /** Ends what this start tag ends by itself: `<li>` an open `li`, a block an open `p`. */
  readonly imply: (tag: Tag) => boolean;
  /** Ends the named element and all inside it. */
  readonly endOf: (tag: Tag) => boolean;
}

/** What is kept of each open element, side by side in one array that grows with the depth. */
const width = 9;
const [path, own, first, second, far, state, blockAt, number, story] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const isDropped = 1;
const isBold = 2;
const unnumbered = -1;

/** `closed` is told the depth that is left whenever elements end. */
export const openElements = (closed: (depth: number) => void): OpenElements => new Elements(closed);

/** A class, so that engines find what is asked for thousands of times a page in one place for all pages. */
class Elements implements OpenElements {
  /** While one of them lives, engines keep what they have made of the class: pages may be far apart. */
  static readonly living = new Elements(() => {});
  readonly parents: number[] = [];
  tooDeep = false;
  readonly #closed: (depth: number) => void;
  readonly #tags: (Tag | null)[] = [null];
  readonly #counts = new Int32Array(mostNames);
  #kept = new Int32Array(64 * width);
  /** Where the innermost element's begin in what is kept. */
  #top = 0;
  #lastStory = 0;
  #depth = 0;
  #beyond = 0;
  #beyondDrop: Tag | null = null;

  constructor(closed: (depth: number) => void) {
    this.#closed = closed;
    this.#kept[number] = unnumbered;
  }

  get depth(): number { return this.#depth + this.#beyond; }
  get path(): number { return this.#kept[this.#top + path]!; }
  get words(): number { return this.#kept[this.#top + own]!; }
  get nearWords(): number { return this.#kept[this.#top + first]! | this.#kept[this.#top + second]!; }
  get farWords(): number { return this.#kept[this.#top + far]!; }
  get dropped(): boolean { return this.#beyondDrop !== null || (this.#kept[this.#top + state]! & isDropped) !== 0; }
  get bold(): boolean { return (this.#kept[this.#top + state]! & isBold) !== 0; }
  get blockName(): string { return this.#tags[this.#kept[this.#top + blockAt]!]?.name ?? 'body'; }
  get story(): number { return this.#kept[this.#top + story]!; }
  container(): number { return this.#numberOf(this.#kept[this.#top + blockAt]!); }
  isOpen(tag: Tag): boolean { return this.#counts[tag.id]! > 0; }
  isInnermost(tag: Tag): boolean { return this.#tags[this.#depth] === tag; }

  open(tag: Tag, bits: number, words: number, drop: boolean): boolean {
    if (this.#depth === deepest) {
      this.tooDeep = true;
      this.#beyond++;
      if (drop && this.#beyondDrop === null) this.#beyondDrop = tag;
      return tag.block;
    }
    const up = this.#top;
    const top = up + width;
    if (top === this.#kept.length) {
      const more = new Int32Array(top * 2);
      more.set(this.#kept);
      this.#kept = more;
    }
    const kept = this.#kept;
    this.#depth++;
    this.#top = top;
    this.#tags[this.#depth] = tag;
    kept[top + path] = kept[up + path]! | tag.bit | bits;
    kept[top + story] = tag === article ? ++this.#lastStory : kept[up + story]!;
    kept[top + state] = kept[up + state]! | (drop ? isDropped : 0) | (tag.bold ? isBold : 0);
    if (tag.block) {
      const around = kept[up + blockAt]! * width;
      kept[top + own] = words;
      kept[top + first] = kept[around + own]!;
      kept[top + second] = kept[around + first]!;
      kept[top + far] = kept[up + far]! | kept[up + second]!;
      kept[top + blockAt] = this.#depth;
      kept[top + number] = unnumbered;
    } else {
      kept[top + own] = kept[up + own]! | words;
      kept[top + first] = kept[up + first]!;
      kept[top + second] = kept[up + second]!;
      kept[top + far] = kept[up + far]!;
      kept[top + blockAt] = kept[up + blockAt]!;
    }
    this.#counts[tag.id]!++;
    return tag.block;
  }

  close(tag: Tag): boolean {
    if (this.#beyond > 0) {
      this.#beyond--;
      if (this.#beyondDrop === tag) this.#beyondDrop = null;
      return tag.block;
    }
    if (!this.isOpen(tag)) return tag === paragraph;
    const low = Math.max(1, this.#depth - reach);
    for (let i = this.#depth; i >= 1; i--) {
      const open = this.#tags[i]!;
      if (open.id === tag.id) return this.#cut(i - 1);
      if (i < low) continue;
      // An inline end tag does not end the block it strayed into, nor any end tag but a table's the cell around it.
      if (!tag.reaches && open.block && !open.isCustom) return false;
      if (open.barrier && !tag.endsTable) return false;
    }
    return false;
  }

  imply(tag: Tag): boolean {
    if (this.#beyond > 0) return tag.block;
    const low = Math.max(1, this.#depth - reach);
    let ended = false;
    if (tag.closes) {
      for (let i = this.#depth; i >= low; i--) {
        const { id } = this.#tags[i]!;
        if (tag.closes[id] === 1) { ended = this.#cut(i - 1); break; }
        if (tag.stops![id] === 1) break;
      }
    }
    if (tag.closesParagraph && this.isOpen(paragraph)) {
      for (let i = this.#depth; i >= low; i--) {
        const open = this.#tags[i]!;
        if (open === paragraph) return this.#cut(i - 1) || ended;
        if (open.barrier) break;
      }
    }
    return ended;
  }

  endOf(tag: Tag): boolean {
    if (!this.isOpen(tag)) return false;
    let i = this.#depth;
    while (this.#tags[i]!.id !== tag.id) i--;
    return this.#cut(i - 1);
  }

  /** Leaves `left` elements open. */
  #cut(left: number): boolean {
    let block = false;
    for (let i = this.#depth; i > left; i--) {
      const tag = this.#tags[i]!;
      if (tag.block) block = true;
      this.#counts[tag.id]!--;
    }
    this.#depth = left;
    this.#top = left * width;
    this.#closed(left);
    return block;
  }

  /** Numbers the blocks from the outside in, so that a container's number is smaller than those of its inner ones. */
  #numberOf(index: number): number {
    const kept = this.#kept;
    const known = kept[index * width + number]!;
    if (known !== unnumbered) return known;
    const waiting: number[] = [];
    for (let i = index; kept[i * width + number] === unnumbered; i = kept[(i - 1) * width + blockAt]!) {
      waiting.push(i);
      if (i === 0) break;
    }
    for (let k = waiting.length - 1; k >= 0; k--) {
      const at = waiting[k]!;
      this.parents.push(at === 0 ? -1 : kept[kept[(at - 1) * width + blockAt]! * width + number]!);
      kept[at * width + number] = this.parents.length - 1;
    }
    return kept[index * width + number]!;
  }
}

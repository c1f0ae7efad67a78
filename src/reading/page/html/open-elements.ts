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
export function openElements(closed: (depth: number) => void): OpenElements {
  const tags: (Tag | null)[] = [null];
  let kept = new Int32Array(64 * width);
  /** Where the innermost element's begin in `kept`. */
  let top = 0;
  let lastStory = 0;
  const counts = new Int32Array(mostNames);
  const parents: number[] = [];
  let depth = 0;
  let beyond = 0;
  let beyondDrop: Tag | null = null;
  let tooDeep = false;
  kept[number] = unnumbered;

  /** Numbers the blocks from the outside in, so that a container's number is smaller than those of its inner ones. */
  const numberOf = (index: number): number => {
    const known = kept[index * width + number]!;
    if (known !== unnumbered) return known;
    const waiting: number[] = [];
    for (let i = index; kept[i * width + number] === unnumbered; i = kept[(i - 1) * width + blockAt]!) {
      waiting.push(i);
      if (i === 0) break;
    }
    for (let k = waiting.length - 1; k >= 0; k--) {
      const at = waiting[k]!;
      parents.push(at === 0 ? -1 : kept[kept[(at - 1) * width + blockAt]! * width + number]!);
      kept[at * width + number] = parents.length - 1;
    }
    return kept[index * width + number]!;
  };

  /** Leaves `left` elements open. */
  const cut = (left: number): boolean => {
    let block = false;
    while (depth > left) {
      const tag = tags[depth]!;
      if (tag.block) block = true;
      counts[tag.id]!--;
      depth--;
    }
    top = depth * width;
    closed(depth);
    return block;
  };

  const isOpen = (tag: Tag): boolean => counts[tag.id]! > 0;

  const endOf = (tag: Tag): boolean => {
    if (!isOpen(tag)) return false;
    let i = depth;
    while (tags[i]!.id !== tag.id) i--;
    return cut(i - 1);
  };

  return {
    get depth() { return depth + beyond; },
    get tooDeep() { return tooDeep; },
    get path() { return kept[top + path]!; },
    get words() { return kept[top + own]!; },
    get nearWords() { return kept[top + first]! | kept[top + second]!; },
    get farWords() { return kept[top + far]!; },
    get dropped() { return beyondDrop !== null || (kept[top + state]! & isDropped) !== 0; },
    get bold() { return (kept[top + state]! & isBold) !== 0; },
    get blockName() { return tags[kept[top + blockAt]!]?.name ?? 'body'; },
    get story() { return kept[top + story]!; },
    container: () => numberOf(kept[top + blockAt]!),
    parents,
    isOpen,
    isInnermost: (tag) => tags[depth] === tag,
    endOf,

    open(tag, bits, words, drop) {
      if (depth === deepest) {
        tooDeep = true;
        beyond++;
        if (drop && beyondDrop === null) beyondDrop = tag;
        return tag.block;
      }
      const up = top;
      depth++;
      top += width;
      if (top === kept.length) {
        const more = new Int32Array(kept.length * 2);
        more.set(kept);
        kept = more;
      }
      tags[depth] = tag;
      kept[top + path] = kept[up + path]! | tag.bit | bits;
      kept[top + story] = tag === article ? ++lastStory : kept[up + story]!;
      kept[top + state] = kept[up + state]! | (drop ? isDropped : 0) | (tag.bold ? isBold : 0);
      if (tag.block) {
        const around = kept[up + blockAt]! * width;
        kept[top + own] = words;
        kept[top + first] = kept[around + own]!;
        kept[top + second] = kept[around + first]!;
        kept[top + far] = kept[up + far]! | kept[up + second]!;
        kept[top + blockAt] = depth;
        kept[top + number] = unnumbered;
      } else {
        kept[top + own] = kept[up + own]! | words;
        kept[top + first] = kept[up + first]!;
        kept[top + second] = kept[up + second]!;
        kept[top + far] = kept[up + far]!;
        kept[top + blockAt] = kept[up + blockAt]!;
      }
      counts[tag.id]!++;
      return tag.block;
    },

    close(tag) {
      if (beyond > 0) {
        beyond--;
        if (beyondDrop === tag) beyondDrop = null;
        return tag.block;
      }
      if (!isOpen(tag)) return tag === paragraph;
      const low = Math.max(1, depth - reach);
      for (let i = depth; i >= 1; i--) {
        const open = tags[i]!;
        if (open.id === tag.id) return cut(i - 1);
        if (i < low) continue;
        // An inline end tag does not end the block it strayed into, nor any end tag but a table's the cell around it.
        if (!tag.reaches && open.block && !open.isCustom) return false;
        if (open.barrier && !tag.endsTable) return false;
      }
      return false;
    },

    imply(tag) {
      if (beyond > 0) return tag.block;
      const low = Math.max(1, depth - reach);
      let ended = false;
      if (tag.closes) {
        for (let i = depth; i >= low; i--) {
          const { id } = tags[i]!;
          if (tag.closes[id] === 1) { ended = cut(i - 1); break; }
          if (tag.stops![id] === 1) break;
        }
      }
      if (tag.closesParagraph && isOpen(paragraph)) {
        for (let i = depth; i >= low; i--) {
          const open = tags[i]!;
          if (open === paragraph) return cut(i - 1) || ended;
          if (open.barrier) break;
        }
      }
      return ended;
    },
  };
}

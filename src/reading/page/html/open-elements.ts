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

/** `closed` is told the depth that is left whenever elements end. */
export function openElements(closed: (depth: number) => void): OpenElements {
  const tags: (Tag | null)[] = [null];
  const size = deepest + 1;
  const path = new Int32Array(size);
  const own = new Int32Array(size);
  const first = new Int32Array(size);
  const second = new Int32Array(size);
  const far = new Int32Array(size);
  const state = new Uint8Array(size); // 1: dropped, 2: bold
  const blockAt = new Int32Array(size);
  const numbers = new Int32Array(size).fill(-1);
  const stories = new Int32Array(size);
  let lastStory = 0;
  const counts = new Int32Array(mostNames);
  const parents: number[] = [];
  let depth = 0;
  let beyond = 0;
  let beyondDrop: Tag | null = null;
  let tooDeep = false;

  const number = (index: number): number => {
    // Numbers the blocks from the outside in, so that a container's number is smaller than those of its inner ones.
    let i = index;
    const unnumbered: number[] = [];
    while (numbers[i] === -1) {
      unnumbered.push(i);
      if (i === 0) break;
      i = blockAt[i - 1]!;
    }
    for (let k = unnumbered.length - 1; k >= 0; k--) {
      const at = unnumbered[k]!;
      parents.push(at === 0 ? -1 : numbers[blockAt[at - 1]!]!);
      numbers[at] = parents.length - 1;
    }
    return numbers[index]!;
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
    get path() { return path[depth]!; },
    get words() { return own[depth]!; },
    get nearWords() { return first[depth]! | second[depth]!; },
    get farWords() { return far[depth]!; },
    get dropped() { return beyondDrop !== null || (state[depth]! & 1) !== 0; },
    get bold() { return (state[depth]! & 2) !== 0; },
    get blockName() { return tags[blockAt[depth]!]?.name ?? 'body'; },
    get story() { return stories[depth]!; },
    container: () => number(blockAt[depth]!),
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
      const up = depth;
      depth++;
      tags[depth] = tag;
      path[depth] = path[up]! | tag.bit | bits;
      stories[depth] = tag === article ? ++lastStory : stories[up]!;
      state[depth] = state[up]! | (drop ? 1 : 0) | (tag.bold ? 2 : 0);
      if (tag.block) {
        own[depth] = words;
        first[depth] = own[blockAt[up]!]!;
        second[depth] = first[blockAt[up]!]!;
        far[depth] = far[up]! | second[up]!;
        blockAt[depth] = depth;
        numbers[depth] = -1;
      } else {
        own[depth] = own[up]! | words;
        first[depth] = first[up]!;
        second[depth] = second[up]!;
        far[depth] = far[up]!;
        blockAt[depth] = blockAt[up]!;
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

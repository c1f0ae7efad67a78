import { at } from './block.ts';
import type { Block } from './block.ts';
import type { OpenElements } from './open-elements.ts';

/* Gathers the words of one block after another, with white space collapsed as a browser would. */

/**
 * A page with more blocks than this is no page of news: its further words become two last blocks, line by line. The first of them holds some
 * `mostPieces` pieces of words, and what is found of it holds for the second, which is never looked into: it may be most of a huge page.
 */
export const mostBlocks = 50_000;

/** Pieces of one block's words after which they are made one string: a string of millions of pieces takes more memory than its words. */
const mostPieces = 1000;

const spaced = /[\t\n\f\r]| {2}/;
const spaces = /[\t\n\f\r ]+/g;
const blank = /^(?:\s|\u200b|\u200c|\u200d|\u2060|\u00ad|\ufe0f)*$/;

const isPlain = (code: number): boolean => code > 32 && code < 127;
/** Whether nothing is to be taken off a text at either end, told quickly for nearly all. */
const isTrim = (text: string): boolean => isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1));

export interface BlockText {
  /** Words of the page, and where they stand in its source. `plain`: all white space in them is single blanks. */
  readonly add: (words: string, from: number, to: number, plain: boolean) => void;
  /** White space, which counts only between words. */
  readonly space: () => void;
  /** A `<br>`: a line break; two of them end the block. */
  readonly lineBreak: () => void;
  readonly picture: () => void;
  readonly link: (leads: 'here' | 'away') => void;
  /** A block begins or ends here. */
  readonly end: () => void;
  /** The page ends here. */
  readonly finish: () => void;
  readonly blocks: readonly Block[];
}

export function blockText(elements: OpenElements): BlockText {
  const blocks: Block[] = [];
  let text = '';
  /** The earlier words of a block of very many pieces. */
  let before: string[] = [];
  let pieces = 0;
  let pending = false; // a white space that only counts if words follow
  let lineStart = true;
  let lineOwed = false; // a line break that only counts if words follow
  let from = 0;
  let to = 0;
  let linked = 0;
  let bold = 0;
  let path = 0;
  let words = 0;
  let near = 0;
  let farther = 0;
  let name = '';
  let container = 0;
  let depth = 0;
  let story = 0;
  let pictured = false;
  let leads: Block['link'] = null;
  let finished = false;

  const append = (more: string): void => {
    if (pieces < mostPieces) {
      text += more;
      pieces++;
      return;
    }
    // To look at a character of a string makes it one piece: worth it where the pieces are smaller than what it costs to know them.
    if (text.length < mostPieces * 64) text.charCodeAt(0);
    before.push(text);
    text = more;
    pieces = 1;
  };

  const end = (): void => {
    const isRest = blocks.length === mostBlocks - 1;
    if ((isRest || (blocks.length === mostBlocks - 2 && before.length === 0)) && !finished && text !== '') {
      lineOwed = true;
      lineStart = true;
      pending = false;
      return;
    }
    if (text !== '') {
      if (before.length > 0) {
        before.push(text);
        // Pieces that nobody looks into stay where they are in the source.
        text = isRest ? before.reduce((all, piece) => all + piece) : before.join('');
        before = [];
      }
      // To trim a string that was put together also makes it one piece, which is then read at every character.
      const trimmed = isRest || (pieces === 1 && isTrim(text)) ? text : text.trim();
      if (isRest || isTrim(trimmed) || !blank.test(trimmed)) {
        blocks.push({
          text: trimmed, from, to, path, tag: name, words, nearWords: near, farWords: farther, linked, bold, container, depth, story,
          afterPicture: pictured, link: leads, isRest,
        });
        pictured = false;
      }
      text = '';
      before = [];
      pieces = 0;
    }
    pending = false;
    lineStart = true;
    lineOwed = false;
    leads = null;
  };

  const lineBreak = (): void => {
    pending = false;
    if (text === '') return;
    if (lineStart) {
      end();
      return;
    }
    lineOwed = true;
    lineStart = true;
  };

  return {
    blocks,
    end,
    finish() {
      finished = true;
      end();
    },
    lineBreak,
    space() { pending = true; },
    picture() { pictured = true; },
    link(where) { leads ??= where; },
    add(given, start, stop, plain) {
      let piece = !plain && spaced.test(given) ? given.replace(spaces, ' ') : given;
      if (piece.charCodeAt(0) === 32) {
        pending = true;
        piece = piece.slice(1);
      }
      if (piece === '') return;
      const trailing = piece.charCodeAt(piece.length - 1) === 32;
      if (trailing) piece = piece.slice(0, -1);
      if (text === '') {
        from = start;
        linked = 0;
        bold = 0;
        path = elements.path;
        words = elements.words;
        near = elements.nearWords;
        farther = elements.farWords;
        name = elements.blockName;
        container = elements.container();
        depth = elements.depth;
        story = elements.story;
      } else {
        // What holds for only some of the words does not hold for the block.
        path &= elements.path;
        words &= elements.words;
        if (lineOwed) append('\n');
        else if (pending && !lineStart) append(' ');
      }
      append(piece);
      to = stop;
      lineStart = false;
      lineOwed = false;
      pending = trailing;
      if ((elements.path & at.link) !== 0) linked += piece.length;
      if (elements.bold) bold += piece.length;
    },
  };
}

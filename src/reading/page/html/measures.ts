import { isCredit } from '../credit.ts';
import { foldCode } from '../fold.ts';
import { at } from './block.ts';
import type { Block } from './block.ts';
import { isFurniture } from './furniture.ts';
import { endsSentence, proseOf, weighedLength } from './prose.ts';
import { emptyHash, fourHash, isUnspaced, nextHash } from './page-words.ts';
import type { NumberSet } from './number-set.ts';
import type { SaidWords } from './page-words.ts';
import { sectionOf } from './sections.ts';
import { wrappersOf } from './wrappers.ts';
import type { Wrappers } from './wrappers.ts';

/*
 * What every block's own words tell, counted in one pass over their characters and kept in arrays, a place for each block.
 */

export interface Measures {
  /** Characters, where one of a script without spaces counts as three. */
  readonly length: Float64Array;
  /** The share of the characters that stand in links. */
  readonly density: Float64Array;
  /** 0 for what is surely no running text; about the number of characters for a good paragraph. */
  readonly prose: Float64Array;
  /** Bits of `looks`. */
  readonly looks: Uint8Array;
  /** What section a short line opens, as `sections.ts` tells. */
  readonly section: Uint8Array;
  readonly commas: Float64Array;
  readonly stops: Float64Array;
  readonly digits: Float64Array;
  readonly capitals: Float64Array;
  readonly spaces: Float64Array;
  readonly quotes: Float64Array;
  readonly lines: Float64Array;
  /** Shares of the block's first words that the page's title, description and declared text have; -1: the page declares none. */
  readonly inTitle: Float64Array;
  readonly inDescription: Float64Array;
  readonly inBody: Float64Array;
  readonly wrappers: Wrappers;
  /** 1 for a block that is surely none of the article's, so that no more is asked of it and no trees are. */
  readonly passed: Uint8Array;
  /** 1 for what a reading passes over, in what a learner is shown as well. */
  readonly minor: Uint8Array;
}

/** In characters: nine of ten blocks that are wholly links are shorter, and so are lines of menus and footers. */
const shortLink = 20;
const shortLine = 40;

/**
 * Whether a block is surely none of the article's: a short line that is wholly a link, or one of a menu or a footer. Of a thousand characters
 * of articles not one stands in such a line.
 */
const isPassed = ({ path }: Block, length: number, density: number): boolean =>
  (density > 0.9 && length < shortLink && (path & at.heading) === 0) || (length < shortLine && (path & (at.nav | at.footer)) !== 0);

export const looks = { sentence: 1, furniture: 2, credit: 4, ellipsis: 8, colon: 16 } as const;

/** In UTF-16 code units: so much of a block is compared with what the page says of itself. */
const compared = 300;
/** In letters: shorter words tell nothing. */
const shortestWord = 3;

/*
 * Kinds of characters, counted in bytes of two numbers at once: no branch and no memory is between one character and the next.
 * A byte is emptied before it can overflow.
 */
const [upper, digit, space, comma] = [1, 1 << 8, 1 << 16, 1 << 24] as const;
const [stop, quote, line] = [1, 1 << 8, 1 << 16] as const;
const mostInByte = 255;
const letterKinds = new Int32Array(128).fill(upper, 65, 91).fill(digit, 48, 58);
letterKinds[32] = space;
letterKinds[44] = comma;
const signKinds = new Int32Array(128);
for (const [kind, signs] of [[stop, '.?!'], [quote, '"'], [line, '\n']] as const) {
  for (const sign of signs) signKinds[sign.charCodeAt(0)] = kind;
}
const isWideComma = (code: number): boolean => code === 0x3001 || code === 0xff0c;
function wideSign(code: number): number {
  if (code === 0x3002) return stop;
  return (code >= 0x201c && code <= 0x201e) || code === 0xab ? quote : 0;
}

/** `passing`: blocks that are surely none of the article's are passed over; a learner is shown them too. */
export function measure(blocks: readonly Block[], said: SaidWords, passing = true): Measures {
  const array = (): Float64Array => new Float64Array(blocks.length);
  const all = {
    length: array(), density: array(), prose: array(),
    looks: new Uint8Array(blocks.length), section: new Uint8Array(blocks.length), commas: array(), stops: array(), digits: array(), capitals: array(),
    spaces: array(), quotes: array(), lines: array(), inTitle: array(), inDescription: array(), inBody: array(), passed: new Uint8Array(blocks.length),
    minor: new Uint8Array(blocks.length),
  };
  const words = new Int32Array(compared + 1);
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const { text } = block;
    if (block.isRest && index > 0) {
      for (const counts of Object.values(all)) counts[index] = counts[index - 1]!;
      continue;
    }
    const linked = Math.min(1, block.linked / Math.max(1, text.length));
    if (text.length < shortLine && isPassed(block, weighedLength(text), linked)) all.minor[index] = 1;
    if (passing && all.minor[index] === 1) {
      all.passed[index] = 1;
      all.length[index] = weighedLength(text);
      all.density[index] = linked;
      continue;
    }
    let wide = 0;
    let count = 0;
    let hash = emptyHash;
    let size = 0;
    for (let start = 0; start < text.length; start += mostInByte) {
      const end = Math.min(text.length, start + mostInByte);
      const hashed = Math.min(end, compared);
      let letters = 0;
      let signs = 0;
      let i = start;
      for (; i < hashed; i++) {
        const code = text.charCodeAt(i);
        let folded: number;
        if (code < 128) {
          letters = (letters + letterKinds[code]!) | 0;
          signs = (signs + signKinds[code]!) | 0;
          folded = foldedAscii[code]!;
        } else {
          if (isWideComma(code)) letters = (letters + comma) | 0;
          else signs = (signs + wideSign(code)) | 0;
          if (code >= 0x3040 && code <= 0x9fff) wide++;
          folded = foldCode(code);
        }
        if (folded !== 0 && !isUnspaced(folded)) {
          hash = nextHash(hash, folded);
          size++;
          continue;
        }
        if (size > 0) words[count++] = size >= shortestWord ? hash : 0;
        if (folded !== 0) words[count++] = nextHash(emptyHash, folded);
        hash = emptyHash;
        size = 0;
      }
      for (; i < end; i++) {
        const code = text.charCodeAt(i);
        if (code < 128) {
          letters = (letters + letterKinds[code]!) | 0;
          signs = (signs + signKinds[code]!) | 0;
        } else {
          if (isWideComma(code)) letters = (letters + comma) | 0;
          else signs = (signs + wideSign(code)) | 0;
          if (code >= 0x3040 && code <= 0x9fff) wide++;
        }
      }
      all.capitals[index]! += letters & 255;
      all.digits[index]! += (letters >> 8) & 255;
      all.spaces[index]! += (letters >> 16) & 255;
      all.commas[index]! += letters >>> 24;
      all.stops[index]! += signs & 255;
      all.quotes[index]! += (signs >> 8) & 255;
      all.lines[index]! += signs >> 16;
    }
    const length = text.length + 2 * wide;
    all.length[index] = length;
    all.density[index] = linked;
    all.looks[index] = looksOf(text, block.path);
    all.section[index] = sectionOf(text);

    if (size > 0 && count < compared) words[count++] = size >= shortestWord ? hash : 0;
    let titled = 0;
    let long = 0;
    for (let i = 0; i < count; i++) {
      if (words[i] === 0) continue;
      long++;
      if (said.title.has(words[i]!)) titled++;
    }
    all.inTitle[index] = long === 0 ? 0 : titled / long;
    all.inDescription[index] = said.description === null ? -1 : shareOfFours(words, count, said.description);
    all.inBody[index] = said.body === null ? -1 : shareOfFours(words, count, said.body);
  }
  const wrappers = wrappersOf(blocks, all.density, (index) => (all.looks[index]! & looks.sentence) !== 0);
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (all.passed[index] === 1) continue;
    all.prose[index] = proseOf(block.path & ~wrappers.path, all.length[index]!, all.density[index]!, (all.looks[index]! & looks.sentence) !== 0);
  }
  return { ...all, wrappers };
}

function looksOf(text: string, path: number): number {
  const last = text.charCodeAt(text.length - 1);
  return (endsSentence(text) ? looks.sentence : 0)
    | (isFurniture(text) ? looks.furniture : 0)
    | ((path & (at.nav | at.footer)) === 0 && isCredit(text) ? looks.credit : 0)
    | (last === 0x2026 || (last === 46 && text.endsWith('...')) || (last === 93 && text.endsWith('…]')) ? looks.ellipsis : 0)
    | (last === 58 ? looks.colon : 0);
}

/** The numbers of words are those that `wordsOf` gives them. */
const foldedAscii = Uint8Array.from({ length: 128 }, (_, code) => foldCode(code));

function shareOfFours(words: Int32Array, count: number, said: NumberSet): number {
  if (count < 4) return 0;
  let held = 0;
  for (let i = 3; i < count; i++) if (said.has(fourHash(words[i - 3]!, words[i - 2]!, words[i - 1]!, words[i]!))) held++;
  return held / (count - 3);
}

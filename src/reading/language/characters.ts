import { characterRuns } from './character-ranges.ts';

/** What a character is to the tokeniser. */
export const symbol = 0;
export const space = 1;
export const lineBreak = 2;
/** Controls, format characters, variation selectors: no reader sees them, and offsets must survive them. */
export const invisible = 3;
export const upper = 4;
export const lower = 5;
export const letter = 6;
export const digit = 7;
export const mark = 8;

const basic = new Uint8Array(0x10000);
const beyondStarts: number[] = [];
const beyondClasses: number[] = [];

let at = 0;
for (const run of characterRuns.split(' ')) {
  const end = at + parseInt(run.slice(0, -1), 36);
  const kind = run.charCodeAt(run.length - 1) - 48;
  if (at < 0x10000) basic.fill(kind, at, Math.min(end, 0x10000));
  if (end > 0x10000) {
    beyondStarts.push(Math.max(at, 0x10000));
    beyondClasses.push(kind);
  }
  at = end;
}

/** The class of a UTF-16 code unit taken alone; a surrogate is a symbol. */
export const classOfUnit = (unit: number): number => basic[unit]!;

/** The class of a code point above U+FFFF. */
export const classBeyond = (point: number): number => {
  let low = 0;
  let high = beyondStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (beyondStarts[middle]! <= point) low = middle;
    else high = middle - 1;
  }
  return beyondClasses[low]!;
};

/** The class of the character that starts at `at`; a lone surrogate is a symbol. */
export const classAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff ? classOfPair(text, at) : basic[unit]!;
};

/** How many code units the character at `at` takes: 2 for a surrogate pair, else 1. */
export const unitsAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
};

const classOfPair = (text: string, at: number): number =>
  unitsAt(text, at) === 2 ? classBeyond(text.codePointAt(at)!) : symbol;

/** Letters, digits and marks: what words are made of. */
export const isWordClass = (kind: number): boolean => kind >= upper;
export const isLetterClass = (kind: number): boolean => kind >= upper && kind <= letter;

/** The apostrophe in its typings: straight, typographic, modifier letter, grave and acute accents used for one. */
export const isApostrophe = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x60 || unit === 0xb4;

import { functionWordsIn } from '../guess-language.ts';

/*
 * What a block looks like, whatever it says: how long, how capitalised, how it ends. Counted in one pass over its
 * characters, so that a line of two megabytes costs no more than its length.
 */

export interface Shape {
  readonly words: number;
  /** Words that begin with a capital letter. */
  readonly capitalised: number;
  /** Words of four letters and more that begin with a small letter: headlines in title case have hardly any. */
  readonly longLower: number;
  readonly letters: number;
  readonly capitals: number;
  readonly digits: number;
  /** Stops (. ! ?) inside the block that a space and no small letter follow, and one at its end. */
  readonly sentences: number;
  readonly ending: Ending;
  readonly beginsLower: boolean;
  readonly quotes: number;
  /** Words that only hold a sentence together, in any language that `guess-language.ts` lists. */
  readonly functionWords: number;
  /** Separators of menus and trails: | / » › > · • →. */
  readonly separators: number;
}
export type Ending = 'stop' | 'question' | 'ellipsis' | 'colon' | 'none';

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Letters as far as shape needs them: everything beyond Latin-1 punctuation that is no general punctuation, symbol or surrogate. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  return (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xd800)
    || (code >= 0xf900 && code < 0xfe00) || (code >= 0xfe70 && code < 0xff00);
}

/** Scripts written without spaces: two characters count as a word. */
const isUnspaced = (code: number): boolean => (code >= 0x3040 && code < 0xa000) || (code >= 0xe00 && code < 0xe80);

export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const letter = text.charAt(at);
  return isLetter(code) && letter !== letter.toLowerCase();
}

const closers = '"\'”’»)]}›' + '」』';
const stops = '.!?。！？…';
const quotationMarks = '"“”„«»';
const strokes = '|/»›>·•→';

export function shapeOf(text: string): Shape {
  let words = 0, capitalised = 0, longLower = 0, letters = 0, capitals = 0, digits = 0;
  let sentences = 0, quotes = 0, separators = 0, unspaced = 0;
  let wordStart = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    const letter = isLetter(code);
    if (letter || isDigit(code)) {
      if (letter) { letters++; if (isCapital(text, at)) capitals++; } else digits++;
      if (isUnspaced(code)) unspaced++;
      if (wordStart < 0) wordStart = at;
      continue;
    }
    // An apostrophe or hyphen within a word does not end it.
    const joint = code === 0x27 || code === 0x2019 || code === 0x2d;
    if (wordStart >= 0 && joint && at + 1 < text.length && isLetter(text.charCodeAt(at + 1))) continue;
    if (wordStart >= 0) {
      words++;
      if (isCapital(text, wordStart)) capitalised++;
      else if (at - wordStart >= 4 && isLetter(text.charCodeAt(wordStart))) longLower++;
      wordStart = -1;
    }
    const mark = text.charAt(at);
    if (mark === '' || mark === ' ') continue;
    if (quotationMarks.includes(mark)) quotes++;
    if (strokes.includes(mark)) separators++;
    if (stops.includes(mark) && endsSentence(text, at)) sentences++;
  }
  return {
    words: words + (unspaced >> 1), capitalised, longLower, letters, capitals, digits, sentences, ending: endingOf(text),
    beginsLower: startsLower(text), quotes, functionWords: functionWordsIn(text), separators,
  };
}

function endsSentence(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && (closers.includes(text.charAt(next)) || stops.includes(text.charAt(next))) && next - at < 5) next++;
  if (next >= text.length) return true;
  const code = text.charCodeAt(at);
  if (code > 0x3000) return true;
  if (text.charCodeAt(next) !== 0x20 && text.charCodeAt(next) !== 0xa0) return false;
  // "J. Smith", "U.S. troops": a single letter before the stop is an initial.
  if (at >= 2 && text.charAt(at) === '.' && isCapital(text, at - 1) && !isLetter(text.charCodeAt(at - 2))) return false;
  const after = text.charCodeAt(next + 1);
  return !(isLetter(after) && !isCapital(text, next + 1) && text.charAt(next + 1) !== text.charAt(next + 1).toUpperCase());
}

export function endingOf(text: string): Ending {
  let end = text.length;
  while (end > 0 && text.length - end < 4 && closers.includes(text.charAt(end - 1))) end--;
  const last = text.charAt(end - 1);
  if (last === '…' || text.endsWith('...', end) || text.endsWith('[...]') || text.endsWith('[…]')) return 'ellipsis';
  if (last === '.' || last === '。' || last === '！' || last === '!' || last === ';') return 'stop';
  if (last === '?' || last === '？') return 'question';
  if (last === ':' || last === '：') return 'colon';
  return 'none';
}

function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  if (!isLetter(code) || isUnspaced(code)) return false;
  const letter = text.charAt(0);
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

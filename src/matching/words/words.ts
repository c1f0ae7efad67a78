/** The stretch of a word in its text: half-open, in UTF-16 code units; the shape of the reading's spans. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a stretch of text, in order: letters and digits, with apostrophes and points between them (“don’t”, “U.S”, “4,000”).
 * Hyphens part words, so that “Russian-backed” and “Russian backed” are the same two. Linear.
 */
export function wordsIn(text: string, from = 0, to = text.length): readonly Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let i = from; i <= to; i++) {
    const inside = i < to && (isWordCode(text.charCodeAt(i)) || (start >= 0 && i + 1 < to && joinsAt(text, i)));
    if (inside && start < 0) start = i;
    else if (!inside && start >= 0) {
      words.push({ word: text.slice(start, i), start, end: i });
      start = -1;
    }
  }
  return words;
}

/** A word as it is compared: in small letters, typographic apostrophes straight, without a possessive ending and points. */
export function plain(word: string): string {
  const lower = word.toLowerCase().replace(/[\u2018\u2019\u02bc]/g, '\'').replace(/[.,]/g, '');
  return lower.endsWith('\'s') ? lower.slice(0, -2) : lower;
}

const joinsAt = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  const next = text.charCodeAt(i + 1);
  if (code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x2e) return isWordCode(next) && isWordCode(text.charCodeAt(i - 1));
  return code === 0x2c && isDigitCode(next) && isDigitCode(text.charCodeAt(i - 1));
};

const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** ASCII letters and digits, and all above the signs of Latin-1 that is neither punctuation nor invisible; coarse, and the same everywhere. */
const isWordCode = (code: number): boolean =>
  isDigitCode(code) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0xfe00 && !isSignCode(code));

/** Punctuation, arrows, signs and drawings; ideographic punctuation; surrogates and private use. */
const isSignCode = (code: number): boolean => (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xd800 && code <= 0xf8ff);

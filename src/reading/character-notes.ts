import type { Note } from './reading.ts';
import type { Span } from './text/span.ts';

/*
 * Characters that a reader does not see or a program may stumble on: they stay in the text as they came, and are told.
 */

type Oddity = 'NUL' | 'lone surrogate' | 'invisible';

const says: Readonly<Record<Oddity, (count: number) => string>> = {
  'NUL': (n) => `${n === 1 ? 'A NUL character stands' : `${n} NUL characters stand`} in the text.`,
  'lone surrogate': (n) => `${n === 1 ? 'Half of a character stands' : `${n} halves of characters stand`} alone in the text (lone surrogates): the page was cut or damaged.`,
  'invisible': (n) => `${n === 1 ? 'An invisible character stands' : `${n} invisible characters stand`} in the text (variation selectors, tags or zero-width characters); something may be hidden in them.`,
};

/** One note for each kind of odd character in the text, at the first of its kind. */
export function characterNotes(text: string): readonly Note[] {
  const found = new Map<Oddity, { count: number; first: Span }>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nothing odd below the soft hyphen but NUL; most texts never go past this line.
    if (code !== 0 && code < 0xad) continue;
    const isPair = code >= 0xd800 && code < 0xdc00 && isLow(text.charCodeAt(at + 1));
    const width = isPair ? 2 : 1;
    const oddity = code === 0 ? 'NUL' : isPair ? oddPair(code, text.charCodeAt(at + 1)) : oddUnit(code);
    if (oddity) {
      const seen = found.get(oddity);
      if (seen) seen.count++; else found.set(oddity, { count: 1, first: [at, at + width] });
    }
    at += width - 1;
  }
  return [...found].map(([oddity, { count, first }]) => ({ kind: 'characters', message: says[oddity](count), span: first }));
}

const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

function oddUnit(code: number): Oddity | null {
  if (code >= 0xd800 && code < 0xe000) return 'lone surrogate';
  // Zero-width space and joiners, direction marks and overrides, word joiner, the byte order mark inside a text.
  const isInvisible = (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069) || code === 0xfeff;
  // Variation selectors behind an emoji are common and come as U+FE0F; a run of others is how text is hidden.
  const isSelector = code >= 0xfe00 && code <= 0xfe0e;
  return isInvisible || isSelector ? 'invisible' : null;
}

/** U+E0000 to U+E01EF: tags and the supplementary variation selectors. */
function oddPair(high: number, low: number): Oddity | null {
  const point = ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
  return point >= 0xe0000 && point <= 0xe01ef ? 'invisible' : null;
}

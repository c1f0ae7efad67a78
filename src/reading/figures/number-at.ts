import type { Tokenised } from '../language/tokens.ts';
import { isDigit } from './date-words.ts';
import type { WrittenNumber } from './numbers.ts';
import { numberInDigits, numberInWords, startsNumberWord } from './numbers.ts';

/** The number that begins with the token, if one does; below zero where the token is its minus sign. `dashed`: it may be the first of two that a dash joins. */
export const numberAt = (doc: Tokenised, token: number, dashed = false): WrittenNumber | null => {
  if (isMinus(doc, token)) {
    const found = unsignedAt(doc, token + 1, dashed);
    return found?.digits === true && found.value !== 0 ? { ...found, value: -found.value } : null;
  }
  return unsignedAt(doc, token, dashed);
};

const unsignedAt = (doc: Tokenised, token: number, dashed: boolean): WrittenNumber | null => {
  const first = doc.text.charCodeAt(doc.starts[token]!);
  const lower = doc.lower[token]!;
  if (isDigit(first) || isCurrency(lower.charCodeAt(lower.length - 1))) return numberInDigits(doc.text, doc.starts[token]!, dashed);
  return startsNumberWord(lower) ? numberInWords(doc.text, doc.starts[token]!) : null;
};

/** Dollar, pound, yen, euro. */
const isCurrency = (code: number): boolean => code === 0x24 || code === 0xa3 || code === 0xa5 || code === 0x20ac;

/** Behind what a sign can stand: white space, an opening bracket or quotation mark. */
const opening = /^[\s([“‘"']$/;

/**
 * Whether a token is the sign of the number that it touches: “-5 per cent”, “(−0.4%)”, “-$5 million”. In “3-5” and “Covid-19” something stands
 * right before it, and a hyphen that opens a line opens an item of a list.
 */
const isMinus = (doc: Tokenised, token: number): boolean => {
  const [sign, at] = [doc.words[token]!, doc.starts[token]!];
  if ((sign !== '-' && sign !== '\u2212') || token + 1 >= doc.length || doc.starts[token + 1] !== doc.ends[token]) return false;
  const before = at === 0 ? '\n' : doc.text[at - 1]!;
  return before === '\n' ? sign === '\u2212' : opening.test(before);
};

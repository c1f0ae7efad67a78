import type { Tokenised } from '../language/tokens.ts';
import { isDigit } from './date-words.ts';
import type { WrittenNumber } from './numbers.ts';
import { numberInDigits, numberInWords, startsNumberWord } from './numbers.ts';

/** The number that begins with the token, if one does. `dashed`: it may be the first of two that a dash joins. */
export const numberAt = (doc: Tokenised, token: number, dashed = false): WrittenNumber | null => {
  const first = doc.text.charCodeAt(doc.starts[token]!);
  const lower = doc.lower[token]!;
  if (isDigit(first) || isCurrency(lower.charCodeAt(lower.length - 1))) return numberInDigits(doc.text, doc.starts[token]!, dashed);
  return startsNumberWord(lower) ? numberInWords(doc.text, doc.starts[token]!) : null;
};

/** Dollar, pound, yen, euro. */
const isCurrency = (code: number): boolean => code === 0x24 || code === 0xa3 || code === 0xa5 || code === 0x20ac;

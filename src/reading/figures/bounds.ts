import type { Tokenised } from '../language/tokens.ts';
import type { Bounds } from '../reading.ts';

/*
 * How exact a number is meant to be, by the words before and after it. “Nearly 4,000” has not reached 4,000: it is less.
 * “Up to” and “as many as” set an upper end.
 */

const before: readonly (readonly [words: string, bounds: Bounds])[] = [
  ['no more than', 'at most'], ['not more than', 'at most'], ['no fewer than', 'at least'], ['no less than', 'at least'], ['not less than', 'at least'],
  ['as many as', 'at most'], ['as much as', 'at most'], ['as few as', 'at least'], ['as little as', 'at least'], ['well over', 'more than'], ['well under', 'less than'],
  ['just over', 'more than'], ['just under', 'less than'], ['just above', 'more than'], ['just below', 'less than'],
  ['a little over', 'more than'], ['a little under', 'less than'], ['slightly more than', 'more than'], ['slightly less than', 'less than'],
  ['more than', 'more than'], ['greater than', 'more than'], ['upwards of', 'more than'], ['in excess of', 'more than'],
  ['less than', 'less than'], ['fewer than', 'less than'], ['at least', 'at least'], ['at most', 'at most'], ['up to', 'at most'],
  ['a maximum of', 'at most'], ['a minimum of', 'at least'], ['close to', 'about'], ['an estimated', 'about'], ['somewhere around', 'about'],
  ['just about', 'about'], ['estimated', 'about'], ['about', 'about'], ['around', 'about'], ['some', 'about'], ['roughly', 'about'],
  ['approximately', 'about'], ['circa', 'about'], ['nearly', 'less than'], ['almost', 'less than'], ['over', 'more than'], ['above', 'more than'],
  ['under', 'less than'], ['below', 'less than'], ['exactly', 'exactly'], ['precisely', 'exactly'],
];

const phrases = before.map(([words, bounds]) => ({ words: words.split(' '), bounds }));

/** Words that say where or how long before a length of time: “over five years” is not more than five. */
const asPreposition = new Set(['over', 'around', 'about', 'under', 'below', 'above']);

/** The bounds that the tokens before `first` give, and the token that they begin at. */
export const boundsBefore = (doc: Tokenised, first: number, ofTime: boolean): { readonly bounds: Bounds; readonly from: number } => {
  const sentence = doc.sentenceStarts[doc.sentenceOf[first]!]!;
  for (const { words, bounds } of phrases) {
    const from = first - words.length;
    if (from < sentence || !words.every((word, index) => doc.lower[from + index] === word)) continue;
    if (ofTime && words.length === 1 && asPreposition.has(words[0]!) && words[0] !== 'about') break;
    return { bounds, from };
  }
  return { bounds: 'exactly', from: first };
};

const after = /(?:[ \u00a0]or[ \u00a0](more|so|fewer|less)(?![A-Za-z])|-(plus)(?![A-Za-z])|(\+))/iy;

/** The bounds that stand after the number: “4,000 or so”, “4,000-plus”. */
export const boundsAfter = (text: string, at: number): { readonly bounds: Bounds; readonly end: number } | null => {
  after.lastIndex = at;
  const found = after.exec(text);
  if (found === null) return null;
  const word = (found[1] ?? found[2] ?? found[3])!.toLowerCase();
  return { bounds: word === 'so' ? 'about' : word === 'fewer' || word === 'less' ? 'at most' : 'at least', end: at + found[0].length };
};

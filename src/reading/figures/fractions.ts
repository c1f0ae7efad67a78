import { firstTokenAt } from '../language/token-at.ts';
import type { Tagged, Upos } from '../language/tokens.ts';
import { uposOf, xposOf } from '../language/tokens.ts';
import { boundsBefore } from './bounds.ts';
import { isTime } from './counted.ts';
import type { WrittenNumber } from './numbers.ts';
import { percentOf } from './percent-of.ts';

/*
 * Parts of a whole in words: “a third of them”, “nearly a quarter of voters”, “fell by a fifth”. “A third man”, “the first
 * third” and “a quarter to ten” are none.
 */

const numerators = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const denominators = ['', '', 'half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const pattern = new RegExp(`(?:(an?|${numerators.slice(1).join('|')})[ \\u00a0-](${denominators.slice(3).join('|')}|fourth)(s?)|half)(?![A-Za-z-])`, 'iy');

/** What stands before “half” as a part that is known: “the other half”, “in half”, “five and a half”. */
const pickedOut = new Set(['the', 'first', 'second', 'other', 'latter', 'a', 'an', 'one', 'last', 'in', 'better', 'and', 'this', 'that', 'each', 'every', 'top', 'bottom', 'my', 'your', 'his', 'her', 'our', 'their', 'its']);
/** What a part with no whole behind it may be followed by, besides a mark and the end: “by a third in May”, “nearly half said”. */
const goesOn: ReadonlySet<Upos> = new Set<Upos>(['PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'VERB', 'ADV', 'DET', 'PRON']);

/** A fraction in words that begins with the token, as percent; null where there is none. */
export const fractionAt = (doc: Tagged, first: number): WrittenNumber | null => {
  const initial = doc.lower[first]!;
  if (initial !== 'half' && initial !== 'a' && initial !== 'an' && !numerators.includes(initial)) return null;
  pattern.lastIndex = doc.starts[first]!;
  const found = pattern.exec(doc.text);
  if (found === null) return null;
  const end = doc.starts[first]! + found[0].length;
  const sentence = doc.sentenceOf[first]!;
  const [low, high] = [doc.sentenceStarts[sentence]!, doc.sentenceStarts[sentence + 1]!];
  const next = firstTokenAt(doc.starts, end);
  const from = boundsBefore(doc, first, false).from;
  const before = first > low ? doc.lower[first - 1]! : '';
  const [part, whole] = found[1] === undefined ? [1, 2] : [numeratorOf(found[1]), found[2]!.toLowerCase() === 'fourth' ? 4 : denominators.indexOf(found[2]!.toLowerCase())];
  if (part >= whole || (found[1] !== undefined && (part > 1) !== (found[3] !== ''))) return null;
  if (found[1] === undefined && from === first && pickedOut.has(before)) return null;
  const isLoose = from < first || (found[1] !== undefined && before === 'by');
  if (!(isOfWhole(doc, next, high) || (isLoose && standsWithout(doc, next, high)))) return null;
  return { end, ...percentOf(part, whole), unit: 'percent', digits: false, scale: 1 };
};

const numeratorOf = (word: string): number => Math.max(1, numerators.indexOf(word.toLowerCase()));

/** “Of them”, “of the mines”; not “of a century” and “of the year”, which are lengths. */
const isOfWhole = (doc: Tagged, next: number, high: number): boolean => {
  if (next + 1 >= high || doc.lower[next] !== 'of' || /^(?:an?|one)$/.test(doc.lower[next + 1]!)) return false;
  const noun = ['the', 'its', 'their', 'his', 'her', 'this', 'that', 'each'].includes(doc.lower[next + 1]!) ? next + 2 : next + 1;
  return noun < high && !isTime(doc.lower[noun]!) && doc.lower[noun] !== 'way';
};

const standsWithout = (doc: Tagged, next: number, high: number): boolean => {
  if (next >= high) return true;
  const word = doc.lower[next]!;
  if (word === 'of' || word === 'to' || word === 'past' || word === 'an' || word === 'a' || word === '-') return false;
  return goesOn.has(uposOf(doc, next)) || xposOf(doc, next) === 'JJR';
};

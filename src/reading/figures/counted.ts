import type { Tagged, Upos } from '../language/tokens.ts';
import { uposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { isCapital, startsMonth, startsWeekday } from './date-words.ts';

/*
 * What a number counts: “about 4,000 [American] [troops] in [Syria]”. The head is the last noun of the run that follows.
 */

/** What is counted, of whom and where; each a stretch of the text. */
export interface Counted {
  readonly unit: Span | null;
  readonly of: Span | null;
  readonly place: Span | null;
}

const inside: ReadonlySet<Upos> = new Set<Upos>(['ADJ', 'NOUN', 'PROPN', 'VERB', 'NUM', 'DET', 'PRON']);
const placePrepositions = new Set(['in', 'at', 'across', 'inside', 'throughout', 'outside', 'near', 'around', 'within']);
const compass = new Set(['northern', 'southern', 'eastern', 'western', 'central', 'north', 'south', 'east', 'west', 'northeastern', 'northwestern',
  'southeastern', 'southwestern', 'rural', 'occupied', 'mainland', 'downtown', 'war-torn', 'neighbouring', 'neighboring', 'greater', 'upper', 'lower']);
/** Adjectives that make another unit of a unit. */
const measures = new Set(['cubic', 'square', 'metric', 'nautical']);
const times = new Set(['quarter', 'half', 'month', 'months', 'year', 'years', 'week', 'weeks', 'day', 'days', 'season', 'decade', 'period', 'century', 'centuries', 'term', 'hour', 'hours', 'minute', 'minutes', 'second', 'seconds', 'decades', 'night', 'nights']);
/** Whether a word is a length or a part of time. */
export const isTime = (word: string): boolean => times.has(word);
const reach = 8;

const sentenceEnd = (doc: Tagged, token: number): number => doc.sentenceStarts[doc.sentenceOf[token]! + 1]!;

/** “3,000 of the troops”, “three of them”, “40 of 52”: those are meant that are counted. “Two of arson” counts something else. */
const isKnown = (doc: Tagged, token: number): boolean => ['DET', 'PRON', 'NUM', 'PROPN'].includes(uposOf(doc, token));

/** “Nine counts of bribery and two of arson”: what is counted was said before; null where it was not. */
const unitSaidBefore = (doc: Tagged, after: number): Span | null => {
  const first = Math.max(doc.sentenceStarts[doc.sentenceOf[after]!]! + 2, after - reach);
  if (after - 2 < first || !/^(?:and|or|,)$/.test(doc.lower[after - 2]!)) return null;
  for (let token = after - 3; token >= first; token -= 1) {
    if (doc.lower[token] === 'of' && uposOf(doc, token - 1) === 'NOUN' && uposOf(doc, token - 2) === 'NUM') return spanOf(doc, token - 1, token - 1);
  }
  return null;
};

/** The last noun of the run of words that begins at `from`; -1 where no noun stands there. */
const headFrom = (doc: Tagged, from: number): number => {
  const end = Math.min(sentenceEnd(doc, from), from + reach);
  let head = -1;
  for (let token = from; token < end; token += 1) {
    const tag = uposOf(doc, token);
    const word = doc.lower[token]!;
    if (tag === 'NOUN' || (tag === 'PROPN' && (head < 0 || uposOf(doc, head) === 'PROPN'))) head = token;
    else if (tag === 'ADJ' && head >= 0 && uposOf(doc, head) === 'NOUN') break;
    else if (tag === 'ADJ' || (word === '-' && head < 0)) continue;
    // “4,000 displaced people”: a participle only before its noun.
    else if (tag === 'VERB' && head < 0 && /(?:ed|en|ing)$/.test(word) && token + 1 < end && ['NOUN', 'ADJ'].includes(uposOf(doc, token + 1))) continue;
    else if (head < 0 && ((word === 'of' && token + 1 < end && isKnown(doc, token + 1)) || word === 'the' || word === 'its' || word === 'his' || word === 'their' || word === 'these' || word === 'more' || word === 'other')) continue;
    else break;
  }
  return head >= 0 && inside.has(uposOf(doc, head)) ? head : -1;
};

const spanOf = (doc: Tagged, first: number, last: number): Span => [doc.starts[first]!, doc.ends[last]!];

/** “American”, “U.S. Marine Corps”: the run of capitalised words before the head that says whose. */
const ownerBetween = (doc: Tagged, from: number, head: number): Span | null => {
  const isName = (token: number): boolean => isCapital(doc.text.charCodeAt(doc.starts[token]!));
  let first = from;
  while (first < head && !isName(first)) first += 1;
  let last = first;
  while (last + 1 < head && isName(last + 1)) last += 1;
  return first < head ? spanOf(doc, first, last) : null;
};

const whichTime = new Set(['last', 'next', 'previous', 'past', 'following', 'same']);

/** “Raised the number to 44 last week”, “to 44 the previous day”, “to 44 Monday”: when, and not what is counted. */
const isWhenAt = (doc: Tagged, after: number, head: number): boolean => {
  const first = doc.lower[after] === 'the' ? after + 1 : after;
  return startsWeekday(doc.lower[head]!) || (first < head && whichTime.has(doc.lower[first]!) && isWhen(doc.lower[head]!));
};

const isWhen = (word: string): boolean => times.has(word) || startsMonth(word) || startsWeekday(word);

/** “of the Taliban” after the head: the run of names, or the noun with its modifiers. */
const complement = (doc: Tagged, after: number, prepositions: readonly string[]): Span | null => {
  if (after + 1 >= sentenceEnd(doc, after - 1) || !prepositions.includes(doc.lower[after]!)) return null;
  const first = doc.lower[after] === 'worth' && doc.lower[after + 1] === 'of' ? after + 2 : after + 1;
  if (first >= sentenceEnd(doc, after - 1)) return null;
  const head = headFrom(doc, first);
  // “Grew 1.1% in the first quarter”: when, and not of what.
  return head < 0 || (doc.lower[after] === 'in' && isWhen(doc.lower[head]!)) ? null : spanOf(doc, first, head);
};

const placeAfter = (doc: Tagged, after: number): Span | null => {
  const end = sentenceEnd(doc, after - 1);
  if (after + 1 >= end || !placePrepositions.has(doc.lower[after]!)) return null;
  let first = after + 1;
  if (doc.lower[first] === 'the' && first + 1 < end) first += 1;
  let last = first;
  while (last < end && compass.has(doc.lower[last]!)) last += 1;
  if (last >= end || uposOf(doc, last) !== 'PROPN' || startsMonth(doc.lower[last]!) || startsWeekday(doc.lower[last]!)) return null;
  while (last + 1 < end && uposOf(doc, last + 1) === 'PROPN') last += 1;
  return spanOf(doc, first, last);
};

/** What the number that ends before token `after` counts. `unitGiven`: a sign or “percent” has named the unit already. */
export const countedAfter = (doc: Tagged, after: number, unitGiven: boolean): Counted => {
  const end = after > 0 ? sentenceEnd(doc, after - 1) : doc.length;
  if (after >= end) return { unit: null, of: null, place: null };
  if (unitGiven) {
    const of = complement(doc, after, ['of', 'in', 'worth']);
    const place = placeAfter(doc, after);
    return { unit: null, of: place === null ? of : null, place };
  }
  if (doc.lower[after] === 'of' && after + 1 < end && !isKnown(doc, after + 1)) {
    const unit = unitSaidBefore(doc, after);
    return { unit, of: unit === null ? null : complement(doc, after, ['of']), place: null };
  }
  const head = headFrom(doc, after);
  if (head < 0) return { unit: null, of: null, place: placeAfter(doc, after) };
  if (isWhenAt(doc, after, head)) return { unit: null, of: null, place: null };
  const of = ownerBetween(doc, after, head) ?? complement(doc, head + 1, ['of']);
  const next = of !== null && of[0] > doc.starts[head]! ? tokenAfter(doc, of[1], head) : head + 1;
  const first = head > after && measures.has(doc.lower[head - 1]!) ? head - 1 : head;
  return { unit: spanOf(doc, first, head), of, place: next < end ? placeAfter(doc, next) : null };
};

const tokenAfter = (doc: Tagged, offset: number, from: number): number => {
  let token = from;
  while (token < doc.length && doc.starts[token]! < offset) token += 1;
  return token;
};

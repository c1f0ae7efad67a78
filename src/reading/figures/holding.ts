import { firstTokenAt, tokensStartingIn } from '../language/token-at.ts';
import type { Parsed, Relation } from '../language/tokens.ts';
import { relationOf, uposOf } from '../language/tokens.ts';
import { clauseOf } from './clauses.ts';
import type { DateMention } from './dates.ts';

/*
 * Whether a date tells when something held. “Since August”, “between 2009 and 2019” and “after Friday” begin or bound a stretch of
 * time, “by the end of June” sets a deadline, “the Sunday programme” is a name.
 */

/** Between a preposition and its date: “by the end of June”, “since late August”. */
const passed = new Set(['the', 'end', 'of', 'early', 'late', 'mid', 'mid-', 'start', 'beginning', 'middle', 'last', 'about', 'around', 'year', 'spring', 'summer', 'autumn', 'fall', 'winter', 'close']);
const bounding = new Set(['since', 'until', 'till', 'before', 'after', 'between', 'from', 'through', 'than', 'following', 'ahead']);
/** Of these, what an event may follow: “before the invasion in 2015”. */
const boundingEvents = new Set(['since', 'until', 'till', 'before', 'after', 'following']);
/** “The year to September” is over in September; “moved to May” has no year before it. */
const stretches = new Set(['year', 'years', 'month', 'months', 'quarter', 'half', 'week', 'weeks', 'season', 'period', 'nine-month', 'six-month']);
const partsOfDay = new Set(['morning', 'afternoon', 'evening', 'night', 'midnight', 'noon']);
const modifiers: ReadonlySet<Relation> = new Set<Relation>(['compound', 'amod', 'nummod', 'nmod:desc', 'nmod:unmarked', 'nmod', 'flat']);

/** `today`: the reference date, if there is one; what lies past it has not held yet. */
export const tellsWhen = (doc: Parsed, dates: readonly DateMention[], index: number, today: string | null): boolean => {
  const date = dates[index]!;
  const [first, end] = tokensStartingIn(doc.starts, date.span);
  if (date.iso !== null && today !== null && isPast(today, date.iso)) return false;
  return !isInName(doc, first, end) && !isPartOfBound(doc, first) && leadAllows(doc, dates, index, first, date.iso !== null && today !== null);
};

/** Whether `iso` begins after the day `today`, as exactly as both are. */
const isPast = (today: string, iso: string): boolean => iso > today.slice(0, iso.length);

/** “Whose Sunday programme”, “the 2015 law”: the date belongs to the noun right behind it. */
const isInName = (doc: Parsed, first: number, end: number): boolean => {
  if (end >= doc.length || doc.sentenceOf[end] !== doc.sentenceOf[first] || partsOfDay.has(doc.lower[end]!)) return false;
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(uposOf(doc, end))) return false;
  for (let token = first; token < end; token += 1) if (doc.heads[token]! >= end && modifiers.has(relationOf(doc, token))) return true;
  return false;
};

/** “Before the invasion in 2015”: the date of what sets a bound. */
const isPartOfBound = (doc: Parsed, first: number): boolean => {
  const low = doc.sentenceStarts[doc.sentenceOf[first]!]!;
  const clause = clauseOf(doc, first);
  for (let noun = doc.heads[first]!, steps = 0; noun >= low && noun !== clause && steps < reach; noun = doc.heads[noun]!, steps += 1) {
    for (let token = noun - 1; token >= Math.max(low, noun - reach); token -= 1) {
      if (doc.heads[token] === noun && relationOf(doc, token) === 'case' && boundingEvents.has(doc.lower[token]!)) return true;
    }
  }
  return false;
};

const leadAllows = (doc: Parsed, dates: readonly DateMention[], index: number, first: number, isOver: boolean): boolean => {
  const sentence = doc.sentenceStarts[doc.sentenceOf[first]!]!;
  let at = first - 1;
  while (at >= sentence && passed.has(doc.lower[at]!)) at -= 1;
  if (at < sentence) return true;
  const lead = doc.lower[at]!;
  if (lead === 'by') return isOver && isDone(doc, first);
  if (bounding.has(lead)) return false;
  // “Between 2009 and 2019”, “from May to June”: the second day is as the first.
  const before = dates[index - 1];
  if (before !== undefined && firstTokenAt(doc.starts, before.span[1]) === at && /^(?:and|to|or|[-\u2010-\u2015])$/.test(lead)) {
    return leadAllows(doc, dates, index - 1, firstTokenAt(doc.starts, before.span[0]), isOver);
  }
  return lead !== 'to' || (at > sentence && stretches.has(doc.lower[at - 1]!));
};

/** “By Tuesday, 30 had died”: what is told with “had” was so by then; without it, “by” sets a term. */
const isDone = (doc: Parsed, first: number): boolean => {
  const sentence = doc.sentenceOf[first]!;
  for (let token = doc.sentenceStarts[sentence]!; token < doc.sentenceStarts[sentence + 1]!; token += 1) {
    if (doc.lower[token] === 'had' && Math.abs(token - first) <= reach) return true;
  }
  return false;
};
/** In tokens. */
const reach = 12;

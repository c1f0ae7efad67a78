import { firstTokenAt, tokensStartingIn } from '../language/token-at.ts';
import type { Parsed } from '../language/tokens.ts';
import { relationOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import { clauseOf, describesNoun, toldInOneBreath, toldWith } from './clauses.ts';
import type { DateMention } from './dates.ts';
import { tellsWhen } from './holding.ts';

/**
 * As of when a figure holds: the nearest date in the same content that hangs on the figure’s own clause and tells when it held,
 * else the date that opens the sentence (“In October, an officer indicated there were about 4,000 troops”). A date beside the
 * cue says when it was said, not when it held, and is not taken. `today`: the reference date.
 */
export const asOfDate = (
  doc: Parsed, token: number, figure: Span, content: readonly Span[] | null, dates: readonly DateMention[], today: string | null,
): string | null => {
  const sentence = doc.sentenceOf[token]!;
  const first = doc.sentenceStarts[sentence]!;
  const last = doc.sentenceStarts[sentence + 1]! - 1;
  let nearest: DateMention | null = null;
  let distance = Infinity;
  for (let index = firstFrom(dates, doc.starts[first]!); index < dates.length && dates[index]!.span[0] < doc.ends[last]!; index += 1) {
    const date = dates[index]!;
    const between = date.span[0] >= figure[1] ? doc.text.slice(figure[1], Math.min(date.span[0], figure[1] + 120)) : null;
    if (between !== null && comparison.test(between)) continue;
    if (isCompared(doc, firstTokenAt(doc.starts, figure[0]), first) && (between === null || !atOnce.test(between))) continue;
    const inContent = content === null || content.some((span) => contains(span, date.span));
    const opens = date.span[0] <= doc.starts[Math.min(first + 2, last)]! && !describesNoun(doc, token);
    if (!(opens || (inContent && sharesClause(doc, token, figure, date))) || !tellsWhen(doc, dates, index, today)) continue;
    const away = between === null ? figure[0] - date.span[1] : date.span[0] - figure[1];
    // What the content itself says counts before what opens the sentence.
    const weight = inContent ? away : away + 1e9;
    if (weight < distance) [nearest, distance] = [date, weight];
  }
  return nearest?.iso ?? null;
};

/** Whether a date hangs on the clause of the figure, or on what is counted: “40 ships sold in 2015”. */
const sharesClause = (doc: Parsed, token: number, figure: Span, date: DateMention): boolean => {
  const own = clauseOf(doc, token);
  const dated = clauseOf(doc, firstTokenAt(doc.starts, date.span[0]));
  if (own === dated || toldWith(doc, own) === dated) return true;
  const [from, to] = tokensStartingIn(doc.starts, figure);
  if (relationOf(doc, dated) === 'acl' && doc.heads[dated]! >= from && doc.heads[dated]! < to) return true;
  return date.iso?.length === 10 && toldInOneBreath(doc, own, dated);
};

const comparing = new Set(['from', 'than', 'against', 'versus', 'below', 'above']);

/** “$212 million from $321 million”: the second is what it was before, or what others had. */
const isCompared = (doc: Parsed, token: number, first: number): boolean => {
  const before = doc.lower[token - 1] === 'the' ? token - 2 : token - 1;
  return before >= first && comparing.has(doc.lower[before]!);
};
/** Nothing but a preposition between a figure and its date. */
const atOnce = /^[ \u00a0](?:(?:in|on|at|during)[ \u00a0])?(?:the[ \u00a0])?$/;

/** “400 tons, up from 250 in May”: the date behind another number that is compared is that one's. */
const comparison = /(?:^|[^A-Za-z])(?:from|to|than|with|against|versus)[ \u00a0](?:[a-z]{1,12}[ \u00a0]){0,2}[$\u20ac\u00a3]?\d/;

/** The first date that begins at or after an offset. */
const firstFrom = (dates: readonly DateMention[], offset: number): number => {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.span[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

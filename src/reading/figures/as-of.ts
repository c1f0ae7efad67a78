import type { Tagged } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { DateMention } from './dates.ts';

/**
 * As of when a figure holds: the date nearest to it within the same content, else the date that opens the sentence (“In
 * October, an officer indicated there were about 4,000 troops”). A date beside the cue says when it was said, not when it
 * held, and is not taken.
 */
export const asOfDate = (
  doc: Tagged, token: number, figure: Span, content: readonly Span[] | null, dates: readonly DateMention[],
): string | null => {
  const sentence = doc.sentenceOf[token]!;
  const first = doc.sentenceStarts[sentence]!;
  const start = doc.starts[first]!;
  const end = doc.ends[doc.sentenceStarts[sentence + 1]! - 1]!;
  let nearest: DateMention | null = null;
  let distance = Infinity;
  for (let index = firstFrom(dates, start); index < dates.length && dates[index]!.span[0] < end; index += 1) {
    const date = dates[index]!;
    const opens = date.span[0] <= doc.starts[Math.min(first + 2, doc.sentenceStarts[sentence + 1]! - 1)]!;
    if (date.span[0] >= figure[1] && comparison.test(doc.text.slice(figure[1], Math.min(date.span[0], figure[1] + 120)))) continue;
    const inContent = content === null || content.some((span) => contains(span, date.span));
    if (!opens && !inContent) continue;
    const away = date.span[0] >= figure[1] ? date.span[0] - figure[1] : figure[0] - date.span[1];
    // What the content itself says counts before what opens the sentence.
    const weight = inContent ? away : away + 1e9;
    if (weight < distance) [nearest, distance] = [date, weight];
  }
  return nearest?.iso ?? null;
};

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

import type { Tokenised } from '../language/tokens.ts';
import type { Part } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import { daysIn } from './absolute-dates.ts';
import { countOf, dayFromIso, dayIso } from '../text/calendar.ts';
import type { DateMention, ReferenceDate } from './dates.ts';
import { findDates } from './dates.ts';

/** Full dates in the body that lie further apart than this, in days, tell different stories: none of them is taken. */
const bodyRange = 31;

/**
 * The day that relative dates rest on: the published date; else the day that a caption names, else the dateline or the
 * byline, else the latest day that the article itself names in full, provided that they all lie close together. Null
 * where none of these gives a day.
 */
export const referenceDate = (published: string | null, doc: Tokenised, parts: readonly Part[]): ReferenceDate | null => {
  const known = published === null ? null : dayFromIso(published);
  if (known !== null) return { iso: dayIso(known)!, span: null };
  const days = findDates(doc, null).filter((date) => !date.relative && date.iso?.length === 10);
  return fromCaptions(doc.text, days, parts) ?? fromMatter(doc.text, parts) ?? fromBody(days, parts);
};

/** “File photo from 2009” is no date of the news. */
const oldPicture = /\b(?:file|archive|archival|undated)\b/i;

const fromCaptions = (text: string, days: readonly DateMention[], parts: readonly Part[]): ReferenceDate | null => {
  const captions = parts.filter((part) => part.role === 'caption' && !oldPicture.test(text.slice(part.span[0], part.span[1])));
  return latestTogether(days.filter(lyingIn(captions)));
};

/** Whether a date lies in one of the parts; both are asked for in the order of the text, so that one walk is enough. */
const lyingIn = (parts: readonly Part[]): (date: DateMention) => boolean => {
  let at = 0;
  return ({ span }) => {
    while (at < parts.length && parts[at]!.span[1] < span[1]) at += 1;
    return at < parts.length && contains(parts[at]!.span, span);
  };
};

const fromMatter = (text: string, parts: readonly Part[]): ReferenceDate | null => {
  for (const role of ['dateline', 'byline'] as const) {
    for (const part of parts) {
      if (part.role !== role) continue;
      for (const { date, start, end } of daysIn(text, part.span[0], part.span[1])) {
        if (date.kind !== 'day' || date.year === null) continue;
        const iso = dayIso({ year: date.year, month: date.month, day: date.day });
        if (iso !== null) return { iso, span: [start, end] };
      }
    }
  }
  return null;
};

const fromBody = (days: readonly DateMention[], parts: readonly Part[]): ReferenceDate | null => {
  const captions = parts.filter(({ role }) => role === 'caption');
  const inCaption = lyingIn(captions);
  return latestTogether(days.filter((date) => !inCaption(date)));
};

const latestTogether = (days: readonly DateMention[]): ReferenceDate | null => {
  let latest: { readonly iso: string; readonly span: Span } | null = null;
  let earliest: string | null = null;
  for (const { iso, span } of days) {
    if (iso === null) continue;
    if (latest === null || iso > latest.iso) latest = { iso, span };
    if (earliest === null || iso < earliest) earliest = iso;
  }
  if (latest === null || earliest === null) return null;
  return countOf(dayFromIso(latest.iso)!) - countOf(dayFromIso(earliest)!) > bodyRange ? null : latest;
};

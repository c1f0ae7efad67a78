import type { Note } from '../../reading.ts';
import { countOf, dayFromIso } from '../../text/calendar.ts';
import { writtenDate } from '../dates.ts';
import { machineDate, urlDate } from './dates.ts';
import { firstInMeta, firstOf, found, inItems, inLinkedData, inMeta } from './found.ts';
import type { Found } from './found.ts';
import type { LinkedData } from './json-ld.ts';
import type { PageHead } from './page-head.ts';

/* When it was published and when it was last changed: what the page declares, then its time elements, its words and its address. */

const publishedNames = [
  'article:published_time', 'og:article:published_time', 'parsely-pub-date', 'datepublished', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date',
  'dcterms.date', 'dcterms.issued', 'citation_publication_date', 'citation_date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'article.published', 'published_time',
  'publication_date', 'article_date_original', 'cxenseparse:recs:publishtime', 'cxenseparse:publishtime', 'og:pubdate', 'date.release', 'rnews:datepublished',
  'article:published', 'displaydate', 'ptime', 'originalpublicationdate', 'date', 'article:created', 'last-modified-date', 'dateline',
];
const modifiedNames = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'dc.date.modified'];

/** `lines`: words of the page that may hold its date, nearest to the article's head first. */
export function publishedOf(head: PageHead, data: LinkedData | null, lines: readonly string[], url: string | null, notes: Note[]): Found | null {
  const own = head.times.filter((time) => !time.aside);
  const time = own.find(({ dated }) => dated) ?? own[0];
  const inUrl = urlDate(url ?? '');
  const declared = [
    inLinkedData(data?.published, 'datePublished'), firstInMeta(head, publishedNames, machineDate), inItems(head, 'datePublished'),
  ].flatMap((one): Found[] => {
    const date = firstOf([one], machineDate);
    return date === null ? [] : [date];
  });
  const published = declared[0] ?? firstOf([time === undefined ? null : found(time.datetime, 'time')], machineDate)
    ?? firstDateIn(lines) ?? (inUrl === null ? null : found(inUrl, 'address'));
  const others = [...declared.slice(1).map(({ value }) => value), inUrl];
  const other = others.find((date) => date !== null && published !== null && daysApart(date, published.value) > 1);
  if (other) notes.push({ kind: 'contradiction', message: `The page has two dates of publication: ${published!.value} and ${other}.`, span: null });
  return published;
}

export function modifiedOf(head: PageHead, data: LinkedData | null, published: string | null, notes: Note[]): Found | null {
  const modified = firstOf([inLinkedData(data?.modified, 'dateModified'), inMeta(head, modifiedNames), inItems(head, 'dateModified')], machineDate);
  if (modified !== null && published !== null && daysAfter(modified.value, published) < -1) {
    notes.push({ kind: 'contradiction', message: `The page was changed on ${modified.value}, before it was published on ${published}.`, span: null });
  }
  return modified;
}

function firstDateIn(lines: readonly string[]): Found | null {
  for (const line of lines) {
    const date = writtenDate(line);
    if (date !== null) return found(date.date, 'words');
  }
  return null;
}

/** How many days one date lies after another. */
function daysAfter(a: string, b: string): number {
  const [from, to] = [dayFromIso(a), dayFromIso(b)];
  return from === null || to === null ? 0 : countOf(from) - countOf(to);
}

const daysApart = (a: string, b: string): number => Math.abs(daysAfter(a, b));

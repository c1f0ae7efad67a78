import type { Note } from '../../reading.ts';
import { countOf, dayFromIso } from '../../text/calendar.ts';
import { dateOfChangeIn, dateOfPublicationIn } from '../date-labels.ts';
import { writtenDate } from '../dates.ts';
import { machineDate, urlDate } from './dates.ts';
import { firstInMeta, firstOf, found, inItems, inLinkedData, inMeta } from './found.ts';
import type { Found } from './found.ts';
import type { LinkedData } from './json-ld.ts';
import type { HeadWords, PageHead } from './page-head.ts';

/* When it was published and when it was last changed: what the page declares, then its time elements, its words and its address. */

const publishedNames = [
  'article:published_time', 'og:article:published_time', 'parsely-pub-date', 'datepublished', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date',
  'dcterms.date', 'dcterms.issued', 'citation_publication_date', 'citation_date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'article.published', 'published_time',
  'publication_date', 'article_date_original', 'cxenseparse:recs:publishtime', 'cxenseparse:publishtime', 'og:pubdate', 'date.release', 'rnews:datepublished',
  'article:published', 'displaydate', 'ptime', 'originalpublicationdate', 'date', 'article:created', 'last-modified-date', 'dateline',
];
const modifiedNames = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'dc.date.modified'];

export function publishedOf(head: PageHead, data: LinkedData | null, words: HeadWords, url: string | null, notes: Note[]): Found | null {
  const own = head.times.filter((time) => !time.aside && !words.changes.includes(time));
  const time = own.find(({ dated }) => dated) ?? own[0];
  const inTime = firstOf([time === undefined ? null : found(time.datetime, 'time')], machineDate);
  const inUrl = urlDate(url ?? '');
  const declared = [
    inLinkedData(data?.published, 'datePublished'), firstInMeta(head, publishedNames, machineDate), inItems(head, 'datePublished'),
  ].flatMap((one): Found[] => {
    const date = firstOf([one], machineDate);
    return date === null ? [] : [date];
  });
  const isStamp = declared[0] !== undefined && changeDeclared(head, data)?.value === declared[0].value;
  const shown = isStamp ? shownBefore(declared[0]!.value, time?.dated === true ? inTime : null, words.atHead) : null;
  const published = shown ?? declared[0] ?? inTime ?? firstToldIn(words.dates)
    ?? (inUrl === null ? null : found(inUrl, 'address')) ?? onlyChange(words, notes);
  const others = [...declared.slice(shown === null ? 1 : 0).map(({ value }) => value), inUrl];
  const other = others.find((date) => date !== null && published !== null && daysApart(date, published.value) > 1);
  if (other) notes.push({ kind: 'contradiction', message: `The page has two dates of publication: ${published!.value} and ${other}.`, span: null });
  return published;
}

/**
 * Some systems declare the moment of the last change as that of publication too. Where they do, and the page shows an earlier day at its head
 * and nowhere there the one declared, the earlier is the day of publication.
 */
function shownBefore(declared: string, inTime: Found | null, lines: readonly string[]): Found | null {
  const shown = lines.filter((line) => line.length <= longestDateLine).flatMap((line): Found[] => {
    const date = dateOfPublicationIn(line);
    return date === null ? [] : [found(date, 'words')];
  });
  const first = inTime ?? shown[0] ?? null;
  if (first === null || daysAfter(declared, first.value) < 1) return null;
  return shown.some(({ value }) => daysAfter(declared, value) === 0) ? null : first;
}

/** In UTF-16 code units: “Published Wednesday, September 13, 2017, 10:45”. */
const longestDateLine = 50;

/** Where a page says only when it was changed, that is the date it has; and a note says so. */
function onlyChange(words: HeadWords, notes: Note[]): Found | null {
  const change = changeShown(words);
  if (change !== null) notes.push({ kind: 'reference-date', message: `The page says only when it was last changed: ${change.value} is taken for its date.`, span: null });
  return change;
}

const changeDeclared = (head: PageHead, data: LinkedData | null): Found | null =>
  firstOf([inLinkedData(data?.modified, 'dateModified'), inMeta(head, modifiedNames), inItems(head, 'dateModified')], machineDate);

const changeShown = (words: HeadWords): Found | null =>
  firstOf(words.changes.filter(({ aside }) => !aside).map(({ datetime }) => found(datetime, 'time')), machineDate)
  ?? firstOf(words.dates.map(inWords), dateOfChangeIn);

export function modifiedOf(head: PageHead, data: LinkedData | null, words: HeadWords, published: string | null, notes: Note[]): Found | null {
  const modified = changeDeclared(head, data) ?? changeShown(words);
  if (modified !== null && published !== null && daysAfter(modified.value, published) < -1) {
    notes.push({ kind: 'contradiction', message: `The page was changed on ${modified.value}, before it was published on ${published}.`, span: null });
  }
  return modified;
}

/** The date of the first line that has one; null where that is of a change, and the line after it is of none other. */
function firstToldIn(lines: readonly string[]): Found | null {
  const first = lines.findIndex((line) => writtenDate(line) !== null);
  return first < 0 ? null : firstOf(lines.slice(first, first + 2).map(inWords), dateOfPublicationIn);
}

const inWords = (line: string): Found => found(line, 'words');

/** How many days one date lies after another. */
function daysAfter(a: string, b: string): number {
  const [from, to] = [dayFromIso(a), dayFromIso(b)];
  return from === null || to === null ? 0 : countOf(from) - countOf(to);
}

const daysApart = (a: string, b: string): number => Math.abs(daysAfter(a, b));

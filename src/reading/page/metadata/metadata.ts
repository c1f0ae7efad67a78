import { decodeHTML } from 'entities';
import type { Note } from '../../reading.ts';
import { countOf, dayFromIso } from '../../text/calendar.ts';
import { isByline, namesIn, namesInField, personOf } from '../byline.ts';
import { writtenDate } from '../dates.ts';
import type { PageFacts } from '../page.ts';
import { machineDate, urlDate } from './dates.ts';
import { linkedData } from './json-ld.ts';
import type { LinkedData } from './json-ld.ts';
import type { PageHead } from './page-head.ts';
import { sameWords } from '../fold.ts';
import { agree, nameInAddress, startsWithWords, withoutOutlet } from './title.ts';

/*
 * Who wrote what, when, where: from what the page declares first, from its words after that. What the caller knows wins
 * over both.
 */

export interface Metadata {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  /** ISO 8601, as exact as the page is. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly description: string | null;
  /** The kind that the page gives itself in JSON-LD, such as `NewsArticle`. */
  readonly kind: string | null;
  readonly section: string | null;
  /** False where the page says that its readers must pay. */
  readonly free: boolean | null;
  readonly notes: readonly Note[];
}

/** The words of the page that may name its writer and its day, nearest to the article's head first. */
export interface HeadWords {
  /** Headings above the running text that may be the headline, the nearest first. */
  readonly headlines: readonly string[];
  readonly bylines: readonly string[];
  /** Lines that their class calls a byline. */
  readonly called: readonly string[];
  readonly dates: readonly string[];
}

/** What the page declares of its article by itself: enough to tell the article's blocks by. */
export interface Declared {
  readonly data: LinkedData | null;
  readonly title: string | null;
  readonly description: string | null;
  /** The article's own text as JSON-LD repeats it; for recognising it in the page, never for showing. */
  readonly body: string | null;
}

export function declaredOf(head: PageHead): Declared {
  const data = linkedData(head.jsonLd);
  return {
    data,
    title: titleOf(head, data, { headlines: [], bylines: [], called: [], dates: [] }, outletOf(head, data), addressOf(head, data), []),
    description: clean(data?.description ?? meta(head, 'og:description', 'description', 'twitter:description') ?? '') || null,
    body: data?.body ?? null,
  };
}

/** What the page declares, and what `words` fill in; what the caller knows wins. */
export function metadataOf(head: PageHead, { data, description }: Declared, facts: PageFacts, words: HeadWords): Metadata {
  const notes: Note[] = [];
  const outlet = facts.outlet ?? outletOf(head, data);
  const url = facts.url ?? addressOf(head, data);
  return {
    title: titleOf(head, data, words, outlet, url, notes),
    authors: authorsOf(head, data, words, outlet),
    outlet,
    published: facts.published ?? publishedOf(head, data, words, url, notes),
    modified: machineDate(data?.modified ?? meta(head, 'article:modified_time', 'og:updated_time') ?? ''),
    url,
    language: languageOf(head, data),
    description,
    kind: data?.kind ?? null,
    section: clean(data?.section ?? meta(head, 'article:section', 'parsely-section', 'section', 'dc.subject') ?? '').slice(0, longestSection) || null,
    free: data?.free ?? null,
    notes,
  };
}

/** In UTF-16 code units. */
const longestSection = 100;

function meta(head: PageHead, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = head.metas.get(name)?.find((content) => content.trim() !== '');
    if (value !== undefined) return value.trim();
  }
  return null;
}

/** Pages often escape twice: an entity that is left in a value is decoded, and white space is made plain. */
const clean = (text: string): string =>
  (text.includes('&') ? decodeHTML(text) : text).replace(/<[^<>]{1,80}>/g, '').replace(/[\s\u00a0]+/g, ' ').trim();

/**
 * The headline that JSON-LD gives a piece of news, else the headline on the page where it agrees with a declared title, else what
 * is declared.
 */
function titleOf(head: PageHead, data: LinkedData | null, words: HeadWords, outlet: string | null, url: string | null, notes: Note[]): string | null {
  const inAddress = nameInAddress(url);
  const bare = (given: string | null | undefined): string => {
    const title = withoutOutlet(withoutOutlet(clean(given ?? ''), outlet), inAddress);
    return outlet !== null && sameWords(title, outlet) ? '' : title;
  };
  const declared = [data?.headline, ...declaredTitles.map((name) => meta(head, name)), head.title].map(bare);
  const different = [...new Set(declared)].filter((title) => title !== '');
  const headline = words.headlines.find((line) => different.some((title) => sameWords(line, title)))
    ?? words.headlines.find((line) => different.some((title) => agree(line, title)));
  const isNews = data?.kind != null && /News|Report/.test(data.kind);
  const given = (isNews ? [declared[0]!, headline ?? '', ...declared.slice(1)] : [headline ?? '', ...declared]).filter((title) => title !== '');
  const title = given[0] ?? words.headlines[0] ?? null;
  if (title === null) return null;
  const other = [...new Set([...given.slice(0, -1), ...words.headlines.slice(0, 1)])].find((line) => line !== title && !agree(title, line));
  if (other !== undefined) {
    notes.push({ kind: 'contradiction', message: `The page has two titles: “${title.slice(0, 120)}” and “${other.slice(0, 120)}”.`, span: null });
  }
  // A title that JSON-LD cuts short, or that differs in its signs only, is taken as the page shows it.
  return headline !== undefined && (sameWords(headline, title) || startsWithWords(headline, title)) ? headline : title;
}

const declaredTitles = ['og:title', 'parsely-title', 'sailthru.title', 'citation_title', 'dc.title', 'twitter:title'];

function authorsOf(head: PageHead, data: LinkedData | null, words: HeadWords, outlet: string | null): readonly string[] {
  const declared = [
    data?.authors ?? [],
    metaAll(head, 'parsely-author', 'sailthru.author', 'citation_author', 'dc.creator', 'dcterms.creator', 'byl', 'author', 'article:author_name', 'article:author'),
    head.items.get('author') ?? [],
  ];
  let house: readonly string[] = [];
  for (const given of declared) {
    const names = [...new Set(given.flatMap((name) => namesInField(clean(name))))];
    const people = names.filter((name) => outlet === null || name.toLowerCase() !== outlet.toLowerCase());
    if (people.length > 0) return people;
    if (names.length > 0 && house.length === 0) house = names;
  }
  for (const byline of words.bylines) {
    const head = byline.slice(0, 200);
    const names = isByline(head) ? namesIn(head) : [];
    if (names.length > 0) return names;
  }
  for (const line of words.called) {
    const names = personOf(line);
    if (names.length > 0) return names;
  }
  const linked = [...new Set(head.authorLinks.flatMap((name) => namesInField(clean(name))))];
  return linked.length > 0 && linked.length <= 4 ? linked : house;
}

const metaAll = (head: PageHead, ...names: readonly string[]): readonly string[] => {
  for (const name of names) {
    const values = head.metas.get(name)?.filter((value) => value.trim() !== '' && !/^(?:https?:|@)/.test(value.trim()));
    if (values && values.length > 0) return values;
  }
  return [];
};

function outletOf(head: PageHead, data: LinkedData | null): string | null {
  return clean(meta(head, 'og:site_name') ?? data?.publisher ?? meta(head, 'application-name', 'citation_journal_title', 'dc.publisher', 'publisher') ?? '')
    || null;
}

const publishedNames = [
  'article:published_time', 'og:article:published_time', 'parsely-pub-date', 'datepublished', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date',
  'dcterms.date', 'dcterms.issued', 'citation_publication_date', 'citation_date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'article.published', 'published_time',
  'publication_date', 'article_date_original', 'cxenseparse:recs:publishtime', 'cxenseparse:publishtime', 'og:pubdate', 'date.release', 'rnews:datepublished',
  'article:published', 'displaydate', 'ptime', 'originalpublicationdate', 'date', 'article:created', 'last-modified-date', 'dateline',
];

function publishedOf(head: PageHead, data: LinkedData | null, words: HeadWords, url: string | null, notes: Note[]): string | null {
  const inMeta = publishedNames.map((name) => machineDate(meta(head, name) ?? '')).find((date) => date !== null) ?? null;
  const inItems = head.items.get('datepublished')?.map(machineDate).find((date) => date !== null) ?? null;
  const own = head.times.filter((time) => !time.aside);
  const inTime = machineDate((own.find((time) => time.dated) ?? own[0])?.datetime ?? '');
  const declared = [machineDate(data?.published ?? ''), inMeta, inItems].filter((date) => date !== null);
  const inUrl = urlDate(url ?? '');
  const published = declared[0] ?? inTime ?? firstDateIn(words.dates) ?? inUrl;
  const other = [...declared.slice(1), inUrl].find((date) => date && published && daysApart(date, published) > 1);
  if (other) notes.push({ kind: 'contradiction', message: `The page has two dates of publication: ${published} and ${other}.`, span: null });
  return published;
}

function firstDateIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = writtenDate(line);
    if (found !== null) return found.date;
  }
  return null;
}

/** How many days lie between two dates. */
function daysApart(a: string, b: string): number {
  const [from, to] = [dayFromIso(a), dayFromIso(b)];
  return from === null || to === null ? 0 : Math.abs(countOf(from) - countOf(to));
}

const addressOf = (head: PageHead, data: LinkedData | null): string | null => firstUrl([data?.url, head.canonical, meta(head, 'og:url')]);

const firstUrl = (given: readonly (string | null | undefined)[]): string | null =>
  given.find((url): url is string => typeof url === 'string' && /^https?:\/\/[^\s]{3,2000}$/i.test(url)) ?? null;

function languageOf(head: PageHead, data: LinkedData | null): string | null {
  for (const given of [head.language, data?.language, meta(head, 'og:locale', 'content-language', 'language', 'dc.language')]) {
    const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\s*$/i.exec(given ?? '');
    if (match) {
      const script = match[2] && match[2][0]!.toUpperCase() + match[2].slice(1).toLowerCase();
      return [match[1]!.toLowerCase(), script, match[3]?.toUpperCase()].filter(Boolean).join('-');
    }
  }
  return null;
}

import type { Note, Told, ToldBy } from '../../reading.ts';
import type { PageFacts } from '../page.ts';
import { authorsOf } from './authors.ts';
import { clean, firstOf, found, inItems, inLinkedData, inMeta } from './found.ts';
import type { Found } from './found.ts';
import { linkedData } from './json-ld.ts';
import type { LinkedData } from './json-ld.ts';
import type { HeadWords, PageHead } from './page-head.ts';
import { modifiedOf, publishedOf } from './published.ts';
import { declaredTitle, titleOf, titlesOf } from './titles.ts';
import type { Titles } from './titles.ts';

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
  readonly toldBy: ToldBy;
  readonly notes: readonly Note[];
}

/** What the page declares of its article by itself: enough to tell the article's blocks by. */
export interface Declared {
  readonly data: LinkedData | null;
  readonly titles: Titles;
  readonly title: string | null;
  readonly description: string | null;
  /** The article's own text as JSON-LD repeats it; for recognising it in the page, never for showing. */
  readonly body: string | null;
}

/** What the caller knows, as `facts` tell it, goes before all that the page says. */
export function declaredOf(head: PageHead, facts: PageFacts): Declared {
  const data = linkedData(head.jsonLd);
  const titles = titlesOf(head, data, outletOf(head, data, facts)?.value ?? null, addressOf(head, data, facts)?.value ?? null);
  return {
    data,
    titles,
    title: declaredTitle(titles),
    description: clean(data?.description ?? inMeta(head, ['og:description', 'description', 'twitter:description'])?.value ?? '') || null,
    body: data?.body ?? null,
  };
}

/** What the page declares, and what `words` fill in; what the caller knows wins. */
export function metadataOf(head: PageHead, { data, titles, description }: Declared, facts: PageFacts, words: HeadWords): Metadata {
  const notes: Note[] = [];
  const outlet = outletOf(head, data, facts);
  const url = addressOf(head, data, facts);
  const title = titleOf(titles, words, notes);
  const authors = authorsOf(head, data, words, outlet?.value ?? null, notes);
  const published = fromCaller(facts.published) ?? publishedOf(head, data, words, url?.value ?? null, notes);
  const modified = modifiedOf(head, data, words, published?.value ?? null, notes);
  const language = languageOf(head, data);
  const section = firstOf([
    inLinkedData(data?.section, 'articleSection'), inMeta(head, ['article:section', 'parsely-section', 'section', 'dc.subject']), inItems(head, 'articleSection'),
  ], (value) => clean(value).slice(0, longestSection));
  return {
    title: title?.value ?? null,
    authors: authors?.value ?? [],
    outlet: outlet?.value ?? null,
    published: published?.value ?? null,
    modified: modified?.value ?? null,
    url: url?.value ?? null,
    language: language?.value ?? null,
    description,
    kind: data?.kind ?? null,
    section: section?.value ?? null,
    free: data?.free ?? null,
    toldBy: {
      title: toldOf(title), byline: toldOf(authors), outlet: toldOf(outlet), published: toldOf(published), modified: toldOf(modified), url: toldOf(url),
      language: toldOf(language), section: toldOf(section),
    },
    notes,
  };
}

/** In UTF-16 code units. */
const longestSection = 100;

const toldOf = (one: Found<unknown> | null): Told | null => one?.told ?? null;
const fromCaller = (value: string | undefined): Found | null => (value === undefined ? null : found(value, 'caller'));

const houseNames = ['application-name', 'citation_journal_title', 'dc.publisher', 'publisher'];

const outletOf = (head: PageHead, data: LinkedData | null, facts: PageFacts): Found | null => fromCaller(facts.outlet)
  ?? firstOf([inMeta(head, ['og:site_name']), inLinkedData(data?.publisher, 'publisher'), inMeta(head, houseNames), inItems(head, 'publisher')], clean);

const address = /^https?:\/\/[^\s]{3,2000}$/i;

const addressOf = (head: PageHead, data: LinkedData | null, facts: PageFacts): Found | null => fromCaller(facts.url) ?? firstOf([
  inLinkedData(data?.url, 'url'), head.canonical === null ? null : found(head.canonical, 'link', 'canonical'), inMeta(head, ['og:url']),
], (url) => (address.test(url) ? url : null));

const languageOf = (head: PageHead, data: LinkedData | null): Found | null => firstOf([
  head.language === null ? null : found(head.language, 'attribute', 'lang'), inLinkedData(data?.language, 'inLanguage'),
  ...['og:locale', 'content-language', 'language', 'dc.language'].map((name) => inMeta(head, [name])),
], languageTag);

/** BCP 47 of a language's tag as pages write it; null where it is none. */
function languageTag(given: string): string | null {
  const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\s*$/i.exec(given);
  if (match === null) return null;
  const script = match[2] && match[2][0]!.toUpperCase() + match[2].slice(1).toLowerCase();
  return [match[1]!.toLowerCase(), script, match[3]?.toUpperCase()].filter(Boolean).join('-');
}

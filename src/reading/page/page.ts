import type { Article, Note } from '../reading.ts';

/*
 * What comes in, and what the page readers give. Three readers stand behind one seam, chosen by the kind of input:
 * `html/`, `flattened/` and `bare/`. A trained reader replaces one of them without touching the others.
 */

/**
 * What came in. Exactly one of `html` (the source of a page), `page` (the flattened text of a page, with its menus and
 * teasers still in it) and `text` (the bare text of an article, taken character for character) is given. The other fields
 * are what the caller knows from elsewhere; they win over what the page says of itself.
 */
export type Page = PageFacts & (
  | { readonly html: string }
  | { readonly page: string }
  | { readonly text: string }
);

export interface PageFacts {
  readonly url?: string | undefined;
  /** ISO 8601. */
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
}

/** The article without its hash, which `read` adds, and without the marks of origin, which are found alike for every kind of page. */
export interface PageReading {
  readonly article: Omit<Article, 'sha256' | 'origins'>;
  readonly notes: readonly Note[];
}

/** What `readPage` gives: with what the page reader doubts, and what kind of page it is. */
export interface PageWithOrigins extends PageReading {
  readonly article: Omit<Article, 'sha256'>;
}

/** The seam: a page reader is a pure function that reads any text. */
export type PageReader = (source: string, facts: PageFacts) => PageReading;

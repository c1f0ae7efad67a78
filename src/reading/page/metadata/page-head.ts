/** What a page says about itself before any of its words is read. */
export interface PageHead {
  readonly title: string | null;
  readonly language: string | null;
  readonly canonical: string | null;
  /** `name`, `property` or `itemprop` of meta elements, in lower case, to contents, in order of the page. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** The raw texts of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  readonly times: readonly PageTime[];
  /** Microdata: property in lower case to contents. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  /** The words of `rel="author"` links. */
  readonly authorLinks: readonly string[];
}

/** One `<time>` element. */
export interface PageTime {
  readonly datetime: string;
  /** Its class words, or those around it, call it a date. */
  readonly dated: boolean;
  /** It is in a part of the page that is surely not the article's: navigation, footer, a box of other stories. */
  readonly aside: boolean;
  /** Number of the block that it stands in or before. */
  readonly block: number;
}

/** The words of the page that may name its writer and its day, nearest to the article's head first. */
export interface HeadWords {
  /** Headings above the running text that may be the headline, the nearest first. */
  readonly headlines: readonly string[];
  /** The heading that stands over the running text with hardly a line between: the article's even where nothing declared agrees. */
  readonly overText: string | null;
  readonly bylines: readonly string[];
  /** Lines that their class calls a byline; '' between those that stand apart. */
  readonly called: readonly string[];
  readonly dates: readonly string[];
  /** Lines from the heading to the first ones of the running text, in order. */
  readonly atHead: readonly string[];
  /** Time elements whose words call them the time of a change. */
  readonly changes: readonly PageTime[];
}

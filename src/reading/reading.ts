import type { Span } from './text/span.ts';

/*
 * The contract `onrecord/1`: what one page says, as plain data. This is at once what `read` returns, what `--json`
 * prints and what `schema/onrecord-1.schema.json` describes. Every span points into `article.text`.
 */

/** What reading made of one page. Nothing in it is invented: every finding is a span of `article.text`. */
export interface Reading {
  readonly format: 'onrecord/1';
  readonly engine: Engine;
  readonly article: Article;
  /** In the order of the text; a nested statement comes after its parent. */
  readonly statements: readonly Statement[];
  readonly speakers: readonly Speaker[];
  readonly figures: readonly Figure[];
  readonly announcements: readonly Announcement[];
  readonly notes: readonly Note[];
  /** Every block that was left unread, and why; null where it was not asked for. */
  readonly leftOut: readonly LeftOut[] | null;
}

/** Which rules and models made a reading: the same engine makes the same reading of the same page. */
export interface Engine {
  readonly version: string;
  /** Language to the SHA-256 of its model files. */
  readonly models: Readonly<Record<string, string>>;
}

/** The news text in a page. `text` is frozen: whatever is said of it is said by spans. */
export interface Article {
  readonly text: string;
  /** SHA-256 of `text` in UTF-8 (a lone surrogate counts as U+FFFD), in lower-case hexadecimal. */
  readonly sha256: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly outlet: string | null;
  /** ISO 8601, as exact as the page is: a day, or a time with its zone. */
  readonly published: string | null;
  readonly url: string | null;
  /** BCP 47, such as `en` or `en-GB`. */
  readonly language: string | null;
  /** In the order of the text, never overlapping. */
  readonly parts: readonly Part[];
  /** ISO 8601, as exact as the page is: when it says that it was last changed. */
  readonly modified: string | null;
  /** The part of the outlet that it stands in: “World”, “Sport”. */
  readonly section: string | null;
  /** Whose words the article says that it carries; in the order of the text. */
  readonly origins: readonly Origin[];
  /** Of a live blog: where each dated entry stands, in the order of the text; empty for other pages. */
  readonly entries: readonly Entry[];
  /** Where each fact about the article was told. */
  readonly toldBy: ToldBy;
  /**
   * The way back to the page: for each of `parts` where its block stands in the page's HTML, in UTF-16 code units. Null where
   * `text` is what came in, character for character.
   */
  readonly inPage: readonly Span[] | null;
}

/** For each fact about an article where it was told; null where it is not known. */
export interface ToldBy {
  readonly title: Told | null;
  readonly byline: Told | null;
  readonly outlet: Told | null;
  readonly published: Told | null;
  readonly modified: Told | null;
  readonly url: Told | null;
  readonly language: Told | null;
  readonly section: Told | null;
}

/** Where something about an article was told. */
export interface Told {
  readonly place: TellingPlace;
  /** What it is called there: `headline` in JSON-LD, `og:title` among the meta elements; null where there is but one. */
  readonly name: string | null;
}
/** What of a page, or who beside it, tells something about the article. */
export type TellingPlace =
  | 'caller' // whoever asked for the reading knew it
  | 'json-ld'
  | 'meta' // a meta element, Open Graph among them
  | 'microdata' // an element with an itemprop
  | 'link' // a canonical link, or the words of a link to the author
  | 'title' // the title element
  | 'time' // a time element
  | 'attribute' // the lang of the html element
  | 'address' // the page's URL
  | 'words'; // the words of the page as its readers see them

/** A mark of origin: an agency that wrote it, one that contributed to it, or where it was published first. */
export interface Origin {
  readonly kind: 'agency' | 'contributed' | 'first-published';
  /** A stretch of the text, the one at `span`. */
  readonly name: string;
  readonly span: Span;
}

/** One entry of a live blog. */
export interface Entry {
  /** ISO 8601. */
  readonly time: string;
  readonly span: Span;
}

/** A block of the page that is not read for statements, and why. */
export interface LeftOut {
  readonly role: Role;
  readonly words: string;
  /** Where it stands in `article.text`; null where it is not shown on the page and not kept. */
  readonly span: Span | null;
  /** Where it stands in the source of the page, in UTF-16 code units. */
  readonly source: Span;
  /** What the trained reader gave it: below 0 is left out. Null where rules alone decided. */
  readonly score: number | null;
  readonly reason: string;
}

/** One block of the page and what it is. */
export interface Part {
  readonly role: Role;
  readonly span: Span;
}

/** Roles whose words are read for statements. */
export const readRoles = ['headline', 'standfirst', 'heading', 'paragraph', 'quotation', 'list-item', 'caption'] as const;
/** Roles that belong to the article but hold no statements: who wrote it, where, whose picture it is. */
export const matterRoles = ['byline', 'dateline', 'credit'] as const;
/** Roles that are kept in the text and never read: the page around the article. */
export const unreadRoles = ['breadcrumb', 'teaser', 'author-box', 'navigation', 'advert', 'duplicate'] as const;
export type Role = (typeof readRoles)[number] | (typeof matterRoles)[number] | (typeof unreadRoles)[number];

/** One attribution: source, cue and content. */
export interface Statement {
  readonly id: string;
  /** The statement in whose content this one is nested. */
  readonly parent: string | null;
  /** Empty where the text leaves the source unsaid. */
  readonly sources: readonly Span[];
  /** Null where a quotation merely continues. */
  readonly cue: Span | null;
  /** One or more spans, in order. */
  readonly content: readonly Span[];
  readonly form: Form;
  readonly attitude: Attitude;
  /** Whether the cue itself is negated: “did not say”. */
  readonly negated: boolean;
  /** The speaker's id; null: unresolved. */
  readonly speaker: string | null;
  /** Ids of the speakers it may be, where `speaker` is null. */
  readonly candidates: readonly string[];
  readonly sourceKind: SourceKind;
  /** Who was told. */
  readonly audience: Span | null;
  /** ISO 8601 date of the saying, which is not the date of publishing. */
  readonly saidOn: string | null;
  /** Where it was said: “in a statement”, “at a press conference in Hmeimim”. */
  readonly venue: Span | null;
  /** From 0 to 1. */
  readonly confidence: number;
  /** The rule or model step that found it. */
  readonly how: string;
}

/** Verbatim in quotation marks, partly so, or not at all. */
export type Form = 'direct' | 'mixed' | 'indirect';

/** What the source does with the content. */
export const attitudes = [
  'asserts', 'reports', 'denies', 'doubts', 'promises', 'orders', 'demands', 'asks', 'predicts', 'believes', 'wishes',
  'supports', 'opposes', 'praises', 'thanks', 'accuses', 'decides', 'declines',
] as const;
export type Attitude = (typeof attitudes)[number];

export type SourceKind = 'named' | 'unnamed' | 'collective' | 'document' | 'none';

/** One person or body behind several mentions in the article. */
export interface Speaker {
  readonly id: string;
  /** The fullest name or phrase that the article gives it, a stretch of the text. */
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly roles: readonly SpeakerRole[];
  readonly mentions: readonly Span[];
}
export type SpeakerKind = 'person' | 'organisation' | 'state' | 'group' | 'document' | 'unknown';

/** What the article says somebody is. `title` and `of` are stretches of the text inside `span`. */
export interface SpeakerRole {
  readonly title: string;
  readonly of: string | null;
  readonly span: Span;
}

/** A quantity that somebody gave. */
export interface Figure {
  readonly id: string;
  readonly span: Span;
  readonly value: number;
  readonly bounds: Bounds;
  /** What is counted or the unit it is measured in: “troops”, “percent”, “dollars”. */
  readonly unit: string | null;
  /** Of whom or of what: “American”. */
  readonly of: string | null;
  readonly place: string | null;
  /** ISO 8601, as exact as the text is: a year, a month or a day. */
  readonly asOf: string | null;
  /** The statement in whose content the figure stands; null where the article itself gives it. */
  readonly statement: string | null;
}
export type Bounds = 'exactly' | 'about' | 'at least' | 'at most' | 'more than' | 'less than';

/** A statement by which somebody commits to, orders or forbids an action. */
export interface Announcement {
  readonly id: string;
  readonly statement: string;
  /** The speaker's id. */
  readonly actor: string | null;
  /** The lemma of the act: “withdraw”. */
  readonly act: string;
  /** Whether what is announced is that the act will not be done, or may not be: “never to return”. */
  readonly negated: boolean;
  readonly span: Span;
  readonly due: string | null;
}

/** A doubt, or a limit that the reading met. */
export interface Note {
  readonly kind: NoteKind;
  readonly message: string;
  readonly span: Span | null;
}
export type NoteKind =
  | 'empty' // nothing to read
  | 'no-article' // no block of the page looks like news
  | 'page-kind' // the page is not one article, or not all of it: an index, a gallery, a live blog, a transcript, a wall
  | 'language' // not in a language that this engine reads
  | 'reference-date' // relative dates rest on a date in the page, not on a published date
  | 'contradiction' // two places in the page disagree
  | 'encoding' // characters that could not be decoded, or were guessed at
  | 'characters' // NUL, lone surrogates, invisible characters
  | 'limit' // a bound on size or depth was met
  | 'quotation'; // a quotation mark without its partner

import type { PeopleTables } from './people/tables.ts';

/*
 * The tables, as they stand after the newest migration. `integer` columns are numbers on both engines, and 0 or 1 where they tell yes from no.
 *
 * Three kinds of tables: what came in (`snapshot`, `page`, `reading`), which nothing ever changes; what people said of it (`correction`), which only
 * grows; and all the others, which are made from these and can be made anew. Beside them, `PeopleTables` are about those who work with the record.
 */
export interface Tables extends PeopleTables {
  snapshot: SnapshotTable;
  page: PageTable;
  reading: ReadingTable;
  arrival: ArrivalTable;
  engine: EngineTable;
  article: ArticleTable;
  unmatched: UnmatchedTable;
  outlet: OutletTable;
  statement: StatementTable;
  speaker: SpeakerTable;
  speaker_word: SpeakerWordTable;
  party_word: PartyWordTable;
  figure: FigureTable;
  announcement: AnnouncementTable;
  thing: ThingTable;
  thing_body: ThingBodyTable;
  thing_key: ThingKeyTable;
  crowded_key: CrowdedKeyTable;
  link: LinkTable;
  thing_group: ThingGroupTable;
  group_tally: GroupTallyTable;
  correction: CorrectionTable;
  apart: ApartTable;
  outcome: OutcomeTable;
}

/** The bytes of a page, compressed, under the SHA-256 of what they were before. */
export interface SnapshotTable {
  sha256: string;
  /** In bytes, before compression. */
  size: number;
  body: Uint8Array;
}

/** What was brought: the bytes, as what, and what the bringer knew of them. */
export interface PageTable {
  id: string;
  snapshot: string;
  kind: 'html' | 'page' | 'text';
  content_type: string | null;
  url: string | null;
  published: string | null;
  outlet: string | null;
}

/** What one engine made of a page; `text` is the article's, compressed by itself because it is asked for most. */
export interface ReadingTable {
  page: string;
  engine: string;
  text: Uint8Array;
  body: Uint8Array;
}

/** When a page first came, and under which name: kept apart, because it is true of this store only. */
export interface ArrivalTable {
  page: string;
  name: string;
  at: string;
}

export interface EngineTable {
  id: string;
  version: string;
  /** JSON: language to hash. */
  models: string;
}

/** The current reading of a page. `no` sorts by day of publication, then by id; it is known inside the store only. */
export interface ArticleTable {
  no: number;
  id: string;
  engine: string;
  title: string | null;
  outlet: string | null;
  outlet_key: string | null;
  published: string | null;
  url: string | null;
  language: string | null;
  text_sha256: string;
  /** The group of copies that it belongs to; null where its text is too short to tell. */
  origin: string | null;
  /** Whether corrections are laid over its reading. */
  corrected: number;
}

/** Articles that are to be matched anew, in the order of their numbers, and are not in the tables until they have been. */
export interface UnmatchedTable {
  id: string;
  no: number;
  engine: string;
}

/** Names of outlets by their key; of two spellings the one that sorts first. */
export interface OutletTable {
  key: string;
  name: string;
}

export interface StatementTable {
  article: number;
  n: number;
  id: string;
  parent: string | null;
  speaker: string | null;
  attitude: string;
  form: string;
  negated: number;
  source_kind: string;
  said_on: string | null;
  confidence: number;
  how: string;
  /** JSON: `{ sources, cue, content, audience, venue, candidates }`. */
  spans: string;
  /** The correction that made it what it is, or null. */
  correction: string | null;
}

export interface SpeakerTable {
  article: number;
  n: number;
  id: string;
  name: string;
  kind: string;
  /** JSON. */
  roles: string;
  /** JSON: spans. */
  mentions: string;
}

/** Words of the names of speakers who are no party's. */
export interface SpeakerWordTable {
  word: string;
  article: number;
  speaker: string;
}

/** Words of the names of parties; `name`: all words of the name, in order of the alphabet. See `record/party-words.ts`. */
export interface PartyWordTable {
  word: string;
  grp: string;
  name: string;
}

export interface FigureTable {
  article: number;
  n: number;
  id: string;
  start_at: number;
  end_at: number;
  value: number;
  bounds: string;
  unit: string | null;
  unit_key: string | null;
  counted: string | null;
  place: string | null;
  as_of: string | null;
  statement: string | null;
  /** What whoever names it does with it: `gives`, `denies`, `doubts` or `takes back`. */
  stance: string;
}

export interface AnnouncementTable {
  article: number;
  n: number;
  id: string;
  statement: string;
  actor: string | null;
  act: string;
  start_at: number;
  end_at: number;
  due: string | null;
  /** 1 where it is announced that the act will not be done. */
  negated: number;
}

/** What matchers took out of articles. `grp`: the smallest id of those that it is one with, its own where it is alone. */
export interface ThingTable {
  article: number;
  n: number;
  id: string;
  kind: string;
  /** The finding of the article that it stands for: a local id such as `s3`, or empty. */
  ref: string;
  grp: string;
  /** 48 bits of the hash of its kind and identity; null where it has none. */
  identity: number | null;
}

/** What matchers compare, apart from the rest because it is long. */
export interface ThingBodyTable {
  article: number;
  n: number;
  /** JSON without the ids of the thing and its article, compressed where that is worth it. */
  body: Uint8Array;
  /** Its keys, 8 bytes each, so that it can be taken out of `thing_key` again. */
  keys: Uint8Array;
}

/** What is compared, by its keys, which are numbers (`record/keys.ts`). Of things of one identity only the first is here, which is compared for all. */
export interface ThingKeyTable {
  key: number;
  draw: number;
  article: number;
  n: number;
}

/** Keys that more things have than are all compared; see `record/blocks.ts`. */
export interface CrowdedKeyTable {
  key: number;
  bound: number;
}

export interface LinkTable {
  kind: string;
  from_article: number;
  from_n: number;
  to_article: number;
  to_n: number;
  relation: string;
  joins: number;
  confidence: number;
  how: string;
  /** JSON. */
  evidence: string;
}

/** Groups of two things and more (of parties: all), for lists of them. `first` and `last` are numbers of articles. */
export interface ThingGroupTable {
  kind: string;
  id: string;
  things: number;
  first: number;
  last: number;
}

/** What stands among the things of a large group, and how often; see `record/tallies.ts`. */
export interface GroupTallyTable {
  kind: string;
  grp: string;
  /** `statement`: how many statements, under an empty value. Names, kinds, identities, roles and statements are those of speakers, in groups of parties. */
  part: 'outlet' | 'origin' | 'name' | 'kind' | 'identity' | 'role' | 'statement';
  /** Of roles JSON: title and what it is of. */
  value: string;
  things: number;
  /** Of roles: the earliest and the latest date of an article that has it. */
  first: string | null;
  last: string | null;
}

/** The journal: nothing in it is ever changed or taken out. */
export interface CorrectionTable {
  id: string;
  kind: string;
  page: string;
  /** The page of the second thing, where it is about two. */
  other: string | null;
  /** JSON: where it applies, by spans and words. */
  anchor: string;
  /** JSON: what it says. */
  change: string;
  who: string;
  /** ISO 8601, UTC. */
  at: string;
  why: string;
  /** The correction that this one takes back. */
  undoes: string | null;
}

/** Two things that a person holds apart, whatever joins them. */
export interface ApartTable {
  kind: string;
  a_article: number;
  a_n: number;
  b_article: number;
  b_n: number;
  correction: string;
}

/** What a person decided to have come of an announcement. */
export interface OutcomeTable {
  article: number;
  announcement: string;
  state: string;
  /** The page and the words that it rests on, where any. */
  by_page: string | null;
  by_statement: string | null;
  correction: string;
  /** ISO 8601: when it came about, where that was said. */
  came_on: string | null;
}

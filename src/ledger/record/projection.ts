import type { Matcher, ReadArticle, Thing } from '../../matching/matcher.ts';
import type { Article, Reading } from '../../reading/index.ts';
import { smallJson } from '../compress.ts';
import type { OutcomeTable } from '../schema.ts';
import { rowsOf } from '../rows/rows-of.ts';
import type { ReadingRows } from '../rows/rows-of.ts';
import { searchedWords } from '../search/searched-words.ts';
import { foldedName } from '../search/words.ts';
import { identityNumber, keyNumber } from './keys.ts';
import { partyKind } from './party-words.ts';

/** Everything that the tables hold of one reading of one page: a pure function of the two and of the matchers, and so made in any process. */
export interface Projection {
  readonly article: ArticleFacts;
  readonly rows: ReadingRows;
  /** Its words for searching, each once, in no order that matters. */
  readonly words: readonly string[];
  readonly things: readonly ProjectedThing[];
  /** What people decided to have come of its announcements. */
  readonly outcomes: readonly Omit<OutcomeTable, 'article'>[];
}

export interface ArticleFacts {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly outletKey: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly textSha256: string;
  readonly corrected: boolean;
}

export interface ProjectedThing {
  readonly n: number;
  readonly kind: string;
  readonly ref: string;
  readonly thing: Thing;
  readonly body: Uint8Array;
  readonly keys: readonly number[];
  readonly identity: number | null;
}

/** Numbers from here on are of things that are never linked with one another; see `isAnswer` of matchers. */
export const answersFrom = 2 ** 20;

/** `corrected`: by id of a statement, the correction that made it what it is; null where none is laid over the reading. */
export function projectionOf(
  id: string, reading: Reading, matchers: readonly Matcher<Thing>[], corrected: ReadonlyMap<string, string> | null = null,
): Projection {
  const { article } = reading;
  const read: ReadArticle = { id, reading, outlet: article.outlet, published: article.published, url: article.url };
  const things = thingsOf(read, matchers);
  return {
    article: {
      id, title: article.title, outlet: article.outlet, outletKey: outletKeyOf(article), published: article.published, url: article.url,
      language: article.language, textSha256: article.sha256, corrected: corrected !== null,
    },
    rows: rowsOf(reading, corrected ?? new Map(), new Set(things.flatMap(({ kind, ref }) => (kind === partyKind ? [ref] : [])))),
    words: searchedWords(article),
    outcomes: [],
    things,
  };
}

const thingsOf = (read: ReadArticle, matchers: readonly Matcher<Thing>[]): readonly ProjectedThing[] => (
  matchers.flatMap((matcher) => matcher.thingsOf(read).map((thing) => ({ matcher, thing }))).map(({ matcher, thing }, n) => ({
    n: matcher.isAnswer?.(thing) ? answersFrom + n : n, kind: matcher.kind, ref: refOf(thing), thing,
    body: smallJson({ ...thing, id: undefined, article: undefined }),
    keys: [...new Set(matcher.keysOf(thing).map((key) => keyNumber(matcher.kind, key)))], identity: identityIn(matcher, thing),
  })));

/** An outlet's name however it is written; where an article names none, the host it is from. */
export function outletKeyOf({ outlet, url }: Pick<Article, 'outlet' | 'url'>): string | null {
  const name = outlet === null ? '' : foldedName(outlet);
  if (name !== '') return name;
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '') || null;
}

function identityIn(matcher: Matcher<Thing>, thing: Thing): number | null {
  const identity = matcher.identityOf?.(thing) ?? null;
  return identity === null ? null : identityNumber(matcher.kind, identity);
}

/** The finding that a thing stands for, by its local id, which matchers give in a field. */
function refOf(thing: Thing): string {
  const fields = thing as Thing & Readonly<Record<string, unknown>>;
  for (const [name, form] of refFields) {
    const ref = fields[name];
    if (typeof ref === 'string' && form.test(ref)) return ref;
  }
  return '';
}

/** The forms tell ids from names: of an utterance, `speaker` is a name. */
const refFields: readonly (readonly [field: string, form: RegExp])[] = [
  ['announcement', /^a\d+$/], ['figure', /^f\d+$/], ['statement', /^s\d+$/], ['speaker', /^p\d+$/],
];

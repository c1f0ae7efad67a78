import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { firstNumberAfter, firstNumberOf } from '../article-number.ts';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { foldedName, wordsIn } from '../search/words.ts';

/** Which articles a question is about. */
export interface ArticleFilter {
  /** All words of the outlet's name, in any order. */
  readonly outlet?: string | undefined;
  /** ISO 8601, a year, a month or a day: published then or later. */
  readonly since?: string | undefined;
  /** Published then or earlier; the whole of the year, month or day counts. */
  readonly until?: string | undefined;
  /** The id of one article. */
  readonly article?: string | undefined;
}

export interface GroupFilter extends ArticleFilter {
  /** Only groups in which this speaker says something. */
  readonly speaker?: string | undefined;
  readonly party?: string | undefined;
  /** Only the newest so many articles in which the speaker or the party speaks. */
  readonly lately?: number | undefined;
  /** Only groups with an article that has these words. */
  readonly words?: string | undefined;
  /** The newest first, or the largest. */
  readonly order?: 'newest' | 'largest' | undefined;
}

/** Conditions on a column that holds numbers of articles. */
export async function articleConditions(asked: Asked, filter: ArticleFilter, column: RawBuilder<unknown>): Promise<RawBuilder<unknown>[]> {
  const { since, until, outlet, article } = filter;
  const conditions: RawBuilder<unknown>[] = [];
  // What has no date comes before the first day, and so is left out wherever a date is asked for.
  if (since !== undefined) conditions.push(sql`${column} >= ${firstNumberOf(since)}`);
  if (until !== undefined) conditions.push(sql`${column} < ${firstNumberAfter(until)}`, ...(since === undefined ? [sql`${column} >= ${firstNumberOf('1000')}`] : []));
  if (article !== undefined) conditions.push(sql`${column} in (select no from article where id = ${article})`);
  if (outlet !== undefined) {
    const keys = await outletsNamed(asked, outlet);
    conditions.push(keys.length === 0 ? sql`1 = 0` : sql`${column} in (select no from article where outlet_key in ${listOf(asked.engine, keys)})`);
  }
  return conditions;
}

/** The same conditions on a row of `article`: for asking of a few articles what many are. */
export async function conditionsOnArticle(asked: Asked, { outlet, article, ...dates }: ArticleFilter): Promise<RawBuilder<unknown>[]> {
  const conditions = await articleConditions(asked, dates, sql`article.no`);
  if (article !== undefined) conditions.push(sql`article.id = ${article}`);
  if (outlet !== undefined) conditions.push(sql`article.outlet_key in ${listOf(asked.engine, await outletsNamed(asked, outlet))}`);
  return conditions;
}

/** Keys of outlets with all the words of a name. */
export async function outletsNamed({ db }: Asked, name: string): Promise<readonly string[]> {
  const words = foldedName(name).split(' ');
  const rows = await db.selectFrom('outlet').select('key').execute();
  return rows.map(({ key }) => key).filter((key) => key === name || words.every((word) => ` ${foldedName(key)} `.includes(` ${word} `)));
}

/** Speakers of articles. */
export interface SpeakersAsked {
  /** As rows of `article` and `speaker`. */
  readonly rows: RawBuilder<unknown>;
  /** The parties whose members they are, all of them, as a list of ids; null where they are no party’s. */
  readonly parties: RawBuilder<unknown> | null;
  /** Whether one of them speaks in an article, under some id there or any: for asking of a few articles what many are. */
  readonly speaks: (article: RawBuilder<unknown>, speaker?: RawBuilder<unknown>) => RawBuilder<unknown>;
}

/** Speakers by a name or a party; null where no speaker is asked for. */
export async function speakersAsked(
  asked: Asked, { speaker, party }: { speaker?: string | undefined; party?: string | undefined },
): Promise<SpeakersAsked | null> {
  if (party !== undefined) return ofParties(asked, [party]);
  if (speaker === undefined) return null;
  const words = [...new Set(Array.from(wordsIn(speaker), ({ word }) => word))];
  if (words.length === 0) return { rows: sql`(select article, speaker from speaker_word where 1 = 0)`, parties: null, speaks: () => sql`1 = 0` };
  const parties = sql`${sql.join(words.map((word) => sql`select grp, name from party_word where word = ${word}`), sql` intersect `)}`;
  const { rows } = await sql<{ grp: string }>`select distinct grp from (${parties}) as named limit ${mostListed + 1}`.execute(asked.db);
  // A party has other names in other articles.
  if (rows.length > mostListed) return membersOfAll(sql`(select grp from (${parties}) as named)`);
  if (rows.length > 0) return ofParties(asked, rows.map(({ grp }) => grp));
  return {
    rows: sql`(${sql.join(words.map((word) => sql`select article, speaker from speaker_word where word = ${word}`), sql` intersect `)})`, parties: null,
    speaks: (article, who) => sql`exists (${sql.join(words.map((word) => (
      sql`select own.speaker from speaker_word as own where own.word = ${word} and own.article = ${article}${who === undefined ? sql`` : sql` and own.speaker = ${who}`}`
    )), sql` intersect `)})`,
  };
}

/** More parties than this are not listed, but left for the store to find again. */
const mostListed = 500;

const ofParties = ({ engine }: Asked, parties: readonly string[]): SpeakersAsked => (parties.length > 1 ? membersOfAll(listOf(engine, parties))
  : {
      parties: sql`(${parties[0]})`, rows: sql`(select article, ref as speaker from thing where kind = 'parties' and grp = ${parties[0]})`,
      speaks: membersOfAll(sql`(${parties[0]})`).speaks,
    });

const membersOfAll = (parties: RawBuilder<unknown>): SpeakersAsked => ({
  parties, rows: sql`(select article, ref as speaker from thing where kind = 'parties' and grp in ${parties})`,
  // The article's few things are gone through, and not the index of all that the parties have: hence no plain columns.
  speaks: (article, speaker) => sql`exists (select 1 from thing as own where own.article = ${article} and own.kind || '' = 'parties'${
    speaker === undefined ? sql`` : sql` and own.ref = ${speaker}`} and own.grp || '' in ${parties})`,
});

/** The newest so many articles in which somebody of these speaks. */
export async function latelySpoken({ db, engine }: Asked, { rows: speakers }: SpeakersAsked, articles: number): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ article: number }>`select distinct article from ${speakers} as found order by article desc limit ${articles}`.execute(db);
  return listOf(engine, rows.map(({ article }) => article));
}

export const where = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => (
  conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
);

import { sql } from 'kysely';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { articlesWithWords, hasWords } from '../search/query.ts';
import type { WordQuery } from '../search/query.ts';
import { conditionsOnArticle, where } from './filter.ts';
import type { ArticleFilter, SpeakersAsked } from './filter.ts';

/** Some articles by their numbers, the newest first, and the number after which to go on; null: there are no more. */
interface Some {
  readonly articles: readonly number[];
  readonly last: number | null;
}

/**
 * Articles that have some words, in which some speak, out of so many that are looked at. `isFew`: who speaks in few articles is looked for by them; else the
 * newest articles that have the words are looked through for the speakers.
 */
export async function worded(
  asked: Asked, query: WordQuery, filter: ArticleFilter, speakers: SpeakersAsked | null, isFew: boolean,
): Promise<(after: readonly [number] | null, size: number) => Promise<Some>> {
  const { db, engine } = asked;
  const conditions = await conditionsOnArticle(asked, filter);
  const bySpeaker = isFew && speakers !== null;
  const found = bySpeaker ? sql`(select distinct article from ${speakers.rows} as spoken)` : articlesWithWords(asked, query);
  if (bySpeaker) conditions.push(hasWords(asked, query, sql`found.article`));
  const inArticle = conditions.length === 0 ? sql`` : sql`cross join article`;
  if (conditions.length > 0) conditions.push(sql`article.no = found.article`);
  return async (after, size) => {
    const all = after === null ? conditions : [...conditions, sql`found.article < ${after[0]}`];
    const { rows } = await sql<{ article: number }>`
      select found.article from ${found} as found ${inArticle} ${where(all)} order by found.article desc limit ${size}`.execute(db);
    const articles = rows.map(({ article }) => article);
    const last = articles.length < size ? null : articles.at(-1)!;
    if (articles.length === 0 || speakers === null || bySpeaker) return { articles, last };
    const { rows: spoken } = await sql<{ article: number }>`
      select value as article from ${listOf(engine, articles)} as looked where ${speakers.speaks(sql`looked.value`)} order by value desc`.execute(db);
    return { articles: spoken.map(({ article }) => article), last };
  };
}

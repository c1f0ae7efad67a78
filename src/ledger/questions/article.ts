import { sql } from 'kysely';
import type { Reading } from '../../reading/index.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { readingOf } from '../journal/corrected-reading.ts';
import type { Correction } from '../journal/correction.ts';
import { articlesWithWords, wordQueryOf } from '../search/query.ts';
import type { ArticleBrief } from './article-brief.ts';
import { keyAfter, limitOf, listed, markOf } from './cursor.ts';
import type { Listed, Wanted } from './cursor.ts';
import { articleConditions, where } from './filter.ts';
import type { ArticleFilter } from './filter.ts';

/** An article as the record has it. */
export interface ArticleOnRecord {
  readonly article: ArticleBrief;
  /** With the corrections laid over it. */
  readonly reading: Reading;
  /** As the machine read it. */
  readonly machine: Reading;
  /** Those that hold now, the oldest first. */
  readonly corrections: readonly Correction[];
  /** By id of a statement, the correction that made it what it is. */
  readonly corrected: ReadonlyMap<string, string>;
  /** Ids of corrections whose words this reading does not have: they wait for one that does. */
  readonly stray: readonly string[];
  /** The SHA-256 of the page that it was read from. */
  readonly snapshot: string;
}

/** One article by its id. */
export async function article(asked: Asked, id: string): Promise<ArticleOnRecord | null> {
  const row = await asked.db.selectFrom('article').innerJoin('page', 'page.id', 'article.id')
    .select(['article.id', 'article.title', 'article.outlet', 'article.published', 'article.url', 'article.origin', 'article.engine', 'page.snapshot'])
    .where('article.id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const { engine, snapshot, ...brief } = row;
  const { machine, corrected, byStatement, corrections, stray } = await readingOf(asked, id, engine);
  return { article: brief, reading: corrected, machine, corrections, corrected: byStatement, stray, snapshot };
}

/** Articles, the newest first; those without a date last. */
export async function articles(
  asked: Asked, filter: ArticleFilter & { readonly words?: string | undefined } = {}, wanted: Wanted = {},
): Promise<Listed<ArticleBrief>> {
  const conditions = await articleConditions(asked, filter, sql`article.no`);
  if (filter.words !== undefined) conditions.push(sql`article.no in ${articlesWithWords(asked, wordQueryOf(filter.words))}`);
  const mark = markOf('articles', filter);
  const after = keyAfter<readonly [number]>(wanted, mark, [0]);
  if (after) conditions.push(sql`article.no < ${after[0]}`);
  const limit = limitOf(wanted);
  const { rows } = await sql<ArticleBrief & { no: number }>`
    select no, id, title, outlet, published, url, origin from article ${where(conditions)} order by no desc limit ${limit + 1}`.execute(asked.db);
  return listed(rows, limit, mark, ({ no }) => [no], ({ id, title, outlet, published, url, origin }) => ({ id, title, outlet, published, url, origin }));
}

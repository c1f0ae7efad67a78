import { sql } from 'kysely';
import type { Asked } from '../engines/insert-rows.ts';
import { keyAfter, limitOf, listed } from './cursor.ts';
import type { Listed, Wanted } from './cursor.ts';
import { articleConditions, where } from './filter.ts';
import type { ArticleFilter } from './filter.ts';

/** An article as lists of articles show it. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly url: string | null;
  /** ISO 8601: when it first came to this store. */
  readonly arrived: string | null;
  readonly statements: number;
}

/** Articles, the newest first; those without a date last. */
export async function articles(asked: Asked, filter: ArticleFilter = {}, wanted: Wanted = {}): Promise<Listed<ArticleRow>> {
  const limit = limitOf(wanted);
  const conditions = await articleConditions(asked, filter, sql`article.no`);
  const after = keyAfter<readonly [number]>(wanted, [0]);
  if (after !== null) conditions.push(sql`article.no < ${after[0]}`);
  const { rows } = await sql<ArticleRow & { no: number }>`
    select article.no, article.id, article.title, article.outlet, article.published, article.url, arrival.at as arrived,
      (select count(*) from statement where statement.article = article.no) as statements
    from article left join arrival on arrival.page = article.id ${where(conditions)} order by article.no desc limit ${limit + 1}`.execute(asked.db);
  return listed(rows, limit, ({ no }) => [no], ({ id, title, outlet, published, url, arrived, statements }) => (
    { id, title, outlet, published, url, arrived, statements: Number(statements) }));
}

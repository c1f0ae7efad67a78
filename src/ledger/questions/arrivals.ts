import { sql } from 'kysely';
import type { Asked } from '../engines/insert-rows.ts';
import type { ArticleBrief } from './article-brief.ts';

/** An article, and when it came to this store, in ISO 8601. */
export interface Arrival extends ArticleBrief {
  readonly arrived: string;
}

/** The articles that came last, the newest first; `since`: only what came later. */
export async function arrivals({ db }: Asked, since: string | null, limit: number): Promise<readonly Arrival[]> {
  const { rows } = await sql<Arrival>`
    select article.id, article.title, article.outlet, article.published, article.url, article.origin, arrival.at as arrived
    from arrival cross join article where article.id = arrival.page ${since === null ? sql`` : sql`and arrival.at > ${since}`}
    order by arrival.at desc, article.no desc limit ${limit}`.execute(db);
  return rows;
}

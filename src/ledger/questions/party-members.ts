import { sql } from 'kysely';
import type { Asked } from '../engines/insert-rows.ts';
import type { ArticleBrief } from './article-brief.ts';
import { groupNamed } from './groups.ts';

/** A speaker of one article, as one of those that are held to be the same party. */
export interface PartyMember {
  /** The thing that stands for it in matching: for merging and splitting. */
  readonly id: string;
  readonly name: string;
  readonly article: ArticleBrief;
}

/** Everybody who is held to be this party, the earliest articles first. At most `limit`. */
export async function partyMembers(asked: Asked, id: string, limit: number): Promise<readonly PartyMember[]> {
  const group = await groupNamed(asked, 'parties', id);
  if (group === null) return [];
  const { rows } = await sql<ArticleBrief & { thing: string; name: string }>`
    select thing.id as thing, speaker.name, article.id, article.title, article.outlet, article.published, article.url, article.origin
    from thing join article on article.no = thing.article join speaker on speaker.article = thing.article and speaker.id = thing.ref
    where thing.kind = 'parties' and thing.grp = ${group} order by thing.article, thing.n limit ${limit}`.execute(asked.db);
  return rows.map(({ thing, name, ...article }) => ({ id: thing, name, article }));
}

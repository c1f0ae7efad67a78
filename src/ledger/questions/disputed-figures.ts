import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { where } from './filter.ts';

/** Another figure of the same measure contradicts it; whoever gave it took it back. */
export const disputes = ['conflict', 'withdrawn'] as const;
export type Dispute = (typeof disputes)[number];

/** The relations that make figures disputed, and no others. */
export const disputing = ['conflicts', 'withdraws'] as const;

/** That a row of `thing` is disputed. */
export const isDisputed = (dispute: Dispute): RawBuilder<unknown> => (dispute === 'withdrawn'
  ? sql`exists (select 1 from link where relation = 'withdraws' and to_article = thing.article and to_n = thing.n)`
  : sql`(exists (select 1 from link where relation = 'conflicts' and from_article = thing.article and from_n = thing.n)
    or exists (select 1 from link where relation = 'conflicts' and to_article = thing.article and to_n = thing.n))`);

/** That its source names it only to say that it is not so, or to take it back: what was said before need not be on record. As in the condition of an index. */
const isDisowned = sql`figure.stance in ('denies', 'takes back')`;

/** That a row of `figure`, with its `thing`, is listed as disputed so. */
export const isListedAs = (dispute: Dispute): RawBuilder<unknown> => (dispute === 'withdrawn' ? sql`(${isDisowned} or ${isDisputed(dispute)})` : isDisputed(dispute));

/** The newest articles with figures that are listed as disputed so, by indexes that have no others. `conditions` are on `found.article`. */
export async function disputedArticles({ db }: Asked, dispute: Dispute, conditions: readonly RawBuilder<unknown>[], size: number): Promise<readonly number[]> {
  // The conditions of the indexes are met by a word that stands in the query, not by a parameter.
  const ends = dispute === 'withdrawn' ? [sql`select to_article as article from link where relation = 'withdraws'`, sql`select article from figure where ${isDisowned}`]
    : [sql`select from_article as article from link where relation = 'conflicts'`, sql`select to_article as article from link where relation = 'conflicts'`];
  const found = ends.map((end) => sql`select * from (
    select distinct found.article from (${end}) as found ${where(conditions)} order by found.article desc limit ${size}) as newest`);
  const { rows } = await sql<{ article: number }>`
    select article from (${sql.join(found, sql` union `)}) as ends order by article desc limit ${size}`.execute(db);
  return rows.map(({ article }) => article);
}

/** How some figures are disputed, by the ids of the things that stand for them. */
export async function disputesOf({ db, engine }: Asked, things: readonly string[]): Promise<ReadonlyMap<string, readonly Dispute[]>> {
  if (things.length === 0) return new Map();
  const articles = [...new Set(things.map((id) => id.slice(0, id.indexOf('/'))))];
  const { rows } = await sql<{ id: string; conflict: number; withdrawn: number }>`
    select thing.id, case when ${isDisputed('conflict')} then 1 else 0 end as conflict, case when ${isDisputed('withdrawn')} then 1 else 0 end as withdrawn
    from article cross join thing
    where article.id in ${listOf(engine, articles)} and thing.article = article.no and thing.id in ${listOf(engine, things)}`.execute(db);
  return new Map(rows.map(({ id, conflict, withdrawn }) => [id, [...conflict === 1 ? ['conflict' as const] : [], ...withdrawn === 1 ? ['withdrawn' as const] : []]]));
}

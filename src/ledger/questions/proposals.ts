import { sql } from 'kysely';
import type { Asked } from '../engines/insert-rows.ts';
import { keyAfter, limitOf, listed, markOf } from './cursor.ts';
import type { Listed, Wanted } from './cursor.ts';
import { linkRow } from './links.ts';
import type { LinkRow } from './links.ts';

/** What the machine proposes and does not do by itself, the newest articles first; what a person has joined or held apart is left out. */
export async function proposals(asked: Asked, kind: string, wanted: Wanted = {}): Promise<Listed<LinkRow>> {
  const mark = markOf('proposals', { kind });
  const after = keyAfter<readonly [number, number, number, number]>(wanted, mark, [0, 0, 0, 0]);
  const limit = limitOf(wanted);
  const later = after === null ? sql`` : sql`and (from_article, from_n, to_article, to_n) < (${after[0]}, ${after[1]}, ${after[2]}, ${after[3]})`;
  const { rows } = await sql<Parameters<typeof linkRow>[0] & { from_article: number; from_n: number; to_article: number; to_n: number }>`
    select link.*, a.id as "from", b.id as "to" from link
    join thing as a on a.article = link.from_article and a.n = link.from_n join thing as b on b.article = link.to_article and b.n = link.to_n
    where link.kind = ${kind} and link.joins = 0 and a.grp <> b.grp ${later} and not exists (
      select 1 from apart where apart.kind = link.kind and (
        (a_article = link.from_article and a_n = link.from_n and b_article = link.to_article and b_n = link.to_n)
        or (b_article = link.from_article and b_n = link.from_n and a_article = link.to_article and a_n = link.to_n)))
    order by from_article desc, from_n desc, to_article desc, to_n desc limit ${limit + 1}`.execute(asked.db);
  return listed(rows, limit, mark, (row) => [row.from_article, row.from_n, row.to_article, row.to_n],
    ({ kind: of, from, to, relation, joins, confidence, how, evidence }) => linkRow({ kind: of, from, to, relation, joins, confidence, how, evidence }));
}

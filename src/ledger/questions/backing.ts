import { sql } from 'kysely';
import { firstDated } from '../article-number.ts';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { mostUntallied } from '../record/tallies.ts';

/** How much stands behind something: copies of one text are one origin, however many outlets ran it. */
export interface Backing {
  readonly articles: number;
  readonly outlets: number;
  /** Articles of which the outlet is not known: how many outlets those are, nobody can tell. */
  readonly withoutOutlet: number;
  readonly origins: number;
  /** ISO 8601 dates of the earliest and the latest article; null where none has a date. */
  readonly first: string | null;
  readonly last: string | null;
}

/** “2 outlets and 1 article without an outlet, 3 origins”: in the same words everywhere. */
export const backedBy = ({ origins, ...counts }: Pick<Backing, 'outlets' | 'withoutOutlet' | 'origins'>): string => `${ranBy(counts)}, ${counted(origins, 'origin')}`;

/** “2 outlets and 1 article without an outlet”: what has no outlet is not counted as one. */
export function ranBy({ outlets, withoutOutlet }: Pick<Backing, 'outlets' | 'withoutOutlet'>): string {
  const known = outlets > 0 || withoutOutlet === 0 ? [counted(outlets, 'outlet')] : [];
  const unknown = withoutOutlet > 0 ? [`${counted(withoutOutlet, 'article')} without an outlet`] : [];
  return [...known, ...unknown].join(' and ');
}

const counted = (count: number, one: string): string => `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${count === 1 ? one : `${one}s`}`;

/** What stands behind groups, by their ids. */
export async function backingOf(asked: Asked, kind: string, groups: readonly string[]): Promise<ReadonlyMap<string, Backing>> {
  const large = await largerThan(asked, kind, groups, mostUntallied);
  const counted = [...await countedThings(asked, kind, groups.filter((id) => !large.has(id))), ...await countedTallies(asked, kind, large)];
  const days = await daysOf(asked, counted.flatMap(({ earliest, latest }) => [earliest, latest]));
  return new Map(counted.map(({ grp, earliest, latest, ...counts }) => (
    [grp, { ...counts, first: days.get(earliest) ?? null, last: days.get(latest) ?? null }])));
}

/** The first and the last article of those of some groups that have more things than so many, by the groups' ids. */
export async function largerThan(
  { db, engine }: Asked, kind: string, groups: readonly string[], things: number,
): Promise<ReadonlyMap<string, { readonly first: number; readonly last: number }>> {
  if (groups.length === 0) return new Map();
  const rows = await db.selectFrom('thing_group').select(['id', 'first', 'last'])
    .where('kind', '=', kind).where('id', 'in', listOf(engine, groups)).where('things', '>', things).execute();
  return new Map(rows.map(({ id, first, last }) => [id, { first, last }]));
}

interface Counted extends Omit<Backing, 'first' | 'last'> {
  readonly grp: string;
  /** Numbers of articles that have a date. */
  readonly earliest: number | null;
  readonly latest: number | null;
}

async function countedThings({ db, engine }: Asked, kind: string, groups: readonly string[]): Promise<readonly Counted[]> {
  if (groups.length === 0) return [];
  const { rows } = await sql<Counted>`
    select thing.grp, count(distinct article.no) as articles, count(distinct article.outlet_key) as outlets,
      count(distinct case when article.outlet_key is null then article.no end) as "withoutOutlet",
      count(distinct coalesce(article.origin, article.id)) as origins,
      min(case when article.published is null then null else article.no end) as earliest,
      max(case when article.published is null then null else article.no end) as latest
    from thing join article on article.no = thing.article
    where thing.kind = ${kind} and thing.grp in ${listOf(engine, groups)} group by thing.grp`.execute(db);
  return rows;
}

async function countedTallies(
  { db }: Asked, kind: string, groups: Awaited<ReturnType<typeof largerThan>>,
): Promise<readonly Counted[]> {
  const counted: Counted[] = [];
  // An article without an outlet is tallied under its own id.
  const outletless = sql`select 1 from article where article.id = group_tally.value and article.outlet_key is null`;
  for (const [grp, { first, last }] of groups) {
    const outletTally = sql`kind = ${kind} and grp = ${grp} and part = 'outlet'`;
    const { rows: [row] } = await sql<Pick<Counted, 'articles' | 'outlets' | 'withoutOutlet' | 'origins' | 'earliest'>>`
      select (select count(*) from (select article from thing where kind = ${kind} and grp = ${grp} group by article) as one) as articles,
        (select count(*) from group_tally where ${outletTally} and not exists (${outletless})) as outlets,
        (select count(*) from group_tally where ${outletTally} and exists (${outletless})) as "withoutOutlet",
        (select count(*) from group_tally where kind = ${kind} and grp = ${grp} and part = 'origin') as origins,
        (select min(article) from thing where kind = ${kind} and grp = ${grp} and article >= ${Math.max(first, firstDated)}) as earliest`.execute(db);
    counted.push({ grp, ...row!, latest: last >= firstDated ? last : null });
  }
  return counted;
}

async function daysOf({ db, engine }: Asked, numbers: readonly (number | null)[]): Promise<ReadonlyMap<number | null, string | null>> {
  const known = numbers.filter((number) => number !== null);
  if (known.length === 0) return new Map();
  const rows = await db.selectFrom('article').select(['no', 'published']).where('no', 'in', listOf(engine, known)).execute();
  return new Map(rows.map(({ no, published }) => [no, published]));
}

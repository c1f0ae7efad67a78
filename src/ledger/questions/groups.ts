import { sql } from 'kysely';
import { firstDated } from '../article-number.ts';
import { fromSmallJson } from '../compress.ts';
import { listOf, placesOf } from '../engines/insert-rows.ts';
import type { Asked, Place } from '../engines/insert-rows.ts';
import { articlesWithWords, wordQueryOf } from '../search/query.ts';
import { largerThan } from './backing.ts';
import { BadCursor, cursorOf, keyAfter, limitOf, listed, markOf, usualLimit } from './cursor.ts';
import type { Listed, Mark, Wanted } from './cursor.ts';
import { articleConditions, latelySpoken, speakersAsked, where } from './filter.ts';
import type { GroupFilter } from './filter.ts';
import { isOften, lookedThrough } from './looked-through.ts';
import type { GroupKey } from './looked-through.ts';

export type { GroupFilter, GroupKey };

/** Groups of a kind, one more than wanted, so that it is known whether there are others. */
export async function groupsOf(asked: Asked, kind: string, filter: GroupFilter, wanted: Wanted): Promise<readonly GroupKey[]> {
  const speakers = await speakersAsked(asked, filter);
  const conditions = await articleConditions(asked, filter, sql`thing.article`);
  if (filter.lately !== undefined && speakers !== null) conditions.push(sql`thing.article in ${await latelySpoken(asked, speakers, filter.lately)}`);
  if (filter.words !== undefined) conditions.push(sql`thing.article in ${articlesWithWords(asked, wordQueryOf(filter.words))}`);
  const largest = filter.order === 'largest';
  const after = keyAfter<readonly [number, string]>(wanted, groupMark(kind, filter), [0, '']);
  const rank = largest ? sql.ref('things') : sql.ref('last');
  const later = after === null ? [] : [sql`(${rank} < ${after[0]} or (${rank} = ${after[0]} and id > ${after[1]}))`];
  const size = limitOf(wanted) + 1;
  const ordered = sql`order by ${rank} desc, id limit ${size}`;
  // Parties by name are known already, where nothing is asked of their members.
  const named = kind === 'parties' && conditions.length === 0 ? speakers?.parties ?? null : null;
  if (conditions.length === 0 && (speakers === null || named !== null)) {
    const among = named === null ? [] : [sql`id in ${named}`];
    const { rows } = await sql<GroupKey>`
      select id, things, last from thing_group ${where([sql`kind = ${kind}`, ...among, ...later])} ${ordered}`.execute(asked.db);
    return rows;
  }
  // A group is listed where one of its members is as asked; parties by themselves, all else by the statement behind it. Whoever speaks drives the question, and
  // of an article its few things are gone through: hence no plain column.
  const isKind = speakers === null ? sql`thing.kind = ${kind}` : sql`thing.kind || '' = ${kind}`;
  const spoken = speakers === null ? sql`thing`
    : kind === 'parties' ? sql`${speakers.rows} as spoken cross join thing` : sql`${speakers.rows} as spoken cross join statement cross join thing`;
  const bySpeaker = speakers === null ? [] : kind === 'parties' ? [sql`thing.article = spoken.article and thing.ref = spoken.speaker`]
    : [sql`statement.article = spoken.article and statement.speaker = spoken.speaker`, sql`thing.article = statement.article and thing.ref = statement.id`];
  if (filter.lately === undefined && await isOften(asked, speakers)) {
    const found = await lookedThrough(asked, kind, filter, speakers, { after, largest, size });
    if (found !== null) return found;
  }
  const { rows } = await sql<GroupKey>`
    select id, things, last from (
      select thing_group.id, thing_group.things, thing_group.last from thing_group
      where thing_group.kind = ${kind} and thing_group.id in (
        select thing.grp from ${spoken} ${where([...bySpeaker, isKind, ...conditions])})
    ) as asked ${where(later)} ${ordered}`.execute(asked.db);
  return rows;
}

/** The key by which the answer goes on after a group. */
export const groupKey = (filter: GroupFilter) => ({ id, things, last }: GroupKey): readonly [number, string] => [filter.order === 'largest' ? things : last, id];

/** The newest first is the order where none is asked for. */
export const groupMark = (kind: string, filter: GroupFilter): Mark => markOf(kind, { ...filter, order: filter.order === 'largest' ? filter.order : undefined });

/** The index knows the words of articles, not of what is in them: so many times as many groups as are wanted are looked at for those that have them. */
const mostLooks = 4;

/** A list of groups, of which `shown` leaves out those that are not as asked after all. A page may be short, and still be gone on from. */
export async function groupsShown<T>(
  asked: Asked, kind: string, filter: GroupFilter, wanted: Wanted, shown: (groups: readonly GroupKey[]) => Promise<ReadonlyMap<string, T>>,
): Promise<Listed<T>> {
  const [limit, mark, key] = [limitOf(wanted), groupMark(kind, filter), groupKey(filter)];
  const atOnce = filter.words === undefined ? limit : Math.max(limit, usualLimit);
  const rows: T[] = [];
  let { after } = wanted;
  for (let look = 0; look < mostLooks; look++) {
    const { rows: some, next } = listed(await groupsOf(asked, kind, filter, { limit: atOnce, after }), atOnce, mark, key, (group) => group);
    const found = await shown(some);
    for (const [index, group] of some.entries()) {
      const row = found.get(group.id);
      if (row === undefined) continue;
      rows.push(row);
      if (rows.length === limit) return { rows, next: index + 1 < some.length || next !== null ? cursorOf(mark, key(group)) : null };
    }
    if (next === null) return { rows, next };
    after = next;
  }
  return { rows, next: after ?? null };
}

/** A thing in a group. */
export interface Member extends Place {
  readonly id: string;
  readonly ref: string;
  readonly grp: string;
}

/** So many members of one group are looked at, unless fewer are wanted. */
export const mostMembers = 1000;

/** The members of groups, the earliest articles first; what has no date comes last. At most `each` of a group. */
export async function membersOf(asked: Asked, kind: string, groups: readonly string[], each = mostMembers): Promise<ReadonlyMap<string, readonly Member[]>> {
  const found = new Map<string, Member[]>();
  const large = await largerThan(asked, kind, groups, each);
  const ids = listOf(asked.engine, groups.filter((id) => !large.has(id)));
  for (const dated of [true, false]) {
    const condition = dated ? sql`article >= ${firstDated}` : sql`article < ${firstDated}`;
    if (groups.length > large.size) {
      const { rows } = await sql<Member>`
        select article, n, id, ref, grp from thing where kind = ${kind} and grp in ${ids} and ${condition} order by grp, article, n`.execute(asked.db);
      for (const row of rows) {
        const members = found.get(row.grp);
        if (members) members.push(row);
        else found.set(row.grp, [row]);
      }
    }
    for (const id of large.keys()) {
      const members = found.get(id) ?? [];
      found.set(id, members);
      if (members.length >= each) continue;
      const { rows } = await sql<Member>`
        select article, n, id, ref, grp from thing where kind = ${kind} and grp = ${id} and ${condition} order by article, n limit ${each - members.length}`.execute(asked.db);
      for (const row of rows) members.push(row);
    }
  }
  return found;
}

/** Which members of a group are wanted. */
export interface MembersWanted extends Wanted {
  /** The newest articles first. */
  readonly newest?: boolean | undefined;
}

/** Some members of a group, the earliest articles first, or the newest; what has no date comes last. */
export async function someMembers({ db }: Asked, kind: string, group: string, wanted: MembersWanted): Promise<Listed<Member>> {
  const { newest = false } = wanted;
  const limit = limitOf(wanted);
  const mark = markOf(`members of ${kind}`, { newest });
  const after = keyAfter<readonly [number, number]>(wanted, mark, [0, 0]);
  if (after !== null) await refuseStranger(db, kind, group, after);
  const found: Member[] = [];
  for (const dated of [true, false]) {
    if (found.length > limit || (dated && after !== null && after[0] < firstDated)) continue;
    const passed = after === null || (after[0] >= firstDated) !== dated ? []
      : [newest ? sql`article <= ${after[0]}` : sql`article >= ${after[0]}`, sql`(article <> ${after[0]} or n > ${after[1]})`];
    const { rows } = await sql<Member>`
      select article, n, id, ref, grp from thing ${where([sql`kind = ${kind} and grp = ${group}`, dated ? sql`article >= ${firstDated}` : sql`article < ${firstDated}`, ...passed])}
      order by article ${newest ? sql`desc` : sql`asc`}, n limit ${limit + 1 - found.length}`.execute(db);
    found.push(...rows);
  }
  return listed(found, limit, mark, ({ article, n }) => [article, n], (member) => member);
}

/** A group may come to go by another id while somebody pages: its cursors are told by their going on from one of its members. */
async function refuseStranger(db: Asked['db'], kind: string, group: string, [article, n]: readonly [number, number]): Promise<void> {
  const known = await db.selectFrom('thing').select('n').where('article', '=', article).where('n', '=', n).where('kind', '=', kind).where('grp', '=', group).executeTakeFirst();
  if (known === undefined) throw new BadCursor('the cursor was given by another of these');
}

/** How many things are in a group. */
export async function sizeOf({ db }: Asked, kind: string, id: string): Promise<number> {
  return (await db.selectFrom('thing_group').select('things').where('kind', '=', kind).where('id', '=', id).executeTakeFirst())?.things ?? 1;
}

/** What matchers compare of some members, by `<article>/<n>`. */
export async function bodiesOf<T>({ db, engine }: Asked, places: readonly Place[]): Promise<ReadonlyMap<string, T>> {
  if (places.length === 0) return new Map();
  const { rows } = await sql<Place & { body: Uint8Array }>`
    select thing_body.article, thing_body.n, thing_body.body from ${placesOf(engine, places)} as place cross join thing_body
    where thing_body.article = place.article and thing_body.n = place.n`.execute(db);
  return new Map(rows.map(({ article, n, body }) => [`${article}/${n}`, fromSmallJson<T>(body)]));
}

/** The group of a kind that a group's or a member's id names; null where there is none. */
export const groupNamed = async (asked: Asked, kind: string, id: string): Promise<string | null> => (await membersNamed(asked, kind, id))[0]?.grp ?? null;

/** The thing of a kind that has an id, if any. */
export async function membersNamed({ db }: Asked, kind: string, id: string): Promise<readonly Member[]> {
  const [article] = id.split('/');
  if (article === undefined || !id.includes('/')) return [];
  return db.selectFrom('thing').innerJoin('article', 'article.no', 'thing.article').select(['thing.article', 'thing.n', 'thing.id', 'thing.ref', 'thing.grp'])
    .where('article.id', '=', article).where('thing.kind', '=', kind).where('thing.id', '=', id).limit(1).execute();
}

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { articlesWithWords, hasWords, wordQueryOf } from '../search/query.ts';
import type { WordQuery } from '../search/query.ts';
import { conditionsOnArticle, where } from './filter.ts';
import type { GroupFilter, SpeakersAsked } from './filter.ts';

/*
 * Lists of what a speaker, an outlet or a word has much to do with: the first groups in their order are looked at until enough are found, and not all that the
 * speaker said, of which a list shows some fifty.
 */

/** What is known of a group before its members are looked at. */
export interface GroupKey {
  readonly id: string;
  readonly things: number;
  readonly last: number;
}

/** Speakers of fewer things than these are looked for by what they said. */
const often = 1000;

/** Whether a speaker is asked for who speaks so often that what was said lately, or is said by many, has much of it; or no speaker at all. */
export async function isOften({ db }: Asked, speakers: SpeakersAsked | null): Promise<boolean> {
  if (speakers === null) return true;
  if (speakers.parties === null) return false;
  const { rows } = await sql<{ things: number | null }>`select sum(things) as things from thing_group where kind = 'parties' and id in ${speakers.parties}`.execute(db);
  return Number(rows[0]?.things ?? 0) >= often;
}

/** In which order groups are wanted, after which key, and how many. */
interface Order {
  readonly after: readonly [number, string] | null;
  readonly largest: boolean;
  readonly size: number;
}

/** Groups that are looked through at once, and in all. */
const atOnce = 128;
const mostLookedThrough = 1000;

/** Of groups with more members than this the newest are looked at, then more of them, until one is as asked. */
const large = 64;

/**
 * The first groups with a member as asked, found by looking through all groups in their order: where much is as asked, few have to be looked at, however long
 * the record is. Null where so few are as asked that it takes another way to find them.
 */
export async function lookedThrough(
  asked: Asked, kind: string, filter: GroupFilter, speakers: SpeakersAsked | null, { after, largest, size }: Order,
): Promise<readonly GroupKey[] | null> {
  const rank = largest ? sql.ref('things') : sql.ref('last');
  const hasMember = await membersAsAsked(asked, kind, filter, speakers);
  const found: GroupKey[] = [];
  let last = after;
  for (let looked = 0; looked < mostLookedThrough; looked += atOnce) {
    const later = last === null ? [] : [sql`${rank} <= ${last[0]}`, sql`(${rank} < ${last[0]} or id > ${last[1]})`];
    const { rows: some } = await sql<GroupKey>`
      select id, things, last from thing_group ${where([sql`kind = ${kind}`, ...later])} order by ${rank} desc, id limit ${atOnce}`.execute(asked.db);
    const small = await hasMember(sql`select thing.* from ${listOf(asked.engine, some.filter(({ things }) => things <= large).map(({ id }) => id))} as looked
      cross join thing where thing.kind = ${kind} and thing.grp = looked.value`);
    for (const group of some) {
      if (group.things <= large ? small.has(group.id) : await hasAny(hasMember, kind, group)) found.push(group);
      if (found.length >= size) return found;
    }
    if (some.length < atOnce) return found;
    const { id, things, last: newest } = some.at(-1)!;
    last = [largest ? things : newest, id];
  }
  return null;
}

/** Tells of which groups a member as asked is among some members: rows of `thing`. */
type HasMember = (members: RawBuilder<unknown>) => Promise<ReadonlySet<string>>;

async function membersAsAsked(asked: Asked, kind: string, filter: GroupFilter, speakers: SpeakersAsked | null): Promise<HasMember> {
  // Parties speak by themselves, all else by the statement behind it.
  const bySpeaker = speakers === null ? [] : kind === 'parties' ? [speakers.speaks(sql`member.article`, sql`member.ref`)]
    : [sql`statement.article = member.article and statement.id = member.ref`, speakers.speaks(sql`statement.article`, sql`statement.speaker`)];
  const withStatement = speakers === null || kind === 'parties' ? sql`` : sql`cross join statement`;
  const conditions = await conditionsOnArticle(asked, filter);
  const withArticle = conditions.length === 0 ? sql`` : sql`cross join article`;
  if (conditions.length > 0) conditions.push(sql`article.no = member.article`);
  const query = filter.words === undefined ? null : wordQueryOf(filter.words);
  return async (members) => {
    const { rows } = await sql<{ grp: string; article: number }>`
      select distinct member.grp, member.article from (${members}) as member ${withArticle} ${withStatement} ${where([...conditions, ...bySpeaker])}`.execute(asked.db);
    const worded = query === null ? null : await amongWithWords(asked, query, rows.map(({ article }) => article));
    return new Set(rows.filter(({ article }) => worded?.has(article) ?? true).map(({ grp }) => grp));
  };
}

async function hasAny(hasMember: HasMember, kind: string, { id, things }: GroupKey): Promise<boolean> {
  for (let passed = 0, size = large; passed < things; passed += size, size *= 4) {
    const found = await hasMember(sql`select thing.* from thing where thing.kind = ${kind} and thing.grp = ${id} order by thing.article desc, thing.n limit ${size} offset ${passed}`);
    if (found.size > 0) return true;
  }
  return false;
}

/** Of so many in a hundred articles that lie close together it is asked at once which have some words, of the others one by one. */
const together = 90;

/** Those of some articles that have all the words. */
async function amongWithWords(asked: Asked, query: WordQuery, articles: readonly number[]): Promise<ReadonlySet<number>> {
  const inOrder = [...new Set(articles)].sort((a, b) => b - a);
  if (inOrder.length === 0) return new Set();
  const near = inOrder.slice(0, Math.ceil(inOrder.length * together / 100));
  const { rows: ofNear } = await sql<{ article: number }>`
    select found.article from ${articlesWithWords(asked, query)} as found where found.article >= ${near.at(-1)!} and found.article <= ${near[0]!}`.execute(asked.db);
  const rest = inOrder.slice(near.length);
  const { rows: ofRest } = rest.length === 0 ? { rows: [] } : await sql<{ article: number }>`
    select value as article from ${listOf(asked.engine, rest)} as looked where ${hasWords(asked, query, sql`looked.value`)}`.execute(asked.db);
  return new Set([...ofNear, ...ofRest].map(({ article }) => article));
}

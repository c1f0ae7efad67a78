import { sql } from 'kysely';
import { insertRows, placesOf } from '../engines/insert-rows.ts';
import type { Place } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import { listedAlone } from './groups.ts';
import { linkEndsOf } from './machine-links.ts';
import { mendGroups } from './mend-groups.ts';
import { originKind } from './origins.ts';
import { fewAround, wayBetween } from './still-joined.ts';
import { mostUntallied, untally } from './tallies.ts';
import type { GroupName } from './tallies.ts';
import { membersAt, placeName } from './things.ts';
import type { Member } from './things.ts';

/**
 * Brings groups into order after links between some pairs have gone: a pair that other links join stays, few that are left alone are parted from a large group,
 * and every other group is made anew. The groups are the same as if all were made anew.
 */
export async function part(writer: Writer, pairs: readonly (readonly [Place, Place])[]): Promise<void> {
  const byGroup = new Map<string, { readonly group: GroupName; readonly pairs: (readonly [Place, Place])[] }>();
  const members = await membersAt(writer, pairs.flat());
  for (const pair of pairs) {
    const [{ kind, grp }, other] = [members.get(placeName(pair[0]))!, members.get(placeName(pair[1]))!];
    if (other.grp !== grp) continue;
    const known = byGroup.get(`${kind} ${grp}`);
    if (known) known.pairs.push(pair);
    else byGroup.set(`${kind} ${grp}`, { group: { kind, grp }, pairs: [pair] });
  }
  for (const { group, pairs: own } of byGroup.values()) {
    const few = await isSimple(writer, group) ? await fewOf(writer, group, own) : null;
    if (few === null) await mendGroups(writer, group.kind, [group.grp]);
    else for (const some of few) await partFew(writer, group, some);
  }
}

/** Things of one article that leave a group of many others. */
export interface Leaving extends GroupName {
  readonly things: number;
  /** What they are joined with. */
  readonly others: readonly Place[];
}

/** So many others are looked at. */
const mostOthers = 64;

/**
 * Of the groups of an article's things, before it is taken out, those from which it may simply be missing afterwards. Out of their tallies it is taken at once.
 */
export async function leaving(writer: Writer, article: number): Promise<readonly Leaving[]> {
  const things: readonly Member[] = await writer.db.selectFrom('thing').select(['article', 'n', 'id', 'kind', 'grp']).where('article', '=', article).execute();
  const found: Leaving[] = [];
  for (const { kind, grp } of new Map(things.map((thing) => [`${thing.kind} ${thing.grp}`, thing])).values()) {
    const own = things.filter((thing) => thing.kind === kind && thing.grp === grp);
    if (own.length > mostUntallied || own.some(({ id }) => id === grp) || !await isSimple(writer, { kind, grp })) continue;
    const links = (await linkEndsOf(writer, own)).filter(({ joins }) => joins);
    const others = new Map(links.flatMap(({ from, to }) => [from, to]).filter((place) => place.article !== article).map((place) => [placeName(place), place]));
    if (others.size === 0 || others.size > mostOthers) continue;
    await untally(writer, own);
    found.push({ kind, grp, things: own.length, others: [...others.values()] });
  }
  return found;
}

/** Leaves a group to those that are left in it, after some of it were taken out. False where it may have hung together by them alone: then it is as it was. */
export async function left(writer: Writer, { kind, grp, things, others: [first, ...rest] }: Leaving): Promise<boolean> {
  for (const other of rest) if (await wayBetween(writer, first!, other) !== 'joined') return false;
  await resize(writer, { kind, grp }, things);
  return true;
}

/** Whether it is large, hangs together by the machine's links alone, and nobody holds apart what is in it: there it counts in which order links join. */
async function isSimple({ db }: Writer, { kind, grp }: GroupName): Promise<boolean> {
  // Articles carry their origin, and parties are joined by identities too.
  if (kind === originKind || listedAlone.includes(kind)) return false;
  const size = await db.selectFrom('thing_group').select('things').where('kind', '=', kind).where('id', '=', grp).executeTakeFirst();
  if (size === undefined || size.things <= 2 * mostUntallied) return false;
  const { rows } = await sql`
    select 1 from apart join thing as a on a.article = apart.a_article and a.n = apart.a_n join thing as b on b.article = apart.b_article and b.n = apart.b_n
    where apart.kind = ${kind} and (a.grp = ${grp} or b.grp = ${grp}) limit 1`.execute(db);
  return rows.length === 0;
}

/**
 * Those that are left alone, group by group; null where that cannot be told from few links. Whatever has come apart has an end of a link that has gone: so with
 * each end either few are left, or it is with all others that are not few.
 */
async function fewOf(writer: Writer, { grp }: GroupName, pairs: readonly (readonly [Place, Place])[]): Promise<readonly (readonly Member[])[] | null> {
  const few: (readonly Member[])[] = [];
  const alone = new Set<string>();
  const many: Place[] = [];
  for (const [name, end] of new Map(pairs.flat().map((place) => [placeName(place), place]))) {
    if (alone.has(name)) continue;
    const around = await fewAround(writer, end, mostUntallied);
    if (around === null) {
      many.push(end);
      continue;
    }
    const members = [...(await membersAt(writer, around)).values()];
    if (members.some(({ id }) => id === grp)) return null;
    few.push(members);
    for (const member of members) alone.add(placeName(member));
  }
  const [first, ...rest] = many;
  if (first === undefined) return null;
  for (const other of rest) if (await wayBetween(writer, first, other) !== 'joined') return null;
  return few;
}

/** Makes few members of a large group a group by themselves. */
async function partFew(writer: Writer, { kind, grp }: GroupName, few: readonly Member[]): Promise<void> {
  const { db, engine } = writer;
  await untally(writer, few);
  const id = few.map((member) => member.id).reduce((least, one) => (one < least ? one : least));
  await sql`update thing set grp = ${id} where (article, n) in (select article, n from ${placesOf(engine, few)} as place)`.execute(db);
  const articles = few.map(({ article }) => article);
  if (few.length > 1) {
    await insertRows(writer, 'thing_group', ['kind', 'id', 'things', 'first', 'last'],
      [{ kind, id, things: few.length, first: Math.min(...articles), last: Math.max(...articles) }]);
  }
  await resize(writer, { kind, grp }, few.length);
}

/** Tells of a group that so many are no longer in it. */
const resize = ({ db }: Writer, { kind, grp }: GroupName, fewer: number): Promise<unknown> => sql`
  update thing_group set things = things - ${fewer}, first = (select min(article) from thing where kind = ${kind} and grp = ${grp}),
    last = (select max(article) from thing where kind = ${kind} and grp = ${grp}) where kind = ${kind} and id = ${grp}`.execute(db);

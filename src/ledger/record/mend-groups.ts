import { sql } from 'kysely';
import { insertRows, listOf, placesOf } from '../engines/insert-rows.ts';
import type { Place } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import type { ThingGroupTable } from '../schema.ts';
import { listedAlone } from './groups.ts';
import { originKind, setOrigins } from './origins.ts';
import { forgetNames, nameFromThings, partyKind } from './party-words.ts';
import { tallyAnew, tallyAround } from './tallies.ts';
import { groupsAt, placeName } from './things.ts';

interface Member extends Place {
  readonly id: string;
  readonly grp: string;
  readonly identity: number | null;
}

interface Joined {
  readonly from: Place;
  readonly to: Place;
  /** Made by a person: these come first. */
  readonly byHand: boolean;
  readonly confidence: number;
}

type Join = Joined & { readonly from: Member; readonly to: Member };

/**
 * Makes some groups of a kind anew from the links that stand: after links have gone, or where a person holds two things apart that links would join. The
 * surest links join first, and none that would bring together what is held apart. Groups that links reach from these are made anew with them.
 */
export async function mendGroups(writer: Writer, kind: string, broken: readonly string[]): Promise<void> {
  const { db, engine } = writer;
  const groups = new Set<string>();
  const byPlace = new Map<string, Member>();
  const joins: Joined[] = [];
  for (let next = [...broken]; next.length > 0;) {
    for (const grp of next) groups.add(grp);
    const found: readonly Member[] = await db.selectFrom('thing').select(['article', 'n', 'id', 'grp', 'identity'])
      .where('kind', '=', kind).where('grp', 'in', listOf(engine, next)).execute();
    for (const member of found) byPlace.set(placeName(member), member);
    for (const join of await joinsOf(writer, found)) joins.push(join);
    const beyond = joins.flatMap(({ from, to }) => [from, to]).filter((place) => !byPlace.has(placeName(place)));
    const identities = new Set(found.flatMap(({ identity }) => identity ?? []));
    const reached = [...(await groupsAt(writer, beyond)).map(({ grp }) => grp), ...await groupsWith(writer, [...identities])];
    next = [...new Set(reached)].filter((grp) => !groups.has(grp));
  }
  const members = [...byPlace.values()];
  if (groups.size > 0) await db.deleteFrom('thing_group').where('kind', '=', kind).where('id', 'in', listOf(engine, [...groups])).execute();
  await tallyAnew(writer, Array.from(groups, (grp) => ({ kind, grp })));
  if (kind === partyKind) await forgetNames(writer, [...groups]);
  if (members.length === 0) return;
  const apart = await apartAmong(writer, kind, byPlace);

  const links = joins.map((join) => ({ ...join, from: byPlace.get(placeName(join.from))!, to: byPlace.get(placeName(join.to))! }));
  const others: number[] = [];
  const found = components(members, [...links, ...joinsByIdentity(members)], apart);
  for (const [id, group] of found) {
    const moved = group.filter(({ grp }) => grp !== id);
    if (moved.length > 0) {
      await sql`update thing set grp = ${id} where (article, n) in (select article, n from ${placesOf(engine, moved)} as place)`.execute(db);
      if (kind === originKind) {
        await setOrigins(writer, moved.map(({ article }) => ({ article, origin: id })));
        for (const { article } of moved) others.push(article);
      }
    }
  }
  const sizes = [...found].filter(([, group]) => group.length > 1 || listedAlone.includes(kind)).map(([id, group]): ThingGroupTable => {
    // One by one: a call takes no hundred thousand arguments.
    let [first, last] = [Infinity, -1];
    for (const { article } of group) [first, last] = [Math.min(first, article), Math.max(last, article)];
    return { kind, id, things: group.length, first, last };
  });
  await insertRows(writer, 'thing_group', ['kind', 'id', 'things', 'first', 'last'], sizes);
  await tallyAnew(writer, sizes.map(({ id }) => ({ kind, grp: id })));
  await tallyAround(writer, others);
  if (kind === partyKind) await nameFromThings(writer, [...found.keys()]);
}

/** Joining links from or to some things; one between two of them may come twice. */
async function joinsOf({ db, engine }: Writer, places: readonly Place[]): Promise<readonly Joined[]> {
  if (places.length === 0) return [];
  const ends = [['from_article', 'from_n'], ['to_article', 'to_n']] as const;
  const found: Joined[] = [];
  for (const [article, n] of ends) {
    const { rows } = await sql<{ from_article: number; from_n: number; to_article: number; to_n: number; confidence: number; how: string }>`
      select link.from_article, link.from_n, link.to_article, link.to_n, link.confidence, link.how
      from ${placesOf(engine, places)} as place cross join link
      where link.${sql.ref(article)} = place.article and link.${sql.ref(n)} = place.n and link.joins = 1`.execute(db);
    for (const { from_article, from_n, to_article, to_n, confidence, how } of rows) {
      found.push({ from: { article: from_article, n: from_n }, to: { article: to_article, n: to_n }, confidence, byHand: how.startsWith('correction/') });
    }
  }
  return found;
}

/** Groups with things of some identities. */
async function groupsWith({ db, engine }: Writer, identities: readonly number[]): Promise<readonly string[]> {
  if (identities.length === 0) return [];
  const rows = await db.selectFrom('thing').select('grp').distinct().where('identity', 'in', listOf(engine, identities)).execute();
  return rows.map(({ grp }) => grp);
}

/** Things of one identity are joined to the first of them by its id, as surely as anything the machine joins. */
function joinsByIdentity(members: readonly Member[]): readonly Join[] {
  const firsts = new Map<number, Member>();
  for (const member of members) {
    if (member.identity === null) continue;
    const first = firsts.get(member.identity);
    if (first === undefined || member.id < first.id) firsts.set(member.identity, member);
  }
  return members.flatMap((member) => {
    const first = member.identity === null ? member : firsts.get(member.identity)!;
    return first === member ? [] : [{ from: first, to: member, byHand: false, confidence: 1 }];
  });
}

async function apartAmong({ db }: Writer, kind: string, members: ReadonlyMap<string, Member>): Promise<readonly (readonly [Member, Member])[]> {
  const rows = await db.selectFrom('apart').selectAll().where('kind', '=', kind).execute();
  return rows.flatMap(({ a_article, a_n, b_article, b_n }) => {
    const a = members.get(placeName({ article: a_article, n: a_n }));
    const b = members.get(placeName({ article: b_article, n: b_n }));
    return a && b ? [[a, b] as const] : [];
  });
}

/** Members by the smallest id in their component. A pure function of what is given, whatever its order. */
function components(
  members: readonly Member[], joins: readonly Join[], apart: readonly (readonly [Member, Member])[],
): ReadonlyMap<string, readonly Member[]> {
  const groupOf = new Map<Member, Member[]>(members.map((member) => [member, [member]]));
  const inOrder = [...joins].sort((a, b) => (
    Number(b.byHand) - Number(a.byHand) || b.confidence - a.confidence || compare(a.from.id, b.from.id) || compare(a.to.id, b.to.id)
  ));
  for (const { from, to } of inOrder) {
    const [one, two] = [groupOf.get(from)!, groupOf.get(to)!];
    if (one === two) continue;
    const clash = apart.some(([a, b]) => (groupOf.get(a) === one && groupOf.get(b) === two) || (groupOf.get(a) === two && groupOf.get(b) === one));
    if (clash) continue;
    const [larger, smaller] = one.length >= two.length ? [one, two] : [two, one];
    for (const member of smaller) {
      groupOf.set(member, larger);
      larger.push(member);
    }
  }
  const found = new Map<string, readonly Member[]>();
  for (const group of new Set(groupOf.values())) found.set(group.map(({ id }) => id).reduce((least, id) => (id < least ? id : least)), group);
  return found;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { sql } from 'kysely';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked, Place } from '../engines/insert-rows.ts';
import { bearersOf } from '../record/identities.ts';
import { mostUntallied } from '../record/tallies.ts';
import { limitOf, listed } from './cursor.ts';
import type { Listed, Wanted } from './cursor.ts';
import { backingOf, largerThan } from './backing.ts';
import { groupKey, groupMark, groupNamed, groupsOf, membersOf } from './groups.ts';
import type { Backing } from './backing.ts';
import type { GroupFilter, GroupKey } from './groups.ts';
import { linksOf } from './links.ts';
import type { LinkRow } from './links.ts';

/** A person, organisation, state or group across articles. */
export interface PartyRow extends Backing {
  readonly id: string;
  /** The name that most articles give it; of equals the longest. */
  readonly name: string;
  /** All its names, the most frequent first. */
  readonly names: readonly string[];
  readonly kind: string;
  readonly roles: readonly PartyRole[];
  readonly statements: number;
}

/** What articles say that a party is. */
export interface PartyRole {
  readonly title: string;
  readonly of: string | null;
  /** ISO 8601: the earliest and the latest article that says so; null where none has a date. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface Party extends PartyRow {
  /** Other parties that the machine thinks may be the same, or knew to be. */
  readonly links: readonly LinkRow[];
}

/** Parties: those who speak, across articles. */
export async function parties(asked: Asked, filter: GroupFilter = {}, wanted: Wanted = {}): Promise<Listed<PartyRow>> {
  const groups = await groupsOf(asked, 'parties', filter, wanted);
  const rows = await partyRows(asked, groups.map(({ id }) => id));
  return listed<GroupKey, PartyRow>(groups, limitOf(wanted), groupMark('parties', filter), groupKey(filter), ({ id }) => rows.get(id)!);
}

/** So many of its mentions are looked at for links, besides those that are compared for all. */
const looked = 100;

/** One party, by its id or by that of any of its mentions. */
export async function party(asked: Asked, id: string): Promise<Party | null> {
  const group = await groupNamed(asked, 'parties', id);
  if (group === null) return null;
  const row = (await partyRows(asked, [group])).get(group)!;
  const members = (await membersOf(asked, 'parties', [group], looked)).get(group)!;
  return { ...row, links: (await linksOf(asked, [...members, ...await bearersIn(asked, group)])).filter(({ joins }) => !joins) };
}

/** What parties are called, by their ids or by those of any of their mentions; nothing of what is no party. */
export async function partyNames(asked: Asked, ids: readonly string[]): Promise<ReadonlyMap<string, Pick<PartyRow, 'id' | 'name'>>> {
  const groups = new Map<string, string>();
  for (const id of new Set(ids)) {
    const group = await groupNamed(asked, 'parties', id);
    if (group !== null) groups.set(id, group);
  }
  const rows = await factsOf(asked, [...new Set(groups.values())]);
  return new Map(Array.from(groups, ([id, group]) => [id, { id: group, name: rows.get(group)!.name }]));
}

/** Whoever is compared for the others of the same name: links are theirs, though there may be too many others to list. */
async function bearersIn(asked: Asked, group: string): Promise<readonly Place[]> {
  const { rows } = (await largerThan(asked, 'parties', [group], mostUntallied)).has(group)
    ? await sql<{ identity: number | null }>`
      select cast(value as bigint) as identity from group_tally where kind = 'parties' and grp = ${group} and part = 'identity'`.execute(asked.db)
    : await sql<{ identity: number | null }>`select distinct identity from thing where kind = 'parties' and grp = ${group}`.execute(asked.db);
  return [...(await bearersOf(asked, rows.flatMap(({ identity }) => identity ?? []))).values()];
}

interface Named {
  readonly grp: string;
  readonly published: string | null;
  readonly name: string;
  readonly kind: string;
  readonly roles: string;
  readonly statements: number;
}

async function partyRows(asked: Asked, groups: readonly string[]): Promise<ReadonlyMap<string, PartyRow>> {
  if (groups.length === 0) return new Map();
  const backing = await backingOf(asked, 'parties', groups);
  return new Map(Array.from(await factsOf(asked, groups), ([id, facts]) => [id, { ...facts, ...backing.get(id)! }]));
}

/** What articles say of parties, without how many do. */
async function factsOf(asked: Asked, groups: readonly string[]): Promise<ReadonlyMap<string, Omit<PartyRow, keyof Backing>>> {
  if (groups.length === 0) return new Map();
  const large = [...(await largerThan(asked, 'parties', groups, mostUntallied)).keys()];
  const facts = new Map([...await factsOfNamed(asked, groups.filter((id) => !large.includes(id))), ...await factsTallied(asked, large)]);
  return new Map([...facts].map(([id, { names, kinds, roles, statements }]) => {
    const all = byFrequency(names);
    return [id, { id, name: all[0]!, names: all, kind: byFrequency(kinds)[0]!, roles: rolesOf(roles), statements }];
  }));
}

/** What articles say of a party, each with how many do. */
interface Facts {
  readonly names: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly roles: readonly PartyRole[];
  readonly statements: number;
}

async function factsOfNamed(asked: Asked, groups: readonly string[]): Promise<readonly (readonly [string, Facts])[]> {
  if (groups.length === 0) return [];
  const { rows } = await sql<Named>`
    select thing.grp, article.published, speaker.name, speaker.kind, speaker.roles, (
      select count(*) from statement where statement.article = thing.article and statement.speaker = thing.ref) as statements
    from thing join article on article.no = thing.article join speaker on speaker.article = thing.article and speaker.id = thing.ref
    where thing.kind = 'parties' and thing.grp in ${listOf(asked.engine, groups)}`.execute(asked.db);
  const byGroup = new Map<string, Named[]>();
  for (const row of rows) {
    const named = byGroup.get(row.grp);
    if (named) named.push(row);
    else byGroup.set(row.grp, [row]);
  }
  return Array.from(byGroup, ([id, named]) => [id, {
    names: countedOf(named.map(({ name }) => name)), kinds: countedOf(named.map(({ kind }) => kind)),
    roles: named.flatMap(({ published, roles }) => (JSON.parse(roles) as readonly { title: string; of: string | null }[])
      .map(({ title, of }) => ({ title, of, first: published, last: published }))),
    statements: named.reduce((sum, { statements }) => sum + statements, 0),
  }]);
}

async function factsTallied({ db, engine }: Asked, groups: readonly string[]): Promise<readonly (readonly [string, Facts])[]> {
  if (groups.length === 0) return [];
  const rows = await db.selectFrom('group_tally').selectAll()
    .where('kind', '=', 'parties').where('grp', 'in', listOf(engine, groups)).where('part', 'in', ['name', 'kind', 'role', 'statement']).execute();
  return groups.map((id) => {
    const own = (part: string): typeof rows => rows.filter((row) => row.grp === id && row.part === part);
    const counts = (part: string): ReadonlyMap<string, number> => new Map(own(part).map(({ value, things }) => [value, things]));
    return [id, {
      names: counts('name'), kinds: counts('kind'), statements: own('statement')[0]!.things,
      roles: own('role').map(({ value, first, last }) => {
        const [title, of] = JSON.parse(value) as [string, string | null];
        return { title, of, first, last };
      }),
    }];
  });
}

function countedOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The most frequent first; of equals the longest, then by code units. */
const byFrequency = (counts: ReadonlyMap<string, number>): readonly string[] => (
  [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1)).map(([word]) => word));

/** Each role once, however it is written. */
function rolesOf(told: readonly PartyRole[]): readonly PartyRole[] {
  const roles = new Map<string, PartyRole>();
  for (const { title, of, first, last } of told) {
    const key = JSON.stringify([title.toLowerCase(), of?.toLowerCase() ?? null]);
    const known = roles.get(key);
    roles.set(key, {
      // Of two ways to write it the one that sorts first, whichever came first.
      title: known && known.title < title ? known.title : title, of: known?.of != null && of !== null && known.of < of ? known.of : of,
      first: least(known?.first ?? null, first), last: most(known?.last ?? null, last),
    });
  }
  return [...roles.values()].sort((a, b) => ((a.first ?? '~') < (b.first ?? '~') ? -1 : (a.first ?? '~') > (b.first ?? '~') ? 1 : a.title < b.title ? -1 : 1));
}

const least = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b);
const most = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a > b ? a : b);

import { sql } from 'kysely';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked, Place } from '../engines/insert-rows.ts';
import { bearersOf } from '../record/identities.ts';
import { limitOf, listed } from './cursor.ts';
import type { Listed, Wanted } from './cursor.ts';
import { backingOf, groupKey, groupNamed, groupsOf, membersOf } from './groups.ts';
import type { Backing, GroupFilter, GroupKey } from './groups.ts';
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
  return listed<GroupKey, PartyRow>(groups, limitOf(wanted), groupKey(filter), ({ id }) => rows.get(id)!);
}

/** One party, by its id or by that of any of its mentions. */
export async function party(asked: Asked, id: string): Promise<Party | null> {
  const group = await groupNamed(asked, 'parties', id);
  if (group === null) return null;
  const row = (await partyRows(asked, [group])).get(group)!;
  const members = (await membersOf(asked, 'parties', [group])).get(group)!;
  return { ...row, links: (await linksOf(asked, [...members, ...await bearersIn(asked, group)])).filter(({ joins }) => !joins) };
}

/** Whoever is compared for the others of the same name: links are theirs, though there may be too many others to list. */
async function bearersIn(asked: Asked, group: string): Promise<readonly Place[]> {
  const rows = await asked.db.selectFrom('thing').select('identity').distinct().where('kind', '=', 'parties').where('grp', '=', group).execute();
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
  return new Map([...byGroup].map(([id, named]) => {
    const names = byFrequency(named.map(({ name }) => name));
    return [id, {
      id, name: names[0]!, names, kind: byFrequency(named.map(({ kind }) => kind))[0]!, roles: rolesOf(named),
      statements: named.reduce((sum, { statements }) => sum + statements, 0), ...backing.get(id)!,
    }];
  }));
}

/** Each once, the most frequent first; of equals the longest, then by code units. */
function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1)).map(([word]) => word);
}

function rolesOf(named: readonly Named[]): readonly PartyRole[] {
  const roles = new Map<string, PartyRole>();
  for (const { published, roles: json } of named) {
    for (const { title, of } of JSON.parse(json) as readonly { title: string; of: string | null }[]) {
      const key = JSON.stringify([title.toLowerCase(), of?.toLowerCase() ?? null]);
      const known = roles.get(key);
      roles.set(key, {
        // Of two ways to write it the one that sorts first, whichever came first.
        title: known && known.title < title ? known.title : title, of: known?.of != null && of !== null && known.of < of ? known.of : of,
        first: least(known?.first ?? null, published), last: most(known?.last ?? null, published),
      });
    }
  }
  return [...roles.values()].sort((a, b) => ((a.first ?? '~') < (b.first ?? '~') ? -1 : (a.first ?? '~') > (b.first ?? '~') ? 1 : a.title < b.title ? -1 : 1));
}

const least = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b);
const most = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a > b ? a : b);

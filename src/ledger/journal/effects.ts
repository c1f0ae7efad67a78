import { sql } from 'kysely';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';

/** What a correction changes. */
export interface Effects {
  /** Findings of the corrected articles: what they were and what they are; null where there is none. */
  readonly findings: readonly { readonly id: string; readonly before: Found | null; readonly after: Found | null }[];
  /** Groups that are made otherwise: their members, by the ids of things. */
  readonly groups: readonly { readonly kind: string; readonly before: readonly (readonly string[])[]; readonly after: readonly (readonly string[])[] }[];
}

/** A row of a table of findings, its place in the article aside. */
export type Found = Readonly<Record<string, string | number | null>>;

interface Grouped {
  readonly id: string;
  readonly kind: string;
  readonly grp: string;
}

/** How things stand with some pages, and with everything that is in one group with anything of theirs. */
export interface Stand {
  readonly findings: ReadonlyMap<string, Found>;
  readonly members: readonly Grouped[];
}

/** `also`: ids of things that are looked at wherever they are now. */
export async function standOf({ db, engine }: Asked, pages: readonly string[], also: readonly string[]): Promise<Stand> {
  const findings = new Map<string, Found>();
  for (const table of ['statement', 'figure', 'announcement', 'outcome'] as const) {
    const { rows } = await sql<Found & { page: string }>`
      select article.id as page, finding.* from article join ${sql.table(table)} as finding on finding.article = article.no
      where article.id in ${listOf(engine, pages)}`.execute(db);
    for (const row of rows) {
      const found = Object.fromEntries(Object.entries(row).filter(([column]) => !['page', 'article', 'n'].includes(column)));
      findings.set(`${row.page}/${row['id'] ?? `${row['announcement']}/outcome`}`, found);
    }
  }
  const meant = new Set(also);
  const articles = [...new Set([...pages, ...also.map((id) => id.split('/')[0]!)])];
  const { rows: things } = await sql<Grouped & { page: string }>`
    select article.id as page, thing.id, thing.kind, thing.grp from article join thing on thing.article = article.no
    where article.id in ${listOf(engine, articles)}`.execute(db);
  const groups = [...new Set(things.filter(({ page, id }) => pages.includes(page) || meant.has(id)).map(({ grp }) => grp))];
  if (groups.length === 0) return { findings, members: [] };
  const kinds = [...new Set(things.map(({ kind }) => kind))];
  const members = await db.selectFrom('thing').select(['id', 'kind', 'grp'])
    .where('kind', 'in', kinds).where('grp', 'in', listOf(engine, groups)).execute();
  return { findings, members };
}

/** What is not the same in both. */
export function effectsBetween(before: Stand, after: Stand): Effects {
  const ids = [...new Set([...before.findings.keys(), ...after.findings.keys()])].sort();
  const findings = ids.map((id) => ({ id, before: before.findings.get(id) ?? null, after: after.findings.get(id) ?? null }))
    .filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after));

  const [was, is] = [groupsIn(before.members), groupsIn(after.members)];
  const kinds = [...new Set([...was, ...is].map(([, { kind }]) => kind))].sort();
  const groups = kinds.map((kind) => ({
    kind,
    before: [...was].filter(([key, group]) => group.kind === kind && !is.has(key)).map(([, group]) => group.members),
    after: [...is].filter(([key, group]) => group.kind === kind && !was.has(key)).map(([, group]) => group.members),
  }));
  // What stands alone before and is gone after is told among the findings.
  return { findings, groups: groups.filter((change) => [...change.before, ...change.after].some((members) => members.length > 1)) };
}

/** Groups by all their members, in order. */
function groupsIn(members: readonly Grouped[]): ReadonlyMap<string, { readonly kind: string; readonly members: readonly string[] }> {
  const byName = new Map<string, { kind: string; members: string[] }>();
  for (const { id, kind, grp } of members) {
    const group = byName.get(`${kind} ${grp}`);
    if (group) group.members.push(id);
    else byName.set(`${kind} ${grp}`, { kind, members: [id] });
  }
  return new Map([...byName.values()].map(({ kind, members: ids }) => [`${kind} ${ids.sort().join(' ')}`, { kind, members: ids }]));
}

import { sql } from 'kysely';
import { insertRows, listOf, placesOf } from '../engines/insert-rows.ts';
import type { Place } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import type { GroupTallyTable } from '../schema.ts';
import { placeName } from './things.ts';

/*
 * How often each outlet, origin, name, kind and role stands among the things of a group is counted as the group grows, where it is large: a list of those
 * whom everybody names need not go through all that they said. Small groups are counted when they are asked for. Which is which depends on the size alone,
 * so that the tables are the same in whatever order articles came.
 */

/** Groups of more things than this have tallies. */
export const mostUntallied = 24;

/** What is to be counted after a transaction has joined groups. */
export interface Grown {
  /** Groups that are large now and were not before. */
  readonly whole: readonly GroupName[];
  /** Things that came into groups that have tallies. */
  readonly added: readonly Place[];
}

export interface GroupName { readonly kind: string; readonly grp: string }

interface Counted extends GroupName {
  readonly identity: number | null;
  readonly outlet: string;
  readonly origin: string;
  readonly published: string | null;
  readonly name: string | null;
  readonly speakerKind: string | null;
  readonly roles: string | null;
  readonly statements: number;
}

/** Brings the tallies up to date after groups have grown; their things are in the tables. */
export async function tallied(writer: Writer, { whole, added }: Grown): Promise<void> {
  await tallyAnew(writer, whole);
  const inWhole = new Set(whole.map(({ kind, grp }) => `${kind} ${grp}`));
  const places = [...new Map(added.map((place) => [placeName(place), place])).values()];
  if (places.length === 0) return;
  const rows = await countedOf(writer, sql`${placesOf(writer.engine, places)} as place cross join thing`, sql`thing.article = place.article and thing.n = place.n`);
  await addTallies(writer, rows.filter(({ kind, grp }) => !inWhole.has(`${kind} ${grp}`)));
}

/** Counts some groups from the beginning; those that are not large have no tallies afterwards. */
export async function tallyAnew(writer: Writer, groups: readonly GroupName[]): Promise<void> {
  const { db, engine } = writer;
  for (const kind of new Set(groups.map((group) => group.kind))) {
    const ids = [...new Set(groups.filter((group) => group.kind === kind).map(({ grp }) => grp))];
    await db.deleteFrom('group_tally').where('kind', '=', kind).where('grp', 'in', listOf(engine, ids)).execute();
    const large = await db.selectFrom('thing_group').select('id').where('kind', '=', kind).where('id', 'in', listOf(engine, ids)).where('things', '>', mostUntallied).execute();
    for (const { id } of large) await addTallies(writer, await countedOf(writer, sql`thing`, sql`thing.kind = ${kind} and thing.grp = ${id}`));
  }
}

/**
 * Takes some things out of the tallies of the group that they are still in, which keeps them. Not for parties: when a role was first told is not known without
 * counting.
 */
export async function untally(writer: Writer, places: readonly Place[]): Promise<void> {
  const rows = await countedOf(writer, sql`${placesOf(writer.engine, places)} as place cross join thing`, sql`thing.article = place.article and thing.n = place.n`);
  for (const { kind, grp, part, value, things } of talliesOf(rows)) {
    await sql`update group_tally set things = things - ${things} where kind = ${kind} and grp = ${grp} and part = ${part} and value = ${value}`.execute(writer.db);
    await sql`delete from group_tally where kind = ${kind} and grp = ${grp} and part = ${part} and value = ${value} and things <= 0`.execute(writer.db);
  }
}

/** Counts anew those groups that things of some articles are in, and that have tallies: their articles have another origin now. */
export async function tallyAround(writer: Writer, articles: readonly number[]): Promise<void> {
  if (articles.length === 0) return;
  const { rows } = await sql<GroupName>`
    select distinct thing.kind, thing.grp from thing join thing_group on thing_group.kind = thing.kind and thing_group.id = thing.grp
    where thing.article in ${listOf(writer.engine, articles)} and thing_group.things > ${mostUntallied}`.execute(writer.db);
  await tallyAnew(writer, rows);
}

/** The tallies of a group go to another, with which it is one now. */
export const moveTallies = ({ db, engine }: Writer, kind: string, from: string, to: string): Promise<void> => moved(db, engine, sql`${to}, part, value`, sql`kind = ${kind} and grp = ${from}`);

/** An origin is called otherwise, or is one with another. */
export const renameInTallies = ({ db, engine }: Writer, from: string, to: string): Promise<void> => (
  moved(db, engine, sql`grp, part, ${to}`, sql`part = 'origin' and value = ${from}`));

async function moved(db: Writer['db'], engine: Writer['engine'], key: ReturnType<typeof sql>, from: ReturnType<typeof sql>): Promise<void> {
  await sql`insert into group_tally (kind, grp, part, value, things, first, last) select kind, ${key}, things, first, last from group_tally where ${from}
    ${sql.raw(addingUp(engine))}`.execute(db);
  await sql`delete from group_tally where ${from}`.execute(db);
}

async function countedOf({ db }: Writer, from: ReturnType<typeof sql>, condition: ReturnType<typeof sql>): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select thing.kind, thing.grp, thing.identity, coalesce(article.outlet_key, article.id) as outlet, coalesce(article.origin, article.id) as origin, article.published,
      speaker.name, speaker.kind as "speakerKind", speaker.roles, case when thing.kind = 'parties' then (
        select count(*) from statement where statement.article = thing.article and statement.speaker = thing.ref) else 0 end as statements
    from ${from} join article on article.no = thing.article
    left join speaker on thing.kind = 'parties' and speaker.article = thing.article and speaker.id = thing.ref where ${condition}`.execute(db);
  return rows;
}

const addTallies = (writer: Writer, rows: readonly Counted[]): Promise<void> => (
  insertRows(writer, 'group_tally', ['kind', 'grp', 'part', 'value', 'things', 'first', 'last'], talliesOf(rows), { otherwise: addingUp(writer.engine) }));

function talliesOf(rows: readonly Counted[]): readonly GroupTallyTable[] {
  const found = new Map<string, GroupTallyTable>();
  const count = ({ kind, grp }: GroupName, part: GroupTallyTable['part'], value: string, things = 1, day: string | null = null): void => {
    const key = JSON.stringify([kind, grp, part, value]);
    const known = found.get(key);
    found.set(key, known === undefined ? { kind, grp, part, value, things, first: day, last: day }
      : { ...known, things: known.things + things, first: least(known.first, day), last: most(known.last, day) });
  };
  for (const row of rows) {
    count(row, 'outlet', row.outlet);
    count(row, 'origin', row.origin);
    if (row.name === null) continue;
    count(row, 'name', row.name);
    count(row, 'kind', row.speakerKind!);
    count(row, 'statement', '', row.statements);
    if (row.identity !== null) count(row, 'identity', String(row.identity));
    for (const { title, of } of JSON.parse(row.roles!) as readonly { title: string; of: string | null }[]) count(row, 'role', JSON.stringify([title, of]), 1, row.published);
  }
  return [...found.values()];
}

const addingUp = (engine: Writer['engine']): string => {
  const [lesser, greater] = engine === 'sqlite' ? ['min', 'max'] : ['least', 'greatest'];
  const both = (column: string): string => `coalesce(group_tally.${column}, excluded.${column}), coalesce(excluded.${column}, group_tally.${column})`;
  return ` on conflict (kind, grp, part, value) do update set things = group_tally.things + excluded.things, first = ${lesser}(${both('first')}), last = ${greater}(${both('last')})`;
};

const least = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b);
const most = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a > b ? a : b);

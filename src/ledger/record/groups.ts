import { joinRoots, rootOf } from '../../matching/index.ts';
import { insertRows, listOf } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import type { ThingGroupTable } from '../schema.ts';
import { originKind, renameOrigin } from './origins.ts';
import { moveNames, partyKind } from './party-words.ts';
import { mostUntallied, moveTallies } from './tallies.ts';
import type { Grown } from './tallies.ts';
import type { PlacedThing } from './things.ts';
import type { Place } from '../engines/insert-rows.ts';

/*
 * Groups are what joining links connect, directly or by way of others. A group goes by the smallest id in it, so that it is the same in whatever order its
 * members came. A new article changes only the groups that its things join.
 */

/** Kinds whose groups of one are listed too: a party that spoke once is a party. */
export const listedAlone: readonly string[] = [partyKind];

export interface Grouped {
  /** Which group each new thing belongs to, by its id. */
  readonly groups: ReadonlyMap<string, string>;
  /** To be counted once the new things are in the tables. */
  readonly grown: Grown;
}

/** Puts new things into groups; those that became one are renamed in the ledger, and their sizes kept. */
export async function grouped(
  writer: Writer, things: readonly PlacedThing[], joins: readonly (readonly [PlacedThing, PlacedThing])[],
): Promise<Grouped> {
  const parent = new Map<string, string>();
  /** Kind and first member of each group that takes part, by its name up to now. */
  const known = new Map<string, PlacedThing>();
  for (const thing of joins.flat()) {
    if (parent.has(thing.grp)) continue;
    parent.set(thing.grp, thing.grp);
    known.set(thing.grp, thing);
  }
  for (const [a, b] of joins) joinRoots(parent, a.grp, b.grp);

  const fresh = new Set(things.map(({ id }) => id));
  const sizes = new Map<string, ThingGroupTable>();
  const sizeOf = (kind: string, id: string): ThingGroupTable => sizes.get(id) ?? { kind, id, things: 0, first: Infinity, last: -1 };
  const before = [...known].filter(([grp]) => !fresh.has(grp));
  const knownSizes = await sizesOf(writer, before.map(([, thing]) => thing));
  const small: { readonly root: string; readonly kind: string; readonly grp: string }[] = [];
  const hasTallies = new Set<string>();
  for (const [grp, thing] of before) {
    const root = rootOf(parent, grp);
    // A group that is not in the table has one thing in it: the one that was met.
    const size = knownSizes.get(grp) ?? { things: 1, first: thing.article, last: thing.article };
    sizes.set(root, sum(sizeOf(thing.kind, root), size));
    if (size.things > mostUntallied) hasTallies.add(root);
    else small.push({ root, kind: thing.kind, grp });
  }
  const groups = new Map<string, string>();
  for (const { id, kind, article } of things) {
    const root = parent.has(id) ? rootOf(parent, id) : id;
    groups.set(id, root);
    sizes.set(root, sum(sizeOf(kind, root), { things: 1, first: article, last: article }));
  }
  const added: Place[] = things.filter(({ id }) => hasTallies.has(groups.get(id)!)).map(({ article, n }) => ({ article, n }));
  for (const { root, kind, grp } of small) {
    if (!hasTallies.has(root)) continue;
    const members = await writer.db.selectFrom('thing').select(['article', 'n']).where('kind', '=', kind).where('grp', '=', grp).execute();
    for (const place of members) added.push(place);
  }
  for (const [grp, { kind }] of before) {
    const root = rootOf(parent, grp);
    if (root === grp) continue;
    await writer.db.updateTable('thing').set({ grp: root }).where('kind', '=', kind).where('grp', '=', grp).execute();
    await writer.db.deleteFrom('thing_group').where('kind', '=', kind).where('id', '=', grp).execute();
    if ((knownSizes.get(grp)?.things ?? 0) > mostUntallied) await moveTallies(writer, kind, grp, root);
    if (kind === originKind) await renameOrigin(writer, grp, root);
    if (kind === partyKind) await moveNames(writer, grp, root);
  }
  await saveSizes(writer, [...sizes.values()]);
  const whole = [...sizes.values()].filter((group) => group.things > mostUntallied && !hasTallies.has(group.id)).map(({ kind, id }) => ({ kind, grp: id }));
  return { groups, grown: { whole, added } };
}

type Size = Pick<ThingGroupTable, 'things' | 'first' | 'last'>;

const sum = (group: ThingGroupTable, { things, first, last }: Size): ThingGroupTable =>
  ({ ...group, things: group.things + things, first: Math.min(group.first, first), last: Math.max(group.last, last) });

/** Sizes of groups in the table, by their ids: an id names its kind too. */
async function sizesOf({ db, engine }: Writer, groups: readonly { readonly kind: string; readonly grp: string }[]): Promise<ReadonlyMap<string, Size>> {
  const found = new Map<string, Size>();
  for (const kind of new Set(groups.map((group) => group.kind))) {
    const ids = groups.filter((group) => group.kind === kind).map(({ grp }) => grp);
    const rows = await db.selectFrom('thing_group').selectAll().where('kind', '=', kind).where('id', 'in', listOf(engine, ids)).execute();
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

async function saveSizes(writer: Writer, sizes: readonly ThingGroupTable[]): Promise<void> {
  const listed = sizes.filter(({ kind, things }) => things > 1 || listedAlone.includes(kind));
  for (const kind of new Set(listed.map((group) => group.kind))) {
    const inTable = listed.filter((group) => group.kind === kind && group.things > 1);
    await writer.db.deleteFrom('thing_group').where('kind', '=', kind).where('id', 'in', listOf(writer.engine, inTable.map(({ id }) => id))).execute();
  }
  await insertRows(writer, 'thing_group', ['kind', 'id', 'things', 'first', 'last'], listed);
}

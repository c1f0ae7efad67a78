import { sql } from 'kysely';
import type { Place } from '../engines/insert-rows.ts';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import { drawOf } from './keys.ts';
import { linkEndsOf, removeLinks } from './machine-links.ts';
import type { KeyedThing } from './link.ts';
import type { PlacedThing } from './things.ts';
import { keysAt, membersAt, placeName, thingsAt } from './things.ts';

/*
 * Things of one identity are one group without being compared; the first of them by its id, the bearer, is compared for all. So somebody who is named in every
 * other article costs a new one no more than anybody else.
 */

/** The bearers of some identities, by identity. */
export async function bearersOf(asked: Asked, identities: readonly number[]): Promise<ReadonlyMap<number, PlacedThing>> {
  if (identities.length === 0) return new Map();
  const { rows } = await sql<Place>`
    select thing.article, thing.n from ${listOf(asked.engine, identities)} as asked cross join thing
    where thing.identity = asked.value and thing.id = (select min(first.id) from thing as first where first.identity = asked.value)`.execute(asked.db);
  return new Map((await thingsAt(asked, rows)).map((thing) => [thing.identity!, thing]));
}

export interface Bearing {
  /** What is to be compared, and found by its keys from now on. */
  readonly bearers: readonly KeyedThing[];
  /** Those that bore their identity up to now. */
  readonly relieved: readonly PlacedThing[];
  /** Pairs that are one by identity. */
  readonly joins: readonly (readonly [PlacedThing, PlacedThing])[];
}

/** Which of some new things bear their identity. `orphaned`: identities whose bearer has just been taken out. */
export async function bearing(asked: Asked, things: readonly KeyedThing[], orphaned: ReadonlySet<number>): Promise<Bearing> {
  const fresh = new Map<number, KeyedThing[]>();
  for (const thing of things) {
    if (thing.identity === null) continue;
    const same = fresh.get(thing.identity);
    if (same) same.push(thing);
    else fresh.set(thing.identity, [thing]);
  }
  const known = await bearersOf(asked, [...new Set([...fresh.keys(), ...orphaned])]);
  const bearers = things.filter(({ identity }) => identity === null);
  const relieved: PlacedThing[] = [];
  const heirs: PlacedThing[] = [];
  const joins: (readonly [PlacedThing, PlacedThing])[] = [];
  for (const [identity, same] of fresh) {
    const before = known.get(identity);
    const first = same.reduce((least, thing) => (thing.id < least.id ? thing : least));
    const bearer = before !== undefined && before.id < first.id ? before : first;
    for (const thing of [...same, ...(before ? [before] : [])]) if (thing !== bearer) joins.push([bearer, thing]);
    if (bearer === first) bearers.push(first);
    if (before === undefined) continue;
    if (orphaned.has(identity)) {
      if (bearer === before) heirs.push(before);
    } else if (bearer === first) relieved.push(before);
  }
  for (const identity of orphaned) {
    const heir = known.get(identity);
    if (heir !== undefined && !fresh.has(identity)) heirs.push(heir);
  }
  const keys = await keysAt(asked, heirs);
  return { bearers: [...bearers, ...heirs.map((heir) => ({ ...heir, keys: keys.get(placeName(heir))! }))], relieved, joins };
}

/**
 * Things that no longer bear their identity: they are not found by keys, and what the machine linked them to is left to their followers. Gives their keys, and
 * those of them whose groups rested on a link of theirs.
 */
export async function relieve(writer: Writer, things: readonly Place[]): Promise<{ readonly keys: readonly number[]; readonly parted: readonly Place[] }> {
  if (things.length === 0) return { keys: [], parted: [] };
  const links = (await linkEndsOf(writer, things)).filter(({ byHand }) => !byHand);
  await removeLinks(writer, links);
  const [keys, members] = [await keysAt(writer, things), await membersAt(writer, things)];
  for (const thing of things) {
    await writer.db.deleteFrom('thing_key').where('key', 'in', listOf(writer.engine, keys.get(placeName(thing))!))
      .where('draw', '=', drawOf(members.get(placeName(thing))!.id)).where('article', '=', thing.article).where('n', '=', thing.n).execute();
  }
  return { keys: [...new Set([...keys.values()].flat())], parted: links.filter(({ joins }) => joins).map(({ from }) => from) };
}

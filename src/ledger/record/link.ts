import type { Link, Matcher, Thing } from '../../matching/matcher.ts';
import type { Writer } from '../ledger.ts';
import type { Place } from '../engines/insert-rows.ts';
import type { LinkTable } from '../schema.ts';
import { placesByKey, thingsAt } from './things.ts';
import type { PlacedThing } from './things.ts';

/** A new thing with its keys, not yet in the ledger. */
export interface NewThing extends PlacedThing {
  readonly keys: readonly number[];
}

/** What comes of comparing new things with all that share a key with them, of the ledger's and among themselves. */
export interface Linked {
  readonly links: readonly LinkTable[];
  /** Pairs that are one. */
  readonly joins: readonly (readonly [PlacedThing, PlacedThing])[];
}

/** Compares each new thing with its like. The ledger must not hold the new things yet. */
export async function linked(writer: Writer, things: readonly NewThing[], matchers: readonly Matcher<Thing>[]): Promise<Linked> {
  const byKind = new Map(matchers.map((matcher) => [matcher.kind, matcher]));
  const newByKey = new Map<number, NewThing[]>();
  for (const thing of things) {
    for (const key of thing.keys) {
      const others = newByKey.get(key);
      if (others) others.push(thing);
      else newByKey.set(key, [thing]);
    }
  }
  const known = await placesByKey(writer, [...newByKey.keys()]);
  const old = await thingsByKey(writer, known);

  const links: LinkTable[] = [];
  const joins: (readonly [PlacedThing, PlacedThing])[] = [];
  const order = new Map(things.map((thing, index) => [thing, index]));
  things.forEach((thing, index) => {
    const matcher = byKind.get(thing.kind)!;
    const met = new Set<PlacedThing>();
    for (const key of thing.keys) {
      for (const other of old.get(key) ?? []) met.add(other);
      // Of two new things, the later one asks.
      for (const other of newByKey.get(key)!) if (order.get(other)! < index) met.add(other);
    }
    for (const other of met) {
      // Keys are kept as numbers: two kinds may share one by chance.
      if (other.kind !== thing.kind || (other.article === thing.article && !matcher.withinArticle)) continue;
      const link = matcher.compare(other.thing, thing.thing);
      if (link === null) continue;
      const [from, to] = link.from === thing.id ? [thing, other] as const : [other, thing] as const;
      links.push(linkRow(thing.kind, link, from, to));
      if (link.joins) joins.push([from, to]);
    }
  });
  return { links, joins };
}

/** The things that have each key, each thing once. */
async function thingsByKey(writer: Writer, known: ReadonlyMap<number, readonly Place[]>): Promise<ReadonlyMap<number, readonly PlacedThing[]>> {
  // Things with a common key meet often: they are looked up by number, since names would have to be made for each meeting.
  const wanted = new Map<number, Map<number, PlacedThing | null>>();
  for (const places of known.values()) {
    for (const { article, n } of places) {
      const inArticle = wanted.get(article);
      if (inArticle) inArticle.set(n, null);
      else wanted.set(article, new Map([[n, null]]));
    }
  }
  const places = [...wanted].flatMap(([article, things]) => [...things.keys()].map((n) => ({ article, n })));
  for (const thing of await thingsAt(writer, places)) wanted.get(thing.article)!.set(thing.n, thing);
  return new Map([...known].map(([key, at]) => [key, at.map(({ article, n }) => wanted.get(article)!.get(n)!)]));
}

const linkRow = (kind: string, { relation, joins, confidence, how, evidence }: Link, from: Place, to: Place): LinkTable => ({
  kind, from_article: from.article, from_n: from.n, to_article: to.article, to_n: to.n,
  relation, joins: joins ? 1 : 0, confidence, how, evidence: JSON.stringify(evidence),
});

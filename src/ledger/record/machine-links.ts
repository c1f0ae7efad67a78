import { sql } from 'kysely';
import { placesOf } from '../engines/insert-rows.ts';
import type { Asked, Place } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import { placeName } from './things.ts';

/** The ends of a link, and what it is worth. */
export interface LinkEnds {
  readonly from: Place;
  readonly to: Place;
  readonly joins: boolean;
  readonly byHand: boolean;
}

/** Links from and to some things; one between two of them comes once. */
export async function linkEndsOf({ db, engine }: Asked, places: readonly Place[]): Promise<readonly LinkEnds[]> {
  if (places.length === 0) return [];
  const found = new Map<string, LinkEnds>();
  // A place that is given twice would give all its links twice.
  const each = [...new Map(places.map((place) => [placeName(place), place])).values()];
  for (const end of ['from', 'to'] as const) {
    const { rows } = await sql<{ from_article: number; from_n: number; to_article: number; to_n: number; joins: number; how: string }>`
      select link.from_article, link.from_n, link.to_article, link.to_n, link.joins, link.how
      from ${placesOf(engine, each)} as place cross join link
      where link.${sql.ref(`${end}_article`)} = place.article and link.${sql.ref(`${end}_n`)} = place.n`.execute(db);
    for (const { from_article, from_n, to_article, to_n, joins, how } of rows) {
      found.set(`${from_article}/${from_n} ${to_article}/${to_n}`, {
        from: { article: from_article, n: from_n }, to: { article: to_article, n: to_n }, joins: joins === 1, byHand: how.startsWith('correction/'),
      });
    }
  }
  return [...found.values()];
}

/** Of some things those that are joined with a thing by a link. */
export async function joinedWith({ db, engine }: Asked, thing: Place, places: readonly Place[]): Promise<ReadonlySet<string>> {
  if (places.length === 0) return new Set();
  const { rows } = await sql<Place>`
    select place.article, place.n from ${placesOf(engine, places)} as place where exists (
      select 1 from link where from_article = ${thing.article} and from_n = ${thing.n} and to_article = place.article and to_n = place.n and joins = 1
    ) or exists (
      select 1 from link where from_article = place.article and from_n = place.n and to_article = ${thing.article} and to_n = ${thing.n} and joins = 1
    )`.execute(db);
  return new Set(rows.map(placeName));
}

export async function removeLinks({ db, engine }: Writer, links: readonly LinkEnds[]): Promise<void> {
  const tos = new Map<string, Place[]>();
  for (const { from, to } of links) {
    const name = `${from.article}/${from.n}`;
    const places = tos.get(name);
    if (places) places.push(to);
    else tos.set(name, [to]);
  }
  for (const [name, places] of tos) {
    const [article, n] = name.split('/').map(Number) as [number, number];
    await sql`delete from link where from_article = ${article} and from_n = ${n} and (to_article, to_n) in (select article, n from ${placesOf(engine, places)} as place)`
      .execute(db);
  }
}

import { sql } from 'kysely';
import type { Thing } from '../../matching/matcher.ts';
import { fromSmallJson } from '../compress.ts';
import { placesOf } from '../engines/insert-rows.ts';
import type { Asked, Place } from '../engines/insert-rows.ts';

/** A thing of an article that has its number. */
export interface PlacedThing extends Place {
  readonly id: string;
  readonly kind: string;
  readonly ref: string;
  readonly grp: string;
  /** See `identities.ts`; null where it has none. */
  readonly identity: number | null;
  readonly thing: Thing;
}

export const placeName = ({ article, n }: Place): string => `${article}/${n}`;

/** The things at some places. */
export async function thingsAt({ db, engine }: Asked, places: readonly Place[]): Promise<readonly PlacedThing[]> {
  if (places.length === 0) return [];
  const { rows } = await sql<Omit<PlacedThing, 'thing'> & { body: Uint8Array }>`
    select thing.article, thing.n, thing.id, thing.kind, thing.ref, thing.grp, thing.identity, thing_body.body
    from ${placesOf(engine, places)} as place cross join thing cross join thing_body
    where thing.article = place.article and thing.n = place.n and thing_body.article = place.article and thing_body.n = place.n`.execute(db);
  return rows.map(({ article, n, id, kind, ref, grp, identity, body }) => (
    { article, n, id, kind, ref, grp, identity, thing: { ...fromSmallJson<object>(body), id, article: id.slice(0, id.indexOf('/')) } }
  ));
}

/** Numbers as 8 bytes each. */
export const packedKeys = (keys: readonly number[]): Uint8Array => new Uint8Array(Float64Array.from(keys).buffer);

export const unpackedKeys = (bytes: Uint8Array): readonly number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 8 }, (_, index) => view.getFloat64(index * 8, true));
};

/** The keys of some things, by the names of their places. */
export async function keysAt({ db, engine }: Asked, places: readonly Place[]): Promise<ReadonlyMap<string, readonly number[]>> {
  if (places.length === 0) return new Map();
  const { rows } = await sql<Place & { keys: Uint8Array }>`
    select thing_body.article, thing_body.n, thing_body.keys from ${placesOf(engine, places)} as place cross join thing_body
    where thing_body.article = place.article and thing_body.n = place.n`.execute(db);
  return new Map(rows.map((row) => [placeName(row), unpackedKeys(row.keys)]));
}

/** A thing in its group. */
export interface Member extends Place {
  readonly id: string;
  readonly kind: string;
  readonly grp: string;
}

/** What some things are called, and the groups that they are in, by the names of their places. */
export async function membersAt({ db, engine }: Asked, places: readonly Place[]): Promise<ReadonlyMap<string, Member>> {
  if (places.length === 0) return new Map();
  const { rows } = await sql<Member>`
    select thing.article, thing.n, thing.id, thing.kind, thing.grp from ${placesOf(engine, places)} as place cross join thing
    where thing.article = place.article and thing.n = place.n`.execute(db);
  return new Map(rows.map((row) => [placeName(row), row]));
}

/** The groups of some things. */
export async function groupsAt({ db, engine }: Asked, places: readonly Place[]): Promise<readonly { readonly kind: string; readonly grp: string }[]> {
  if (places.length === 0) return [];
  const { rows } = await sql<{ kind: string; grp: string }>`
    select distinct thing.kind, thing.grp from ${placesOf(engine, places)} as place cross join thing
    where thing.article = place.article and thing.n = place.n`.execute(db);
  return rows;
}

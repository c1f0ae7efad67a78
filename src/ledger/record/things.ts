import { sql } from 'kysely';
import type { Thing } from '../../matching/matcher.ts';
import { fromSmallJson } from '../compress.ts';
import { listOf, placesOf } from '../engines/insert-rows.ts';
import type { Asked, Place } from '../engines/insert-rows.ts';

/** A thing of an article that has its number. */
export interface PlacedThing extends Place {
  readonly id: string;
  readonly kind: string;
  readonly ref: string;
  readonly grp: string;
  readonly thing: Thing;
}

/** Where things with these keys stand, by key. */
export async function placesByKey({ db, engine }: Asked, keys: readonly number[]): Promise<ReadonlyMap<number, readonly Place[]>> {
  const found = new Map<number, Place[]>();
  if (keys.length === 0) return found;
  const rows = await db.selectFrom('thing_key').select(['key', 'article', 'n']).where('key', 'in', listOf(engine, keys)).execute();
  for (const { key, article, n } of rows) {
    const places = found.get(key);
    if (places) places.push({ article, n });
    else found.set(key, [{ article, n }]);
  }
  return found;
}

/** The things at some places. */
export async function thingsAt({ db, engine }: Asked, places: readonly Place[]): Promise<readonly PlacedThing[]> {
  if (places.length === 0) return [];
  const { rows } = await sql<Omit<PlacedThing, 'thing'> & { body: Uint8Array }>`
    select thing.article, thing.n, thing.id, thing.kind, thing.ref, thing.grp, thing_body.body
    from ${placesOf(engine, places)} as place cross join thing cross join thing_body
    where thing.article = place.article and thing.n = place.n and thing_body.article = place.article and thing_body.n = place.n`.execute(db);
  return rows.map(({ body, ...row }) => ({ ...row, thing: fromSmallJson<Thing>(body) }));
}

/** Numbers as 8 bytes each. */
export const packedKeys = (keys: readonly number[]): Uint8Array => new Uint8Array(Float64Array.from(keys).buffer);

export const unpackedKeys = (bytes: Uint8Array): readonly number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 8 }, (_, index) => view.getFloat64(index * 8, true));
};

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db, Engine, Writer } from '../ledger.ts';
import type { Tables } from '../schema.ts';

/** In one JSON value, so many rows at once. */
const atOnce = 10_000;

/**
 * Inserts rows as one JSON value: some ten times as fast as a parameter a column. Rows whose key is there already are passed over, where `known` says so.
 */
export async function insertRows<T extends keyof Tables>(
  { db, engine }: Writer, table: T, columns: readonly (keyof Tables[T] & string)[], rows: readonly Readonly<Pick<Tables[T], keyof Tables[T]>>[],
  known: 'fail' | 'pass over' = 'fail',
): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const passing = known === 'pass over' ? sql` on conflict do nothing` : sql``;
  for (let start = 0; start < rows.length; start += atOnce) {
    const some = rows.slice(start, start + atOnce);
    if (engine === 'sqlite') {
      const values = sql.join(columns.map((column, index) => (
        some[0]![column] instanceof Uint8Array ? sql.raw(`unhex(substr(value ->> ${index}, 3))`) : sql.raw(`value ->> ${index}`)
      )));
      const json = JSON.stringify(some.map((row) => columns.map((column) => stored(row[column]))));
      // `where true` tells the parser that `on` belongs to the insert.
      await sql`insert into ${sql.table(table)} (${names}) select ${values} from json_each(${json}) where true${passing}`.execute(db);
    } else {
      const json = JSON.stringify(some.map((row) => Object.fromEntries(columns.map((column) => [column, stored(row[column])]))));
      await sql`insert into ${sql.table(table)} (${names}) select ${names} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)${passing}`
        .execute(db);
    }
  }
}

const stored = (value: unknown): unknown => {
  if (typeof value === 'string') return storable(value);
  // Bytes in the form that PostgreSQL takes them from text.
  return value instanceof Uint8Array ? `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}` : value ?? null;
};

/**
 * Text as both stores can keep it in a column: without NULs, and in whole characters. Columns are for finding and listing; what is shown comes from the
 * reading, which is kept as it is.
 */
// eslint-disable-next-line no-control-regex -- NUL is what must not pass
export const storable = (text: string): string => text.replace(/\u0000|\p{Surrogate}/gu, '\uFFFD');

/** A list of values for `where … in …`, however long. All texts, or all numbers. */
export const listOf = (engine: Engine, values: readonly (string | number)[]): RawBuilder<never> => {
  const json = JSON.stringify(values);
  if (engine === 'sqlite') return sql`(select value from json_each(${json}))`;
  // An empty list counts as one of texts.
  return typeof values[0] !== 'number'
    ? sql`(select value from json_array_elements_text(${json}::json))`
    : sql`(select value::bigint from json_array_elements_text(${json}::json))`;
};

/** Where a thing, or whatever has a number in an article, stands. */
export interface Place {
  readonly article: number;
  readonly n: number;
}

/** A list of places as a table of two columns, `article` and `n`, to join with. */
export const placesOf = (engine: Engine, places: readonly Place[]): RawBuilder<unknown> => {
  const json = JSON.stringify(places.map(({ article, n }) => ({ article, n })));
  return engine === 'sqlite'
    ? sql`(select value ->> 'article' as article, value ->> 'n' as n from json_each(${json}))`
    : sql`(select article, n from json_to_recordset(${json}::json) as given (article bigint, n bigint))`;
};

/** Which engine a question is put to: a few are put in its own words. */
export interface Asked {
  readonly db: Db;
  readonly engine: Engine;
}

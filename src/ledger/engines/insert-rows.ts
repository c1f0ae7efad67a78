import { CompiledQuery, sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db, Engine, Writer } from '../ledger.ts';
import type { Tables } from '../schema.ts';

/** Rows of one statement: in one JSON value, and as parameters. The latter come in a few sizes, so that few statements are prepared. */
const inJson = 10_000;
const asParameters = [64, 16, 4, 1];

/**
 * Inserts rows, many at once: for SQLite as parameters of one statement, for PostgreSQL as one JSON value, whichever is faster there by far. Rows whose key is
 * there already are passed over, or what `known` says is done with them.
 */
export async function insertRows<T extends keyof Tables>(
  { db, engine }: Writer, table: T, columns: readonly (keyof Tables[T] & string)[], rows: readonly Readonly<Pick<Tables[T], keyof Tables[T]>>[],
  known: 'fail' | 'pass over' | { readonly otherwise: string } = 'fail',
): Promise<void> {
  const passing = known === 'fail' ? '' : known === 'pass over' ? ' on conflict do nothing' : known.otherwise;
  if (engine === 'sqlite') {
    const row = `(${columns.map(() => '?').join()})`;
    for (let start = 0; start < rows.length;) {
      const size = asParameters.find((some) => some <= rows.length - start)!;
      const text = `insert into ${table} (${columns.join()}) values ${Array.from({ length: size }, () => row).join()}${passing}`;
      const values = rows.slice(start, start + size).flatMap((one) => columns.map((column) => kept(one[column])));
      await db.executeQuery(CompiledQuery.raw(text, values));
      start += size;
    }
    return;
  }
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let start = 0; start < rows.length; start += inJson) {
    const some = rows.slice(start, start + inJson);
    const json = JSON.stringify(some.map((row) => Object.fromEntries(columns.map((column) => [column, inText(kept(row[column]))]))));
    await sql`insert into ${sql.table(table)} (${names}) select ${names} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)${sql.raw(passing)}`
      .execute(db);
  }
}

const kept = (value: unknown): unknown => (typeof value === 'string' ? storable(value) : value ?? null);

/** Bytes in the form that PostgreSQL takes them from text. */
const inText = (value: unknown): unknown =>
  (value instanceof Uint8Array ? `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}` : value);

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

/** Rows of tables lie in the order of their articles: what is looked up in that order is read once, and what lies far apart is not gone back to. */
const inOrder = <T extends { readonly article: number }>(places: readonly T[]): readonly T[] => [...places].sort((a, b) => a.article - b.article);

/** A list of places as a table of two columns, `article` and `n`, to join with. */
export const placesOf = (engine: Engine, places: readonly Place[]): RawBuilder<unknown> => {
  const json = JSON.stringify(inOrder(places).map(({ article, n }) => ({ article, n })));
  return engine === 'sqlite'
    ? sql`(select value ->> 'article' as article, value ->> 'n' as n from json_each(${json}))`
    : sql`(select article, n from json_to_recordset(${json}::json) as given (article bigint, n bigint))`;
};

/** Findings by their article's number and their local id, as a table of `article` and `ref`. */
export const refsOf = (engine: Engine, places: readonly { readonly article: number; readonly ref: string }[]): RawBuilder<unknown> => {
  const json = JSON.stringify(inOrder(places).map(({ article, ref }) => ({ article, ref })));
  return engine === 'sqlite'
    ? sql`(select value ->> 'article' as article, value ->> 'ref' as ref from json_each(${json}))`
    : sql`(select article, ref from json_to_recordset(${json}::json) as given (article bigint, ref text))`;
};

/** Which engine a question is put to: a few are put in its own words. */
export interface Asked {
  readonly db: Db;
  readonly engine: Engine;
}

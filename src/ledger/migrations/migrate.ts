import { sql } from 'kysely';
import { postgresTypes, sqliteTypes } from '../engines/columns.ts';
import type { Ledger } from '../ledger.ts';
import { migrations } from './migrations.ts';

/** A store that a newer version of the program has changed: nothing is read from it, and nothing written. */
export class NewerStore extends Error {
  override readonly name = 'NewerStore';
}

/** Brings a store up to version `to`, one step after the other and each in a transaction of its own; what is already there is left alone. */
export async function migrate(ledger: Ledger, to: number = migrations.length): Promise<void> {
  const found = await versionOf(ledger);
  if (found > migrations.length) {
    throw new NewerStore(`the store is of version ${found}, and this program knows ${migrations.length}`);
  }
  for (let next = found; next < to; next++) {
    await ledger.write(async (writer) => {
      await sql`create table if not exists store_version (version integer not null)`.execute(writer.db);
      const { rows } = await sql<{ version: number }>`select version from store_version`.execute(writer.db);
      // Another process may have taken the step while this one waited.
      if ((rows[0]?.version ?? 0) !== next) return;
      const types = writer.engine === 'sqlite' ? sqliteTypes : postgresTypes;
      await migrations[next]!(writer, types);
      if (rows.length === 0) await sql`insert into store_version values (${next + 1})`.execute(writer.db);
      else await sql`update store_version set version = ${next + 1}`.execute(writer.db);
    });
  }
}

/** 0 for a store without tables. */
export async function versionOf({ db, engine }: Pick<Ledger, 'db' | 'engine'>): Promise<number> {
  const { rows: tables } = engine === 'sqlite'
    ? await sql`select 1 from sqlite_schema where type = 'table' and name = 'store_version'`.execute(db)
    : await sql`select 1 where to_regclass('store_version') is not null`.execute(db);
  if (tables.length === 0) return 0;
  const { rows } = await sql<{ version: number }>`select version from store_version`.execute(db);
  return rows[0]?.version ?? 0;
}

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CompiledQuery, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import type { Tables } from '../schema.ts';

/*
 * SQLite through the API of `node:sqlite`, which Node has from 22.5 on; on Node 20 a package gives the same. Statements run at once and block; what may take
 * long, waiting for another process that writes, is waited for without blocking.
 */

interface Prepared {
  readonly all: (...values: unknown[]) => Record<string, unknown>[];
  readonly run: (...values: unknown[]) => { changes: number | bigint };
  readonly columns: () => readonly unknown[];
}

export interface SqliteFile {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => Prepared;
  readonly close: () => void;
}

type Open = new (path: string, options?: { readOnly?: boolean }) => SqliteFile;

const open = async (): Promise<Open> => {
  // Node says that its own is an experiment, once a process, until Node 24; below 22.16 it cannot tell the columns of a statement.
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
  const name: string = major > 22 || (major === 22 && minor >= 16) ? 'node:sqlite' : '@photostructure/sqlite';
  const { DatabaseSync } = await import(name) as { DatabaseSync: Open };
  return DatabaseSync;
};

/** In milliseconds. How long a writer waits for the others before it gives up. */
const patience = 120_000;

/** Opens a file for reading and writing; where there is none, it is made, with its folder. */
export async function openSqliteFile(path: string): Promise<SqliteFile> {
  mkdirSync(dirname(path), { recursive: true });
  const file = new (await open())(path);
  file.exec('pragma busy_timeout = 10000');
  file.exec('pragma journal_mode = wal');
  // What was acknowledged outlives a loss of power too. It costs one flush a transaction, and transactions hold dozens of pages.
  file.exec('pragma synchronous = full');
  // In pages: what several transactions write goes back into the file once. A transaction of a large record writes some 9,000.
  file.exec('pragma wal_autocheckpoint = 32000');
  // In KiB, where negative.
  file.exec('pragma cache_size = -131072');
  file.exec('pragma temp_store = memory');
  return file;
}

/** A query builder upon an open file. Transactions take the right to write at their beginning, so that none fails half-way for want of it. */
export const kyselyOn = (file: SqliteFile): Kysely<Tables> => new Kysely<Tables>({ dialect: dialectOf(file) });

const dialectOf = (file: SqliteFile): Dialect => ({
  createDriver: () => new SqliteDriver(file),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new SqliteAdapter(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});

/** One connection, which transactions and queries take in turns. */
class SqliteDriver implements Driver {
  readonly #file: SqliteFile;
  readonly #connection: SqliteConnection;
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(file: SqliteFile) {
    this.#file = file;
    this.#connection = new SqliteConnection(file);
  }

  init(): Promise<void> { return Promise.resolve(); }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((done) => { release = done; });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#file.exec('pragma busy_timeout = 20');
    try {
      for (let waited = 0, pause = 2; ; waited += pause, pause = Math.min(pause * 2, 50)) {
        try {
          await connection.executeQuery(CompiledQuery.raw('begin immediate'));
          return;
        } catch (error) {
          if (!isBusy(error) || waited > patience) throw error;
        }
        await wait(pause);
      }
    } finally {
      this.#file.exec('pragma busy_timeout = 10000');
    }
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> { await connection.executeQuery(CompiledQuery.raw('commit')); }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> { await connection.executeQuery(CompiledQuery.raw('rollback')); }
  releaseConnection(): Promise<void> {
    this.#release();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    this.#file.close();
    return Promise.resolve();
  }
}

const isBusy = (error: unknown): boolean => error instanceof Error && /\b(?:locked|busy)\b/i.test(error.message);

/** So many statements are kept ready. */
const kept = 300;

class SqliteConnection implements DatabaseConnection {
  readonly #file: SqliteFile;
  readonly #ready = new Map<string, { readonly statement: Prepared; readonly gives: boolean }>();

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to arrive as a rejection
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, gives } = this.#prepared(sql);
    const values = parameters.map((value) => (value === undefined ? null : value === true ? 1 : value === false ? 0 : value));
    // Rows come without a prototype; spread, they are plain objects like everywhere else.
    if (gives) return { rows: statement.all(...values).map((row) => ({ ...row })) as R[] };
    return { numAffectedRows: BigInt(statement.run(...values).changes), rows: [] };
  }

  // eslint-disable-next-line require-yield, @typescript-eslint/require-await -- the interface wants a generator
  async* streamQuery<R>(): AsyncGenerator<QueryResult<R>> {
    throw new Error('The store does not stream: ask for the rows after the last one.');
  }

  #prepared(sql: string): { readonly statement: Prepared; readonly gives: boolean } {
    const ready = this.#ready.get(sql);
    if (ready) return ready;
    const statement = this.#file.prepare(sql);
    const made = { statement, gives: statement.columns().length > 0 };
    if (this.#ready.size >= kept) this.#ready.delete(this.#ready.keys().next().value!);
    this.#ready.set(sql, made);
    return made;
  }
}

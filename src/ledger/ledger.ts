import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

export type Engine = 'sqlite' | 'postgres';

/** Either a ledger's reading side or a transaction: whatever questions can be put to. */
export type Db = Kysely<Tables>;

/** A transaction that alone may write, and on which engine it runs: a few statements are not the same on both. */
export interface Writer {
  readonly db: Transaction<Tables>;
  readonly engine: Engine;
}

/** An open store. */
export interface Ledger {
  readonly engine: Engine;
  /** For questions: what was committed when they are asked. */
  readonly db: Db;
  /** Does some work in one transaction, after every other writer's, of this process and of others: all of it is recorded, or nothing. */
  readonly write: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

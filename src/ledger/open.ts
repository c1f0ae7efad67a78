import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { openPostgres } from './engines/postgres.ts';
import { kyselyOn, openSqliteFile } from './engines/sqlite.ts';
import type { Ledger } from './ledger.ts';
import { migrate } from './migrations/migrate.ts';
import { matchAnew } from './record/match-anew.ts';

/** Any number that other programs are unlikely to lock. */
const writersLock = 7_236_518_004;

/** Whether the address of a store names a server. */
export const isServer = (address: string): boolean => /^postgres(?:ql)?:\/\//i.test(address);

/**
 * Where the record is kept unless told otherwise: `ONRECORD_STORE`, else `onrecord/onrecord.db` in the user's folder for data (`XDG_DATA_HOME`, or what
 * the system has in its place).
 */
export function defaultAddress(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform, home: string): string {
  const named = env['ONRECORD_STORE'];
  if (named) return named;
  const data = env['XDG_DATA_HOME'] || (
    platform === 'win32' ? env['LOCALAPPDATA'] || join(home, 'AppData', 'Local')
      : platform === 'darwin' ? join(home, 'Library', 'Application Support') : join(home, '.local', 'share')
  );
  return join(data, 'onrecord', 'onrecord.db');
}

/**
 * Opens a store: the path of a file, which is made where there is none, or the URL of a PostgreSQL database. Brings its tables up to date. `matchingAnew` is
 * told where all articles on record are matched by other rules than before, which takes its time: again and again, of how many it is still to be done.
 */
export async function openLedger(address: string, matchingAnew: (articles: number) => void = () => undefined): Promise<Ledger> {
  const ledger = isServer(address) ? ofServer(address) : await ofFile(resolve(address));
  try {
    await migrate(ledger);
    await matchAnew(ledger, matchingAnew);
  } catch (error) {
    await ledger.close();
    throw error;
  }
  return ledger;
}

/** Two connections, so that a question need not wait for a transaction of the same process. */
async function ofFile(path: string): Promise<Ledger> {
  const writing = kyselyOn(await openSqliteFile(path));
  const db = kyselyOn(await openSqliteFile(path));
  return {
    engine: 'sqlite',
    db,
    write: (work) => writing.transaction().execute((trx) => work({ db: trx, engine: 'sqlite' })),
    close: async () => {
      await db.destroy();
      await writing.destroy();
    },
  };
}

function ofServer(url: string): Ledger {
  const db = openPostgres(url);
  return {
    engine: 'postgres',
    db,
    write: (work) => db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${writersLock})`.execute(trx);
      return work({ db: trx, engine: 'postgres' });
    }),
    close: () => db.destroy(),
  };
}

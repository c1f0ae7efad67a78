import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import type { Ledger } from '../../src/ledger/index.ts';
import { startPostgres } from './postgres.ts';
import type { TestServer } from './postgres.ts';

/** How a test gets stores of one engine. */
export interface Stores {
  readonly engine: Ledger['engine'];
  /** The address of a new and empty store. */
  readonly address: () => Promise<string>;
  /** A new and empty store, open; closed for the test when all tests are done. */
  readonly open: (address?: string) => Promise<Ledger>;
}

/** Runs the same tests on each engine: on files, and on a real server. */
export function onEachStore(tests: (stores: Stores) => void): void {
  describe('on SQLite', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    let made = 0;
    tests(storesOf('sqlite', () => Promise.resolve(join(folder, `${made++}.db`))));
  });

  describe('on PostgreSQL', () => {
    let server: TestServer;
    beforeAll(async () => { server = await startPostgres(); }, 60_000);
    afterAll(async () => { await server.stop(); }, 60_000);
    tests(storesOf('postgres', () => server.freshDatabase()));
  });
}

function storesOf(engine: Ledger['engine'], address: () => Promise<string>): Stores {
  const ledgers: Ledger[] = [];
  afterAll(async () => { await Promise.all(ledgers.map((ledger) => ledger.close())); });
  return {
    engine, address,
    open: async (at) => {
      const ledger = await openLedger(at ?? await address());
      ledgers.push(ledger);
      return ledger;
    },
  };
}

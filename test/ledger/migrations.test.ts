import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { correct, openLedger, preparedPage, record, search } from '../../src/ledger/index.ts';
import { kyselyOn, openSqliteFile } from '../../src/ledger/engines/sqlite.ts';
import { openPostgres } from '../../src/ledger/engines/postgres.ts';
import type { Ledger } from '../../src/ledger/index.ts';
import { migrate, NewerStore, versionOf } from '../../src/ledger/migrations/migrate.ts';
import { migrations } from '../../src/ledger/migrations/migrations.ts';
import { matchAnew } from '../../src/ledger/record/match-anew.ts';
import { replaceArticles } from '../../src/ledger/record/replace-articles.ts';
import { dump } from './dump.ts';
import { matchers } from '../../src/matching/index.ts';
import { allPages, noon } from './invented-record.ts';
import { onEachStore } from './stores.ts';

/** Every table with its columns, and every index. */
async function shapeOf({ db, engine }: Ledger): Promise<readonly string[]> {
  const { rows } = engine === 'sqlite'
    ? await sql<{ line: string }>`select type || ' ' || name || ' ' || coalesce(sql, '') as line from sqlite_schema`.execute(db)
    : await sql<{ line: string }>`
      select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line from information_schema.columns where table_schema = current_schema()
      union all select regexp_replace(indexdef, 'onrecord_test_[0-9_]+', '', 'g') from pg_indexes where schemaname = current_schema()`.execute(db);
  return rows.map(({ line }) => line).sort();
}

const pages = allPages.map(({ page, reading }) => preparedPage(page, reading, matchers));

onEachStore((stores) => {
  /** A store brought up to an earlier version only, as an earlier program left it. */
  const left = async (address: string, version: number): Promise<Ledger> => {
    const db = stores.engine === 'sqlite' ? kyselyOn(await openSqliteFile(address)) : openPostgres(address);
    const ledger: Ledger = {
      engine: stores.engine, db, close: () => db.destroy(),
      write: (work) => db.transaction().execute((trx) => work({ db: trx, engine: stores.engine })),
    };
    await migrate(ledger, version);
    return ledger;
  };

  describe('migrations', () => {
    it('are at least two, and make a blank store whole', async () => {
      const ledger = await stores.open();
      expect(migrations.length).toBeGreaterThanOrEqual(2);
      expect(await versionOf(ledger)).toBe(migrations.length);
      expect((await shapeOf(ledger)).length).toBeGreaterThan(20);
    });

    it.each(Array.from({ length: migrations.length }, (_, version) => version))('bring a store of version %i to the same shape', async (version) => {
      const address = await stores.address();
      const old = await left(address, version);
      expect(await versionOf(old)).toBe(version);
      await old.close();
      const ledger = await stores.open(address);
      expect(await versionOf(ledger)).toBe(migrations.length);
      expect(await shapeOf(ledger)).toEqual(await shapeOf(await stores.open()));
    });

    it('make anew, from what came in, what version 1 had on record', async () => {
      const address = await stores.address();
      const whole = await stores.open();
      await record(whole, pages, matchers, noon);
      // What version 1 would have written: the same articles, without what came later.
      const filled = await openLedger(address);
      await record(filled, pages, matchers, noon);
      for (const table of ['article_words', 'account', 'session', 'audit', 'saved_search', 'looked', 'crowded_key', 'matched_by', 'group_tally', 'party_word', 'unmatched']) {
        await sql`drop table ${sql.table(table)}`.execute(filled.db);
      }
      const indexes = ['arrival_by_time', 'thing_by_identity', 'statement_unresolved', 'statement_doubtful', 'link_conflict_from', 'link_conflict_to', 'link_withdrawal', 'figure_disowned'];
      for (const index of indexes) await sql`drop index ${sql.table(index)}`.execute(filled.db);
      await sql`alter table thing drop column identity`.execute(filled.db);
      await sql`alter table announcement drop column negated`.execute(filled.db);
      await sql`alter table figure drop column stance`.execute(filled.db);
      await sql`alter table outcome drop column came_on`.execute(filled.db);
      await sql`update store_version set version = 1`.execute(filled.db);
      await filled.close();
      const ledger = await openLedger(address);
      expect(await dump(ledger)).toEqual(await dump(whole));
      expect((await search(ledger, 'harbour')).rows.map(({ article }) => article.outlet)).toEqual(['Tides Daily', 'The Orrin Courier']);
      await ledger.close();
    });

    it('match anew what other rules have matched, with the corrections laid over it', async () => {
      const address = await stores.address();
      const filled = await openLedger(address);
      await record(filled, pages, matchers, noon);
      await correct(filled, { kind: 'attitude', finding: `${pages[0]!.names.id}/s1`, attitude: 'denies' }, { who: 'A person', at: noon, why: 'to see' }, matchers);
      const before = await dump(filled);
      await sql`delete from link`.execute(filled.db);
      await sql`delete from thing_group`.execute(filled.db);
      await sql`update thing set grp = id`.execute(filled.db);
      expect(await dump(filled)).not.toEqual(before);
      await sql`update matched_by set version = 0`.execute(filled.db);
      await filled.close();
      const told: number[] = [];
      const ledger = await openLedger(address, (articles) => { told.push(articles); });
      expect(await dump(ledger)).toEqual(before);
      expect(told).toEqual([pages.length]);
      await (await openLedger(address, (articles) => { told.push(articles); })).close();
      expect(told).toHaveLength(1);
      await sql`update matched_by set version = 1000000`.execute(ledger.db);
      await ledger.close();
      await expect(openLedger(address)).rejects.toThrow(NewerStore);
    });

    it('go on matching anew where somebody was stopped, beside others and what an older program recorded meanwhile', async () => {
      const address = await stores.address();
      const filled = await openLedger(address);
      await record(filled, pages, matchers, noon);
      const before = await dump(filled);
      await sql`update matched_by set version = 0`.execute(filled.db);
      const waited: number[] = [];
      await expect(matchAnew(filled, (articles) => {
        waited.push(articles);
        if (waited.length === 2) throw new Error('stopped');
      }, 1)).rejects.toThrow('stopped');
      expect(waited).toEqual([pages.length, pages.length - 1]);
      const { id, engine } = await filled.db.selectFrom('unmatched').select(['id', 'engine']).orderBy('id').executeTakeFirstOrThrow();
      const { projection } = pages.find(({ names }) => names.id === id)!;
      await filled.write((writer) => replaceArticles(writer, [{ projection, engine }], [], matchers));
      const ledgers = await Promise.all([1, 2].map(() => openLedger(address)));
      expect(await Promise.all(ledgers.map(dump))).toEqual([before, before]);
      await Promise.all([filled, ...ledgers].map((ledger) => ledger.close()));
    });

    it('are taken once, whoever opens the store first', async () => {
      const address = await stores.address();
      const ledgers = await Promise.all([1, 2, 3].map(() => openLedger(address)));
      expect(await Promise.all(ledgers.map(versionOf))).toEqual(ledgers.map(() => migrations.length));
      await Promise.all(ledgers.map((ledger) => ledger.close()));
    });

    it('leave a store of a newer version alone', async () => {
      const address = await stores.address();
      const old = await left(address, 1);
      await sql`update store_version set version = ${migrations.length + 1}`.execute(old.db);
      await old.close();
      await expect(openLedger(address)).rejects.toThrow(NewerStore);
    });
  });
});

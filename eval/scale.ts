/*
 * npx tsx eval/scale.ts [--articles 10000] [--at 1000,10000] [--store PATH|postgres|postgres://…] [--record]
 *
 * Records generated articles, and tells at each size how many a second go in, how long questions take, how large the store is and how much memory it took.
 * The readings are made from the templates: what is measured is projection, matching and the ledger, in one process, and not reading. `postgres` starts a
 * server of its own. A store that is there already is gone on with. Speeds are of the last articles before each size (half of it, at most 1,000), so that each
 * tells of a store of that size.
 *
 * Times are told by the clock and, since the clock tells how busy the machine is with other things, by the processor: of this process, the kernel's work for it
 * included, and of the server's processes where they run on this machine.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import {
  announcements, article, articles, claim, claims, copies, figures, isServer, openLedger, parties, party, preparedPage, proposals, quotations, record, search,
  statements,
} from '../src/ledger/index.ts';
import type { BroughtPage, Ledger, PreparedPage } from '../src/ledger/index.ts';
import { matchers } from '../src/matching/index.ts';
import { startPostgres } from '../test/ledger/postgres.ts';
import { generated, readingOfPlan } from './generated.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, at: { type: 'string' }, store: { type: 'string' }, record: { type: 'boolean', default: false } },
});
const total = Number(options.articles);
const stops = (options.at ?? `1000,10000,100000`).split(',').map(Number).filter((stop) => stop <= total);
const folder = mkdtempSync(join(tmpdir(), 'onrecord-scale-'));
const server = options.store === 'postgres' ? await startPostgres() : null;
const address = server !== null ? await server.freshDatabase() : options.store ?? join(folder, 'scale.db');
// As many as `onrecord add` takes at once.
const batch = 128;

const prepared = (n: number): PreparedPage => {
  const { outlet, published, url, plan } = generated(n);
  const reading = readingOfPlan(plan);
  const page: BroughtPage = { name: `g${n}`, bytes: Buffer.from(reading.article.text), kind: 'text', contentType: null, url, published, outlet };
  return preparedPage(page, reading, matchers);
};

/** Milliseconds of processor time that this process has had. */
const ownTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The same of the server's processes; 0 where there is none, or none here. The kernel counts in hundredths of a second. */
async function serverTime(ledger: Ledger): Promise<number> {
  if (server === null) return 0;
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity`.execute(ledger.db);
  return rows.reduce((sum, { pid }) => {
    const fields = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ') : [];
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
  }, 0);
}

const runs = 9;

interface Asking {
  /** Milliseconds by the clock: the median of some runs, after one to warm up. */
  readonly clock: number;
  /** Of processor time, on average. */
  readonly processor: number;
}

async function timed(ledger: Ledger, work: () => Promise<unknown>): Promise<Asking> {
  await work();
  const times: number[] = [];
  const [own, served] = [ownTime(), await serverTime(ledger)];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  const processor = (ownTime() - own + await serverTime(ledger) - served) / runs;
  return { clock: times.sort((a, b) => a - b)[Math.floor(runs / 2)]!, processor };
}

async function questions(ledger: Ledger): Promise<Readonly<Record<string, Asking>>> {
  const { rows: [some] } = await statements(ledger, {}, { limit: 1 });
  const { rows: [figure] } = await figures(ledger, {}, { limit: 1 });
  const speaker = (await parties(ledger, { order: 'largest' }, { limit: 1 })).rows[0];
  const asked: Readonly<Record<string, () => Promise<unknown>>> = {
    'articles': () => articles(ledger),
    'article': () => article(ledger, some!.article.id),
    'statements': () => statements(ledger),
    'statements of a speaker': () => statements(ledger, { speaker: speaker!.name }),
    'statements of an outlet': () => statements(ledger, { outlet: some!.article.outlet! }),
    'statements, unnamed, of a month': () => statements(ledger, { sourceKind: 'unnamed', since: '2015-01', until: '2015-01' }),
    'statements with two words': () => statements(ledger, { words: 'harvest treaty' }),
    'search, two common words': () => search(ledger, 'council water'),
    'search, a phrase': () => search(ledger, '"in the council"'),
    'search, a rare word': () => search(ledger, some!.content[0]!.words.split(' ').sort((a, b) => b.length - a.length)[0]!),
    'speakers, the largest': () => parties(ledger, { order: 'largest' }),
    'speakers by name': () => parties(ledger, { speaker: speaker!.name }),
    'the party that everybody names': () => party(ledger, speaker!.id),
    'claims': () => claims(ledger),
    'claims of a speaker': () => claims(ledger, { speaker: speaker!.name }),
    'the largest claim': async () => claim(ledger, (await claims(ledger, { order: 'largest' }, { limit: 1 })).rows[0]!.id),
    'quotations': () => quotations(ledger),
    'quotations with a word': () => quotations(ledger, { words: 'council' }),
    'copies': () => copies(ledger),
    'figures': () => figures(ledger),
    'figures by unit': () => figures(ledger, { unit: figure!.unit! }),
    'figures that everybody gives': () => figures(ledger, { unit: 'soldiers' }),
    'announcements': () => announcements(ledger),
    'announcements that are settled': () => announcements(ledger, { state: 'settled' }),
    'proposals of parties': () => proposals(ledger, 'parties'),
  };
  const times: Record<string, Asking> = {};
  for (const [name, ask] of Object.entries(asked)) times[name] = await timed(ledger, ask);
  return times;
}

async function sizeOf(ledger: Ledger): Promise<number> {
  if (ledger.engine === 'postgres') {
    // Of the tables of this schema, with their indexes.
    const { rows } = await sql<{ size: number }>`select sum(pg_total_relation_size(c.oid))::bigint as size from pg_class c
      where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`.execute(ledger.db);
    return Number(rows[0]!.size);
  }
  // What was written lately lies in a file of its own until a transaction moves it, of which there were none since.
  await sql`pragma wal_checkpoint(truncate)`.execute(ledger.db);
  return ['', '-wal'].map((end) => address + end).filter(existsSync).reduce((sum, path) => sum + statSync(path).size, 0);
}

/** Of the copies among the last articles, how many have the origin of the article that they copy. */
async function copiesFound(ledger: Ledger, ids: ReadonlyMap<number, string>): Promise<string> {
  const pairs = [...ids].flatMap(([n, id]) => {
    const first = ids.get(generated(n).origin);
    return first === undefined || first === id ? [] : [[id, first] as const];
  });
  if (pairs.length === 0) return '–';
  const rows = await ledger.db.selectFrom('article').select(['id', 'origin']).where('id', 'in', pairs.flat()).execute();
  const originOf = new Map(rows.map(({ id, origin }) => [id, origin]));
  return `${pairs.filter(([one, two]) => originOf.get(one) === originOf.get(two)).length} of ${pairs.length}`;
}

const ledger = await openLedger(address);
try {
  let inLedger = Number((await ledger.db.selectFrom('article').select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count);
  const spent = { preparing: 0, recording: 0, clock: 0 };
  const ids = new Map<number, string>();
  for (const stop of stops.filter((some) => some >= inLedger)) {
    const window = Math.min(1000, stop / 2);
    let began = -1;
    let before = { ...spent };
    while (inLedger < stop) {
      if (began < 0 && inLedger >= stop - window) {
        began = inLedger;
        before = { ...spent };
        ids.clear();
      }
      const start = ownTime();
      const next = Array.from({ length: Math.min(batch, stop - inLedger) }, (_, index) => prepared(inLedger + index));
      next.forEach(({ names }, index) => ids.set(inLedger + index, names.id));
      const [between, clock, served] = [ownTime(), performance.now(), await serverTime(ledger)];
      // Articles come batch by batch, as they do to any store.
      await record(ledger, next, matchers, new Date(Date.UTC(2026, 0, 1) + inLedger * 1000).toISOString());
      spent.preparing += between - start;
      spent.recording += ownTime() - between + await serverTime(ledger) - served;
      spent.clock += performance.now() - clock;
      inLedger += next.length;
    }
    const count = began < 0 ? NaN : inLedger - began;
    const each = (what: keyof typeof spent): number => (spent[what] - before[what]) / count;
    const [made, kept, clock] = [each('preparing'), each('recording'), each('clock')];
    const times = await questions(ledger);
    const slowest = Object.entries(times).sort(([, a], [, b]) => b.processor - a.processor);
    const middle = slowest[Math.floor(slowest.length / 2)]![1];
    const size = await sizeOf(ledger);
    const found = await copiesFound(ledger, ids);
    console.log(`\n${stop} articles on ${ledger.engine}: recording ${kept.toFixed(2)} ms of processor time an article (${clock.toFixed(2)} by the clock), `
      + `preparing ${made.toFixed(2)} ms, ${(size / inLedger / 1024).toFixed(1)} KiB an article, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB of memory; copies found: ${found}`);
    for (const [name, { processor, clock: byClock }] of slowest) console.log(`  ${processor.toFixed(1).padStart(7)} ms, ${byClock.toFixed(1).padStart(7)} by the clock  ${name}`);
    if (options.record) {
      recordResult('The record at scale', {
        'store': ledger.engine, 'articles': String(stop), 'ms recorded': kept.toFixed(2), 'by the clock': clock.toFixed(2), 'ms prepared': made.toFixed(1),
        'median question ms': middle.processor.toFixed(1), 'slowest question ms': `${slowest[0]![1].processor.toFixed(1)} (${slowest[0]![0]})`,
        'KiB/article': (size / inLedger / 1024).toFixed(1), 'memory MiB': String(Math.round(process.memoryUsage.rss() / 2 ** 20)), 'copies found': found,
      });
    }
  }
} finally {
  await ledger.close();
  await server?.stop();
  if (!isServer(address)) rmSync(folder, { recursive: true, force: true });
}

/*
 * npx tsx eval/scale.ts [--articles 10000] [--at 1000,10000] [--store PATH|postgres://…] [--record]
 *
 * Records generated articles, and tells at each size how many a second go in, how long questions take, how large the store is and how much memory it took.
 * The readings are prepared from the templates: what is measured is projection, matching and the ledger, in one process, and not reading.
 * Speeds are of the last tenth before each size (at most 1,000 articles), so that each tells of a store of that size.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import {
  announcements, article, articles, claims, copies, figures, isServer, openLedger, parties, preparedPage, quotations, record, search, statements,
} from '../src/ledger/index.ts';
import type { BroughtPage, Ledger, PreparedPage } from '../src/ledger/index.ts';
import { matchers } from '../src/matching/index.ts';
import { generated, readingOfPlan } from './generated.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, at: { type: 'string' }, store: { type: 'string' }, record: { type: 'boolean', default: false } },
});
const total = Number(options.articles);
const stops = (options.at ?? `1000,10000,100000`).split(',').map(Number).filter((stop) => stop <= total);
const folder = mkdtempSync(join(tmpdir(), 'onrecord-scale-'));
const address = options.store ?? join(folder, 'scale.db');
const batch = 64;

const prepared = (n: number): PreparedPage => {
  const { outlet, published, url, plan } = generated(n);
  const reading = readingOfPlan(plan);
  const page: BroughtPage = { name: `g${n}`, bytes: Buffer.from(reading.article.text), kind: 'text', contentType: null, url, published, outlet };
  return preparedPage(page, reading, matchers);
};

/** In milliseconds: the median of some runs, after one to warm up. */
async function median(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < 9; run++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[4]!;
}

async function questions(ledger: Ledger): Promise<Readonly<Record<string, number>>> {
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
    'claims': () => claims(ledger),
    'quotations': () => quotations(ledger),
    'copies': () => copies(ledger),
    'figures by unit': () => figures(ledger, { unit: figure!.unit! }),
    'announcements': () => announcements(ledger),
  };
  const times: Record<string, number> = {};
  for (const [name, ask] of Object.entries(asked)) times[name] = await median(ask);
  return times;
}

async function sizeOf(ledger: Ledger): Promise<number> {
  if (ledger.engine === 'postgres') {
    // Of the tables of this schema, with their indexes.
    const { rows } = await sql<{ size: number }>`select sum(pg_total_relation_size(c.oid))::bigint as size from pg_class c
      where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`.execute(ledger.db);
    return Number(rows[0]!.size);
  }
  return ['', '-wal'].map((end) => address + end).filter(existsSync).reduce((sum, path) => sum + statSync(path).size, 0);
}

const ledger = await openLedger(address);
try {
  let inLedger = 0;
  let preparing = 0;
  let recording = 0;
  let next: PreparedPage[] = [];
  for (const stop of stops) {
    const window = Math.min(1000, stop / 2);
    let began = 0;
    let spent = { preparing: 0, recording: 0 };
    while (inLedger < stop) {
      if (began === 0 && inLedger >= stop - window) {
        began = inLedger;
        spent = { preparing, recording };
      }
      const before = performance.now();
      next = Array.from({ length: Math.min(batch, stop - inLedger) }, (_, index) => prepared(inLedger + index));
      const between = performance.now();
      await record(ledger, next, matchers, '2026-01-01T00:00:00Z');
      preparing += between - before;
      recording += performance.now() - between;
      inLedger += next.length;
    }
    const count = inLedger - began;
    const [made, kept] = [(preparing - spent.preparing) / count, (recording - spent.recording) / count];
    const times = await questions(ledger);
    const slowest = Object.entries(times).sort(([, a], [, b]) => b - a);
    const middle = Object.values(times).sort((a, b) => a - b)[Math.floor(Object.keys(times).length / 2)]!;
    const size = await sizeOf(ledger);
    console.log(`\n${stop} articles on ${ledger.engine}: recording ${kept.toFixed(2)} ms an article (${Math.round(1000 / kept)} a second), `
      + `preparing ${made.toFixed(2)} ms, ${(size / inLedger / 1024).toFixed(1)} KiB an article, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB of memory`);
    for (const [name, time] of slowest) console.log(`  ${time.toFixed(1).padStart(7)} ms  ${name}`);
    if (options.record) {
      recordResult('The record at scale', {
        'store': ledger.engine, 'articles': String(stop), 'recorded/s': String(Math.round(1000 / kept)), 'ms prepared': made.toFixed(1),
        'median question ms': middle.toFixed(1), 'slowest question ms': `${slowest[0]![1].toFixed(1)} (${slowest[0]![0]})`,
        'KiB/article': (size / inLedger / 1024).toFixed(1), 'memory MiB': String(Math.round(process.memoryUsage.rss() / 2 ** 20)),
      });
    }
  }
} finally {
  await ledger.close();
  if (!isServer(address)) rmSync(folder, { recursive: true, force: true });
}

/*
 * npx tsx eval/adding.ts --store PATH [--pages 1024] [--record]
 *
 * How many pages a second go on record, reading included, as `onrecord add` does it on all cores: generated articles, as bare text, behind those that a store
 * has already (`npx tsx eval/scale.ts --articles N --store PATH` makes one; give a copy, since it grows). The first 256 warm up and are not counted.
 *
 * Times are told by the clock, and by the processor for this process and those that read, since the clock tells how busy the machine is with other things.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { bundledModels } from '../src/bundled-models.ts';
import { addPages, readInProcesses } from '../src/ingest/index.ts';
import { openLedger } from '../src/ledger/index.ts';
import type { BroughtPage } from '../src/ledger/index.ts';
import { generated, readingOfPlan } from './generated.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: { store: { type: 'string' }, pages: { type: 'string', default: '1024' }, record: { type: 'boolean', default: false } } });
if (options.store === undefined) {
  console.error('eval/adding: give a store with --store; npx tsx eval/scale.ts --articles 10000 --store PATH makes one');
  process.exit(2);
}
const count = Number(options.pages);
const warm = 256;

/** Milliseconds of processor time of this process and its children, with the kernel's work for them. The kernel counts children in hundredths of a second. */
const familyTime = (): number => {
  const { user, system } = process.cpuUsage();
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const fields = readFileSync(join('/proc', pid, 'stat'), 'utf8').split(') ')[1]!.split(' ');
      return Number(fields[1]) === process.pid ? [(Number(fields[11]) + Number(fields[12])) * 10] : [];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
  return (user + system) / 1000 + children.reduce((sum, time) => sum + time, 0);
};

const pageOf = (n: number): BroughtPage => {
  const { id, outlet, published, url, plan } = generated(n);
  return { name: id, bytes: Buffer.from(readingOfPlan(plan).article.text), kind: 'text', contentType: null, url, published, outlet };
};

const ledger = await openLedger(options.store);
const cores = availableParallelism();
const readers = readInProcesses(cores, join(import.meta.dirname, '../models'));
try {
  const before = Number((await ledger.db.selectFrom('article').select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count);
  const pages = Array.from({ length: warm + count }, (_, n) => pageOf(before + n));
  let done = 0;
  let began = { at: 0, clock: 0, processor: 0 };
  for await (const added of addPages(ledger, pages, readers, bundledModels(), () => new Date().toISOString())) {
    if (added.outcome !== 'added') throw new Error(`${added.name} was ${added.outcome}: the store is to have the first articles that are generated, and no others`);
    done++;
    if (done === warm) began = { at: done, clock: performance.now(), processor: familyTime() };
  }
  const [clock, processor] = [(performance.now() - began.clock) / count, (familyTime() - began.processor) / count];
  const words = pages.slice(warm).reduce((sum, { bytes }) => sum + bytes.toString().split(/\s+/).length, 0) / count;
  console.log(`${before} articles on ${ledger.engine}: ${(1000 / clock).toFixed(1)} pages/s by the clock on ${cores} cores; ${processor.toFixed(1)} ms of processor time a page of ${words.toFixed(0)} words`);
  if (options.record) {
    recordResult('Adding', {
      'store': ledger.engine, 'articles before': String(before), 'pages': String(count), 'words a page': words.toFixed(0),
      'pages/s': (1000 / clock).toFixed(1), 'processor ms a page': processor.toFixed(1), 'cores': String(cores),
    });
  }
} finally {
  await readers.close();
  await ledger.close();
}

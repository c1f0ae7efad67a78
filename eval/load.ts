/*
 * npx tsx eval/load.ts --store PATH|postgres://… [--connections 50] [--seconds 20] [--record]
 *
 * Opens the desk on a store, as `onrecord serve` does, in a process of its own, and tells how long the first byte of every page takes (the first
 * request, and the median of nine after two, one at a time) and how article, claim and search pages stand many connections at once. The many come from `wrk` or
 * `autocannon`, whichever is installed (Debian: apt-get install wrk; npm install --global autocannon). A store for it: npx tsx eval/scale.ts --articles
 * 100000 --store PATH
 */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { articles, openLedger, parties } from '../src/ledger/index.ts';
import type { Ledger } from '../src/ledger/index.ts';
import { pathsOfLedger } from '../test/server/desk/example-desk.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({
  options: { store: { type: 'string' }, connections: { type: 'string', default: '50' }, seconds: { type: 'string', default: '20' }, record: { type: 'boolean', default: false } },
});
if (options.store === undefined) {
  console.error('eval/load: give a store with --store; npx tsx eval/scale.ts --articles 100000 --store PATH makes one');
  process.exit(2);
}
const { store } = options;

/** Programs that ask with many connections, and how to read what they say. */
const tools = [
  {
    name: 'wrk', args: (url: string) => ['-t', '1', '-c', options.connections, '-d', `${options.seconds}s`, '--latency', url],
    read: (out: string): Load => ({
      perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(out)?.[1]),
      median: /^ +50% +(\S+)/m.exec(out)?.[1] ?? '?',
      slow: /^ +99% +(\S+)/m.exec(out)?.[1] ?? '?',
      errors: [/Non-2xx or 3xx responses: (\d+)/, /connect (\d+)/, /read (\d+)/, /write (\d+)/, /timeout (\d+)/]
        .reduce((sum, pattern) => sum + Number(pattern.exec(out)?.[1] ?? 0), 0),
    }),
  },
  {
    name: 'autocannon', args: (url: string) => ['-c', options.connections, '-d', options.seconds, '-j', url],
    read: (out: string): Load => {
      interface Told { requests: { average: number }; latency: { p50: number; p99: number }; errors: number; timeouts: number; non2xx: number }
      const told = JSON.parse(out) as Told;
      return { perSecond: told.requests.average, median: `${told.latency.p50}ms`, slow: `${told.latency.p99}ms`, errors: told.errors + told.timeouts + told.non2xx };
    },
  },
] as const;

interface Load {
  readonly perSecond: number;
  readonly median: string;
  readonly slow: string;
  readonly errors: number;
}

const tool = tools.find(({ name }) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);
if (tool === undefined) {
  console.error('eval/load: neither wrk nor autocannon is installed');
  process.exit(2);
}

async function opened(): Promise<{ readonly url: string; readonly child: ChildProcessWithoutNullStreams }> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(import.meta.dirname, '../src/cli/main.ts'), 'serve', '--store', store, '--port', '0']);
  child.stderr.pipe(process.stderr);
  const url = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (piece: Buffer) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(piece.toString()) ?? [];
      if (found !== undefined) done(found);
    });
    child.on('exit', () => { fail(new Error('the desk ended')); });
  });
  return { url, child };
}

/** In milliseconds, from asking to the first byte of the answer; and its status. */
const firstByte = (url: string): Promise<{ readonly time: number; readonly status: number }> => new Promise((done, fail) => {
  const began = performance.now();
  request(url, (answer) => {
    answer.once('data', () => { done({ time: performance.now() - began, status: answer.statusCode! }); });
    answer.resume();
  }).on('error', fail).end();
});

/** The first answer is made anew; later ones may be remembered. */
async function timesOf(url: string): Promise<{ readonly first: number; readonly median: number }> {
  const times: number[] = [];
  let first = 0;
  for (let run = -2; run < 9; run++) {
    const { time, status } = await firstByte(url);
    if (status !== 200 && !url.endsWith('/nowhere')) throw new Error(`${url} answered ${status}`);
    if (run === -2) first = time;
    if (run >= 0) times.push(time);
  }
  return { first, median: times.sort((a, b) => a - b)[4]! };
}

async function under(url: string): Promise<Load> {
  const out = await new Promise<string>((done, fail) => {
    const child = spawn(tool!.name, tool!.args(url), { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (piece: Buffer) => { text += piece.toString(); });
    child.on('error', fail);
    child.on('close', () => { done(text); });
  });
  return tool!.read(out);
}

const sizeOf = async ({ db }: Ledger): Promise<number> => (
  Number((await db.selectFrom('article').select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count));

/** Lists that ask for what is much on record: whoever speaks in most articles, and a word of a headline. */
async function filteredPaths(asked: Ledger): Promise<readonly (readonly [name: string, path: string])[]> {
  const [party] = (await parties(asked, { order: 'largest' }, { limit: 1 })).rows;
  const title = (await articles(asked, {}, { limit: 1 })).rows[0]?.title ?? '';
  const speaker = encodeURIComponent(party?.name ?? 'nobody');
  const word = encodeURIComponent(/\p{L}{5,}/u.exec(title)?.[0] ?? 'nothing');
  return [
    ...['claims', 'quotations', 'figures', 'announcements', 'statements'].map((list) => [`${list} of a speaker`, `/${list}?speaker=${speaker}`] as const),
    ...['claims', 'quotations', 'parties', 'statements'].map((list) => [`${list} with a word`, `/${list}?words=${word}`] as const),
    ['search with a speaker', `/search?q=${word}&speaker=${speaker}`],
  ];
}

const ledger = await openLedger(store);
const { engine } = ledger;
const size = await sizeOf(ledger);
const paths: readonly (readonly [name: string, path: string])[] = [...await pathsOfLedger(ledger), ...await filteredPaths(ledger)];
await ledger.close();
const { url, child } = await opened();
try {
  const times: [name: string, time: number][] = [];
  const anew: [name: string, time: number][] = [];
  // The program itself is warm then.
  await firstByte(new URL('nowhere', url).href);
  for (const [name, path] of paths) {
    const { first, median } = await timesOf(new URL(path, url).href);
    times.push([name, median]);
    anew.push([name, first]);
  }
  anew.sort((a, b) => b[1] - a[1]);
  times.sort((a, b) => b[1] - a[1]);
  console.log(`First byte on ${size} articles, ${engine}, the median in milliseconds:`);
  for (const [name, time] of times) console.log(`${time.toFixed(1).padStart(9)}  ${name}`);
  console.log(`asked for the first time: ${anew.slice(0, 8).map(([name, time]) => `${name} ${time.toFixed(0)}`).join(', ')} …`);
  const loads: Record<string, Load> = {};
  for (const name of ['article', 'claim', 'search']) {
    const path = paths.find(([one]) => one === name)?.[1];
    if (path === undefined) continue;
    loads[name] = await under(new URL(path, url).href);
    const { perSecond, median, slow, errors } = loads[name];
    console.log(`${name}, ${options.connections} connections for ${options.seconds} s (${tool.name}): ${perSecond.toFixed(0)} a second, half within ${median}, 99 of 100 within ${slow}, ${errors} errors`);
  }
  if (options.record) {
    const told = ({ perSecond, slow, errors }: Load): string => `${perSecond.toFixed(0)}/s, p99 ${slow}, ${errors} errors`;
    recordResult('The desk at scale', {
      'store': engine, 'articles': String(size), 'pages': String(times.length), 'median page ms': times[Math.floor(times.length / 2)]![1].toFixed(1),
      'slowest first time ms': anew.slice(0, 3).map(([name, time]) => `${name} ${time.toFixed(0)}`).join(', '),
      'slowest pages ms': times.slice(0, 4).map(([name, time]) => `${name} ${time.toFixed(0)}`).join(', '), 'over 100 ms': String(times.filter(([, time]) => time >= 100).length),
      ...Object.fromEntries(Object.entries(loads).map(([name, load]) => [name, told(load)])), 'connections': `${options.connections} for ${options.seconds} s (${tool.name})`,
    });
  }
} finally {
  child.kill('SIGTERM');
}

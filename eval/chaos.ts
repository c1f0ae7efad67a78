/*
 * npx tsx eval/chaos.ts [--pages 2000] [--kills 50] [--store sqlite|postgres] [--record]
 *
 * Nothing lost: adds generated pages with the program itself, kills it with -9 at random moments, lets it finish, and compares the record, row for row, with
 * that of an undisturbed run and with that of a run in another order. Ends with 1 where they differ. `postgres` starts a server, which is not killed itself.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chaos } from '../test/ledger/chaos.ts';
import { startPostgres } from '../test/ledger/postgres.ts';
import { program } from '../test/cli/onrecord.ts';
import { generated, lineOf } from './generated.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: {
  pages: { type: 'string', default: '2000' }, kills: { type: 'string', default: '50' }, store: { type: 'string', default: 'sqlite' },
  record: { type: 'boolean', default: false },
} });
if (options.store !== 'sqlite' && options.store !== 'postgres') {
  console.error(`eval/chaos: --store is sqlite or postgres, not ${options.store}`);
  process.exit(2);
}
const server = options.store === 'postgres' ? await startPostgres() : null;
const folder = mkdtempSync(join(tmpdir(), 'onrecord-chaos-'));
const [pages, turned] = [join(folder, 'pages.jsonl'), join(folder, 'turned.jsonl')];
const lines = Array.from({ length: Number(options.pages) }, (_, n) => lineOf(generated(n)));
writeFileSync(pages, `${lines.join('\n')}\n`);
writeFileSync(turned, `${lines.reverse().join('\n')}\n`);
try {
  const stores: string[] = [];
  for (const n of [0, 1, 2]) stores.push(server ? await server.freshDatabase() : join(folder, `${n}.db`));
  const { kills, seconds, differences, rows } = await chaos({
    program, inputs: [pages, turned], stores: stores as [string, string, string], kills: Number(options.kills), say: console.log,
  });
  console.log(`${options.pages} pages, killed ${kills} times, ${seconds.toFixed(0)} s; ${rows} rows compared, ${differences.length} differ`);
  if (options.record) {
    recordResult('Nothing lost', {
      'store': options.store, 'pages': options.pages, 'kills': String(kills), 'seconds': seconds.toFixed(0), 'rows compared': String(rows), 'differ': String(differences.length),
    });
  }
  for (const line of differences.slice(0, 20)) console.log(line.slice(0, 300));
  process.exitCode = differences.length > 0 || kills < Number(options.kills) ? 1 : 0;
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

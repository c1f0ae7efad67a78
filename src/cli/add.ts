import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { oneLine } from '../fetching/failure.ts';
import { addPages, readHere, readInProcesses } from '../ingest/index.ts';
import type { Readers } from '../ingest/index.ts';
import type { Models } from '../reading/index.ts';
import { addHelp } from './add/help.ts';
import { addOptionsOf, usualJobs } from './add/options.ts';
import type { AddOptions } from './add/options.ts';
import { pagesOf } from './add/pages.ts';
import { exitCodes } from './failure.ts';
import { addressOf, withLedger, withoutPassword } from './listing/store.ts';
import { write } from './output.ts';
import { loadedModels } from './read/engine.ts';
import { progressOn } from './read/progress.ts';

/** `onrecord add`: reads pages and puts them on record. */
export const run = async (args: string[]): Promise<number> => {
  const options = addOptionsOf(args, { stdinIsTerminal: process.stdin.isTTY === true });
  if (options.help) {
    await write(addHelp);
    return exitCodes.fine;
  }
  const models = loadedModels();
  return withLedger(options.store, async (ledger) => {
    const progress = progressOn(process.stderr);
    const counts = { 'added': 0, 'read anew': 0, 'known': 0 };
    let unread = 0;
    const pages = pagesOf(options, (name, why) => {
      unread++;
      progress.clear();
      // The reason mostly begins with the name.
      process.stderr.write(`onrecord: ${oneLine(why.startsWith(name) ? why : `${name}: ${why}`)}\n`);
    });
    const readers = await readersFor(options, models);
    try {
      for await (const { outcome } of addPages(ledger, pages, readers, models, () => new Date().toISOString())) {
        counts[outcome]++;
        progress.show(counts.added + counts['read anew'] + counts.known, unread);
      }
    } finally {
      progress.clear();
      await readers.close();
    }
    await write(options.json
      ? `${JSON.stringify({ store: withoutPassword(addressOf(options.store)), added: counts.added, readAnew: counts['read anew'], known: counts.known, unread })}\n`
      : `${summary(counts, unread)} (${withoutPassword(addressOf(options.store))})\n`);
    return unread > 0 ? exitCodes.unread : exitCodes.fine;
  }, { makes: true });
};

/** “12 pages added, 3 known already”. */
function summary(counts: Readonly<Record<'added' | 'read anew' | 'known', number>>, unread: number): string {
  const told = [
    `${counts.added} ${counts.added === 1 ? 'page' : 'pages'} added`,
    ...(counts['read anew'] > 0 ? [`${counts['read anew']} read anew`] : []),
    ...(counts.known > 0 ? [`${counts.known} known already`] : []),
    ...(unread > 0 ? [`${unread} could not be read`] : []),
  ];
  return told.join(', ');
}

/** A few pages are read here: processes take longer to start than these to read. */
const few = 4;

async function readersFor({ jobs, inputs, jsonl }: AddOptions, models: Models): Promise<Readers> {
  const mayBeMany = jsonl || inputs.length > few || (await Promise.all(inputs.map((input) => stat(input).then(isMany, () => false)))).some(Boolean);
  const processes = jobs ?? (mayBeMany ? usualJobs() : 0);
  return processes === 0 ? readHere(models) : readInProcesses(processes, fileURLToPath(new URL('../../models/', import.meta.url)));
}

const isMany = (found: Awaited<ReturnType<typeof stat>>): boolean => found.isDirectory() || found.size > 5e6;

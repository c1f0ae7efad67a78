import { fileURLToPath } from 'node:url';
import { InputFailure } from '../fetching/failure.ts';
import { readInProcesses } from '../ingest/index.ts';
import { articles, hasAdmin } from '../ledger/index.ts';
import type { Readers } from '../ingest/index.ts';
import type { Desk } from '../server/index.ts';
import { exitCodes, UsageError } from './failure.ts';
import { argumentsOf, isSet, textOf, wholeNumberOf } from './listing/arguments.ts';
import { addressOf, withLedger, withoutPassword } from './listing/store.ts';
import { write } from './output.ts';
import { loadedModels } from './read/engine.ts';
import { serveHelp } from './serve/help.ts';
import { packageVersion } from './version.ts';

const usualPort = 7410;

/** `onrecord serve`: opens the desk, and keeps it open until the program is told to end. */
export const run = async (args: string[]): Promise<number> => {
  const given = argumentsOf('serve', args, {
    'store': { type: 'string' }, 'host': { type: 'string' }, 'port': { type: 'string' }, 'allow-private': { type: 'boolean' },
    'name': { type: 'string' }, 'https': { type: 'boolean' }, 'accounts': { type: 'boolean' }, 'examples': { type: 'boolean' }, 'help': { type: 'boolean', short: 'h' },
  });
  if (isSet(given, 'help')) {
    await write(serveHelp);
    return exitCodes.fine;
  }
  if (given.positionals.length > 0) throw new UsageError(`“${given.positionals[0]!}” is one argument too many`, 'see `onrecord serve --help`');
  const port = wholeNumberOf(given, 'port', 0) ?? usualPort;
  if (port > 65_535) throw new UsageError(`--port ${port} is no port`, 'give one up to 65535');
  const host = textOf(given, 'host') ?? '127.0.0.1';
  const { addExamples, isLoopback, listen, namesOfDesk } = await import('../server/index.ts');
  const named = (textOf(given, 'name') ?? '').split(',').map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  for (const name of named) if (!/^[a-z0-9.-]{1,253}$/.test(name)) throw new UsageError(`--name ${name} is no name of a machine`, 'give one like desk.example.org, without port');
  const https = isSet(given, 'https');
  // A proxy in front asks from this very machine: whoever gives the desk a name lets others in.
  const isReached = https || !isLoopback(host) || named.some((name) => !isLoopback(name));
  const accounts = isSet(given, 'accounts') || isReached;
  const models = loadedModels();
  const store = textOf(given, 'store');
  return withLedger(store, async (ledger) => {
    if (accounts && !await hasAdmin(ledger)) {
      const why = isReached ? 'other machines can reach this desk, so it demands accounts' : 'this desk is to demand accounts (--accounts)';
      throw new InputFailure(`${why}, and there is no admin yet`, 'make one: onrecord account add NAME --role admin');
    }
    if (accounts && !https && !isLoopback(host)) {
      process.stderr.write('onrecord: passwords will cross the network unencrypted: put a proxy that speaks https in front, and say --https\n');
    }
    const readers = readersWhenNeeded();
    const desk: Desk = {
      ledger, readers, models, clock: () => new Date().toISOString(), version: packageVersion(), names: namesOfDesk(host, named),
      allowPrivate: isSet(given, 'allow-private'), accounts, https,
      report: (error) => { process.stderr.write(`onrecord: ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`); },
    };
    const open = await listen(desk, host, port).catch((error: unknown) => { throw cannotListen(error, host, port); });
    if (isSet(given, 'examples') && (await articles(ledger, {}, { limit: 1 })).rows.length === 0) {
      await write(`The record was empty: ${await addExamples(desk)} pages of an invented affair are on it now.\n`);
    }
    await write(`The desk is open at ${open.url} (${withoutPassword(addressOf(store))}); Ctrl+C closes it.\n`);
    await new Promise<void>((done) => {
      process.once('SIGINT', () => { done(); });
      process.once('SIGTERM', () => { done(); });
    });
    await open.close();
    await readers.close();
    return exitCodes.fine;
  }, { makes: true });
};

/** Pages are read in a process beside, so that a large one keeps nobody waiting; it starts with the first page. */
function readersWhenNeeded(): Readers {
  let started: Readers | undefined;
  const readers = (): Readers => started ??= readInProcesses(1, fileURLToPath(new URL('../../models/', import.meta.url)));
  return { atOnce: 1, prepare: (page) => readers().prepare(page), close: async () => { await started?.close(); } };
}

function cannotListen(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return new InputFailure(`port ${port} of ${host} is taken`, 'close what uses it, or give another with --port', error);
  if (code === 'EACCES') return new InputFailure(`port ${port} may not be used`, 'give one above 1023 with --port', error);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new InputFailure(`${host} is no address of this machine`, 'give one with --host, or leave it out', error);
  return error;
}

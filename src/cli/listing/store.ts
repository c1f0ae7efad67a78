import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { InputFailure } from '../../fetching/failure.ts';
import { defaultAddress, isServer, NewerStore, openLedger } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';

/** Where the record is: as an option says, else the environment, else the user's folder for data. */
export const addressOf = (store: string | undefined): string => store ?? defaultAddress(process.env, process.platform, homedir());

/**
 * Does something with the record, and closes it. What cannot be opened is an `InputFailure`. `makes`: a store that there is not yet is made; whoever only
 * asks of one has mistaken its name.
 */
export async function withLedger<T>(store: string | undefined, work: (ledger: Ledger) => Promise<T>, { makes = false } = {}): Promise<T> {
  const address = addressOf(store);
  if (!makes && !isServer(address) && !existsSync(address)) {
    throw new InputFailure(`there is no store ${address}`, 'check --store, or ONRECORD_STORE; `onrecord add` makes one');
  }
  const ledger = await openLedger(address, tellingMatchingAnew()).catch((error: unknown) => {
    const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code || error.name : String(error);
    const advice = error instanceof NewerStore ? 'install a newer version of onrecord' : 'check --store, or ONRECORD_STORE';
    throw new InputFailure(`the store ${withoutPassword(address)} cannot be opened (${why})`, advice, error);
  });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** Milliseconds from one line to the next, while it goes on. */
const silence = 30_000;

function tellingMatchingAnew(): (articles: number) => void {
  let told = -Infinity;
  return (articles) => {
    const now = performance.now();
    if (now - told < silence) return;
    const left = told < 0 ? '' : ' left';
    told = now;
    process.stderr.write(`onrecord: the record is being matched anew by the rules of this version (${articles} ${articles === 1 ? 'article' : 'articles'}${left})\n`);
  };
}

/** An address as it may be shown. */
export const withoutPassword = (address: string): string => address.replace(/^(postgres(?:ql)?:\/\/[^:@/]*):[^@/]*@/i, '$1:…@');

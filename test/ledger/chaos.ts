import { spawn } from 'node:child_process';
import { openLedger } from '../../src/ledger/index.ts';
import { dump } from './dump.ts';

export interface Chaos {
  /** The command that starts `onrecord`. */
  readonly program: readonly string[];
  /** Two files with the same pages in different order. */
  readonly inputs: readonly [string, string];
  /** Addresses of three empty stores: undisturbed, killed, and in the other order. */
  readonly stores: readonly [string, string, string];
  readonly kills: number;
  readonly options?: readonly string[];
  readonly say?: (line: string) => void;
}

export interface Survived {
  readonly kills: number;
  readonly seconds: number;
  readonly rows: number;
  /** Rows that are not in all three stores. */
  readonly differences: readonly string[];
}

/** Adds the same pages undisturbed, killed at random moments, and in another order; tells how the records differ. */
export async function chaos({ program, inputs, stores, kills: wanted, options = [], say = () => undefined }: Chaos): Promise<Survived> {
  const began = Date.now();
  const add = (input: string, store: string, killAfter: number | null): Promise<'done' | 'killed'> => new Promise((done, fail) => {
    const child = spawn(program[0]!, [...program.slice(1), 'add', '--jsonl', input, '--store', store, ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece: Buffer) => { said += piece.toString(); });
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', fail);
    // Not `close`: the processes that read for it may outlive it by a moment, with its streams in their hands.
    child.on('exit', (code, signal) => {
      if (timer) clearTimeout(timer);
      if (signal === 'SIGKILL') done('killed');
      else if (code === 0) done('done');
      else fail(new Error(`onrecord add ended with ${code ?? signal}:\n${said}`));
    });
  });

  const undisturbed = Date.now();
  await add(inputs[0], stores[0], null);
  const whole = Date.now() - undisturbed;
  say(`undisturbed: ${(whole / 1000).toFixed(1)} s`);

  let kills = 0;
  const start = Date.now();
  await add(inputs[0], stores[0], null);
  // What a run takes that finds everything known: starting, and looking.
  const startingTime = Date.now() - start;
  // So many kills fall into the work of one run; each life is long enough to start, and to get a little further.
  for (let started = 0; kills < wanted && started < wanted * 3; started++) {
    const life = startingTime * 0.8 + Math.random() * Math.max(2 * (whole - startingTime) / wanted, 200);
    if (await add(inputs[0], stores[1], life) === 'killed') kills++;
    else break;
    if (kills % 10 === 0) say(`killed ${kills} times`);
  }
  await add(inputs[0], stores[1], null);
  await add(inputs[1], stores[2], null);

  const dumps = await Promise.all(stores.map(async (store) => {
    const ledger = await openLedger(store);
    try {
      return await dump(ledger);
    } finally {
      await ledger.close();
    }
  }));
  const [first, ...others] = dumps.map((lines) => new Set(lines));
  const differences = others.flatMap((lines) => [...[...first!].filter((line) => !lines.has(line)), ...[...lines].filter((line) => !first!.has(line))]);
  return { kills, seconds: (Date.now() - began) / 1000, rows: dumps[0]!.length, differences };
}

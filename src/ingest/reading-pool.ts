import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BroughtPage, PreparedPage } from '../ledger/index.ts';
import type { Models } from '../reading/index.ts';
import { prepare } from './reader.ts';
import type { Answer, Job } from './reading-process.ts';

/** Whatever reads pages: here, or in processes beside. */
export interface Readers {
  /** How many it reads at once. */
  readonly atOnce: number;
  /** Throws where reading fails, which is a fault in the program. */
  readonly prepare: (page: BroughtPage) => Promise<PreparedPage>;
  readonly close: () => Promise<void>;
}

/** Reads in this thread, one page after the other: for a few pages, where starting processes would take longer. */
export const readHere = (models: Models): Readers => ({
  atOnce: 1,
  prepare: (page) => new Promise((done) => { done(prepare(page, models)); }),
  close: () => Promise.resolve(),
});

interface Waiting {
  readonly done: (prepared: PreparedPage) => void;
  readonly fail: (error: Error) => void;
}

/** Reads in so many processes. Each loads the models for itself. `folder`: where they are. */
export function readInProcesses(count: number, folder: string): Readers {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let closing = false;
  const fail = (error: Error): void => {
    for (const [, who] of waiting) who.fail(error);
    waiting.clear();
  };
  // Compiled or not, the program is the file beside this one.
  const program = fileURLToPath(new URL(`./reading-process.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url));
  const processes = Array.from({ length: count }, () => {
    const child = fork(program, [folder], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.on('message', (answer: Answer) => {
      const who = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('error' in answer) who?.fail(new Error(answer.error));
      else who?.done(answer.prepared);
    });
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      if (!closing) fail(new Error(`a reading process ended (${signal ?? code})`));
    });
    return child;
  });
  return {
    // Two each: one in hand, and one at the door.
    atOnce: count * 2,
    prepare: (page) => new Promise((done, failed) => {
      const number = next++;
      waiting.set(number, { done, fail: failed });
      processes[number % count]!.send({ number, page } satisfies Job, (error) => { if (error) fail(error); });
    }),
    close: () => {
      closing = true;
      for (const child of processes) child.kill();
      return Promise.resolve();
    },
  };
}

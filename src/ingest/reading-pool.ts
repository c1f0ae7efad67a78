import { Worker } from 'node:worker_threads';
import type { BroughtPage, PreparedPage } from '../ledger/index.ts';
import type { Models } from '../reading/index.ts';
import { prepare } from './reader.ts';
import type { Answer, Job } from './reading-worker.ts';

/** Whatever reads pages: here, or in threads beside. */
export interface Readers {
  /** How many it reads at once. */
  readonly atOnce: number;
  /** Throws where reading fails, which is a fault in the program. */
  readonly prepare: (page: BroughtPage) => Promise<PreparedPage>;
  readonly close: () => Promise<void>;
}

/** Reads in this thread, one page after the other: for a few pages, where starting threads would take longer. */
export const readHere = (models: Models): Readers => ({
  atOnce: 1,
  prepare: (page) => new Promise((done) => { done(prepare(page, models)); }),
  close: () => Promise.resolve(),
});

interface Waiting {
  readonly done: (prepared: PreparedPage) => void;
  readonly fail: (error: Error) => void;
}

/** Reads in so many threads. Each loads the models for itself. `folder`: where they are. */
export function readInThreads(count: number, folder: string): Readers {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  const give = (worker: Worker, job: Job): void => { worker.postMessage(job); };
  const fail = (error: Error): void => {
    for (const [, { fail: tell }] of waiting) tell(error);
    waiting.clear();
  };
  const workers = Array.from({ length: count }, () => {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    const worker = new Worker(new URL(`./reading-worker.${extension}`, import.meta.url), { workerData: { folder } });
    worker.on('message', (answer: Answer) => {
      const who = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('error' in answer) who?.fail(new Error(answer.error));
      else who?.done(answer.prepared);
    });
    worker.on('error', fail);
    return worker;
  });
  return {
    // Two each: one in hand, and one at the door.
    atOnce: count * 2,
    prepare: (page) => new Promise((done, failed) => {
      const number = next++;
      waiting.set(number, { done, fail: failed });
      give(workers[number % count]!, { number, page });
    }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

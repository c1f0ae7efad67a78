import type { BroughtPage, PreparedPage } from '../ledger/index.ts';
import { modelsIn } from '../models/models-in.ts';
import { prepare } from './reader.ts';

/*
 * One of several processes that read pages. It touches no store: it can be ended at any moment, and ends with the one that started it.
 */

/** One page to read; the answer carries the same number. */
export interface Job {
  readonly number: number;
  readonly page: BroughtPage;
}

export type Answer =
  | { readonly number: number; readonly prepared: PreparedPage }
  | { readonly number: number; readonly error: string };

const models = modelsIn(process.argv[2]!);

const answer = (what: Answer): void => { process.send!(what); };

process.on('message', ({ number, page }: Job) => {
  try {
    answer({ number, prepared: prepare(page, models) });
  } catch (error) {
    // Reading does not throw; if it does all the same, the other pages must not pay for it.
    answer({ number, error: String(error) });
  }
});
process.on('disconnect', () => process.exit());
// Whoever stops the program from a terminal stops the one that started this one; it then says when to end.
process.on('SIGINT', () => undefined);

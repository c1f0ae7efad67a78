import { readdirSync, readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { BroughtPage, PreparedPage } from '../ledger/index.ts';
import { readModels } from '../reading/index.ts';
import { prepare } from './reader.ts';

/*
 * One of several threads that read pages. It touches no store: it can be ended at any moment.
 */

/** One page to read; the answer carries the same number. */
export interface Job {
  readonly number: number;
  readonly page: BroughtPage;
}

export type Answer =
  | { readonly number: number; readonly prepared: PreparedPage }
  | { readonly number: number; readonly error: string };

const { folder } = workerData as { folder: string };
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
  const path = `${entry.parentPath}/${entry.name}`;
  return [path.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''), readFileSync(path)] as const;
});
const models = readModels(new Map(files));

parentPort!.on('message', ({ number, page }: Job) => {
  try {
    parentPort!.postMessage({ number, prepared: prepare(page, models) } satisfies Answer);
  } catch (error) {
    // Reading does not throw; if it does all the same, the other pages must not pay for it.
    parentPort!.postMessage({ number, error: String(error) } satisfies Answer);
  }
});

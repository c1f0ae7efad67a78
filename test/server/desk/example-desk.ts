import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledModels } from '../../../src/bundled-models.ts';
import { addPages, readHere } from '../../../src/ingest/index.ts';
import { articles, openLedger } from '../../../src/ledger/index.ts';
import type { BroughtPage, Ledger } from '../../../src/ledger/index.ts';
import { listen } from '../../../src/server/index.ts';

/** A desk on a store of its own, which goes with it. */
export interface TestDesk {
  readonly url: string;
  readonly ledger: Ledger;
  /** What went wrong in the desk itself. */
  readonly faults: readonly unknown[];
  /** Closes the desk and opens it anew on the same store, as after a restart. */
  readonly restart: () => Promise<TestDesk>;
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, '../../..');

/** Any moment, later by a second each time. */
const clock = (): (() => string) => {
  let seconds = 0;
  return () => new Date(Date.UTC(2027, 5, 1, 9, 0, seconds++)).toISOString();
};

export const htmlPage = (name: string, html: string): BroughtPage => (
  { name, bytes: Buffer.from(html), kind: 'html', contentType: 'text/html; charset=utf-8', url: null, published: null, outlet: null });

/** A desk on some pages. */
export async function openDesk(brought: readonly BroughtPage[]): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-desk-'));
  return openOn(folder, brought);
}

async function openOn(folder: string, brought: readonly BroughtPage[]): Promise<TestDesk> {
  const ledger = await openLedger(join(folder, 'record.db'));
  const models = bundledModels();
  const readers = readHere(models);
  const now = clock();
  for await (const { outcome } of addPages(ledger, brought, readers, models, now)) assert(outcome === 'added');
  const faults: unknown[] = [];
  const open = await listen({
    ledger, readers, models, clock: now, version: '0.1.0', names: ['127.0.0.1'], allowPrivate: true, report: (error) => { faults.push(error); },
  }, '127.0.0.1', 0);
  const end = async (): Promise<void> => {
    await open.close();
    await ledger.close();
  };
  return {
    url: open.url, ledger, faults,
    restart: async () => {
      await end();
      return openOn(folder, []);
    },
    close: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A desk on the example record. */
export function openExampleDesk(): Promise<TestDesk> {
  const folder = join(root, 'examples/record');
  return openDesk(readdirSync(folder).filter((name) => name.endsWith('.html')).sort().map((name) => htmlPage(name, readFileSync(join(folder, name), 'utf8'))));
}

/** One page of each kind, by name. */
export async function pathsOfDesk({ ledger }: TestDesk): Promise<readonly (readonly [name: string, path: string])[]> {
  const { rows } = await articles(ledger, {}, { limit: 50 });
  const longest = rows.find(({ title }) => title !== null);
  return [
    ['home', '/'], ['articles', '/articles'], ...(longest === undefined ? [] : [['article', `/articles/${longest.id}`] as const]),
    ['statements', '/statements'], ['search', '/search?q=mine'], ['add', '/add'], ['nothing', '/nowhere'],
  ];
}

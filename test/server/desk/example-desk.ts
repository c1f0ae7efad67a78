import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledModels } from '../../../src/bundled-models.ts';
import { addPages, readHere } from '../../../src/ingest/index.ts';
import { addAccount, announcements, articles, claims, copies, figures, hasAdmin, openLedger, parties, quotations, statements } from '../../../src/ledger/index.ts';
import type { BroughtPage, Ledger } from '../../../src/ledger/index.ts';
import { hashOf, listen } from '../../../src/server/index.ts';
import { announcementPath, articlePath, dismissPath, factsPath, groupPath, statementIdPath } from '../../../src/server/web/paths.ts';

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
  return () => new Date(Date.UTC(2026, 5, 1, 9, 0, seconds++)).toISOString();
};

export const htmlPage = (name: string, html: string): BroughtPage => (
  { name, bytes: Buffer.from(html), kind: 'html', contentType: 'text/html; charset=utf-8', url: null, published: null, outlet: null });

export interface DeskOptions {
  /** Whether it demands accounts; then there is an admin, Ada Quill, with a password. */
  readonly accounts?: boolean;
}

export const [adminName, adminPassword] = ['Ada Quill', 'seven grey herons'] as const;

/** A desk on some pages. */
export async function openDesk(brought: readonly BroughtPage[], options: DeskOptions = {}): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-desk-'));
  return openOn(folder, brought, options);
}

async function openOn(folder: string, brought: readonly BroughtPage[], options: DeskOptions): Promise<TestDesk> {
  const { accounts = false } = options;
  const ledger = await openLedger(join(folder, 'record.db'));
  const models = bundledModels();
  const readers = readHere(models);
  const now = clock();
  for await (const { outcome } of addPages(ledger, brought, readers, models, now)) assert(outcome === 'added');
  if (accounts && !await hasAdmin(ledger)) await addAccount(ledger, adminName, 'admin', await hashOf(adminPassword), now());
  const faults: unknown[] = [];
  const open = await listen({
    ledger, readers, models, clock: now, version: '0.1.0', names: ['127.0.0.1'], allowPrivate: true, accounts, https: false, report: (error) => { faults.push(error); },
  }, '127.0.0.1', 0);
  const end = async (): Promise<void> => {
    await open.close();
    await ledger.close();
  };
  return {
    url: open.url, ledger, faults,
    restart: async () => {
      await end();
      return openOn(folder, [], options);
    },
    close: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A desk on the example record, and on other pages besides. */
export function openExampleDesk(options: DeskOptions = {}, besides: readonly BroughtPage[] = []): Promise<TestDesk> {
  const folder = join(root, 'examples/record');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html')).sort().map((name) => htmlPage(name, readFileSync(join(folder, name), 'utf8')));
  return openDesk([...pages, ...besides], options);
}

/** A page on which nobody can tell who speaks: either of two women may be “she”. */
export const doubtfulPage = htmlPage('doubtful.html', `<article><h1>Talks on the quay</h1>
<p>Marta Quist met Oda Ferrel at the harbour on Monday. “The quay is ours again,” she said.</p></article>`);

/** One page of each kind, by name. */
export const pathsOfDesk = ({ ledger }: TestDesk): ReturnType<typeof pathsOfLedger> => pathsOfLedger(ledger);

/** The same of a store. */
export async function pathsOfLedger(ledger: Ledger): Promise<readonly (readonly [name: string, path: string])[]> {
  const behind = (path: string | null, what: string): string | null => (path === null ? null : `${path}/${what}`);
  const { rows } = await articles(ledger, {}, { limit: 50 });
  const copied = (await copies(ledger, { order: 'largest' }, { limit: 1 })).rows[0];
  const shown = copied?.copies[0] ?? rows[0];
  const party = groupOf((await parties(ledger, { order: 'largest' }, { limit: 1 })).rows[0]?.id);
  const claim = groupOf((await claims(ledger, { order: 'largest' }, { limit: 1 })).rows[0]?.id);
  const statement = (await statements(ledger, { form: 'direct' }, { limit: 1 })).rows[0];
  const paths: [string, string | null][] = [
    ['home', '/'], ['articles', '/articles'], ['statements', '/statements'],
    ...shown === undefined ? [] : [['article', articlePath(shown.id)], ['unread', `${articlePath(shown.id)}/unread`], ['facts', factsPath(shown.id)]] as [string, string][],
    ['search', '/search?q=mine'], ['add', '/add'], ['nothing', '/nowhere'], ['keys', '/keys'],
    ['parties', '/parties'], ['claims', '/claims'], ['quotations', '/quotations'], ['figures', '/figures'], ['announcements', '/announcements'], ['copies', '/copies'],
    ['party', party], ['party-merge', behind(party, 'merge?words=the')], ['party-split', behind(party, 'split')],
    ['claim', claim], ['claim-merge', behind(claim, 'merge?words=mine')], ['claim-split', behind(claim, 'split')],
    ['quotation', groupOf([...(await quotations(ledger, {}, { limit: 200 })).rows].sort((a, b) => b.variants - a.variants)[0]?.id)],
    ['figure', groupOf(await busiestMeasure(ledger))],
    ['copy', groupOf(copied?.id)],
    ['announcement', await anyAnnouncement(ledger)],
    ...statement === undefined ? [] : [
      ['statement', statementIdPath(statement.id)] as [string, string], ...['speaker', 'words', 'attitude'].map((what): [string, string] => [what, `${statementIdPath(statement.id)}/${what}`]),
      ['dismiss', dismissPath(statement.id)] as [string, string],
    ],
    ['review', '/review'], ['review-doubtful', '/review?queue=doubtful'], ['review-parties', '/review?queue=parties'], ['journal', '/journal'], ['accounts', '/accounts'], ['audit', '/audit'],
  ];
  return paths.filter((entry): entry is [string, string] => entry[1] !== null);
}

const groupOf = (id: string | undefined): string | null => (id === undefined ? null : groupPath(id));

async function busiestMeasure(ledger: Ledger): Promise<string | undefined> {
  const counts = new Map<string, number>();
  for (const { measure } of (await figures(ledger, {}, { limit: 500 })).rows) if (measure !== null) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

async function anyAnnouncement(ledger: Ledger): Promise<string | null> {
  const [row] = [...(await announcements(ledger, {}, { limit: 100 })).rows].sort((a, b) => b.candidates.length - a.candidates.length);
  return row === undefined ? null : announcementPath(row.id);
}

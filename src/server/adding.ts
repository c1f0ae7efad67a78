import { readdirSync, readFileSync } from 'node:fs';
import { inwardRange, refuseNone } from '../fetching/address-guard.ts';
import { InputFailure } from '../fetching/failure.ts';
import { fetchPage } from '../fetching/fetch-page.ts';
import { pageKindOf } from '../fetching/page-kind.ts';
import { unreadableKind } from '../fetching/unreadable-kind.ts';
import { addPages } from '../ingest/index.ts';
import type { AddedPage } from '../ingest/index.ts';
import type { BroughtPage } from '../ledger/index.ts';
import type { Desk } from './desk.ts';

/** In bytes: far more than any news page, little enough that reading it keeps nobody waiting long. */
export const mostUploaded = 8_000_000;

/** What the bringer of a page knows of it. */
export interface Facts {
  readonly outlet: string | null;
  readonly published: string | null;
  /** Where it stands on the web; it is not asked for anything. */
  readonly url: string | null;
}

/** What is put in by hand, or comes as a file. */
export async function addBytes(desk: Desk, name: string, bytes: Uint8Array, facts: Facts): Promise<AddedPage> {
  return add(desk, { name, bytes, kind: pageKindOf(bytes, null), contentType: null, ...facts });
}

export async function addAddress(desk: Desk, address: string): Promise<AddedPage> {
  const { url, contentType, bytes } = await fetchPage(address, {
    userAgent: `onrecord/${desk.version}`, refuse: desk.allowPrivate ? refuseNone : inwardRange, maxBytes: mostUploaded, timeouts: { overall: 30_000 },
  });
  return add(desk, { name: url, bytes, kind: pageKindOf(bytes, contentType), contentType: contentType || null, url, outlet: null, published: null });
}

const examples = new URL('../../examples/record/', import.meta.url);

/** Puts the invented affair that ships with the program on record; gives how many of its pages are new. */
export async function addExamples(desk: Desk): Promise<number> {
  const names = readdirSync(examples).filter((name) => name.endsWith('.html')).sort();
  const pages = names.map((name): BroughtPage => ({
    name, bytes: readFileSync(new URL(name, examples)), kind: 'html', contentType: 'text/html; charset=utf-8', url: null, published: null, outlet: null,
  }));
  let fresh = 0;
  for await (const { outcome } of addPages(desk.ledger, pages, desk.readers, desk.models, desk.clock)) if (outcome === 'added') fresh += 1;
  return fresh;
}

async function add(desk: Desk, page: BroughtPage): Promise<AddedPage> {
  if (isBlank(page.bytes)) throw new InputFailure('the page is empty', 'give one with text in it');
  const found = unreadableKind(page.bytes);
  if (found) throw new InputFailure(`this is ${found.kind}`, found.packed ? 'unpack it, and give a page in it' : 'give a page saved as HTML or text');
  for await (const added of addPages(desk.ledger, [page], desk.readers, desk.models, desk.clock)) return added;
  throw new Error('a page was neither added nor known');
}

/** Whether there are only spaces and ends of lines. */
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0D));

import { decodePage } from '../fetching/decode.ts';
import { preparedPage } from '../ledger/index.ts';
import type { BroughtPage, PreparedPage } from '../ledger/index.ts';
import { matchers } from '../matching/index.ts';
import { read } from '../reading/index.ts';
import type { Models, Reading } from '../reading/index.ts';

/** Reads a page that was brought: a function of the page and the models alone, so that it can be read again years later. */
export function readingOf({ bytes, kind, contentType, url, published, outlet }: BroughtPage, models: Models): Reading {
  const { text, notes } = decodePage(bytes, { contentType: contentType ?? undefined, bare: kind === 'text' });
  const facts = { url: url ?? undefined, published: published ?? undefined, outlet: outlet ?? undefined };
  const page = kind === 'html' ? { html: text, ...facts } : kind === 'text' ? { text, ...facts } : { page: text, ...facts };
  const reading = read(page, models);
  return notes.length === 0 ? reading : { ...reading, notes: [...notes, ...reading.notes] };
}

/** Reads a page and does everything else that can be done without the ledger. */
export const prepare = (page: BroughtPage, models: Models): PreparedPage => preparedPage(page, readingOf(page, models), matchers);

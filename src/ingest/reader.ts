import { decodePage } from '../fetching/decode.ts';
import { preparedPage } from '../ledger/index.ts';
import type { BroughtPage, PreparedPage } from '../ledger/index.ts';
import { matchers } from '../matching/index.ts';
import { leftOutOf, read } from '../reading/index.ts';
import type { LeftOut, Models, Note, Page, Reading } from '../reading/index.ts';

/** Reads a page that was brought: a function of the page and the models alone, so that it can be read again years later. */
export function readingOf(brought: BroughtPage, models: Models): Reading {
  const { page, notes } = decoded(brought);
  const reading = read(page, models);
  return notes.length === 0 ? reading : { ...reading, notes: [...notes, ...reading.notes] };
}

/** What is left unread of a page that was brought, and why. */
export const leftUnreadOf = (brought: BroughtPage, models: Models): readonly LeftOut[] => leftOutOf(decoded(brought).page, models);

function decoded({ bytes, kind, contentType, url, published, outlet }: BroughtPage): { readonly page: Page; readonly notes: readonly Note[] } {
  const { text, notes } = decodePage(bytes, { contentType: contentType ?? undefined, bare: kind === 'text' });
  const facts = { url: url ?? undefined, published: published ?? undefined, outlet: outlet ?? undefined };
  return { page: kind === 'html' ? { html: text, ...facts } : kind === 'text' ? { text, ...facts } : { page: text, ...facts }, notes };
}

/** Reads a page and does everything else that can be done without the ledger. */
export const prepare = (page: BroughtPage, models: Models): PreparedPage => preparedPage(page, readingOf(page, models), matchers);

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFailure } from '../../fetching/failure.ts';
import { maxLineBytes } from '../../fetching/limits.ts';
import { pageKindOf } from '../../fetching/page-kind.ts';
import type { BroughtPage } from '../../ledger/index.ts';
import type { Page } from '../../reading/index.ts';
import { isUrl, openStream, takeIn } from '../read/input.ts';
import { linesOf } from '../read/lines.ts';
import { requestOf } from '../read/request.ts';
import type { AddOptions } from './options.ts';

/** What could not be taken in, and why; everything else goes on. */
export type Unread = (name: string, why: string) => void;

/** Pages in folders go by their names: what a browser saves beside a page is passed over. */
const pageFile = /\.(?:html?|xhtml|txt|text|page)$/i;
const linesFile = /\.(?:jsonl|ndjson)$/i;

/** Every page of the inputs, in order; folders by name, with those below them. */
export async function* pagesOf(options: AddOptions, unread: Unread): AsyncGenerator<BroughtPage> {
  for (const input of options.inputs) {
    try {
      if (input !== '-' && !isUrl(input) && await isFolder(input)) yield* pagesBelow(input, options, unread);
      else yield* pagesIn(input, options, unread);
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      unread(input, `${error.message}: ${error.advice}`);
    }
  }
}

const isFolder = async (path: string): Promise<boolean> => stat(path).then((found) => found.isDirectory(), () => false);

async function* pagesBelow(folder: string, options: AddOptions, unread: Unread): AsyncGenerator<BroughtPage> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new InputFailure(`${folder} could not be opened (${(error as NodeJS.ErrnoException).code ?? String(error)})`, 'check its permissions', error);
  });
  // By code units, so that the order does not depend on the machine's language.
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* pagesBelow(path, options, unread);
    if (!entry.isFile() || !(pageFile.test(entry.name) || linesFile.test(entry.name))) continue;
    try {
      yield* pagesIn(path, options, unread);
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      unread(path, `${error.message}: ${error.advice}`);
    }
  }
}

async function* pagesIn(input: string, options: AddOptions, unread: Unread): AsyncGenerator<BroughtPage> {
  if (options.jsonl || linesFile.test(input)) yield* pagesInLines(input, options, unread);
  else yield await onePage(input, options);
}

async function onePage(input: string, { as, url, published, outlet, allowPrivate }: AddOptions): Promise<BroughtPage> {
  const taken = await takeIn({ input, allowPrivate });
  const contentType = taken.contentType || null;
  return {
    name: taken.name, bytes: taken.bytes, contentType, kind: as === 'auto' ? pageKindOf(taken.bytes, contentType) : as,
    url: url ?? taken.url ?? null, published: published ?? null, outlet: outlet ?? null,
  };
}

/** The lines of a stream, each a page. */
async function* pagesInLines(input: string, { allowPrivate }: AddOptions, unread: Unread): AsyncGenerator<BroughtPage> {
  const { name, chunks } = await openStream({ input, allowPrivate });
  for await (const { number, bytes } of linesOf(chunks, maxLineBytes)) {
    const request = requestOf(bytes);
    if (request === null) continue;
    if ('error' in request) unread(`line ${number} of ${name}`, request.error);
    else yield pageOfLine(`${name}#${request.id}`, request.page);
  }
}

function pageOfLine(name: string, page: Page): BroughtPage {
  const [kind, source] = 'html' in page ? ['html', page.html] as const : 'text' in page ? ['text', page.text] as const : ['page', page.page] as const;
  // A string that begins with a byte order mark would lose it in decoding; with a second one before it, it keeps its own.
  const bytes = Buffer.from(source.startsWith('\uFEFF') ? `\uFEFF${source}` : source);
  return {
    name, bytes, kind, contentType: `${kind === 'html' ? 'text/html' : 'text/plain'}; charset=utf-8`,
    url: page.url ?? null, published: page.published ?? null, outlet: page.outlet ?? null,
  };
}

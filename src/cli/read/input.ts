import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { unreadableKind } from '../../fetching/unreadable-kind.ts';
import { InputFailure } from '../../fetching/failure.ts';
import type { FetchOptions } from '../../fetching/fetch-page.ts';
import { inWords, maxPageBytes } from '../../fetching/limits.ts';
import { packageVersion } from '../version.ts';
import type { ReadOptions } from './options.ts';

/** What came in, as bytes. */
export interface Input {
  /** What messages call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it came from in the end, after redirects; absent where it was no URL. */
  readonly url?: string;
  readonly contentType?: string;
}

/** Which input, and how far it may reach. */
type Wanted = Pick<ReadOptions, 'input' | 'allowPrivate'>;

/** Takes one page in. Every failure is an `InputFailure`. */
export const takeIn = async (options: Wanted): Promise<Input> => {
  const input = await bytesOf(options);
  if (input.bytes.length === 0) throw new InputFailure(`${input.name} is empty`, 'give a page with text in it');
  refuseUnreadable(input.name, input.bytes);
  return input;
};

/** Opens a stream of bytes. Every failure, now or later, is an `InputFailure`. */
export const openStream = async ({ input, allowPrivate }: Wanted): Promise<{ name: string; chunks: AsyncIterable<Uint8Array> }> => {
  if (input === '-') return { name: stdin, chunks: fromStream(process.stdin, stdin) };
  if (isUrl(input)) {
    const { openUrl } = await import('../../fetching/fetch-page.ts');
    const { body } = await openUrl(input, { ...await fetchOptions(allowPrivate), timeouts: { overall: Infinity } });
    return { name: input, chunks: body };
  }
  await statOf(input);
  return { name: input, chunks: fromStream(createReadStream(input), input) };
};

/** Refuses what is no text by its first bytes. */
export const refuseUnreadable = (name: string, bytes: Uint8Array): void => {
  const found = unreadableKind(bytes);
  if (found) throw new InputFailure(`${name} is ${found.kind}`, found.packed ? 'unpack it, and give a page in it' : 'give a page saved as HTML or text');
};

const stdin = 'the standard input';

/** Loaded only for a URL: the machinery of the network takes a while to start. */
const fetchOptions = async (allowPrivate: boolean): Promise<FetchOptions> => {
  const { inwardRange, refuseNone } = await import('../../fetching/address-guard.ts');
  return { userAgent: `onrecord/${packageVersion()}`, refuse: allowPrivate ? refuseNone : inwardRange };
};

export const isUrl = (input: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(input);

const bytesOf = async ({ input, allowPrivate }: Wanted): Promise<Input> => {
  if (input === '-') return { name: stdin, bytes: await gather(fromStream(process.stdin, stdin), stdin) };
  if (isUrl(input)) {
    const { fetchPage } = await import('../../fetching/fetch-page.ts');
    const page = await fetchPage(input, await fetchOptions(allowPrivate));
    return { name: page.url, ...page };
  }
  const stats = await statOf(input);
  if (stats.isFile() && stats.size > maxPageBytes) throw tooLarge(input);
  try {
    const file = await open(input);
    try {
      // What is no regular file (a pipe, a device) does not know its size, and a file may grow: both are counted as they are read.
      return { name: input, bytes: await gather(file.createReadStream({ autoClose: false }), input) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileFailure(error, input);
  }
};

const statOf = async (path: string): Promise<Stats> => {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw new InputFailure(`${path} is a directory`, 'give a file in it');
    if (stats.isSocket()) throw new InputFailure(`${path} is a socket`, 'give a file');
    return stats;
  } catch (error) {
    throw fileFailure(error, path);
  }
};

const gather = async (chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of chunks) {
    size += piece.length;
    if (size > maxPageBytes) throw tooLarge(name);
    pieces.push(piece);
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, size);
};

const tooLarge = (name: string): InputFailure =>
  new InputFailure(`${name} is larger than ${inWords(maxPageBytes)}`, 'give the part that you need; for many pages, see --jsonl');

async function* fromStream(stream: AsyncIterable<Uint8Array | string>, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } catch (error) {
    throw fileFailure(error, name);
  }
}

/** What went wrong with a file, in words. */
export const fileFailure = (error: unknown, path: string): InputFailure => {
  if (error instanceof InputFailure) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const [cause, advice] = fileTroubles[code] ?? [`could not be read (${code || String(error)})`, 'check the file'];
  return new InputFailure(`${path} ${cause}`, advice, error);
};

const fileTroubles: Readonly<Record<string, readonly [cause: string, advice: string]>> = {
  ENOENT: ['does not exist', 'check the name'],
  ENOTDIR: ['does not exist', 'check the name'],
  EISDIR: ['is a directory', 'give a file in it'],
  EACCES: ['may not be read', 'check its permissions'],
  EPERM: ['may not be read', 'check its permissions'],
  ELOOP: ['is a link to itself', 'check the link'],
  ENAMETOOLONG: ['is too long for the name of a file', 'check the name; to read a text itself, pipe it in'],
  EIO: ['could not be read (the device failed)', 'check the disk'],
  ENXIO: ['is no file that can be read', 'give a file'],
};

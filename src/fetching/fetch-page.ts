import type { Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { Agent, request } from 'undici';
import { guardedConnector, inwardRange } from './address-guard.ts';
import type { Refuse } from './address-guard.ts';
import { InputFailure } from './failure.ts';
import { inWords, maxPageBytes } from './limits.ts';
import { failureOf } from './network-failure.ts';

export interface FetchOptions {
  /** Sent as User-Agent: who asks. */
  readonly userAgent: string;
  /** Which addresses may not be asked: those that are not on the public internet, unless told otherwise. */
  readonly refuse?: Refuse | undefined;
  readonly timeouts?: Partial<Timeouts> | undefined;
  /** In bytes, after decompression. */
  readonly maxBytes?: number | undefined;
}

/** In milliseconds. */
export interface Timeouts {
  /** Until the connection stands. */
  readonly connect: number;
  /** Until the headers of an answer are there. */
  readonly headers: number;
  /** Between two pieces of the body. */
  readonly body: number;
  /** For all of it, redirects included; Infinity for none. */
  readonly overall: number;
}

export const defaultTimeouts: Timeouts = { connect: 10_000, headers: 20_000, body: 20_000, overall: 120_000 };

const maxRedirects = 5;

/** An answer whose body has yet to be read. */
export interface OpenAnswer {
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Empty where the server did not say. */
  readonly contentType: string;
  /** Decompressed. Reading it fails with an `InputFailure`. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets the connection go. Reading the body to its end, or leaving it early, does so too. */
  readonly close: () => Promise<void>;
}

export interface FetchedPage {
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Fetches one page, safely. Every failure is an `InputFailure`. */
export const fetchPage = async (url: string, options: FetchOptions): Promise<FetchedPage> => {
  const max = options.maxBytes ?? maxPageBytes;
  const answer = await openUrl(url, options);
  try {
    refuseOtherThanText(answer);
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of answer.body) {
      size += piece.length;
      if (size > max) throw new InputFailure(`${answer.url} is larger than ${inWords(max)}`, 'save the part that you need to a file');
      pieces.push(piece);
    }
    return { url: answer.url, contentType: answer.contentType, bytes: Buffer.concat(pieces, size) };
  } finally {
    await answer.close();
  }
};

/** Asks for a URL and follows redirects, as far as an answer with status 200. Every failure is an `InputFailure`. */
export const openUrl = async (url: string, options: FetchOptions): Promise<OpenAnswer> => {
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const agent = new Agent({
    connect: guardedConnector({ refuse: options.refuse ?? inwardRange, timeout: timeouts.connect }),
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    pipelining: 0,
  });
  const deadline = new AbortController();
  const timer = timeouts.overall === Infinity ? undefined : setTimeout(() => deadline.abort(), timeouts.overall);
  const close = async (): Promise<void> => {
    clearTimeout(timer);
    await agent.destroy();
  };

  const seen = new Set<string>();
  let here: URL | undefined;
  try {
    here = checked(url);
    for (;;) {
      seen.add(here.href);
      const { statusCode, headers, body } = await request(here, {
        dispatcher: agent,
        signal: deadline.signal,
        headers: {
          'user-agent': options.userAgent,
          'accept': 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1',
          'accept-encoding': 'gzip, br',
        },
      });
      const next = isRedirect(statusCode) ? single(headers.location) : '';
      if (next === '') {
        if (statusCode !== 200 && statusCode !== 203) throw refusedWith(statusCode, here.href);
        const decompressed = decompress(body, single(headers['content-encoding']), here.href);
        return { url: here.href, contentType: single(headers['content-type']), body: readOn(decompressed, here.href, close), close };
      }
      body.on('error', () => undefined).destroy();
      const from = here.href;
      here = checked(next, from);
      if (seen.has(here.href)) throw new InputFailure(`${url} redirects in a circle`, 'open it in a browser and save the page to a file');
      if (seen.size > maxRedirects) {
        throw new InputFailure(`${url} redirects more than ${maxRedirects} times`, 'open it in a browser and save the page to a file');
      }
    }
  } catch (error) {
    await close();
    throw failureOf(error, here?.href ?? url);
  }
};

/** A URL that may be asked. `from` is the page that redirects to it. */
const checked = (address: string, from?: string): URL => {
  const what = from === undefined ? address : `${from} redirects to ${address}, which`;
  if (!URL.canParse(address, from)) throw new InputFailure(`${what} is no URL`, 'give one like https://example.org/page');
  const url = new URL(address, from);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InputFailure(`${what} is neither http nor https`, 'save the page to a file and read that');
  }
  if (url.username !== '' || url.password !== '') {
    throw new InputFailure(`${url.protocol}//…@${url.host} holds a user name or a password`, 'save the page to a file and read that');
  }
  url.hash = '';
  return url;
};

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

const single = (header: string | string[] | undefined): string => (Array.isArray(header) ? header[0] : header) ?? '';

const refusedWith = (status: number, url: string): InputFailure => {
  const failed = (meaning: string, advice: string): InputFailure => new InputFailure(`${url} answers ${status}${meaning && ` (${meaning})`}`, advice);
  const save = 'open it in a browser and save the page to a file';
  if (status === 404) return failed('not found', 'check the address');
  if (status === 410) return failed('gone', 'look for an archived copy');
  if (status === 401 || status === 402 || status === 403) return failed('not allowed', save);
  if (status === 429) return failed('too many requests', 'wait before you ask again');
  if (status >= 500) return failed('the server failed', 'try again later');
  if (status >= 300 && status < 400) return failed('a redirect to nowhere', 'check the address');
  return failed('', save);
};

const refuseOtherThanText = ({ url, contentType }: OpenAnswer): void => {
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  const isText = type === '' || type.startsWith('text/') || /^application\/(?:[a-z.-]{1,40}\+)?(?:xhtml|xml|html)(?:\+xml)?$/.test(type)
    // Servers that know no better say this of any file; the bytes will tell.
    || type === 'application/octet-stream';
  if (!isText) throw new InputFailure(`${url} answers with ${type}`, 'give the address of a page, or the page saved as HTML or text');
};

const decompress = (body: Readable, encoding: string, url: string): Readable => {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  const stream = ['gzip', 'x-gzip', 'deflate'].includes(name) ? createUnzip() : name === 'br' ? createBrotliDecompress() : null;
  if (stream === null) throw new InputFailure(`${url} answers in the encoding ${name}`, 'open it in a browser and save the page to a file');
  body.on('error', (error) => stream.destroy(error));
  stream.on('close', () => body.destroy());
  return body.pipe(stream);
};

async function* readOn(body: Readable, url: string, close: () => Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of body) yield piece as Uint8Array;
  } catch (error) {
    throw failureOf(error, url);
  } finally {
    await close();
  }
}

import { availableParallelism } from 'node:os';
import { UsageError } from '../failure.ts';
import { argumentsOf, dateOf, isSet, textOf, wholeNumberOf } from '../listing/arguments.ts';
import { isWebAddress } from '../read/web-address.ts';

/** What `onrecord add` was asked for. */
export interface AddOptions {
  readonly help: boolean;
  /** Paths of files and folders, URLs, or `-` for standard input. */
  readonly inputs: readonly string[];
  readonly store: string | undefined;
  readonly jsonl: boolean;
  readonly as: 'auto' | 'text' | 'page';
  readonly url: string | undefined;
  readonly published: string | undefined;
  readonly outlet: string | undefined;
  readonly allowPrivate: boolean;
  /** How many processes read; null: as many as there are cores, or none for a few pages. */
  readonly jobs: number | null;
  readonly json: boolean;
}

/** Reads the arguments of `onrecord add`. Throws a `UsageError` where they make no sense. */
export function addOptionsOf(args: string[], { stdinIsTerminal }: { stdinIsTerminal: boolean }): AddOptions {
  const given = argumentsOf('add', args, {
    'help': { type: 'boolean', short: 'h' }, 'store': { type: 'string' }, 'jsonl': { type: 'boolean' }, 'text': { type: 'boolean' }, 'page': { type: 'boolean' },
    'url': { type: 'string' }, 'published': { type: 'string' }, 'outlet': { type: 'string' }, 'allow-private': { type: 'boolean' },
    'jobs': { type: 'string' }, 'json': { type: 'boolean' },
  });
  const [help, jsonl, text, page] = [isSet(given, 'help'), isSet(given, 'jsonl'), isSet(given, 'text'), isSet(given, 'page')];
  const inputs = given.positionals.length > 0 ? given.positionals : ['-'];
  if (given.positionals.length === 0 && stdinIsTerminal && !help) {
    throw new UsageError('no input was given', 'give files, folders or URLs, or pipe a page in; see `onrecord add --help`');
  }
  if (inputs.includes('')) throw new UsageError('the name of an input is empty', 'give a file, a folder, a URL or -');
  if (text && page) throw new UsageError('--text and --page exclude each other', 'give one of them');
  const [url, published, outlet] = [textOf(given, 'url'), dateOf(given, 'published'), textOf(given, 'outlet')];
  if (url !== undefined && !isWebAddress(url)) throw new UsageError(`--url ${url} is no web address`, 'give one like https://example.org/page');
  if (outlet?.trim() === '') throw new UsageError('--outlet is empty', 'give a name, or leave it out');
  const ofOnePage = ([['url', url], ['published', published], ['outlet', outlet]] as const).find(([, value]) => value !== undefined)?.[0];
  if (ofOnePage && jsonl) throw new UsageError(`--jsonl takes no --${ofOnePage}`, 'each line of the stream has its own');
  if (ofOnePage === 'url' && inputs.length > 1) throw new UsageError('--url is of one page', 'give one page, or a stream of pages with --jsonl');
  if (jsonl && (text || page)) throw new UsageError(`--jsonl takes no --${text ? 'text' : 'page'}`, 'each line of the stream says what it is');
  return {
    help, inputs, store: textOf(given, 'store'), jsonl, as: text ? 'text' : page ? 'page' : 'auto', url, published, outlet,
    allowPrivate: isSet(given, 'allow-private'), jobs: wholeNumberOf(given, 'jobs', 0) ?? null, json: isSet(given, 'json'),
  };
}

/** As many processes as there are cores, and no more than help. */
export const usualJobs = (): number => Math.min(availableParallelism(), 16);

import { isIsoDate } from '../../reading/index.ts';
import { UsageError } from '../failure.ts';
import { parsedArguments } from '../parsed-arguments.ts';
import { isWebAddress } from './web-address.ts';

/** What `onrecord read` was asked for. */
export interface ReadOptions {
  readonly help: boolean;
  /** A path, a URL, or `-` for standard input. */
  readonly input: string;
  readonly output: Output;
  /** What the input is; `auto`: HTML where it looks like it, else the flattened text of a page. */
  readonly as: 'auto' | 'text' | 'page';
  readonly url: string | undefined;
  readonly published: string | undefined;
  readonly outlet: string | undefined;
  readonly allowPrivate: boolean;
  /** Whether to say of every block that is left unread why it is. */
  readonly whyLeftOut: boolean;
  /** The statement to explain, such as `s7`, in place of the reading. */
  readonly explain: string | undefined;
  /** From 0 to 1: statements that are less certain are left out. */
  readonly minConfidence: number;
}

const outputs = ['json', 'jsonl', 'html', 'marked'] as const;
/** `people` is what one gets without asking. */
export type Output = (typeof outputs)[number] | 'people';
/** The output for one page. */
export type SingleOutput = Exclude<Output, 'jsonl'>;

/** Reads the arguments of `onrecord read`. Throws a `UsageError` where they make no sense. */
export const optionsOf = (args: string[], { stdinIsTerminal }: { stdinIsTerminal: boolean }): ReadOptions => {
  const { values, positionals } = parsedArguments('read', args, options);
  const help = values.help ?? false;

  const asked = outputs.filter((output) => values[output]);
  if (asked.length > 1) throw new UsageError(`${asked.map((output) => `--${output}`).join(' and ')} exclude each other`, 'give one of them');
  if (values.text && values.page) throw new UsageError('--text and --page exclude each other', 'give one of them');
  if (positionals.length > 1) throw new UsageError('more than one input was given', 'give one, or a stream of pages with --jsonl');

  const { published, url, outlet } = values;
  if (published !== undefined && !isIsoDate(published)) {
    throw new UsageError(`--published ${published} is no date`, 'give one like 2017-12-11 or 2017-12-11T09:30:00Z');
  }
  if (url !== undefined && !isWebAddress(url)) throw new UsageError(`--url ${url} is no web address`, 'give one like https://example.org/page');
  if (outlet !== undefined && outlet.trim() === '') throw new UsageError('--outlet is empty', 'give a name, or leave it out');

  const output = asked[0] ?? 'people';
  const explain = values.explain === undefined ? undefined : /^s?([1-9]\d*)$/.exec(values.explain)?.[1];
  if (values.explain !== undefined && explain === undefined) throw new UsageError(`--explain ${values.explain} is no statement`, 'give its number, like s7');
  if (explain !== undefined && output !== 'people' && output !== 'json') throw new UsageError(`--explain and --${output} exclude each other`, 'give one of them');
  const minConfidence = Number(values['min-confidence'] ?? 0);
  if (values['min-confidence']?.trim() === '' || !(minConfidence >= 0 && minConfidence <= 1)) {
    throw new UsageError(`--min-confidence ${values['min-confidence']} is no share`, 'give a number from 0 to 1');
  }
  const ofOnePage = (['text', 'page', 'url', 'published', 'outlet'] as const).find((name) => values[name] !== undefined);
  if (output === 'jsonl' && ofOnePage) throw new UsageError(`--jsonl takes no --${ofOnePage}`, 'each line of the stream has its own');

  const whyLeftOut = values['why-left-out'] ?? false;
  if (whyLeftOut && output !== 'people' && output !== 'json') {
    throw new UsageError(`--${output} takes no --why-left-out`, 'it goes with the output for people and with --json');
  }

  const input = positionals[0] ?? '-';
  if (input === '') throw new UsageError('the name of the input is empty', 'give a file, a URL or -');
  if (positionals.length === 0 && stdinIsTerminal && !help) {
    throw new UsageError('no input was given', 'give a file, a URL, or pipe a page in; see `onrecord read --help`');
  }
  return {
    help, input, output, url, published, outlet,
    as: values.text ? 'text' : values.page ? 'page' : 'auto',
    allowPrivate: values['allow-private'] ?? false,
    whyLeftOut,
    explain: explain === undefined ? undefined : `s${explain}`,
    minConfidence,
  };
};

const options = {
  'help': { type: 'boolean', short: 'h' },
  'json': { type: 'boolean' },
  'jsonl': { type: 'boolean' },
  'html': { type: 'boolean' },
  'marked': { type: 'boolean' },
  'text': { type: 'boolean' },
  'page': { type: 'boolean' },
  'url': { type: 'string' },
  'published': { type: 'string' },
  'outlet': { type: 'string' },
  'allow-private': { type: 'boolean' },
  'why-left-out': { type: 'boolean' },
  'explain': { type: 'string' },
  'min-confidence': { type: 'string' },
} as const;

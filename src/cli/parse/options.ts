import { UsageError } from '../failure.ts';
import { parsedArguments } from '../parsed-arguments.ts';

/** What `onrecord parse` was asked for. */
export interface ParseOptions {
  readonly help: boolean;
  /** A path, or `-` for standard input. */
  readonly input: string;
  /** The input is CoNLL-U, whose words and sentence ends are kept. */
  readonly goldTokens: boolean;
}

/** Reads the arguments of `onrecord parse`. Throws a `UsageError` where they make no sense. */
export const parseOptionsOf = (args: string[], { stdinIsTerminal }: { stdinIsTerminal: boolean }): ParseOptions => {
  const { values, positionals } = parsedArguments('parse', args, options);
  const help = values.help ?? false;
  if (positionals.length > 1) throw new UsageError('more than one input was given', 'give one; to parse several, pipe them in one after the other');
  const input = positionals[0] ?? '-';
  if (input === '') throw new UsageError('the name of the input is empty', 'give a file or -');
  if (/^https?:\/\//i.test(input)) throw new UsageError('parse takes no URL', 'to read a page: `onrecord read`; for its text: `onrecord read --json`');
  if (positionals.length === 0 && stdinIsTerminal && !help) {
    throw new UsageError('no input was given', 'give a file, or pipe a text in; see `onrecord parse --help`');
  }
  return { help, input, goldTokens: values['gold-tokens'] ?? false };
};

const options = {
  'help': { type: 'boolean', short: 'h' },
  // The only output there is, so that it may be asked for by its name.
  'conllu': { type: 'boolean' },
  'gold-tokens': { type: 'boolean' },
} as const;

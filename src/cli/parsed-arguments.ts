import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { UsageError } from './failure.ts';

/** Which options a command has. */
export type Options = NonNullable<ParseArgsConfig['options']>;

type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>>;

/** Reads the arguments of a command. What it does not know is a `UsageError` in one line. */
export const parsedArguments = <const T extends Options>(command: string, args: string[], options: T): Parsed<T> => {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof Error) || !String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw error;
    // “Unknown option '--xml'. To specify a positional argument …”: the first sentence says it.
    const sentence = error.message.split(/\.\s|\.?\n/)[0]!.replace(/\.$/, '');
    throw new UsageError(`${sentence[0]!.toLowerCase()}${sentence.slice(1)}`, `see \`onrecord ${command} --help\``);
  }
};

import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { UsageError } from '../failure.ts';
import { isDate } from '../read/facts.ts';

/** Which options a command has. */
export type Options = NonNullable<ParseArgsConfig['options']>;

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Reads the arguments of a command. What makes no sense is a `UsageError`. */
export function argumentsOf(command: string, args: string[], options: Options): Arguments {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { values: values as Arguments['values'], positionals };
  } catch (error) {
    if (!(error instanceof Error) || !String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw error;
    // “Unknown option '--xml'. To specify a positional argument …”: the first sentence says it.
    const sentence = error.message.split(/\.\s|\.?\n/)[0]!.replace(/\.$/, '');
    throw new UsageError(`${sentence[0]!.toLowerCase()}${sentence.slice(1)}`, `see \`onrecord ${command} --help\``);
  }
}

/** The value of an option that takes one. */
export const textOf = ({ values }: Arguments, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

export const isSet = ({ values }: Arguments, name: string): boolean => values[name] === true;

export const dateOf = (given: Arguments, name: string): string | undefined => {
  const value = textOf(given, name);
  if (value !== undefined && !isDate(value)) throw new UsageError(`--${name} ${value} is no date`, 'give one like 2017, 2017-12 or 2017-12-11');
  return value;
};

export const wholeNumberOf = (given: Arguments, name: string, least: number): number | undefined => {
  const value = textOf(given, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value) || Number(value) < least) throw new UsageError(`--${name} ${value} is no whole number from ${least} on`, 'give one like 20');
  return Number(value);
};

export function oneOf<T extends string>(given: Arguments, name: string, among: readonly T[]): T | undefined {
  const value = textOf(given, name);
  if (value === undefined) return undefined;
  if (!(among as readonly string[]).includes(value)) throw new UsageError(`--${name} ${value} is not known`, `give one of ${among.join(', ')}`);
  return value as T;
}

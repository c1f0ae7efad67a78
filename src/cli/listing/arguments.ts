import { isIsoDate } from '../../reading/index.ts';
import { UsageError } from '../failure.ts';
import type { Options } from '../parsed-arguments.ts';
import { parsedArguments } from '../parsed-arguments.ts';

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Reads the arguments of a command whose options are put together from several lists. What makes no sense is a `UsageError`. */
export function argumentsOf(command: string, args: string[], options: Options): Arguments {
  const { values, positionals } = parsedArguments(command, args, options);
  return { values: values as Arguments['values'], positionals };
}

/** The value of an option that takes one. */
export const textOf = ({ values }: Arguments, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

export const isSet = ({ values }: Arguments, name: string): boolean => values[name] === true;

export const dateOf = (given: Arguments, name: string): string | undefined => {
  const value = textOf(given, name);
  if (value !== undefined && !isIsoDate(value)) throw new UsageError(`--${name} ${value} is no date`, 'give one like 2017, 2017-12 or 2017-12-11');
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

import { InputFailure, oneLine } from '../fetching/failure.ts';

/** How `onrecord` ends. `--help` documents them. */
export const exitCodes = { fine: 0, unread: 1, usage: 2 } as const;

/** The command line itself is wrong. `advice` says how it should look. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** The one line that tells a person what went wrong: `onrecord: <cause>: <what to do>`. */
export const lineFor = (error: unknown): string => {
  if (error instanceof UsageError || error instanceof InputFailure) return `onrecord: ${oneLine(error.message)}: ${oneLine(error.advice)}`;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `onrecord: a fault in onrecord itself (${oneLine(what)}): please report it; ONRECORD_DEBUG=1 shows where it happened`;
};

export const exitCodeFor = (error: unknown): number => error instanceof UsageError ? exitCodes.usage : exitCodes.unread;

/** Says what went wrong on stderr, with the stack only where ONRECORD_DEBUG asks for it, and gives the exit code. */
export const report = (error: unknown, env: NodeJS.ProcessEnv = process.env): number => {
  process.stderr.write(`${lineFor(error)}\n`);
  if (env['ONRECORD_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodeFor(error);
};

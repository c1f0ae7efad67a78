#!/usr/bin/env node
import { exitCodes, report, UsageError } from './failure.ts';
import { help } from './help.ts';
import { guardOutput, write } from './output.ts';
import { packageVersion } from './version.ts';

/** A command takes its arguments and gives the exit code. */
interface Command { readonly run: (args: string[]) => Promise<number> }

/** Loaded only when called: a help page should not wait for an engine. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: () => import('./read.ts'),
  add: () => import('./add.ts'),
  statements: () => import('./statements.ts'),
  speakers: () => import('./speakers.ts'),
  claims: () => import('./claims.ts'),
  quotations: () => import('./quotations.ts'),
  figures: () => import('./figures.ts'),
  announcements: () => import('./announcements.ts'),
  copies: () => import('./copies.ts'),
  search: () => import('./search.ts'),
  correct: () => import('./correct.ts'),
  corrections: () => import('./corrections.ts'),
  export: () => import('./export.ts'),
  bundle: () => import('./bundle.ts'),
  verify: () => import('./verify.ts'),
  serve: () => import('./serve.ts'),
  account: () => import('./account.ts'),
  parse: () => import('./parse.ts'),
};

const main = async ([name, ...args]: string[]): Promise<number> => {
  if (name === undefined) throw new UsageError('no command was given', 'try `onrecord read FILE`, or see `onrecord --help`');
  if (name === '--help' || name === '-h' || name === 'help') {
    await write(help);
    return exitCodes.fine;
  }
  if (name === '--version' || name === '-v') {
    await write(`${packageVersion()}\n`);
    return exitCodes.fine;
  }
  if (!Object.hasOwn(commands, name)) {
    throw new UsageError(
      name.startsWith('-') ? `unknown option ${name}` : `there is no command “${name}”`,
      name.startsWith('-') ? 'see `onrecord --help`' : `to read a page: \`onrecord read ${name}\`; see \`onrecord --help\``,
    );
  }
  return (await commands[name]!()).run(args);
};

guardOutput();
// The exit code is set rather than forced, so that everything written arrives.
process.exitCode = await main(process.argv.slice(2)).catch(report);

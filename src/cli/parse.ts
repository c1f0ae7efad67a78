import { exitCodes } from './failure.ts';
import { parseHelp } from './help.ts';
import { write } from './output.ts';
import { parseOptionsOf } from './parse/options.ts';

/** `onrecord parse`: text in, its sentences with their syntax out, as CoNLL-U. */
export const run = async (args: string[]): Promise<number> => {
  const options = parseOptionsOf(args, { stdinIsTerminal: process.stdin.isTTY === true });
  if (options.help) {
    await write(parseHelp);
    return exitCodes.fine;
  }
  const { parseStream } = await import('./parse/parse-stream.ts');
  return parseStream(options);
};

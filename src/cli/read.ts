import { exitCodes } from './failure.ts';
import { readHelp } from './help.ts';
import { write } from './output.ts';
import { optionsOf } from './read/options.ts';

/** `onrecord read`: one page in, who said what out; or a stream of them. */
export const run = async (args: string[]): Promise<number> => {
  const options = optionsOf(args, { stdinIsTerminal: process.stdin.isTTY === true });
  if (options.help) {
    await write(readHelp);
    return exitCodes.fine;
  }
  if (options.output === 'jsonl') {
    const { readStream } = await import('./read/stream.ts');
    return readStream(options);
  }
  const { readOne } = await import('./read/one.ts');
  return readOne(options, options.output);
};

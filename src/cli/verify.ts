import { InputFailure, oneLine } from '../fetching/failure.ts';
import { verifyBundle } from '../ledger/index.ts';
import { exitCodes, UsageError } from './failure.ts';
import { argumentsOf, isSet } from './listing/arguments.ts';
import { write } from './output.ts';
import { takeIn } from './read/input.ts';

const help = `Checks a bundle: that the pages, texts and passages in it have the hashes, spans and words that it says. Needs no record
and no network.

Usage:
  onrecord verify FILE|-

Exit codes:
  0  everything in it fits
  1  something does not, and is told; or the file could not be read
  2  the command line is wrong
`;

/** `onrecord verify` */
export const run = async (args: string[]): Promise<number> => {
  const given = argumentsOf('verify', args, { help: { type: 'boolean', short: 'h' } });
  if (isSet(given, 'help')) {
    await write(help);
    return exitCodes.fine;
  }
  const [input] = given.positionals;
  if (input === undefined || given.positionals.length > 1) throw new UsageError('give one bundle', 'see `onrecord verify --help`');
  const { name, bytes } = await takeIn({ input, allowPrivate: false });
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(bytes).toString());
  } catch (error) {
    throw new InputFailure(`${name} is no JSON`, 'give what `onrecord bundle` wrote', error);
  }
  const { faults, articles, passages, stretches } = verifyBundle(parsed);
  for (const fault of faults) await write(`${oneLine(fault)}\n`);
  if (faults.length > 0) return exitCodes.unread;
  await write(`Everything fits: ${passages} ${passages === 1 ? 'passage' : 'passages'} in ${articles} ${articles === 1 ? 'article' : 'articles'}, ${stretches} stretches of words compared.\n`);
  return exitCodes.fine;
};

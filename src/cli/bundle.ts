import { InputFailure } from '../fetching/failure.ts';
import { bundle } from '../ledger/index.ts';
import { exitCodes, UsageError } from './failure.ts';
import { argumentsOf, isSet, textOf } from './listing/arguments.ts';
import { withLedger } from './listing/store.ts';
import { write } from './output.ts';

const help = `Puts everything behind one claim, quotation or statement into one file, which anybody can check offline: the pages as they
came in, the texts read in them, the passages with their spans and words, the links, and the corrections, with their hashes.

Usage:
  onrecord bundle ID [--store STORE] > FILE
  onrecord verify FILE

The id is that of a claim, a quotation or a statement, as the lists show it.
`;

/** `onrecord bundle` */
export const run = async (args: string[]): Promise<number> => {
  const given = argumentsOf('bundle', args, { store: { type: 'string' }, help: { type: 'boolean', short: 'h' } });
  if (isSet(given, 'help')) {
    await write(help);
    return exitCodes.fine;
  }
  const [id] = given.positionals;
  if (id === undefined || given.positionals.length > 1) throw new UsageError('give one id', 'see `onrecord bundle --help`');
  return withLedger(textOf(given, 'store'), async (ledger) => {
    const made = await bundle(ledger, id);
    if (made === null) throw new InputFailure(`there is nothing on record under ${id}`, 'see the ids that `onrecord claims`, `quotations` and `statements` show');
    await write(`${JSON.stringify(made)}\n`);
    return exitCodes.fine;
  });
};

import { statements } from '../ledger/index.ts';
import type { StatementRow } from '../ledger/index.ts';
import { statementFilterOf, statementOptions } from './listing/filters.ts';
import { listingHelp, statementFilterHelp } from './listing/help.ts';
import { runListing } from './listing/listing.ts';
import { drawStatement, statementColumns } from './listing/statement.ts';

const help = `Lists the statements of the record, the newest articles first: who said what, in exactly which words.

Usage:
  onrecord statements [options]

Which:
${statementFilterHelp}
${listingHelp}
Examples:
  onrecord statements --speaker renholt --attitude promises
  onrecord statements --words '"northern quay"' --since 2026-03 --csv > quay.csv
`;

/** `onrecord statements` */
export const run = (args: string[]): Promise<number> => runListing<StatementRow>({
  command: 'statements', help, options: statementOptions, positionals: 0,
  question: (given) => {
    const filter = statementFilterOf(given);
    return (ledger, wanted) => statements(ledger, filter, wanted);
  },
  columns: statementColumns, draw: drawStatement, none: 'No statements were found.',
}, args);

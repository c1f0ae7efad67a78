import { claims } from '../ledger/index.ts';
import type { ClaimRow } from '../ledger/index.ts';
import { backingColumns, backingLine, datesLine, groupFilterHelp, groupFilterOf, groupOptions, plain } from './listing/commands.ts';
import { drawn } from './listing/drawn.ts';
import { listingHelp } from './listing/help.ts';
import { runListing } from './listing/listing.ts';

const help = `Lists claims: what several statements are about, and who asserts, reports, doubts or denies it, or declines to say.

Usage:
  onrecord claims [options]

Which:
${groupFilterHelp}
${listingHelp}
Examples:
  onrecord claims --words 'smuggling routes'
  onrecord claims --party ID --csv
`;

/** `onrecord claims` */
export const run = (args: string[]): Promise<number> => runListing<ClaimRow>({
  command: 'claims', help, options: groupOptions, positionals: 0,
  question: (given) => {
    const filter = groupFilterOf(given);
    return (ledger, wanted) => claims(ledger, filter, wanted);
  },
  columns: [
    ['id', (row) => row.id], ['words', (row) => row.words], ['statements', (row) => row.statements],
    ['positions', (row) => row.positions.map(({ position, party }) => `${position}: ${party}`).join('; ')], ...backingColumns,
  ],
  draw: (row, { paint, width }) => [
    ...drawn([{ text: plain(row.words), style: 'words' }], { paint, width }),
    ...row.positions.flatMap(({ position, party }) => drawn([{ text: position, style: 'attitude' }, { text: plain(party), style: 'speaker' }], { paint, width }, '  ')),
    `  ${paint([{ text: `${row.statements} statements · ${backingLine(row)} · ${datesLine(row)}`, style: 'quiet' }])}`,
    `  ${paint([{ text: row.id, style: 'quiet' }])}`,
  ],
  none: 'No claims were found that more than one statement is about.',
}, args);

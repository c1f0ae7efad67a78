import { quotations } from '../ledger/index.ts';
import type { QuotationRow } from '../ledger/index.ts';
import { backingColumns, backingLine, datesLine, groupFilterHelp, groupFilterOf, groupOptions, plain } from './listing/commands.ts';
import { drawn } from './listing/drawn.ts';
import { listingHelp } from './listing/help.ts';
import { runListing } from './listing/listing.ts';

const help = `Lists quotations: the same words quoted in several places, with how many wordings there are.

Usage:
  onrecord quotations [options]

Which:
${groupFilterHelp}
${listingHelp}
Examples:
  onrecord quotations --speaker renholt
  onrecord quotations --words '"coming home"' --json
`;

/** `onrecord quotations` */
export const run = (args: string[]): Promise<number> => runListing<QuotationRow>({
  command: 'quotations', help, options: groupOptions, positionals: 0,
  question: (given) => {
    const filter = groupFilterOf(given);
    return (ledger, wanted) => quotations(ledger, filter, wanted);
  },
  columns: [
    ['id', (row) => row.id], ['words', (row) => row.words], ['speakers', (row) => row.speakers.join('; ')],
    ['variants', (row) => row.variants], ['witnesses', (row) => row.witnesses], ...backingColumns,
  ],
  draw: (row, { paint, width }) => [
    ...drawn([
      { text: row.speakers.length > 0 ? row.speakers.map(plain).join(', ') : '(speaker unresolved)', style: row.speakers.length > 0 ? 'speaker' : 'quiet' },
      { text: `· ${backingLine(row)} · ${row.witnesses} witnesses, ${row.variants === 1 ? 'one wording' : `${row.variants} wordings`} · ${datesLine(row)}`, style: 'quiet' },
    ], { paint, width }),
    ...drawn([{ text: `› ${plain(row.words)}`, style: 'words' }], { paint, width }, '  '),
    `  ${paint([{ text: row.id, style: 'quiet' }])}`,
  ],
  none: 'No quotations were found in more than one place.',
}, args);

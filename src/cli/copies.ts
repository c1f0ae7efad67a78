import { copies } from '../ledger/index.ts';
import type { CopiesRow } from '../ledger/index.ts';
import { articleLine } from './listing/article-line.ts';
import { backingColumns, backingLine, datesLine, groupFilterHelp, groupFilterOf, groupOptions } from './listing/commands.ts';
import { listingHelp } from './listing/help.ts';
import { runListing } from './listing/listing.ts';

const help = `Lists articles with one text behind them: one origin, however many outlets ran it.

Usage:
  onrecord copies [options]

Which:
${groupFilterHelp.split('\n').filter((line) => !/--(?:speaker|party) /.test(line)).join('\n')}
${listingHelp}`;

/** `onrecord copies` */
export const run = (args: string[]): Promise<number> => runListing<CopiesRow>({
  command: 'copies', help, options: groupOptions, positionals: 0,
  question: (given) => {
    const filter = { ...groupFilterOf(given), speaker: undefined, party: undefined };
    return (ledger, wanted) => copies(ledger, filter, wanted);
  },
  columns: [
    ['id', (row) => row.id], ['earliest', (row) => row.copies[0]?.id ?? null], ['outlet', (row) => row.copies[0]?.outlet ?? null],
    ['title', (row) => row.copies[0]?.title ?? null], ['copies', (row) => row.copies.map(({ id }) => id).join(' ')], ...backingColumns,
  ],
  draw: (row, { paint, width }) => [
    paint([{ text: `${backingLine({ ...row, origins: 1 })} · ${datesLine(row)}`, style: 'section' }]),
    ...row.copies.map((copy) => `  ${paint([{ text: articleLine(copy, width - 2), style: 'words' }])}`),
    `  ${paint([{ text: row.id, style: 'quiet' }])}`,
  ],
  none: 'No copies were found.',
}, args);

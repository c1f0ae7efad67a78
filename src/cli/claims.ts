import { claims } from '../ledger/index.ts';
import type { ClaimRow, PartyStand } from '../ledger/index.ts';
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

/** “asserts, then denies (reports, too)”. */
const positionWords = ({ position, turns, also }: PartyStand): string => {
  const left = turns.map((turn) => turn.position);
  return [...left, ...left.at(-1) === position ? [] : [position]].join(', then ') + (also.length === 0 ? '' : ` (${also.join(', ')}, too)`);
};

/** `onrecord claims` */
export const run = (args: string[]): Promise<number> => runListing<ClaimRow>({
  command: 'claims', help, options: groupOptions, positionals: 0,
  question: (given) => {
    const filter = groupFilterOf(given);
    return (ledger, wanted) => claims(ledger, filter, wanted);
  },
  columns: [
    ['id', (row) => row.id], ['words', (row) => row.words], ['statements', (row) => row.statements],
    ['positions', (row) => row.positions.map((stand) => `${positionWords(stand)}: ${stand.party}`).join('; ')], ...backingColumns,
  ],
  draw: (row, { paint, width }) => [
    ...drawn([{ text: plain(row.words), style: 'words' }], { paint, width }),
    ...row.positions.flatMap((stand) => drawn([{ text: positionWords(stand), style: 'attitude' }, { text: plain(stand.party), style: 'speaker' }], { paint, width }, '  ')),
    `  ${paint([{ text: `${row.statements} statements · ${backingLine(row)} · ${datesLine(row)}`, style: 'quiet' }])}`,
    `  ${paint([{ text: row.id, style: 'quiet' }])}`,
  ],
  none: 'No claims were found that more than one statement is about.',
}, args);

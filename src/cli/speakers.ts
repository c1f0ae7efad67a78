import { parties } from '../ledger/index.ts';
import type { PartyRow } from '../ledger/index.ts';
import { backingColumns, backingLine, datesLine, groupFilterHelp, groupFilterOf, groupOptions, plain } from './listing/commands.ts';
import { drawn } from './listing/drawn.ts';
import { listingHelp } from './listing/help.ts';
import { runListing } from './listing/listing.ts';

const help = `Lists who speaks in the record: each party once, with its names and roles across articles.

Usage:
  onrecord speakers [NAME] [options]

Which:
${groupFilterHelp}
${listingHelp}
Examples:
  onrecord speakers --largest
  onrecord speakers renholt
`;

/** `onrecord speakers` */
export const run = (args: string[]): Promise<number> => runListing<PartyRow>({
  command: 'speakers', help, options: groupOptions, positionals: Infinity,
  question: (given) => {
    const name = given.positionals.join(' ');
    const filter = { ...groupFilterOf(given), ...(name === '' ? {} : { speaker: name }) };
    return (ledger, wanted) => parties(ledger, filter, wanted);
  },
  columns: [
    ['id', (row) => row.id], ['name', (row) => row.name], ['names', (row) => row.names.join('; ')], ['kind', (row) => row.kind],
    ['roles', (row) => row.roles.map(({ title, of }) => (of === null ? title : `${title}, ${of}`)).join('; ')],
    ['statements', (row) => row.statements], ...backingColumns,
  ],
  draw: (row, { paint, width }) => [
    ...drawn([
      { text: plain(row.name), style: 'speaker' },
      { text: `· ${[...(row.kind === 'unknown' ? [] : [row.kind]), `${row.statements} ${row.statements === 1 ? 'statement' : 'statements'}`, backingLine(row), datesLine(row)].join(' · ')}`, style: 'quiet' },
    ], { paint, width }),
    ...(row.names.length > 1 ? drawn([{ text: `also ${row.names.slice(1).map(plain).join(', ')}`, style: 'words' }], { paint, width }, '  ') : []),
    ...row.roles.flatMap(({ title, of, first, last }) => drawn([
      { text: plain(of === null ? title : `${title}, ${of}`), style: 'words' }, { text: `· ${datesLine({ first, last })}`, style: 'quiet' },
    ], { paint, width }, '  ')),
    `  ${paint([{ text: row.id, style: 'quiet' }])}`,
  ],
  none: 'Nobody was found.',
}, args);

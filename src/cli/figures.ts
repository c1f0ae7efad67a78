import { disputes, figures } from '../ledger/index.ts';
import type { FigureRow } from '../ledger/index.ts';
import { UsageError } from './failure.ts';
import { oneOf, textOf } from './listing/arguments.ts';
import type { Arguments } from './listing/arguments.ts';
import { articleLine } from './listing/article-line.ts';
import { plain } from './listing/commands.ts';
import { articleFilterOf, articleOptions } from './listing/filters.ts';
import { drawn } from './listing/drawn.ts';
import { articleFilterHelp, listingHelp } from './listing/help.ts';
import { runListing } from './listing/listing.ts';

const help = `Lists figures: every quantity that somebody gave, by whom, and as exactly as they gave it. Nothing is averaged.

Usage:
  onrecord figures [options]

Which:
  --unit UNIT      only of what is counted, or the unit it is measured in: troops, percent
  --from N         only N and more
  --to N           only N and less
  --speaker NAME   only given by this speaker
  --party ID       only given by this party
  --disputed HOW   only what is in conflict with another figure of its measure (conflict), or was taken back, or is
                   named by its source only to deny it or take it back (withdrawn)
${articleFilterHelp}
${listingHelp}
Examples:
  onrecord figures --unit sailors --since 2026-02
  onrecord figures --disputed withdrawn
`;

const numberOf = (given: Arguments, name: string): number | undefined => {
  const value = textOf(given, name);
  if (value === undefined) return undefined;
  if (value.trim() === '' || !Number.isFinite(Number(value))) throw new UsageError(`--${name} ${value} is no number`, 'give one like 4000 or 0.5');
  return Number(value);
};

const stanceWords: Readonly<Record<FigureRow['stance'], string>> = { 'gives': 'given', 'denies': 'denied', 'doubts': 'doubted', 'takes back': 'taken back' };

/** `onrecord figures` */
export const run = (args: string[]): Promise<number> => runListing<FigureRow>({
  command: 'figures', help, positionals: 0,
  options: { ...articleOptions, unit: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, speaker: { type: 'string' }, party: { type: 'string' }, disputed: { type: 'string' } },
  question: (given) => {
    const filter = {
      ...articleFilterOf(given), unit: textOf(given, 'unit'), from: numberOf(given, 'from'), to: numberOf(given, 'to'),
      speaker: textOf(given, 'speaker'), party: textOf(given, 'party'), disputed: oneOf(given, 'disputed', disputes),
    };
    return (ledger, wanted) => figures(ledger, filter, wanted);
  },
  columns: [
    ['id', (row) => row.id], ['published', (row) => row.article.published], ['outlet', (row) => row.article.outlet], ['words', (row) => row.words],
    ['value', (row) => row.value], ['bounds', (row) => row.bounds], ['unit', (row) => row.unit], ['of', (row) => row.of], ['place', (row) => row.place],
    ['as of', (row) => row.asOf], ['speaker', (row) => row.statement?.speaker?.name ?? null], ['statement', (row) => row.statement?.id ?? null],
    ['stance', (row) => row.stance], ['disputes', (row) => row.disputes.join('; ')], ['origin', (row) => row.article.origin], ['measure', (row) => row.measure],
  ],
  draw: (row, { paint, width }) => {
    const given = row.statement === null ? 'given by the article'
      : `${stanceWords[row.stance]} by ${row.statement.speaker?.name ?? row.statement.sources[0]?.words ?? 'nobody that is named'}`;
    const facts = [
      [row.bounds === 'exactly' ? '' : row.bounds, row.value, row.of ?? '', row.unit ?? ''].filter((word) => word !== '').join(' '),
      ...(row.place === null ? [] : [`in ${row.place}`]), ...(row.asOf === null ? [] : [`as of ${row.asOf}`]), given, ...row.disputes.map((dispute) => (dispute === 'conflict' ? 'in conflict with others' : dispute)),
    ];
    return [
      ...drawn([{ text: plain(row.words), style: 'words' }, { text: `· ${facts.map(plain).join(' · ')}`, style: 'quiet' }], { paint, width }),
      `  ${paint([{ text: articleLine(row.article, width - 2), style: 'quiet' }])}`,
      `  ${paint([{ text: row.id, style: 'quiet' }])}`,
    ];
  },
  none: 'No figures were found.',
}, args);

import { announcements, outcomeWords, repeatsOf, reportWords } from '../ledger/index.ts';
import type { AnnouncementRow } from '../ledger/index.ts';
import { dateOf, oneOf, textOf } from './listing/arguments.ts';
import { articleLine } from './listing/article-line.ts';
import { plain } from './listing/commands.ts';
import { articleFilterOf, articleOptions } from './listing/filters.ts';
import { drawn } from './listing/drawn.ts';
import { articleFilterHelp, listingHelp } from './listing/help.ts';
import { runListing } from './listing/listing.ts';

const help = `Lists announcements: who committed to what, ordered or forbade it, by when it was due, and what came of it.

Usage:
  onrecord announcements [options]

Which:
  --state STATE    only settled ones (a person has decided, on it or on the same elsewhere),
                   overdue ones (it was due, and nobody has), or open ones
  --today DATE     the day by which overdue goes (else the day it is)
  --act LEMMA      only with this act: withdraw
  --speaker NAME   only by this speaker
  --party ID       only by this party
${articleFilterHelp}
${listingHelp}
Examples:
  onrecord announcements --state overdue
`;

function decidedWords({ outcome, decidedElsewhere: other }: AnnouncementRow): string {
  if (outcome !== null) return `decided: ${outcomeWords(outcome)}`;
  if (other !== null) return `decided for the same announcement in ${other.article.outlet ?? 'an article'} (${other.id}): ${outcomeWords(other.outcome)}`;
  return 'no outcome decided';
}

/** `onrecord announcements` */
export const run = (args: string[]): Promise<number> => runListing<AnnouncementRow>({
  command: 'announcements', help, positionals: 0,
  options: { ...articleOptions, state: { type: 'string' }, today: { type: 'string' }, act: { type: 'string' }, speaker: { type: 'string' }, party: { type: 'string' } },
  question: (given) => {
    const filter = {
      ...articleFilterOf(given), state: oneOf(given, 'state', ['open', 'overdue', 'settled'] as const),
      today: dateOf(given, 'today') ?? new Date().toISOString().slice(0, 10),
      act: textOf(given, 'act'), speaker: textOf(given, 'speaker'), party: textOf(given, 'party'),
    };
    return (ledger, wanted) => announcements(ledger, filter, wanted);
  },
  columns: [
    ['id', (row) => row.id], ['published', (row) => row.article.published], ['outlet', (row) => row.article.outlet], ['actor', (row) => row.actor],
    ['act', (row) => row.act], ['negated', (row) => (row.negated ? 1 : 0)], ['words', (row) => row.words], ['due', (row) => row.due], ['outcome', (row) => row.outcome?.state ?? null],
    ['days late', (row) => row.outcome?.daysLate ?? null], ['rests on', (row) => row.outcome?.statement ?? null], ['came on', (row) => row.outcome?.on ?? null], ['decided elsewhere', (row) => row.decidedElsewhere?.id ?? null], ['reports', (row) => reportWords(row).join('; ')], ['origin', (row) => row.article.origin],
    ['statement', (row) => row.statement?.id ?? null],
  ],
  draw: (row, { paint, width }) => {
    const facts = [
      `act: ${row.negated ? 'not ' : ''}${row.act}`, ...(row.due === null ? [] : [`due ${row.due}`]), decidedWords(row),
      ...(reportWords(row).length > 0 ? [`reports: ${reportWords(row).join(', ')}`] : []), ...(repeatsOf(row).length > 0 ? ['announced in other articles too'] : []),
    ];
    return [
      ...drawn([
        { text: row.actor === null ? '(actor unresolved)' : plain(row.actor), style: row.actor === null ? 'quiet' : 'speaker' }, { text: '›', style: 'quiet' },
        { text: plain(row.words), style: 'words' }, { text: `· ${facts.map(plain).join(' · ')}`, style: 'quiet' },
      ], { paint, width }),
      `  ${paint([{ text: articleLine(row.article, width - 2), style: 'quiet' }])}`,
      `  ${paint([{ text: row.id, style: 'quiet' }])}`,
    ];
  },
  none: 'No announcements were found.',
}, args);

import { backedBy } from '../../ledger/index.ts';
import type { Backing, GroupFilter } from '../../ledger/index.ts';
import { visible } from '../../server/web/visible.ts';
import { isSet, textOf } from './arguments.ts';
import type { Options } from '../parsed-arguments.ts';
import type { Arguments } from './arguments.ts';
import { articleFilterOf, articleOptions } from './filters.ts';
import { articleFilterHelp } from './help.ts';

/*
 * What the lists of groups have in common: quotations, claims, speakers, copies.
 */

export const groupOptions: Options = {
  ...articleOptions, speaker: { type: 'string' }, party: { type: 'string' }, words: { type: 'string' }, largest: { type: 'boolean' },
};

export const groupFilterOf = (given: Arguments): GroupFilter => ({
  ...articleFilterOf(given), speaker: textOf(given, 'speaker'), party: textOf(given, 'party'), words: textOf(given, 'words'),
  order: isSet(given, 'largest') ? 'largest' : 'newest',
});

export const groupFilterHelp = `  --speaker NAME   only with this speaker: all words of the name; other names of the same party count
  --party ID       only with this party
  --words WORDS    only with these words
${articleFilterHelp}  --largest        the largest first, not the newest
`;

/** “14 outlets, 2 origins”: copies are not confirmations. */
export const backingLine = backedBy;

/** “2025-05-02 – 2025-06-01” */
export const datesLine = ({ first, last }: Pick<Backing, 'first' | 'last'>): string => {
  const [from, to] = [first?.slice(0, 10), last?.slice(0, 10)];
  return from === undefined ? 'undated' : from === to || to === undefined ? from : `${from} – ${to}`;
};

export const backingColumns = [
  ['articles', (row: Backing) => row.articles], ['outlets', (row: Backing) => row.outlets], ['without outlet', (row: Backing) => row.withoutOutlet], ['origins', (row: Backing) => row.origins],
  ['first', (row: Backing) => row.first], ['last', (row: Backing) => row.last],
] as const;

/** Words of a page on one line, as they may be shown. */
export const plain = (words: string): string => visible(words).replace(/\s+/g, ' ').trim();

import { search } from '../ledger/index.ts';
import type { Excerpt, SearchRow } from '../ledger/index.ts';
import { visible } from '../server/web/visible.ts';
import { UsageError } from './failure.ts';
import { articleFilterOf, articleOptions } from './listing/filters.ts';
import { articleFilterHelp, listingHelp } from './listing/help.ts';
import { articleLine } from './listing/article-line.ts';
import { runListing } from './listing/listing.ts';
import type { Drawing } from './listing/listing.ts';
import { textOf } from './listing/arguments.ts';
import { wrap } from './read/people/columns.ts';
import type { Run } from './read/people/columns.ts';
import type { Style } from './read/people/paint.ts';

const help = `Finds articles by their words, the newest first, and shows the words in their context.

Usage:
  onrecord search WORDS [options]

All the words have to be there. "In quotation marks" they stand one after the other; withdr* stands for any ending.
Capitals and accents make no difference.

Which:
  --speaker NAME   only articles in which this speaker says something
${articleFilterHelp}
${listingHelp}
Examples:
  onrecord search northern quay
  onrecord search '"patrol ships" withdr*' --outlet courier
`;

/** `onrecord search` */
export const run = (args: string[]): Promise<number> => runListing<SearchRow>({
  command: 'search', help, options: { ...articleOptions, speaker: { type: 'string' } }, positionals: Infinity,
  question: (given) => {
    const words = given.positionals.join(' ');
    if (words.trim() === '') throw new UsageError('no words were given', 'try `onrecord search harbour`');
    const filter = { ...articleFilterOf(given), speaker: textOf(given, 'speaker') };
    return (ledger, wanted) => search(ledger, words, filter, wanted);
  },
  columns: [
    ['article', (row) => row.article.id],
    ['published', (row) => row.article.published],
    ['outlet', (row) => row.article.outlet],
    ['title', (row) => row.article.title],
    ['url', (row) => row.article.url],
    ['origin', (row) => row.article.origin],
    ['places', (row) => row.count],
    ['words', (row) => row.places[0]?.words ?? null],
  ],
  draw, none: 'Nothing was found.',
}, args);

function draw({ article, places, count }: SearchRow, { paint, width }: Drawing): readonly string[] {
  const more = count - places.reduce((sum, { marks }) => sum + marks.length, 0);
  return [
    paint([{ text: articleLine(article, width), style: 'title' }]),
    ...places.flatMap((place) => wrap(runsOf(place), width - 2).map((line) => `  ${paint(line)}`)),
    `  ${paint([{ text: `${article.id}${more > 0 ? ` · ${more} more ${more === 1 ? 'place' : 'places'}` : ''}`, style: 'quiet' }])}`,
  ];
}

/** The words that were looked for stand out from those around them. */
function runsOf({ span, words, marks }: Excerpt): readonly Run<Style>[] {
  const runs: Run<Style>[] = [{ text: '›', style: 'quiet' }];
  let at = span[0];
  const push = (to: number, style: Style): void => {
    const text = visible(words.slice(at - span[0], to - span[0])).trim();
    if (text !== '') runs.push({ text, style });
    at = to;
  };
  for (const [start, end] of marks) {
    // A mark inside a word that another has marked already adds nothing.
    if (end <= at) continue;
    push(wordStart(words, Math.max(start, at) - span[0]) + span[0], 'words');
    push(wordEnd(words, end - span[0]) + span[0], 'source');
  }
  push(span[1], 'words');
  return runs;
}

// Runs are drawn a space apart, so that a mark takes the whole of what stands between spaces.
const wordStart = (words: string, at: number): number => {
  while (at > 0 && !/\s/.test(words[at - 1]!)) at--;
  return at;
};
const wordEnd = (words: string, at: number): number => {
  while (at < words.length && !/\s/.test(words[at]!)) at++;
  return at;
};

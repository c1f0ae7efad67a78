import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { corrections, correctionKinds, importCorrections, textsOfCorrection, thingWords, undoneBy } from '../ledger/index.ts';
import type { Correction, JournalRow } from '../ledger/index.ts';
import { matchers } from '../matching/index.ts';
import { exitCodes, UsageError } from './failure.ts';
import { argumentsOf, isSet, oneOf, textOf } from './listing/arguments.ts';
import { plain } from './listing/commands.ts';
import { decisionWords, wordsDecidedOn } from './listing/correction-words.ts';
import { drawn } from './listing/drawn.ts';
import { listingHelp } from './listing/help.ts';
import { runListing } from './listing/listing.ts';
import { withLedger } from './listing/store.ts';
import { write } from './output.ts';
import { fileFailure } from './read/input.ts';

const help = `Shows the journal of corrections: who changed what, when and why. Nothing in it is ever changed or taken out.

Usage:
  onrecord corrections [list] [options]
  onrecord corrections export [--with-text] [--store STORE]   every entry as JSON lines, the oldest first
  onrecord corrections import FILE [--store STORE]            the entries of another journal; known ones are passed over

An exported entry holds the words it is about, and with --with-text the article's text: what the machine should have
read, as a test for the next engine.

Which:
  --kind KIND      only ${correctionKinds.join(', ')}
  --who NAME       only by this person
  --article ID     only about this article

${listingHelp}`;

/** `onrecord corrections` */
export const run = async ([first, ...rest]: string[]): Promise<number> => {
  if (first === 'export') return exportJournal(rest);
  if (first === 'import') return importJournal(rest);
  const args = first === 'list' ? rest : first === undefined ? [] : [first, ...rest];
  /** What things without a finding of their own are known by: copies, by the headlines of their articles. */
  const names = new Map<string, string>();
  /** What entries take back, by id: it may stand on another page of the list, or be left out by a filter. */
  const undone = new Map<string, Correction>();
  return runListing<JournalRow>({
    command: 'corrections', help, positionals: 0, options: { kind: { type: 'string' }, who: { type: 'string' }, article: { type: 'string' } },
    question: (given) => {
      const filter = { kind: oneOf(given, 'kind', correctionKinds), who: textOf(given, 'who'), article: textOf(given, 'article') };
      return async (ledger, wanted) => {
        const answer = await corrections(ledger, filter, wanted);
        for (const [id, entry] of await undoneBy(ledger, answer.rows)) undone.set(id, entry);
        const unnamed = [...answer.rows, ...undone.values()].flatMap(({ anchor }) => ('a' in anchor ? [anchor.a, anchor.b] : [])).filter(({ finding }) => finding === null);
        for (const [id, words] of await thingWords(ledger, unnamed.map(({ id }) => id))) names.set(id, words);
        return answer;
      };
    },
    columns: [
      ['id', (row) => row.id], ['at', (row) => row.at], ['who', (row) => row.who], ['kind', (row) => row.kind], ['article', (row) => row.page],
      ['words', (row) => wordsOf(row)], ['change', (row) => JSON.stringify(row.change)], ['why', (row) => row.why], ['undone by', (row) => row.undoneBy],
    ],
    draw: (row, { paint, width }) => [
      ...drawn([
        { text: plain(row.who), style: 'speaker' },
        { text: `· ${row.at.slice(0, 16).replace('T', ' ')}${row.undoneBy === null ? '' : ' · taken back'}`, style: 'quiet' },
      ], { paint, width }),
      ...drawn([{ text: plain(decisionWords(row, undone)), style: 'attitude' }], { paint, width }, '  '),
      ...wordsDecidedOn(undone.get(row.undoes ?? '') ?? row, names).flatMap((words) => drawn([{ text: `› ${plain(words)}`, style: 'words' }], { paint, width }, '  ')),
      ...drawn([{ text: `because: ${plain(row.why)}`, style: 'words' }], { paint, width }, '  '),
      `  ${paint([{ text: row.id, style: 'quiet' }])}`,
    ],
    none: 'Nothing has been corrected.',
  }, args);
};

const wordsOf = ({ anchor }: Correction): string => {
  if ('at' in anchor) return anchor.at.words.join(' … ');
  if ('correction' in anchor) return anchor.correction;
  if ('article' in anchor) return anchor.article;
  return `${anchor.a.finding?.words.join(' … ') ?? anchor.a.id} | ${anchor.b.finding?.words.join(' … ') ?? anchor.b.id}`;
};

async function exportJournal(args: string[]): Promise<number> {
  const given = argumentsOf('corrections', args, { 'with-text': { type: 'boolean' }, 'store': { type: 'string' }, 'help': { type: 'boolean', short: 'h' } });
  if (isSet(given, 'help')) {
    await write(help);
    return exitCodes.fine;
  }
  if (given.positionals.length > 0) throw new UsageError(`“${given.positionals[0]!}” is one argument too many`, 'see `onrecord corrections --help`');
  return withLedger(textOf(given, 'store'), async (ledger) => {
    const entries: Correction[] = [];
    for (let after: string | undefined; ;) {
      const { rows, next } = await corrections(ledger, {}, { limit: 1000, after });
      entries.push(...rows.map(({ undoneBy: _undone, ...entry }) => entry));
      if (next === null) break;
      after = next;
    }
    for (const entry of entries.reverse()) {
      const texts = isSet(given, 'with-text') ? { texts: await textsOfCorrection(ledger, entry) } : {};
      await write(`${JSON.stringify({ format: 'onrecord-correction/1', ...entry, ...texts })}\n`);
    }
    return exitCodes.fine;
  });
}

async function importJournal(args: string[]): Promise<number> {
  const given = argumentsOf('corrections', args, { store: { type: 'string' } });
  const [path] = given.positionals;
  if (path === undefined || given.positionals.length > 1) throw new UsageError('give one file of exported corrections', 'see `onrecord corrections --help`');
  const entries: Correction[] = [];
  try {
    for await (const line of createInterface({ input: path === '-' ? process.stdin : createReadStream(path) })) {
      if (line.trim() === '') continue;
      const { id, kind, page, other, anchor, change, who, at, why, undoes } = JSON.parse(line) as Correction;
      entries.push({ id, kind, page, other, anchor, change, who, at, why, undoes });
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${path} holds a line that is no JSON`, 'give what `onrecord corrections export` wrote');
    throw fileFailure(error, path);
  }
  return withLedger(textOf(given, 'store'), async (ledger) => {
    const count = await importCorrections(ledger, entries, matchers);
    await write(`${count} of ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'} ${count === 1 ? 'was' : 'were'} new\n`);
    return exitCodes.fine;
  }, { makes: true });
}

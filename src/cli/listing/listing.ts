import { BadCursor } from '../../ledger/index.ts';
import type { Ledger, Listed, Wanted } from '../../ledger/index.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { write } from '../output.ts';
import { terminalOf } from '../terminal.ts';
import { paintWith } from '../read/people/paint.ts';
import type { Paint } from '../read/people/paint.ts';
import { argumentsOf, isSet, textOf, wholeNumberOf } from './arguments.ts';
import type { Options } from '../parsed-arguments.ts';
import type { Arguments } from './arguments.ts';
import { csvLine } from './csv.ts';
import { withLedger } from './store.ts';

/** What drawing rows for people needs. */
export interface Drawing {
  readonly paint: Paint;
  /** In columns, at most 100. */
  readonly width: number;
}

export type Cell = string | number | boolean | null;

/** A command that lists rows: how it is asked, and how its rows look. */
export interface Listing<Row> {
  readonly command: string;
  readonly help: string;
  readonly options: Options;
  /** At most so many arguments without a name. */
  readonly positionals: number;
  /** Checks the arguments, before any store is opened. Throws a `UsageError`. */
  readonly question: (given: Arguments) => (ledger: Ledger, wanted: Wanted) => Promise<Listed<Row>>;
  readonly columns: readonly (readonly [name: string, value: (row: Row) => Cell])[];
  /** A row for people: lines, without what parts it from the next. */
  readonly draw: (row: Row, drawing: Drawing) => readonly string[];
  /** What is said where there are no rows. */
  readonly none: string;
}

const common: Options = {
  store: { type: 'string' }, limit: { type: 'string' }, after: { type: 'string' }, all: { type: 'boolean' }, json: { type: 'boolean' }, csv: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/** People are shown less at a time than programs. */
const shownToPeople = 20;

export async function runListing<Row>(listing: Listing<Row>, args: string[]): Promise<number> {
  const given = argumentsOf(listing.command, args, { ...common, ...listing.options });
  if (isSet(given, 'help')) {
    await write(listing.help);
    return exitCodes.fine;
  }
  const [json, csv, all] = [isSet(given, 'json'), isSet(given, 'csv'), isSet(given, 'all')];
  if (json && csv) throw new UsageError('--json and --csv exclude each other', 'give one of them');
  if (given.positionals.length > listing.positionals) {
    throw new UsageError(`“${given.positionals[listing.positionals]!}” is one argument too many`, `see \`onrecord ${listing.command} --help\``);
  }
  const limit = wholeNumberOf(given, 'limit', 1);
  if (all && limit !== undefined) throw new UsageError('--all and --limit exclude each other', 'give one of them');
  const after = textOf(given, 'after');
  const ask = listing.question(given);
  return withLedger(textOf(given, 'store'), async (ledger) => {
    const wanted = { limit: all ? 500 : limit ?? (json || csv ? undefined : shownToPeople), after };
    const answers = (async function* () {
      for (let cursor = after; ;) {
        const answer = await ask(ledger, { ...wanted, after: cursor });
        yield answer;
        if (!all || answer.next === null) return;
        cursor = answer.next;
      }
    })();
    try {
      if (json) await writeJson(answers);
      else if (csv) await writeCsv(listing, answers);
      else await writeForPeople(listing, answers);
    } catch (error) {
      if (error instanceof BadCursor) throw new UsageError('--after is no cursor of this question', 'give the one that the answer before ended with');
      throw error;
    }
    return exitCodes.fine;
  });
}

/** `{ "rows": […], "next": … }`, a row a line. */
async function writeJson<Row>(answers: AsyncIterable<Listed<Row>>): Promise<void> {
  let first = true;
  let next: string | null = null;
  await write('{"rows":[');
  for await (const answer of answers) {
    await write(answer.rows.map((row) => `${first && (first = false, true) ? '' : ','}\n${JSON.stringify(row)}`).join(''));
    next = answer.next;
  }
  await write(`\n],"next":${JSON.stringify(next)}}\n`);
}

async function writeCsv<Row>({ columns }: Listing<Row>, answers: AsyncIterable<Listed<Row>>): Promise<void> {
  await write(csvLine(columns.map(([name]) => name)));
  for await (const { rows } of answers) await write(rows.map((row) => csvLine(columns.map(([, value]) => value(row)))).join(''));
}

async function writeForPeople<Row>({ draw, none, command }: Listing<Row>, answers: AsyncIterable<Listed<Row>>): Promise<void> {
  const { colour, width } = terminalOf(process.stdout, process.env);
  const drawing: Drawing = { paint: paintWith(colour), width: Math.max(Math.min(width, 100), 40) };
  let count = 0;
  for await (const { rows, next } of answers) {
    const blocks = rows.map((row) => `${draw(row, drawing).join('\n')}\n`);
    await write(`${count > 0 && blocks.length > 0 ? '\n' : ''}${blocks.join('\n')}`);
    count += rows.length;
    if (next !== null && rows.length < 500) await write(`\n${drawing.paint([{ text: `There are more: onrecord ${command} … --after ${next}`, style: 'quiet' }])}\n`);
  }
  if (count === 0) await write(`${drawing.paint([{ text: none, style: 'quiet' }])}\n`);
}

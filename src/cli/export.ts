import { articleTexts, statements } from '../ledger/index.ts';
import { columnsOf } from './export/rows.ts';
import type { Exported } from './export/rows.ts';
import { exitCodes, UsageError } from './failure.ts';
import { argumentsOf, isSet, oneOf, textOf } from './listing/arguments.ts';
import { csvLine } from './listing/csv.ts';
import { statementFilterOf, statementOptions } from './listing/filters.ts';
import { statementFilterHelp } from './listing/help.ts';
import type { Cell } from './listing/listing.ts';
import { withLedger } from './listing/store.ts';
import { write } from './output.ts';

const formats = ['jsonl', 'csv', 'parquet', 'jsonld', 'webannotation'] as const;

const help = `Writes the statements of the record for other programs, each with its spans, and with the hashes of the text that they
point into and of the page that it was read from.

Usage:
  onrecord export --format ${formats.join('|')} [options] > FILE

Formats:
  jsonl            a statement a line, in our own words (spans in UTF-16 code units)
  csv, parquet     a statement a row
  jsonld           a statement a line, in the words of schema.org: Quotation, Claim, and
                   DisagreeAction, AssessAction, CommunicateAction for what is
                   denied, doubted and left unsaid, each in its NewsArticle
  webannotation    a statement a line, as a W3C Web Annotation (positions in Unicode code points)

Options:
  --with-text      the articles' full texts too; mind whose they are
  --store STORE    the record: a file, or postgres://…
  -h, --help       this page

Which:
${statementFilterHelp}`;

/** `onrecord export` */
export const run = async (args: string[]): Promise<number> => {
  const given = argumentsOf('export', args, {
    ...statementOptions, 'format': { type: 'string' }, 'with-text': { type: 'boolean' }, 'store': { type: 'string' }, 'help': { type: 'boolean', short: 'h' },
  });
  if (isSet(given, 'help')) {
    await write(help);
    return exitCodes.fine;
  }
  const format = oneOf(given, 'format', formats);
  if (format === undefined) throw new UsageError('--format is missing', `give one of ${formats.join(', ')}`);
  if (given.positionals.length > 0) throw new UsageError(`“${given.positionals[0]!}” is one argument too many`, 'see `onrecord export --help`');
  if (format === 'parquet' && process.stdout.isTTY) throw new UsageError('Parquet is no format for a terminal', 'send it to a file: > statements.parquet');
  const filter = statementFilterOf(given);
  const withText = isSet(given, 'with-text');
  return withLedger(textOf(given, 'store'), async (ledger) => {
    const all = async function* (): AsyncGenerator<Exported> {
      for (let after: string | undefined; ;) {
        const { rows, next } = await statements(ledger, filter, { limit: 500, after });
        const texts = await articleTexts(ledger, rows.map(({ article }) => article.id));
        for (const row of rows) yield { row, text: texts.get(row.article.id)! };
        if (next === null) return;
        after = next;
      }
    };
    if (format === 'parquet') await writeParquet(all(), withText);
    else if (format === 'csv') await writeCsv(all(), withText);
    else {
      const line = await lineWriter(format, withText);
      for await (const exported of all()) await write(`${JSON.stringify(line(exported))}\n`);
    }
    return exitCodes.fine;
  });
};

async function lineWriter(format: 'jsonl' | 'jsonld' | 'webannotation', withText: boolean): Promise<(exported: Exported) => object> {
  if (format === 'webannotation') {
    const { annotationOf } = await import('./export/web-annotation.ts');
    return ({ row, text }) => annotationOf(row, text);
  }
  if (format === 'jsonld') {
    const { jsonLdOf } = await import('./export/json-ld.ts');
    return ({ row, text }) => jsonLdOf(row, text, withText);
  }
  return ({ row, text: { text, sha256, snapshot } }) =>
    ({ ...row, article: { ...row.article, textSha256: sha256, pageSha256: snapshot, ...(withText ? { text } : {}) } });
}

async function writeCsv(all: AsyncIterable<Exported>, withText: boolean): Promise<void> {
  const columns = columnsOf(withText);
  await write(csvLine(columns.map(([name]) => name)));
  for await (const exported of all) await write(csvLine(columns.map(([, value]) => value(exported))));
}

/** Parquet is written by columns: all of them are held in memory. */
async function writeParquet(all: AsyncIterable<Exported>, withText: boolean): Promise<void> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const columns = columnsOf(withText);
  const data = columns.map((): Cell[] => []);
  for await (const exported of all) columns.forEach(([, value], index) => data[index]!.push(value(exported)));
  const buffer = parquetWriteBuffer({
    columnData: columns.map(([name], index) => ({
      name: name.replaceAll(' ', '_'), data: data[index]!, type: name === 'confidence' ? 'DOUBLE' as const : name === 'negated' ? 'BOOLEAN' as const : 'STRING' as const, nullable: true,
    })),
  });
  await new Promise<void>((done, fail) => process.stdout.write(new Uint8Array(buffer), (error) => { if (error) fail(error); else done(); }));
}

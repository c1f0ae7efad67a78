import type { ArticleText, StatementRow } from '../../ledger/index.ts';
import { statementColumns } from '../listing/statement.ts';
import type { Cell } from '../listing/listing.ts';

/** A statement, and the text that its spans point into. */
export interface Exported {
  readonly row: StatementRow;
  readonly text: ArticleText;
}

type Column = readonly [name: string, value: (exported: Exported) => Cell];

/** `10-20 30-40`: half-open, in UTF-16 code units. */
const spans = (some: StatementRow['content']): string | null => (some.length === 0 ? null : some.map(({ span: [start, end] }) => `${start}-${end}`).join(' '));

/** The columns of tables: words with their spans, and the hashes of the text and of the page. */
export const columnsOf = (withText: boolean): readonly Column[] => [
  ...statementColumns.map(([name, value]): Column => [name, ({ row }) => value(row)]),
  ['source spans', ({ row }) => spans(row.sources)],
  ['cue span', ({ row }) => (row.cue === null ? null : spans([row.cue]))],
  ['content spans', ({ row }) => spans(row.content)],
  ['text sha256', ({ text }) => text.sha256],
  ['page sha256', ({ text }) => text.snapshot],
  ...(withText ? [['text', ({ text }) => text.text] as Column] : []),
];

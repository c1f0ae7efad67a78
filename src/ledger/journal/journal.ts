import { sql } from 'kysely';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { keyAfter, limitOf, listed, markOf } from '../questions/cursor.ts';
import type { Listed, Wanted } from '../questions/cursor.ts';
import { where } from '../questions/filter.ts';
import type { CorrectionTable } from '../schema.ts';
import { fromRow } from './correction.ts';
import type { Correction, CorrectionKind } from './correction.ts';

export interface JournalFilter {
  readonly kind?: CorrectionKind | undefined;
  readonly who?: string | undefined;
  readonly article?: string | undefined;
}

/** An entry of the journal, and what became of it. */
export interface JournalRow extends Correction {
  /** The entry that took it back, whether or not that one still holds. */
  readonly undoneBy: string | null;
}

/** Every entry of the journal, those that were taken back included, the newest first. */
export async function corrections({ db }: Asked, filter: JournalFilter = {}, wanted: Wanted = {}): Promise<Listed<JournalRow>> {
  const mark = markOf('corrections', filter);
  const after = keyAfter<readonly [string, string]>(wanted, mark, ['', '']);
  const limit = limitOf(wanted);
  const { rows } = await sql<Row>`${journalRows} ${where([
    ...(filter.kind === undefined ? [] : [sql`kind = ${filter.kind}`]),
    ...(filter.who === undefined ? [] : [sql`who = ${filter.who}`]),
    ...(filter.article === undefined ? [] : [sql`(page = ${filter.article} or other = ${filter.article})`]),
    ...(after === null ? [] : [sql`(at < ${after[0]} or (at = ${after[0]} and id < ${after[1]}))`]),
  ])} order by at desc, id desc limit ${limit + 1}`.execute(db);
  return listed(rows, limit, mark, ({ at, id }) => [at, id], rowShown);
}

/** One entry of the journal. */
export async function correction({ db }: Asked, id: string): Promise<JournalRow | null> {
  const { rows: [row] } = await sql<Row>`${journalRows} where id = ${id}`.execute(db);
  return row === undefined ? null : rowShown(row);
}

type Row = CorrectionTable & { readonly undone_by: string | null };

const journalRows = sql`select correction.*, (select max(later.id) from correction as later where later.undoes = correction.id) as undone_by from correction`;

const rowShown = ({ undone_by, ...row }: Row): JournalRow => ({ ...fromRow(row), undoneBy: undone_by });

/** What entries take back, by id. */
export async function undoneBy({ db, engine }: Asked, entries: readonly Correction[]): Promise<ReadonlyMap<string, Correction>> {
  const ids = entries.flatMap(({ undoes }) => undoes ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('correction').selectAll().where('id', 'in', listOf(engine, ids)).execute();
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

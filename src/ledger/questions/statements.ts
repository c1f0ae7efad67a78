import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Attitude, Form, SourceKind } from '../../reading/index.ts';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { StatementSpans } from '../rows/rows-of.ts';
import { articlesWithWords, findTerms, wordQueryOf } from '../search/query.ts';
import { placeName } from '../record/things.ts';
import { textsByNumber } from './article-texts.ts';
import { keyAfter, limitOf, listed, markOf } from './cursor.ts';
import type { Listed, Wanted } from './cursor.ts';
import { articleConditions, speakersAsked, where } from './filter.ts';
import type { ArticleFilter } from './filter.ts';
import type { StatedRow, StatementRow } from './statement-row.ts';
import { statementsByPlace } from './statements-by-place.ts';

export interface StatementFilter extends ArticleFilter {
  /** All words of a speaker's name; statements by the same party under other names count. */
  readonly speaker?: string | undefined;
  /** The id of a party. */
  readonly party?: string | undefined;
  /** Words that the statement has, in its source, its cue or its content. */
  readonly words?: string | undefined;
  readonly attitude?: Attitude | undefined;
  readonly form?: Form | undefined;
  readonly sourceKind?: SourceKind | undefined;
  /** Whether it is known who speaks; false: a source stands there, and it is not known who that is. */
  readonly resolved?: boolean | undefined;
  /** At most so sure, from 0 to 1: for checking what is doubtful. */
  readonly confidenceUpTo?: number | undefined;
  /** Only what a person has corrected. */
  readonly corrected?: boolean | undefined;
  /** Places of statements by the id of a group: of a claim or a quotation. */
  readonly group?: string | undefined;
}

/** Statements, the newest articles first, in the order of the text within one. */
export async function statements(asked: Asked, filter: StatementFilter = {}, wanted: Wanted = {}): Promise<Listed<StatementRow>> {
  const limit = limitOf(wanted);
  const kept = await asAsked(asked, filter, wanted);
  const shown = await statementsByPlace(asked, kept.slice(0, limit));
  return listed(kept, limit, markOf('statements', filter), ({ article, n }) => [article, n], (row) => shown.get(placeName(row))!);
}

/** How many statements there are, as far as the limit that is wanted; `isMore`: beyond it there are others. */
export async function countOfStatements(asked: Asked, filter: StatementFilter, wanted: Wanted): Promise<{ readonly count: number; readonly isMore: boolean }> {
  const { length } = await asAsked(asked, filter, wanted);
  const limit = limitOf(wanted);
  return { count: Math.min(length, limit), isMore: length > limit };
}

/** Statements as they are asked for, one more than wanted where there are so many. */
async function asAsked(asked: Asked, filter: StatementFilter, wanted: Wanted): Promise<readonly Stated[]> {
  const limit = limitOf(wanted);
  const query = filter.words === undefined ? null : wordQueryOf(filter.words);
  const speakers = await speakersAsked(asked, filter);
  const conditions = await articleConditions(asked, filter, sql`statement.article`);
  if (speakers !== null) conditions.push(sql`spoken.article = statement.article and spoken.speaker = statement.speaker`);
  conditions.push(...plainConditions(filter));
  const from = sourceOf(filter, speakers?.rows ?? null);
  // What is few drives the question: a group, else the articles of a speaker or with the words, some after the other.
  const among = filter.group !== undefined ? null : speakers !== null ? sql`select distinct article from ${speakers.rows} as found`
    : query !== null ? sql`select article from ${articlesWithWords(asked, query)} as found` : null;
  const amongThem = await articleConditions(asked, filter, sql`found.article`);
  if (query && among === null) conditions.push(sql`statement.article in ${articlesWithWords(asked, query)}`);
  if (query && speakers !== null) amongThem.push(sql`found.article in ${articlesWithWords(asked, query)}`);

  const kept: Stated[] = [];
  let after = keyAfter<readonly [number, number]>(wanted, markOf('statements', filter), [0, 0]);
  // Words are looked for in the text, since the index knows only which article has them.
  for (let size = query || among ? (limit + 1) * 4 : limit + 1; ; size = Math.min(size * 2, 4000)) {
    const some = among === null ? null : await articlesAfter(asked, among, amongThem, after, size / 4);
    if (some?.length === 0) break;
    const rows = some === null ? await rowsAfter(asked, from, conditions, after, size)
      : await rowsAfter(asked, from, [...conditions, sql`statement.article in ${listOf(asked.engine, some)}`], after, null);
    const textOf = query === null ? null : await textsByNumber(asked, rows.map(({ article }) => article));
    for (const row of rows) {
      if (textOf === null || stands(row, textOf(row.article), query!)) kept.push(row);
      if (kept.length > limit) break;
    }
    if (kept.length > limit || (some === null && rows.length < size)) break;
    // Of articles that are done with, nothing comes after.
    after = some === null ? [rows.at(-1)!.article, rows.at(-1)!.n] : [some.at(-1)!, Number.MAX_SAFE_INTEGER];
  }
  return kept;
}

/** As much of a statement as it takes to see whether it is asked for: of hundreds that are looked at, few are shown. */
type Stated = Pick<StatedRow, 'article' | 'n' | 'spans'>;

/** A source stands there, however it is called, and it is not known who that is. As it is written in the condition of an index. */
const isUnresolved = sql`statement.speaker is null and statement.source_kind <> 'none'`;

function plainConditions(filter: StatementFilter): RawBuilder<unknown>[] {
  const { attitude, form, sourceKind, resolved, confidenceUpTo, corrected } = filter;
  const conditions: RawBuilder<unknown>[] = [];
  if (attitude !== undefined) conditions.push(sql`statement.attitude = ${attitude}`);
  if (form !== undefined) conditions.push(sql`statement.form = ${form}`);
  if (sourceKind !== undefined) conditions.push(sql`statement.source_kind = ${sourceKind}`);
  if (resolved !== undefined) conditions.push(resolved ? sql`statement.speaker is not null` : isUnresolved);
  // As it is written in the condition of an index, which a parameter would not meet.
  if (confidenceUpTo !== undefined) conditions.push(sql`statement.confidence <= ${sql.lit(confidenceUpTo)}`);
  if (corrected !== undefined) conditions.push(corrected ? sql`statement.correction is not null` : sql`statement.correction is null`);
  return conditions;
}

/** The statements of a group, or all; with those who speak, who are looked for in the articles that are asked for, and not the other way round. */
function sourceOf({ group }: StatementFilter, speakers: RawBuilder<unknown> | null): RawBuilder<unknown> {
  const spoken = speakers === null ? sql`` : sql` cross join ${speakers} as spoken`;
  if (group !== undefined) {
    return sql`(select distinct article, ref from thing where grp = ${group}) as member
      join statement on statement.article = member.article and statement.id = member.ref${spoken}`;
  }
  return sql`statement${spoken}`;
}

async function rowsAfter(
  { db }: Asked, from: RawBuilder<unknown>, conditions: readonly RawBuilder<unknown>[], after: readonly [number, number] | null, size: number | null,
): Promise<readonly Stated[]> {
  const all = after === null ? conditions
    : [...conditions, sql`statement.article <= ${after[0]}`, sql`(statement.article < ${after[0]} or statement.n > ${after[1]})`];
  const { rows } = await sql<Stated>`
    select statement.article, statement.n, statement.spans from ${from} ${where(all)} order by statement.article desc, statement.n${size === null ? sql`` : sql` limit ${size}`}`.execute(db);
  return rows;
}

/** The next of some articles; of the one after which to go on, statements may be left. */
async function articlesAfter(
  { db }: Asked, among: RawBuilder<unknown>, conditions: readonly RawBuilder<unknown>[], after: readonly [number, number] | null, size: number,
): Promise<readonly number[]> {
  const isDone = after !== null && after[1] === Number.MAX_SAFE_INTEGER;
  const all = after === null ? conditions : [...conditions, isDone ? sql`found.article < ${after[0]}` : sql`found.article <= ${after[0]}`];
  const { rows } = await sql<{ article: number }>`
    ${among} ${where(all)} order by article desc limit ${Math.ceil(size)}`.execute(db);
  return rows.map(({ article }) => article);
}

function stands(row: Stated, text: string, query: ReturnType<typeof wordQueryOf>): boolean {
  const { sources, cue, content } = JSON.parse(row.spans) as StatementSpans;
  const spans = [...sources, ...(cue ? [cue] : []), ...content].sort((a, b) => a[0] - b[0]);
  // A term may stand across the cue: in “promised to leave”, “promised to” does.
  return findTerms(query, spans.map(([start, end]) => text.slice(start, end)).join(' ')) !== null;
}

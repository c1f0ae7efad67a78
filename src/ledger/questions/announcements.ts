import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { daysLate } from '../../matching/index.ts';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked, Place } from '../engines/insert-rows.ts';
import { articlesByNumber, briefOf } from './article-brief.ts';
import type { ArticleBrief } from './article-brief.ts';
import { keyAfter, limitOf, listed, markOf } from './cursor.ts';
import type { Listed, Wanted } from './cursor.ts';
import { articlesDecided, decidedGroups } from './decided-groups.ts';
import { articleConditions, speakersAsked, where } from './filter.ts';
import type { ArticleFilter } from './filter.ts';
import { bodiesOf } from './groups.ts';
import { linksOf } from './links.ts';
import type { LinkRow } from './links.ts';
import type { StatementRow, Words } from './statement-row.ts';
import { statementsAt } from './statements-by-place.ts';

/** What a person decided to have come of an announcement. */
export const outcomeStates = ['done', 'partly', 'not seen', 'reversed', 'overdue'] as const;
export type OutcomeState = (typeof outcomeStates)[number];

export interface DecidedOutcome {
  readonly state: OutcomeState;
  /** The statement that the decision rests on. */
  readonly statement: string | null;
  /** ISO 8601: when it came about, as whoever decided knows it; null where that was not said. */
  readonly cameOn: string | null;
  /** ISO 8601: the same, or else when the statement that it rests on was said or published; null where nothing tells. */
  readonly on: string | null;
  /** Of what was done, all or in part: how many days after it was due that was. Null: in time, or nobody can tell. */
  readonly daysLate: number | null;
  readonly correction: string;
}

/** “done, 12 days late”: in the same words everywhere. */
export const outcomeWords = ({ state, daysLate: days }: Pick<DecidedOutcome, 'state' | 'daysLate'>): string => (
  days === null ? state : `${state}, ${days === 1 ? '1 day' : `${days} days`} late`);

/** “done, reversed”: what reports say came of it, each once: copies of one report say it often, and are no confirmations. */
export const reportWords = (row: Pick<AnnouncementRow, 'candidates'>): readonly string[] => (
  [...new Set(reportsOn(row).map(({ relation }) => relation.replaceAll('-', ' ')))]);

/** Reports that may bear on it: what only repeats it is none. */
export const reportsOn = ({ candidates }: Pick<AnnouncementRow, 'candidates'>): readonly LinkRow[] => candidates.filter(({ relation }) => relation !== 'repeats');

/** The same announcement in other articles, where the machine is sure enough to count them as one. */
export const repeatsOf = ({ candidates }: Pick<AnnouncementRow, 'candidates'>): readonly LinkRow[] => (
  candidates.filter(({ relation, joins }) => relation === 'repeats' && joins));

export interface AnnouncementFilter extends ArticleFilter {
  readonly speaker?: string | undefined;
  readonly party?: string | undefined;
  /** Only the newest so many articles in which the speaker or the party speaks. */
  readonly lately?: number | undefined;
  /** The lemma of the act: “withdraw”. */
  readonly act?: string | undefined;
  /** `settled`: a person has decided, here or on the same announcement elsewhere; `overdue`: the day it was due has passed and nobody has; `open`: neither. */
  readonly state?: 'open' | 'overdue' | 'settled' | undefined;
  /** ISO 8601: the day by which `overdue` goes. The ledger knows no clock. */
  readonly today?: string | undefined;
}

/** What was decided on the same announcement in another article. */
export interface DecidedElsewhere {
  /** The id of that announcement. */
  readonly id: string;
  readonly article: ArticleBrief;
  readonly outcome: DecidedOutcome;
}

/** A statement by which somebody commits to, orders or forbids an action. */
export interface AnnouncementRow extends Words {
  readonly id: string;
  readonly article: ArticleBrief;
  readonly act: string;
  /** Whether it is announced that the act will not be done. */
  readonly negated: boolean;
  /** The name of who is to act. */
  readonly actor: string | null;
  /** ISO 8601. */
  readonly due: string | null;
  readonly statement: StatementRow | null;
  /** What a person decided. */
  readonly outcome: DecidedOutcome | null;
  /** Where nobody has decided on it here: what was decided on the same announcement in another article, the latest decision. */
  readonly decidedElsewhere: DecidedElsewhere | null;
  /** Later reports that may bear on it, and its like elsewhere: the machine proposes. */
  readonly candidates: readonly LinkRow[];
  readonly thing: string | null;
  /** The same in all announcements that repeat one another. */
  readonly group: string | null;
}

interface Row extends Place {
  readonly id: string;
  readonly statement: string;
  readonly act: string;
  readonly actor_name: string | null;
  readonly start_at: number;
  readonly end_at: number;
  readonly due: string | null;
  readonly negated: number;
  readonly state: OutcomeState | null;
  readonly by_page: string | null;
  readonly by_statement: string | null;
  readonly correction: string | null;
  readonly came_on: string | null;
  readonly thing: string | null;
  readonly thing_n: number | null;
  readonly grp: string | null;
}

/** Announcements, the newest articles first. */
export async function announcements(asked: Asked, filter: AnnouncementFilter = {}, wanted: Wanted = {}): Promise<Listed<AnnouncementRow>> {
  const conditions: RawBuilder<unknown>[] = await articleConditions(asked, filter, sql`announcement.article`);
  if (filter.act !== undefined) conditions.push(sql`announcement.act = ${filter.act}`);
  const { state, today } = filter;
  if (state !== undefined) {
    // A due date is a day, a month or a year: it has passed when all of it has.
    const passed = today === undefined ? sql`1 = 0` : sql`announcement.due < substr(${today}, 1, length(announcement.due))`;
    const decided = sql`(outcome.state is not null or coalesce(thing.grp, '') in (select decided.grp from ${decidedGroups} as decided))`;
    // Few are decided: their articles are gone through, and not all that was announced.
    if (state === 'settled') conditions.push(sql`announcement.article in (${articlesDecided})`);
    conditions.push(state === 'settled' ? decided
      : state === 'overdue' ? sql`not ${decided} and ${passed}` : sql`not ${decided} and (announcement.due is null or not (${passed}))`);
  }
  const speakers = await speakersAsked(asked, filter);
  const limit = limitOf(wanted);
  // The day goes on while somebody pages.
  const mark = markOf('announcements', { ...filter, today: undefined });
  const after = keyAfter<readonly [number, number]>(wanted, mark, [0, 0]);
  const rows = speakers === null ? await rowsAfter(asked, sql``, conditions, after, limit + 1)
    : await spokenRows(asked, speakers.rows, conditions, await articleConditions(asked, filter, sql`found.article`), after, limit + 1, filter.lately);
  const { rows: some, next } = listed(rows, limit, mark, ({ article, n }) => [article, n], (row) => row);
  return { rows: await shown(asked, some), next };
}

type Key = readonly [article: number, n: number] | null;

function rowsAfter(asked: Asked, joined: RawBuilder<unknown>, conditions: readonly RawBuilder<unknown>[], after: Key, limit: number): Promise<readonly Row[]> {
  const later = after === null ? [] : [sql`announcement.article <= ${after[0]}`, sql`(announcement.article < ${after[0]} or announcement.n > ${after[1]})`];
  return rowsOf(asked, joined, where([...conditions, ...later]), limit);
}

/** Articles of a speaker that are looked through at once. */
const atOnce = [200, 2000] as const;

/** Announcements by some speakers: their articles are looked through, the newest first, and not all that was announced. */
async function spokenRows(
  asked: Asked, speakers: RawBuilder<unknown>, conditions: readonly RawBuilder<unknown>[], ofArticles: readonly RawBuilder<unknown>[], after: Key,
  limit: number, most = Infinity,
): Promise<readonly Row[]> {
  const spoken = sql`cross join statement cross join ${speakers} as spoken`;
  const by = [
    ...conditions, sql`statement.article = announcement.article and statement.id = announcement.statement`,
    sql`spoken.article = statement.article and spoken.speaker = statement.speaker`,
  ];
  const found: Row[] = [];
  let before: readonly RawBuilder<unknown>[] = after === null ? [] : [sql`found.article <= ${after[0]}`];
  let looked = 0;
  for (let size = Math.min(most, atOnce[0]); ; size = Math.min(size * 2, atOnce[1], most - looked)) {
    const { rows } = await sql<{ article: number }>`
      select distinct article from ${speakers} as found ${where([...ofArticles, ...before])} order by article desc limit ${size}`.execute(asked.db);
    if (rows.length > 0) {
      const some = sql`announcement.article in ${listOf(asked.engine, rows.map(({ article }) => article))}`;
      found.push(...await rowsAfter(asked, spoken, [...by, some], after, limit - found.length));
    }
    looked += rows.length;
    if (found.length >= limit || rows.length < size || looked >= most) return found;
    before = [sql`found.article < ${rows.at(-1)!.article}`];
  }
}

/** One announcement, by `<article>/<number>`. */
export async function announcement(asked: Asked, id: string): Promise<AnnouncementRow | null> {
  const [article, local] = id.split('/');
  const rows = await rowsOf(asked, sql``, sql`where announcement.article in (select no from article where id = ${article ?? ''}) and announcement.id = ${local ?? ''}`, 1);
  return (await shown(asked, rows))[0] ?? null;
}

async function rowsOf({ db }: Asked, joined: RawBuilder<unknown>, condition: RawBuilder<unknown>, limit: number): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select announcement.*, speaker.name as actor_name, outcome.state, outcome.by_page, outcome.by_statement, outcome.correction, outcome.came_on,
      thing.id as thing, thing.n as thing_n, thing.grp
    from announcement ${joined}
    left join speaker on speaker.article = announcement.article and speaker.id = announcement.actor
    left join outcome on outcome.article = announcement.article and outcome.announcement = announcement.id
    left join thing on thing.article = announcement.article and thing.kind = 'announcements' and (thing.ref = announcement.id or thing.id = (
      select article.id from article where article.no = announcement.article) || '/announcements/a' || announcement.start_at || '-' || announcement.end_at)
    ${condition} order by announcement.article desc, announcement.n limit ${limit}`.execute(db);
  return rows;
}

async function shown(asked: Asked, rows: readonly Row[]): Promise<readonly AnnouncementRow[]> {
  const elsewhere = await decidedElsewhere(asked, rows.flatMap(({ state, grp }) => (state === null ? grp ?? [] : [])));
  return (await shownAlone(asked, rows)).map((row) => (
    { ...row, decidedElsewhere: row.outcome === null && row.group !== null ? elsewhere.get(row.group) ?? null : null }));
}

/** By group, the latest decision on an announcement that is in it. */
async function decidedElsewhere(asked: Asked, groups: readonly string[]): Promise<ReadonlyMap<string, DecidedElsewhere>> {
  if (groups.length === 0) return new Map();
  const { rows } = await sql<{ grp: string; article: number; announcement: string }>`
    select grp, article, announcement from ${decidedGroups} as decided where grp in ${listOf(asked.engine, [...new Set(groups)])} order by at desc, article, announcement`.execute(asked.db);
  const latest = new Map(rows.toReversed().map((row) => [row.grp, row]));
  const found = new Map<string, DecidedElsewhere>();
  for (const [grp, { article, announcement: local }] of latest) {
    const [row] = await shownAlone(asked, await rowsOf(asked, sql``, sql`where announcement.article = ${article} and announcement.id = ${local}`, 1));
    if (row?.outcome) found.set(grp, { id: row.id, article: row.article, outcome: row.outcome });
  }
  return found;
}

async function shownAlone(asked: Asked, rows: readonly Row[]): Promise<readonly Omit<AnnouncementRow, 'decidedElsewhere'>[]> {
  const articles = await articlesByNumber(asked, rows.map(({ article }) => article));
  const statements = await statementsAt(asked, rows.map(({ article, statement }) => ({ article, ref: statement })));
  const things = rows.flatMap(({ article, thing_n }) => (thing_n === null ? [] : [{ article, n: thing_n }]));
  const links = await linksOf(asked, things);
  // Matching reads days such as “by the end of April”, which reading leaves.
  const dues = await bodiesOf<{ readonly due?: string | null }>(asked, things);
  const saidOn = await daysOfStatements(asked, rows.flatMap(({ by_page, by_statement }) => (by_page === null ? [] : [`${by_page}/${by_statement}`])));
  return rows.map((row) => {
    const article = articles.get(row.article)!;
    const due = row.due ?? dues.get(`${row.article}/${row.thing_n}`)?.due ?? null;
    return {
      id: `${article.id}/${row.id}`, article: briefOf(article), span: [row.start_at, row.end_at], words: article.text.slice(row.start_at, row.end_at),
      act: row.act, negated: row.negated === 1, actor: row.actor_name, due,
      statement: statements.get(`${row.article}/${row.statement}`) ?? null,
      outcome: outcomeOf(row, due, saidOn),
      candidates: links.filter(({ from, to }) => from === row.thing || to === row.thing), thing: row.thing, group: row.grp,
    };
  });
}

function outcomeOf(
  { state, by_page, by_statement, correction, came_on }: Row, due: string | null, saidOn: ReadonlyMap<string, string | null>,
): DecidedOutcome | null {
  if (state === null) return null;
  const statement = by_page === null ? null : `${by_page}/${by_statement}`;
  const on = came_on ?? (statement === null ? null : saidOn.get(statement) ?? null);
  return { state, statement, cameOn: came_on, on, daysLate: state === 'done' || state === 'partly' ? daysLate(due, on) : null, correction: correction! };
}

/** When statements were said, or else published, by their ids. */
async function daysOfStatements({ db, engine }: Asked, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; day: string | null }>`
    select article.id || '/' || statement.id as id, coalesce(statement.said_on, article.published) as day
    from article join statement on statement.article = article.no
    where article.id in ${listOf(engine, ids.map((id) => id.split('/')[0]!))} and statement.id in ${listOf(engine, ids.map((id) => id.split('/')[1]!))}`.execute(db);
  return new Map(rows.map(({ id, day }) => [id, day]));
}

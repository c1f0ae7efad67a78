import { sql } from 'kysely';
import { standOf } from '../../matching/index.ts';
import type { TakenPosition } from '../../matching/index.ts';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { stancesOf } from './claim-stances.ts';
import type { OnClaim } from './claim-stances.ts';
import { decidedGroups } from './decided-groups.ts';
import { disputing } from './disputed-figures.ts';
import type { PositionKind } from './position-in.ts';
import type { StatementRow } from './statement-row.ts';
import { statementsAt } from './statements-by-place.ts';

/*
 * What articles that came lately have to do with the rest of the record: figures that conflict, reports that bear on announcements, parties that changed
 * their position.
 */

/** So many articles at most are looked at, those that came last. */
const mostArticles = 400;
/** Claims with more statements, or more claims than this, are not gone through for changes of position. */
const [largestClaim, mostClaims] = [200, 120];

/** Numbers of the articles that came after a moment; of all, where none is given. The last to come first. */
async function latelyCome({ db }: Asked, since: string | null): Promise<readonly number[]> {
  const { rows } = await sql<{ no: number }>`
    select article.no from arrival join article on article.id = arrival.page ${since === null ? sql`` : sql`where arrival.at > ${since}`}
    order by arrival.at desc limit ${mostArticles}`.execute(db);
  return rows.map(({ no }) => no);
}

/** Groups of figures of which one, in these articles, conflicts with another or takes it back. The newest first. */
async function newConflicts(asked: Asked, articles: readonly number[], limit: number): Promise<readonly string[]> {
  return groupsLinked(asked, articles, 'figures', disputing, limit);
}

/**
 * Announcements on which a report bears, where the report or the announcement stands in these articles; links lead from the report. What a person has decided
 * (on it, or on the same announcement elsewhere) is news again with a report that came after the decision. The newest first.
 */
async function newReports({ db, engine }: Asked, articles: readonly number[], limit: number): Promise<readonly string[]> {
  if (articles.length === 0) return [];
  const bearing = sql`select to_article as a, to_n as n, from_article as report from link where kind = 'announcements' and relation <> 'repeats'`;
  const { rows } = await sql<{ id: string }>`
    select article.id || '/' || announcement.id as id from (
      ${bearing} and from_article in ${listOf(engine, articles)} union ${bearing} and to_article in ${listOf(engine, articles)}
    ) as linked join thing on thing.article = linked.a and thing.n = linked.n
    join article on article.no = linked.a join announcement on announcement.article = linked.a
    left join (select grp, max(at) as at from ${decidedGroups} as every group by grp) as decided on decided.grp = thing.grp
    where thing.id = article.id || '/announcements/a' || announcement.start_at || '-' || announcement.end_at
      and (decided.at is null or exists (
        select 1 from article as reporting, arrival where reporting.no = linked.report and arrival.page = reporting.id and arrival.at > decided.at))
    group by announcement.article, announcement.n, announcement.id, article.id
    order by announcement.article desc, announcement.n limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

async function groupsLinked(
  { db, engine }: Asked, articles: readonly number[], kind: string, relations: readonly string[], limit: number,
): Promise<readonly string[]> {
  if (articles.length === 0) return [];
  const { rows } = await sql<{ grp: string; newest: number }>`
    select thing.grp, max(thing.article) as newest from (
      select from_article as a, from_n as n from link where kind = ${kind} and relation in ${listOf(engine, relations)} and from_article in ${listOf(engine, articles)}
      union select to_article, to_n from link where kind = ${kind} and relation in ${listOf(engine, relations)} and to_article in ${listOf(engine, articles)}
    ) as linked join thing on thing.article = linked.a and thing.n = linked.n group by thing.grp order by newest desc, thing.grp limit ${limit}`.execute(db);
  return rows.map(({ grp }) => grp);
}

/** A party that takes another position on a claim than it last did. */
interface Turn {
  readonly claim: string;
  readonly party: string;
  readonly from: PositionKind;
  readonly to: PositionKind;
  /** Places of the two statements: article and local id. */
  readonly before: { readonly article: number; readonly ref: string };
  readonly now: { readonly article: number; readonly ref: string };
}

/** A statement on a claim, and whose it is. */
interface Stated extends OnClaim {
  readonly ref: string;
  readonly party: string;
  readonly published: string | null;
}

interface Taken extends TakenPosition {
  readonly row: Stated;
}

/** Changes of position of which the later statement stands in one of these articles, the newest first. */
async function newTurns(asked: Asked, articles: readonly number[], limit: number): Promise<readonly Turn[]> {
  if (articles.length === 0) return [];
  const { db, engine } = asked;
  const { rows: groups } = await sql<{ id: string }>`
    select thing_group.id from (select distinct grp from thing where kind = 'claims' and article in ${listOf(engine, articles)}) as met cross join thing_group
    where thing_group.kind = 'claims' and thing_group.id = met.grp and things between 2 and ${largestClaim} order by last desc limit ${mostClaims}`.execute(db);
  if (groups.length === 0) return [];
  const { rows } = await sql<Stated>`
    select thing.grp as claim, thing.article, thing.n, thing.ref, statement.attitude, statement.negated, party.grp as party, article.published
    from thing join article on article.no = thing.article join statement on statement.article = thing.article and statement.id = thing.ref
    join thing as party on party.article = thing.article and party.kind = 'parties' and party.ref = statement.speaker
    where thing.kind = 'claims' and thing.grp in ${listOf(engine, groups.map(({ id }) => id))} order by thing.article, thing.n`.execute(db);
  const stanceOf = await stancesOf(asked, rows);
  const lately = new Set(articles);
  const byParty = new Map<string, [Taken, ...Taken[]]>();
  for (const row of rows) {
    const key = JSON.stringify([row.claim, row.party]);
    const own = byParty.get(key);
    const taken = { position: stanceOf(row), article: String(row.article), published: row.published, row };
    if (own) own.push(taken);
    else byParty.set(key, [taken]);
  }
  const turns = [...byParty.values()].flatMap((own) => standOf(own).changes).filter(({ to }) => lately.has(to.row.article)).map(({ from, to }): Turn => ({
    claim: to.row.claim, party: to.row.party, from: from.position, to: to.position,
    before: { article: from.row.article, ref: from.row.ref }, now: { article: to.row.article, ref: to.row.ref },
  }));
  return turns.sort((a, b) => b.now.article - a.now.article).slice(0, limit);
}

/** A change of position, with the words. */
export interface TurnRow {
  readonly claim: string;
  readonly party: { readonly id: string; readonly name: string };
  readonly from: PositionKind;
  readonly to: PositionKind;
  readonly before: StatementRow;
  readonly now: StatementRow;
}

export interface News {
  /** The newest first. */
  readonly turns: readonly TurnRow[];
  /** Ids of groups of figures. */
  readonly conflicts: readonly string[];
  /** Ids of announcements, as `announcement` takes them. */
  readonly reported: readonly string[];
}

/** What is new in how findings stand to one another, since a moment; of the articles that came last, where none is given. At most `limit` of each. */
export async function news(asked: Asked, since: string | null, limit: number): Promise<News> {
  const articles = await latelyCome(asked, since);
  const turns = await newTurns(asked, articles, limit);
  const statements = await statementsAt(asked, turns.flatMap(({ before, now }) => [before, now]));
  return {
    turns: turns.flatMap(({ claim, party, from, to, before, now }) => {
      const [one, two] = [before, now].map(({ article, ref }) => statements.get(`${article}/${ref}`));
      return one?.speaker && two?.speaker ? [{ claim, party: { id: party, name: two.speaker.name }, from, to, before: one, now: two }] : [];
    }),
    conflicts: await newConflicts(asked, articles, limit),
    reported: await newReports(asked, articles, limit),
  };
}

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { FigureStance } from '../../matching/index.ts';
import type { Bounds } from '../../reading/index.ts';
import type { Asked, Place } from '../engines/insert-rows.ts';
import { listOf, placesOf } from '../engines/insert-rows.ts';
import { articlesWithWords, findTerms, wordQueryOf } from '../search/query.ts';
import type { WordQuery } from '../search/query.ts';
import { foldedName } from '../search/words.ts';
import { articlesByNumber, briefOf } from './article-brief.ts';
import type { ArticleBrief } from './article-brief.ts';
import { textsByNumber } from './article-texts.ts';
import { keyAfter, limitOf, listed, markOf } from './cursor.ts';
import type { Listed, Wanted } from './cursor.ts';
import { disputedArticles, disputesOf, isListedAs } from './disputed-figures.ts';
import type { Dispute } from './disputed-figures.ts';
import { articleConditions, speakersAsked, where } from './filter.ts';
import type { ArticleFilter } from './filter.ts';
import { foundElsewhere } from './measured-elsewhere.ts';
import { groupNamed, sizeOf, someMembers } from './groups.ts';
import type { MembersWanted } from './groups.ts';
import { linksOf } from './links.ts';
import type { LinkRow } from './links.ts';
import type { StatementRow, Words } from './statement-row.ts';
import { statementsAt } from './statements-by-place.ts';

export interface FigureFilter extends ArticleFilter {
  readonly speaker?: string | undefined;
  readonly party?: string | undefined;
  /** What is counted, or the unit it is measured in. */
  readonly unit?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Words of the paragraph that it stands in. */
  readonly words?: string | undefined;
  /** Only those that conflict with others; or that were taken back, or that their source names only to deny them or take them back. */
  readonly disputed?: Dispute | undefined;
}

/** A quantity that somebody gave. */
export interface FigureRow extends Words {
  readonly id: string;
  readonly article: ArticleBrief;
  readonly value: number;
  readonly bounds: Bounds;
  readonly unit: string | null;
  readonly of: string | null;
  readonly place: string | null;
  readonly asOf: string | null;
  /** The statement that gives it; null where the article itself does. */
  readonly statement: StatementRow | null;
  /** What whoever names it does with it: most give it, some only say that it is not so. */
  readonly stance: FigureStance;
  /** How other figures of the measure dispute it: by the same links as lists of disputed figures. */
  readonly disputes: readonly Dispute[];
  /** Whether others of the measure are on record: another value, or a text of another origin. Copies of this one are none. */
  readonly isElsewhere: boolean;
  /** Figures of the same measure: the group and the thing that stands for this one. */
  readonly measure: string | null;
  readonly thing: string | null;
}

/** Figures of the same measure, by whoever gave them. Nothing is averaged. */
export interface Measure {
  readonly id: string;
  /** The earliest articles first: so many as were asked for. */
  readonly figures: readonly FigureRow[];
  /** How to ask for those after them; null where there are none. */
  readonly next: string | null;
  /** How many there are in all. */
  readonly count: number;
  /** Which contradict, follow upon or take back which; where not all figures are given, of those that are. */
  readonly links: readonly LinkRow[];
}

interface Row extends Place {
  readonly id: string;
  readonly start_at: number;
  readonly end_at: number;
  readonly value: number;
  readonly bounds: Bounds;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly place: string | null;
  readonly as_of: string | null;
  readonly statement: string | null;
  readonly stance: FigureStance;
  readonly measure: string | null;
  readonly thing: string | null;
}

const columns = sql.raw(`figure.article, figure.n, figure.id, figure.start_at, figure.end_at, figure.value, figure.bounds, figure.unit, figure.counted,
  figure.place, figure.as_of, figure.statement, figure.stance, thing.grp as measure, thing.id as thing`);
const withThing = sql.raw(`left join thing on thing.article = figure.article and thing.kind = 'figures' and thing.ref = figure.id`);

/** Figures, the newest articles first. */
export async function figures(asked: Asked, filter: FigureFilter = {}, wanted: Wanted = {}): Promise<Listed<FigureRow>> {
  const conditions: RawBuilder<unknown>[] = await articleConditions(asked, filter, sql`figure.article`);
  if (filter.unit !== undefined) conditions.push(sql`figure.unit_key = ${foldedName(filter.unit)}`);
  if (filter.from !== undefined) conditions.push(sql`figure.value >= ${filter.from}`);
  if (filter.to !== undefined) conditions.push(sql`figure.value <= ${filter.to}`);
  const query = filter.words === undefined ? null : wordQueryOf(filter.words);
  if (filter.disputed !== undefined) conditions.push(isListedAs(filter.disputed));
  const speakers = await speakersAsked(asked, filter);
  const spoken = speakers === null ? sql`` : sql`
    join statement on statement.article = figure.article and statement.id = figure.statement
    join ${speakers.rows} as spoken on spoken.article = statement.article and spoken.speaker = statement.speaker`;
  const mark = markOf('figures', filter);
  const after = keyAfter<readonly [number, number]>(wanted, mark, [0, 0]);
  if (after) conditions.push(sql`figure.article <= ${after[0]}`, sql`(figure.article < ${after[0]} or figure.n > ${after[1]})`);
  const limit = limitOf(wanted);
  const among = await fewestArticles(asked, filter, query, speakers !== null);
  const rows: Row[] = [];
  if (among === null) rows.push(...await rowsOf(asked, spoken, conditions, limit + 1));
  else {
    let upTo = after?.[0] ?? Number.MAX_SAFE_INTEGER;
    for (let size: number = atOnce[0]; rows.length <= limit; size = Math.min(size * 2, atOnce[1])) {
      const some = await among(upTo, size);
      const of = sql`figure.article in ${listOf(asked.engine, some)}`;
      const found = some.length === 0 ? [] : await rowsOf(asked, spoken, [...conditions, of], query === null ? limit + 1 : null);
      rows.push(...query === null ? found : await withWords(asked, found, query));
      if (some.length < size) break;
      upTo = some.at(-1)! - 1;
    }
  }
  const { rows: some, next } = listed(rows, limit, mark, ({ article, n }) => [article, n], (row) => row);
  return { rows: await shown(asked, some), next };
}

async function rowsOf({ db }: Asked, spoken: RawBuilder<unknown>, conditions: readonly RawBuilder<unknown>[], limit: number | null): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select ${columns} from figure ${spoken} ${withThing} ${where(conditions)}
    order by figure.article desc, figure.n${limit === null ? sql`` : sql` limit ${limit}`}`.execute(db);
  return rows;
}

/** Articles that are looked through at once. */
const atOnce = [100, 1600] as const;

/** Some articles in which figures as asked can stand, the newest first; null where what else is asked for finds them sooner. */
async function fewestArticles(
  asked: Asked, filter: FigureFilter, query: WordQuery | null, bySpeaker: boolean,
): Promise<((upTo: number, size: number) => Promise<readonly number[]>) | null> {
  const { disputed } = filter;
  if (query === null && (disputed === undefined || filter.unit !== undefined || bySpeaker)) return null;
  const conditions = await articleConditions(asked, filter, sql`found.article`);
  return async (upTo, size) => {
    const all = [...conditions, sql`found.article <= ${upTo}`];
    if (query === null) return disputedArticles(asked, disputed!, all, size);
    const { rows } = await sql<{ article: number }>`
      select found.article from ${articlesWithWords(asked, query)} as found ${where(all)} order by found.article desc limit ${size}`.execute(asked.db);
    return rows.map(({ article }) => article);
  };
}

/** Those in whose paragraphs the words stand: the index knows only which article has them. */
async function withWords(asked: Asked, rows: readonly Row[], query: WordQuery): Promise<readonly Row[]> {
  const textOf = await textsByNumber(asked, rows.map(({ article }) => article));
  return rows.filter(({ article, start_at: start, end_at: end }) => {
    const text = textOf(article);
    const [from, to] = [text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end)];
    return findTerms(query, text, from, to === -1 ? text.length : to) !== null;
  });
}

/** Some figures of one measure, by its id or by that of any of them: the earliest unless told otherwise. */
export async function measure(asked: Asked, id: string, wanted: MembersWanted = {}): Promise<Measure | null> {
  const group = await groupNamed(asked, 'figures', id);
  if (group === null) return null;
  const { rows: members, next } = await someMembers(asked, 'figures', group, wanted);
  const isAll = next === null && wanted.after === undefined;
  const { rows } = await sql<Row>`
    select ${columns} from ${placesOf(asked.engine, members)} as place
    join thing on thing.article = place.article and thing.n = place.n join figure on figure.article = thing.article and figure.id = thing.ref`.execute(asked.db);
  const byThing = new Map((await shown(asked, rows)).map((row) => [row.thing, row]));
  const shownFigures = members.flatMap((member) => byThing.get(member.id) ?? []);
  return {
    id: group, figures: shownFigures, next, count: isAll ? shownFigures.length : await sizeOf(asked, 'figures', group),
    links: await linksOf(asked, members, { within: !isAll }),
  };
}

async function shown(asked: Asked, rows: readonly Row[]): Promise<readonly FigureRow[]> {
  const articles = await articlesByNumber(asked, rows.map(({ article }) => article));
  const statements = await statementsAt(asked, rows.map(({ article, statement }) => ({ article, ref: statement ?? '' })));
  const things = rows.flatMap(({ thing }) => thing ?? []);
  const disputes = await disputesOf(asked, things);
  const elsewhere = await foundElsewhere(asked, things);
  return rows.map(({ article: no, id, start_at, end_at, value, bounds, unit, counted, place, as_of, statement: ref, stance, measure: group, thing }) => {
    const article = articles.get(no)!;
    const span = [start_at, end_at] as const;
    const statement = statements.get(`${no}/${ref}`) ?? null;
    return {
      id: `${article.id}/${id}`, article: briefOf(article), span, words: article.text.slice(start_at, end_at),
      value, bounds, unit, of: counted, place, asOf: as_of, statement, measure: group, thing, stance,
      disputes: disputes.get(thing ?? '') ?? [], isElsewhere: elsewhere.has(thing ?? ''),
    };
  });
}

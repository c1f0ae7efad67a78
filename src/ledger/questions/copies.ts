import { sql } from 'kysely';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { ArticleBrief } from './article-brief.ts';
import { limitOf, listed } from './cursor.ts';
import type { Listed, Wanted } from './cursor.ts';
import { backingOf } from './backing.ts';
import { groupKey, groupMark, groupNamed, groupsOf, membersOf } from './groups.ts';
import type { Backing } from './backing.ts';
import type { GroupFilter, Member } from './groups.ts';
import { linksOf } from './links.ts';
import type { LinkRow } from './links.ts';

/** Articles with one text behind them: one origin. */
export interface CopiesRow extends Backing {
  readonly id: string;
  /** The earliest first. What ran first need not have been written first. */
  readonly copies: readonly ArticleBrief[];
}

export interface Copies extends CopiesRow {
  /** How much of each stands in the others, and what shares only a part of the text. */
  readonly links: readonly LinkRow[];
}

const looked = 100;

export async function copies(asked: Asked, filter: GroupFilter = {}, wanted: Wanted = {}): Promise<Listed<CopiesRow>> {
  const groups = await groupsOf(asked, 'copies', filter, wanted);
  const { rows, next } = listed(groups, limitOf(wanted), groupMark('copies', filter), groupKey(filter), ({ id }) => id);
  const members = await membersOf(asked, 'copies', rows, looked);
  const briefs = await briefsOf(asked, [...members.values()].flat());
  const backing = await backingOf(asked, 'copies', rows);
  return { rows: rows.map((id) => ({ id, copies: (members.get(id) ?? []).map(({ article }) => briefs.get(article)!), ...backing.get(id)! })), next };
}

/** The copies of one text, by the id of any of them or of an article. */
export async function copiesOf(asked: Asked, id: string): Promise<Copies | null> {
  const group = await groupNamed(asked, 'copies', id) ?? (await asked.db.selectFrom('article').select('origin').where('id', '=', id).executeTakeFirst())?.origin;
  if (group == null) return null;
  const members = (await membersOf(asked, 'copies', [group])).get(group) ?? [];
  const briefs = await briefsOf(asked, members);
  return {
    id: group, copies: members.map(({ article }) => briefs.get(article)!), ...(await backingOf(asked, 'copies', [group])).get(group)!,
    links: await linksOf(asked, members),
  };
}

async function briefsOf({ db, engine }: Asked, members: readonly Member[]): Promise<ReadonlyMap<number, ArticleBrief>> {
  if (members.length === 0) return new Map();
  const { rows } = await sql<ArticleBrief & { no: number }>`
    select no, id, title, outlet, published, url, origin from article where no in ${listOf(engine, members.map(({ article }) => article))}`.execute(db);
  return new Map(rows.map(({ no, ...brief }) => [no, brief]));
}

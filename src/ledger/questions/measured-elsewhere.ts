import { sql } from 'kysely';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';

/** Which of some things that stand for figures are of a measure that others give too: in a text of another origin, or with another value. */
export async function foundElsewhere({ db, engine }: Asked, things: readonly string[]): Promise<ReadonlySet<string>> {
  if (things.length === 0) return new Set();
  const articles = [...new Set(things.map((id) => id.slice(0, id.indexOf('/'))))];
  const { rows } = await sql<{ id: string }>`
    select thing.id from article cross join thing cross join figure
    where article.id in ${listOf(engine, articles)} and thing.article = article.no and thing.id in ${listOf(engine, things)} and thing.kind = 'figures'
      and figure.article = thing.article and figure.id = thing.ref and exists (
        select 1 from thing as other join article as theirs on theirs.no = other.article join figure as beside on beside.article = other.article and beside.id = other.ref
        where other.kind = 'figures' and other.grp = thing.grp
          and (beside.value <> figure.value or coalesce(theirs.origin, theirs.id) <> coalesce(article.origin, article.id)))`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

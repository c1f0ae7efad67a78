import { sql } from 'kysely';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { statementsAt } from './statements-by-place.ts';

/** What things of matching are known by to people, by their ids: a name, the words of a statement, the headline of an article. What is gone is left out. */
export async function thingWords(asked: Asked, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const articles = [...new Set(ids.map((id) => id.split('/')[0]!))];
  const { rows } = await sql<{ id: string; article: number; ref: string; title: string | null; name: string | null }>`
    select thing.id, thing.article, thing.ref, article.title, speaker.name
    from article join thing on thing.article = article.no left join speaker on speaker.article = thing.article and speaker.id = thing.ref
    where article.id in ${listOf(asked.engine, articles)} and thing.id in ${listOf(asked.engine, ids)}`.execute(asked.db);
  const statements = await statementsAt(asked, rows.filter(({ ref }) => /^s\d+$/.test(ref)).map(({ article, ref }) => ({ article, ref })));
  return new Map(rows.flatMap(({ id, article, ref, title, name }) => {
    const said = statements.get(`${article}/${ref}`)?.content.map(({ words }) => words).join(' … ');
    const words = name ?? said ?? title;
    return words === null ? [] : [[id, words] as const];
  }));
}

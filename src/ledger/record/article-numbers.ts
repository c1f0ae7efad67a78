import { numberOf } from '../article-number.ts';
import { listOf } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';

/** The numbers of some new articles, in order: each its own, or, where another article has that by chance, the first free one after it. */
export async function freeNumbers(
  { db, engine }: Writer, articles: readonly { readonly published: string | null; readonly id: string }[],
): Promise<readonly number[]> {
  if (articles.length === 0) return [];
  const wanted = articles.map(({ published, id }) => numberOf(published, id));
  const taken = new Set((await db.selectFrom('article').select('no').where('no', 'in', listOf(engine, wanted)).execute()).map(({ no }) => no));
  const numbers: number[] = [];
  for (let no of wanted) {
    while (taken.has(no)) {
      no++;
      if (await db.selectFrom('article').select('no').where('no', '=', no).executeTakeFirst()) taken.add(no);
    }
    taken.add(no);
    numbers.push(no);
  }
  return numbers;
}

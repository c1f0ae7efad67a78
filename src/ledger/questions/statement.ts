import type { Asked } from '../engines/insert-rows.ts';
import type { StatementRow } from './statement-row.ts';
import { statementsAt } from './statements-by-place.ts';

/** One statement, by `<article>/<local id>`; null where it is not on record. */
export async function statement(asked: Asked, id: string): Promise<StatementRow | null> {
  const [page, ref] = id.split('/');
  const found = await asked.db.selectFrom('article').select('no').where('id', '=', page ?? '').executeTakeFirst();
  if (!found || !ref) return null;
  return (await statementsAt(asked, [{ article: found.no, ref }])).get(`${found.no}/${ref}`) ?? null;
}

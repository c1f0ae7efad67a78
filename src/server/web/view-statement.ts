import type { Context } from 'hono';
import { article, belongings, corrections, statement, undoneBy } from '../../ledger/index.ts';
import type { Desk } from '../desk.ts';
import { missing } from './asked.ts';
import type { StatementView } from './pages/statement.ts';

/** `<article>/<local id>`, as the address has them. */
export const findingId = (context: Context): string => `${context.req.param('article')!}/${context.req.param('local')!}`;

/** Everything that the page of a statement shows. */
export async function viewStatement(desk: Desk, id: string): Promise<StatementView> {
  const [page, local] = id.split('/');
  const [row, onRecord] = [await statement(desk.ledger, id), await article(desk.ledger, page ?? '')];
  if (row === null || onRecord === null) throw missing('There is no such statement on record.');
  const journal = (await corrections(desk.ledger, { article: onRecord.article.id }, { limit: 20 })).rows;
  return {
    row, reading: onRecord.reading, journal, undone: await undoneBy(desk.ledger, journal),
    belongings: (await belongings(desk.ledger, onRecord.article.id)).filter(({ ref }) => ref === local),
  };
}

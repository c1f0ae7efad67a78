import { Hono } from 'hono';
import { corrections, undoneBy } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { journalQuery, wanted, wantedOf } from '../filters.ts';
import { asked, formOf } from './asked.ts';
import { doneHere, signedBy, taken } from './decisions.ts';
import { handOf } from './hand.ts';
import { ownPath, withQuery } from './paths.ts';
import { journalPage } from './pages/journal.ts';
import { shown } from './shown.ts';

/** Every decision that a person made, and taking one back. */
export function journalPages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();

  app.get('/journal', async (context) => {
    const { kind, who, article, ...query } = asked(context, journalQuery.extend(wanted.shape));
    const found = await corrections(desk.ledger, { kind, who, article }, wantedOf(query));
    return shown(context, journalPage(found, await undoneBy(desk.ledger, found.rows), context.req.query(), handOf(context), await doneHere(desk, context)));
  });
  app.post('/journal/:id/undo', async (context) => {
    const { fields } = await formOf(context);
    await taken(desk, context, { kind: 'undo', correction: context.req.param('id') }, signedBy(desk, context, fields));
    return context.redirect(withQuery(ownPath(fields['back']) ?? '/journal', { done: 'undo' }), 303);
  });
  return app;
}

import { Hono } from 'hono';
import { correction, corrections, undoneBy } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { journalQuery, wanted, wantedOf } from '../filters.ts';
import { asked, formOf } from './asked.ts';
import { doneHere, signedBy, taken } from './decisions.ts';
import { handOf } from './hand.ts';
import { ownPath, withQuery } from './paths.ts';
import { journalPage } from './pages/journal.ts';
import { undoPage } from './pages/undo.ts';
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
    const id = context.req.param('id');
    const hand = handOf(context);
    const back = ownPath(fields['back']) ?? '/journal';
    const who = fields['who'] ?? hand.name;
    if (who.trim() === '') {
      const entry = await correction(desk.ledger, id);
      if (entry !== null) return shown(context, undoPage(entry, await undoneBy(desk.ledger, [entry]), hand, { why: fields['why'] ?? '', back }));
    }
    await taken(desk, context, { kind: 'undo', correction: id }, signedBy(desk, context, { ...fields, who }));
    return context.redirect(withQuery(back, { done: 'undo' }), 303);
  });
  return app;
}

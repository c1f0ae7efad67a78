import type { OpenAPIHono } from '@hono/zod-openapi';
import { correct, corrections, toldEffects } from '../../ledger/index.ts';
import type { Draft } from '../../ledger/index.ts';
import { matchers } from '../../matching/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { journalQuery, wantedOf } from '../filters.ts';
import { act, given, list } from './described.ts';
import { describedEffects } from './effects.ts';
import * as examples from './examples.ts';
import { ApiFault } from './fault.ts';
import * as shapes from './shapes.ts';

/** Every decision that a person made, and making one: every correction of the pages and of the review is one of these. */
export function journalRoutes(app: OpenAPIHono<DeskVariables>, { ledger, clock }: Desk): void {
  app.openapi(list('/corrections', {
    name: 'listCorrections', tag: 'corrections', summary: 'The journal, the newest first', example: examples.journalRow,
    description: 'Every decision that a person made. Nothing in it is ever changed or taken out; what was taken back says by which entry.',
  }, shapes.journalRow, journalQuery), async (context) => {
    const { kind, who, article, ...query } = context.req.valid('query');
    return given(context, await corrections(ledger, { kind, who, article }, wantedOf(query)));
  });
  app.openapi(act('post', '/corrections', {
    name: 'correct', tag: 'corrections', summary: 'Correct the record, or see what that would change', example: examples.taken,
    description: 'Takes a decision into the journal and lays it over the record; answers with everything that it changes. With `dryRun` it is tried, and nothing is changed. '
      + 'A decision is taken back by one of the kind `undo`.',
  }, shapes.taken, { schema: shapes.correctionToTake, example: examples.correctionToTake }), async (context) => {
    const { who: named, why, dryRun = false, ...draft } = context.req.valid('json');
    const who = context.get('visitor')?.account || named;
    if (who === undefined) throw new ApiFault(400, 'bad-request', 'This cannot be asked: who: the journal keeps who decides.');
    const taken = await correct(ledger, draft as Draft, { who, why, at: clock() }, matchers, { dryRun });
    context.set('did', { did: dryRun ? `tried ${draft.kind}: nothing was changed` : `${draft.kind}, correction ${taken.correction.id} (${who})` });
    return given(context, { ...taken, effects: describedEffects(await toldEffects(ledger, taken.effects)) });
  });
}

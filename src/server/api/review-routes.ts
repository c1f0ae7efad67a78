import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { statements, thingWords } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { wantedOf } from '../filters.ts';
import { isPairQueue, pairsToDecide } from '../review-pairs.ts';
import { queues, statementsIn } from '../review-queues.ts';
import { get, given, list } from './described.ts';
import * as examples from './examples.ts';
import * as shapes from './shapes.ts';

/** What the machine doubts. What is decided on with a correction is in its queue no more. */
export function reviewRoutes(app: OpenAPIHono<DeskVariables>, { ledger }: Desk): void {
  app.openapi(get('/review', {
    name: 'listQueues', tag: 'review', summary: 'The queues of the review', example: { rows: [examples.queue] },
    description: 'What there is to be decided on, by kind, and where it is listed.',
  }, shapes.queues), (context) => (
    given(context, { rows: queues.map(([name, title, description]) => ({ name, title, description, path: `/review/${name}` })) })));

  for (const [name, title, words] of queues) {
    const about = (how: string) => ({ name: `review${name[0]!.toUpperCase()}${name.slice(1)}`, tag: 'review' as const, summary: `Review: ${title}`, description: `${words} ${how}` });
    if (!isPairQueue(name)) {
      app.openapi(list(`/review/${name}`, {
        ...about('To decide: a correction of the kind `speaker`, `attitude`, `span` or `dismiss`.'), example: name === 'speakers' ? examples.unresolved : { ...examples.statement, confidence: 0.41 },
      }, shapes.statement, z.object({})), async (context) => given(context, await statements(ledger, statementsIn[name], wantedOf(context.req.valid('query')))));
      continue;
    }
    app.openapi(list(`/review/${name}`, {
      ...about('To decide: a correction of the kind `merge` or `split`, with `from` and `to` as `a` and `b`. One decision is for all places of both, copies among them; a page may have fewer rows than were asked for.'), example: { ...examples.proposal, kind: name },
    }, shapes.proposal, z.object({})), async (context) => {
      const { rows, next } = await pairsToDecide(ledger, name, wantedOf(context.req.valid('query')));
      const known = await thingWords(ledger, [...new Set(rows.flatMap(({ from, to }) => [from, to]))]);
      return given(context, { rows: rows.map((row) => ({ ...row, words: { from: known.get(row.from) ?? null, to: known.get(row.to) ?? null } })), next });
    });
  }
}

import { Hono } from 'hono';
import { article, BadCorrection, countOfStatements, party, position, quotation, statement, statements } from '../../ledger/index.ts';
import type { Draft } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { reviewQuery } from '../filters.ts';
import { isPairQueue, pairsToDecide } from '../review-pairs.ts';
import type { PairQueue } from '../review-pairs.ts';
import { isQueue, statementsIn } from '../review-queues.ts';
import { asked, formOf } from './asked.ts';
import type { Fields } from './asked.ts';
import { afterDecision, doneHere, signedBy, taken, wouldChange } from './decisions.ts';
import type { Ctx } from './decisions.ts';
import { handOf } from './hand.ts';
import type { DeskPage } from './layout.ts';
import { apart, counted } from './markup.ts';
import { groupPath, statementIdPath, withQuery } from './paths.ts';
import { othersChanged } from './pages/effects.ts';
import { backing } from './pages/backing.ts';
import { whereFrom, wordsOf } from './pages/lists.ts';
import type { Told } from './pages/message.ts';
import { emptyQueuePage, reviewPairPage, reviewStatementPage, seenSign } from './pages/review.ts';
import type { Given, Place, Side } from './pages/review.ts';
import { shown } from './shown.ts';
import { speakerDraft } from './speaker-draft.ts';
import { speakerFieldsOf } from './statement-routes.ts';

/** What the machine doubts, one decision at a time. */
export function reviewPages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();

  app.get('/review', async (context) => {
    const { queue = 'speakers', after } = asked(context, reviewQuery);
    return shown(context, await showQueue(desk, context, { queue, after }, await doneHere(desk, context)));
  });
  app.post('/review/statement', (context) => deciding(desk, context, (fields) => onStatement(desk, fields)));
  app.post('/review/pair', (context) => deciding(desk, context, ({ decision, a = '', b = '' }) => {
    if (decision !== 'merge' && decision !== 'split') throw new BadCorrection('nothing was chosen');
    return { kind: decision, a, b };
  }));
  return app;
}

async function onStatement({ ledger }: Desk, fields: Fields): Promise<Draft> {
  const finding = fields['id'] ?? '';
  switch (fields['decision']) {
    case 'dismiss': return { kind: 'dismiss', finding };
    case 'speaker': return speakerDraft(finding, speakerFieldsOf(fields));
    case 'right': {
      const row = await statement(ledger, finding);
      if (row === null) throw new BadCorrection('it is on record no more');
      // Whoever confirms a statement says again what it has: of all that it has, it always has an attitude.
      return { kind: 'attitude', finding, attitude: row.attitude, negated: row.negated };
    }
    default: throw new BadCorrection('nothing was chosen');
  }
}

/** Why, where nobody says it: what is so in any case. */
const unsaidWhy = 'decided in the review; no reason was given';

/** What would change other findings is shown first, and taken when it is sent again. Then on to the next. */
async function deciding(desk: Desk, context: Ctx, draft: (fields: Fields) => Draft | Promise<Draft>): Promise<Response> {
  const { fields } = await formOf(context);
  const queue = isQueue(fields['queue']) ? fields['queue'] : 'speakers';
  const after = fields['after'] || undefined;
  const given: Given = { decision: fields['decision'], speaker: speakerFieldsOf(fields), who: fields['who'], why: fields['why'] };
  try {
    const made = await draft(fields);
    const signed = signedBy(desk, context, fields, unsaidWhy);
    if (fields['seen'] !== seenSign(given.decision, given.speaker)) {
      const effects = await wouldChange(desk, context, made);
      if (othersChanged(effects, 'finding' in made ? { finding: made.finding } : { kind: queue }) > 0) {
        return shown(context, await showQueue(desk, context, { queue, after }, null, { ...given, effects }, fields['id'] ?? fields['a']));
      }
    }
    const { correction } = await taken(desk, context, made, signed);
    return context.redirect(afterDecision(withQuery('/review', { queue, after }), correction, given.decision === 'right' ? 'right' : correction.kind), 303);
  } catch (error) {
    if (!(error instanceof BadCorrection)) throw error;
    return shown(context, await showQueue(desk, context, { queue, after }, { fault: true, words: `This cannot be done: ${error.message}.` }, given, fields['id'] ?? fields['a']), 422);
  }
}

/** So many are counted. */
const mostCounted = 200;
const leftWords = ({ count, isMore }: Awaited<ReturnType<typeof countOfStatements>>): string => `${isMore ? 'More than ' : ''}${count} left.`;

/** `own`: what `given` is about; where another stands there by now, it is shown afresh. */
async function showQueue(
  desk: Desk, context: Ctx, { queue, after }: Omit<Place, 'next'>, told: Told | null, given: Given = {}, own?: string,
): Promise<DeskPage> {
  const { ledger } = desk;
  const hand = handOf(context);
  if (!isPairQueue(queue)) {
    const { rows: [row], next } = await statements(ledger, statementsIn[queue], { limit: 1, after });
    const onRecord = row === undefined ? null : await article(ledger, row.article.id);
    if (row === undefined || onRecord === null) return emptyQueuePage(queue, after, told);
    const left = leftWords(await countOfStatements(ledger, statementsIn[queue], { limit: mostCounted, after }));
    return reviewStatementPage({ queue, after, next, left }, row, onRecord.reading, hand, own === row.id ? given : {}, told);
  }
  const { rows: [link], next: behind } = await pairsToDecide(ledger, queue, { limit: 1, after });
  // What comes behind may be of pairs that were asked for.
  const next = behind !== null && (await pairsToDecide(ledger, queue, { limit: 1, after: behind })).rows.length > 0 ? behind : null;
  if (link === undefined) return emptyQueuePage(queue, after, told);
  const sides = await Promise.all([link.from, link.to].map((id) => sideOf(desk, queue, id)));
  return reviewPairPage({ queue, after, next }, [sides[0]!, sides[1]!], link, hand, own === link.from ? given : {}, told);
}

/** One end of a proposal, as far as it takes to decide. */
async function sideOf({ ledger }: Desk, queue: PairQueue, id: string): Promise<Side> {
  if (queue === 'parties') {
    const found = await party(ledger, id);
    if (found) {
      const roles = found.roles.map(({ title, of }) => (of === null ? title : `${title}, ${of}`)).join('; ');
      return { id, title: apart(found.name), lines: [found.kind, roles === '' ? null : apart(roles), counted(found.statements, 'statement'), found.names.join(', ')], links: [[groupPath(found.id), 'the party']] };
    }
  } else if (queue === 'claims') {
    const own = await position(ledger, id);
    const said = own?.statement;
    if (own && said) return { id, title: wordsOf(said.content), lines: [own.position, apart(said.speaker?.name ?? 'speaker unresolved'), whereFrom(said.article)], links: [[statementIdPath(said.id), 'the statement'], [groupPath(id), 'the claim']] };
  } else {
    const found = await quotation(ledger, id);
    const own = found?.witnesses.find((witness) => witness.id === id);
    if (own) return { id, title: apart(own.words), lines: [apart(own.speaker ?? 'speaker unsaid'), whereFrom(own.article), [counted(found!.witnesses.length, 'witness', 'witnesses'), ' · ', backing(found!)]], links: [[own.statement === null ? null : statementIdPath(own.statement), 'the statement'], [groupPath(found!.id), 'the quotation']] };
  }
  return { id, title: id, lines: [], links: [] };
}

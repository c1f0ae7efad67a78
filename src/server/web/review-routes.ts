import { Hono } from 'hono';
import { article, BadCorrection, corrections, party, position, proposals, quotation, statements } from '../../ledger/index.ts';
import type { Draft } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { isQueue, statementsIn } from '../review-queues.ts';
import type { Queue } from '../review-queues.ts';
import { formOf } from './asked.ts';
import type { Fields } from './asked.ts';
import { doneWords, signedBy, taken, wouldChange } from './decisions.ts';
import type { Ctx } from './decisions.ts';
import { handOf } from './hand.ts';
import { keySign, pressedBy } from './keys.ts';
import type { DeskPage } from './layout.ts';
import { apart, counted, html } from './markup.ts';
import { groupPath, statementIdPath, withQuery } from './paths.ts';
import { othersChanged } from './pages/effects.ts';
import { whereFrom, wordsOf } from './pages/lists.ts';
import { tokenField } from './pages/message.ts';
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
    const { queue, after } = context.req.query();
    return shown(context, await showQueue(desk, context, { queue: isQueue(queue) ? queue : 'speakers', after: after || undefined }, doneWords(context)));
  });
  app.post('/review/statement', (context) => deciding(desk, context, (fields) => (
    fields['decision'] === 'dismiss' ? { kind: 'dismiss', finding: fields['id'] ?? '' } : speakerDraft(fields['id'] ?? '', speakerFieldsOf(fields)))));
  app.post('/review/pair', (context) => deciding(desk, context, (fields) => (
    { kind: fields['decision'] === 'merge' ? 'merge' : 'split', a: fields['a'] ?? '', b: fields['b'] ?? '' })));
  return app;
}

/** What would change other findings is shown first, and taken when it is sent again. Then on to the next. */
async function deciding(desk: Desk, context: Ctx, draft: (fields: Fields) => Draft): Promise<Response> {
  const { fields } = await formOf(context);
  const queue = isQueue(fields['queue']) ? fields['queue'] : 'speakers';
  const after = fields['after'] || undefined;
  const given: Given = { decision: fields['decision'], speaker: speakerFieldsOf(fields), who: fields['who'], why: fields['why'] };
  try {
    const made = draft(fields);
    const signed = signedBy(desk, context, fields);
    if (fields['seen'] !== seenSign(given.decision, given.speaker)) {
      const effects = await wouldChange(desk, context, made);
      if (othersChanged(effects, made.kind === 'speaker' || made.kind === 'dismiss' ? { finding: made.finding } : { kind: queue }) > 0) {
        return shown(context, await showQueue(desk, context, { queue, after }, null, { ...given, effects }, fields['id'] ?? fields['a']));
      }
    }
    const { correction } = await taken(desk, context, made, signed);
    return context.redirect(withQuery('/review', { queue, after, done: correction.kind }), 303);
  } catch (error) {
    if (!(error instanceof BadCorrection)) throw error;
    return shown(context, await showQueue(desk, context, { queue, after }, { fault: true, words: `This cannot be done: ${error.message}.` }, given, fields['id'] ?? fields['a']), 422);
  }
}

/** `own`: what `given` is about; where another stands there by now, it is shown afresh. */
async function showQueue(
  desk: Desk, context: Ctx, { queue, after }: Omit<Place, 'next'>, told: Told | null, given: Given = {}, own?: string,
): Promise<DeskPage> {
  const { ledger } = desk;
  const hand = handOf(context);
  const [last] = told === null || told.fault ? [] : (await corrections(ledger, {}, { limit: 1 })).rows;
  const undo = last === undefined || last.kind === 'undo' ? null : html`<form method="post" action="/journal/${last.id}/undo" class="row undo">${tokenField(hand.token)}<input type="hidden" name="who" value="${last.who}"><input type="hidden" name="why" value="taken back at once"><input type="hidden" name="back" value="/review?queue=${queue}"><button class="plain" type="submit"${pressedBy('undo')}>Undo ${keySign('undo')}</button></form>`;
  if (queue === 'speakers' || queue === 'doubtful') {
    const { rows: [row], next } = await statements(ledger, statementsIn[queue], { limit: 1, after });
    const onRecord = row === undefined ? null : await article(ledger, row.article.id);
    if (row === undefined || onRecord === null) return emptyQueuePage(queue, told, undo);
    return reviewStatementPage({ queue, after, next }, row, onRecord.reading, hand, own === row.id ? given : {}, told, undo);
  }
  const { rows: [link], next } = await proposals(ledger, queue, { limit: 1, after });
  if (link === undefined) return emptyQueuePage(queue, told, undo);
  const sides = await Promise.all([link.from, link.to].map((id) => sideOf(desk, queue, id)));
  return reviewPairPage({ queue, after, next }, [sides[0]!, sides[1]!], link, hand, own === link.from ? given : {}, told, undo);
}

/** One end of a proposal, as far as it takes to decide. */
async function sideOf({ ledger }: Desk, queue: Queue, id: string): Promise<Side> {
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
    if (own) return { id, title: apart(own.words), lines: [apart(own.speaker ?? 'speaker unsaid'), whereFrom(own.article)], links: [[own.statement === null ? null : statementIdPath(own.statement), 'the statement'], [groupPath(found!.id), 'the quotation']] };
  }
  return { id, title: id, lines: [], links: [] };
}

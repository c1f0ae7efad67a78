import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import {
  announcement, article, BadCorrection, belongings, claim, correct, corrections, outcomeStates, party, proposals, quotation, statement,
  statements,
} from '../../ledger/index.ts';
import type { Draft, LinkRow, OutcomeState, Signed } from '../../ledger/index.ts';
import { matchers } from '../../matching/index.ts';
import { attitudes } from '../../reading/index.ts';
import type { Attitude, SpeakerKind } from '../../reading/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { statementData } from '../linked-data.ts';
import { formOf, missing } from './asked.ts';
import type { Fields } from './asked.ts';
import { apart, counted, html } from './markup.ts';
import { announcementPath, articlePath, statementIdPath, withQuery } from './paths.ts';
import { announcementPage } from './pages/announcements.ts';
import type { Candidate } from './pages/announcements.ts';
import { journalPage } from './pages/journal.ts';
import { whereFrom, wordsOf } from './pages/lists.ts';
import { message, tokenField } from './pages/message.ts';
import type { Told } from './pages/message.ts';
import { emptyQueuePage, isQueue, reviewPairPage, reviewStatementPage } from './pages/review.ts';
import type { Place, Queue, Side } from './pages/review.ts';
import { speakerKinds, speakerPage } from './pages/speaker.ts';
import type { SpeakerFields } from './pages/speaker.ts';
import { signature, statementPage } from './pages/statement.ts';
import type { StatementView } from './pages/statement.ts';

type Ctx = Context<DeskVariables>;

/** Below this, a statement is worth a look. */
const doubtful = 0.6;
const nameCookie = 'onrecord-name';

/** Everything that decides: corrections where things stand, the review, and the journal. */
export function reviewPages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();
  const { ledger } = desk;

  app.get('/statements/:article/:local', async (context) => {
    const view = await viewStatement(desk, context);
    return context.html(statementPage(view, nameOf(context), context.get('token'), doneWords(context), statementData(view.row)));
  });
  app.get('/statements/:article/:local/speaker', async (context) => {
    const { row, reading } = await viewStatement(desk, context);
    const fields = { speaker: row.speaker?.id ?? '', name: '', kind: 'person', who: nameOf(context), why: '' };
    return context.html(speakerPage(row, reading, fields, context.get('token'), null, null));
  });
  app.post('/statements/:article/:local/speaker', async (context) => {
    const { fields } = await formOf(context);
    const { row, reading } = await viewStatement(desk, context);
    const given: SpeakerFields = {
      speaker: fields['speaker'] ?? '', name: fields['name'] ?? '', kind: fields['kind'] ?? 'person', who: fields['who'] ?? '', why: fields['why'] ?? '',
    };
    return answering(context, async () => {
      const draft = speakerDraft(row.id, given);
      if (fields['step'] !== 'take') {
        const { effects } = await correct(ledger, draft, signedBy(desk, context, fields), matchers, { dryRun: true });
        return context.html(speakerPage(row, reading, given, context.get('token'), effects, null));
      }
      await correct(ledger, draft, signedBy(desk, context, fields), matchers);
      return context.redirect(withQuery(statementIdPath(row.id), { done: 'speaker' }), 303);
    }, (words) => speakerPage(row, reading, given, context.get('token'), null, { fault: true, words }));
  });
  app.post('/statements/:article/:local/attitude', (context) => changing(desk, context, (id, fields) => {
    if (!isAttitude(fields['attitude'])) throw new BadCorrection('no attitude was chosen');
    return { kind: 'attitude', finding: id, attitude: fields['attitude'] };
  }));
  app.post('/statements/:article/:local/dismiss', (context) => changing(desk, context, (id) => ({ kind: 'dismiss', finding: id })));

  app.get('/announcements/:article/:local', async (context) => context.html(await showAnnouncement(desk, context, doneWords(context))));
  app.post('/announcements/:article/:local', async (context) => {
    const { fields } = await formOf(context);
    const id = idOf(context);
    return answering(context, async () => {
      const { state, by } = fields;
      if (!isOutcome(state)) throw new BadCorrection('no outcome was chosen');
      await correct(ledger, { kind: 'outcome', finding: id, state, ...(by ? { by } : {}) }, signedBy(desk, context, fields), matchers);
      return context.redirect(withQuery(announcementPath(id), { done: 'outcome' }), 303);
    }, (words) => showAnnouncement(desk, context, { fault: true, words }));
  });

  app.get('/journal', async (context) => {
    const { who, article: about, after } = context.req.query();
    const found = await corrections(ledger, { who: who || undefined, article: about || undefined }, { after: after || undefined });
    return context.html(journalPage(found, context.req.query(), context.get('token'), nameOf(context)));
  });
  app.post('/journal/:id/undo', async (context) => {
    const { fields } = await formOf(context);
    await correct(ledger, { kind: 'undo', correction: context.req.param('id') }, signedBy(desk, context, fields), matchers);
    return context.redirect(withQuery(ownPath(fields['back']) ?? '/journal', { done: 'undo' }), 303);
  });

  app.get('/review', async (context) => {
    const { queue, after } = context.req.query();
    return context.html(await showQueue(desk, context, { queue: isQueue(queue) ? queue : 'speakers', after: after || undefined }, doneWords(context)));
  });
  app.post('/review/statement', (context) => deciding(desk, context, (fields) => (
    fields['decision'] === 'dismiss' ? { kind: 'dismiss', finding: fields['id'] ?? '' } : speakerDraft(fields['id'] ?? '', {
      speaker: fields['speaker'] ?? '', name: fields['name'] ?? '', kind: fields['kind'] ?? 'person',
    }))));
  app.post('/review/pair', (context) => deciding(desk, context, (fields) => (
    { kind: fields['decision'] === 'merge' ? 'merge' : 'split', a: fields['a'] ?? '', b: fields['b'] ?? '' })));
  return app;
}

const idOf = (context: Context): string => `${context.req.param('article')!}/${context.req.param('local')!}`;

const nameOf = (context: Context): string => {
  const name = getCookie(context, nameCookie) ?? '';
  return name.length <= 100 ? name : '';
};

/** Who decides, and why. The name is kept for the next decision. */
function signedBy({ clock }: Desk, context: Ctx, fields: Fields): Signed {
  const who = (fields['who'] ?? '').trim().slice(0, 100);
  const why = (fields['why'] ?? '').trim().slice(0, 500);
  if (who === '' || why === '') throw new BadCorrection('the journal keeps who decides, and why: give both');
  setCookie(context, nameCookie, who, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 400 * 86_400 });
  return { who, why, at: clock() };
}

const isAttitude = (word: string | undefined): word is Attitude => (attitudes as readonly (string | undefined)[]).includes(word);
const isOutcome = (word: string | undefined): word is OutcomeState => (outcomeStates as readonly (string | undefined)[]).includes(word);
const isSpeakerKind = (word: string): word is SpeakerKind => (speakerKinds as readonly string[]).includes(word);

function speakerDraft(finding: string, { speaker, name, kind }: Pick<SpeakerFields, 'speaker' | 'name' | 'kind'>): Draft {
  if (speaker === '') throw new BadCorrection('nobody was chosen');
  if (speaker === 'nobody') return { kind: 'speaker', finding, speaker: null };
  if (speaker !== 'other') return { kind: 'speaker', finding, speaker };
  if (name.trim() === '' || !isSpeakerKind(kind)) throw new BadCorrection('somebody else was chosen, and no name was given');
  return { kind: 'speaker', finding, speaker: { name: name.trim().slice(0, 200), kind } };
}

/** An address on the desk, and nowhere else. */
const ownPath = (path: string | undefined): string | null => (path !== undefined && /^\/(?![/\\])[\w\-./%?=&]*$/.test(path) ? path : null);

const done: Readonly<Record<string, string>> = {
  speaker: 'The speaker is corrected.', attitude: 'The attitude is corrected.', outcome: 'The outcome is on record.', undo: 'The decision is taken back.',
  dismiss: 'It is taken out.', merge: 'They are one now.', split: 'They are held apart now.',
};
const doneWords = (context: Context): Told | null => {
  const words = done[context.req.query('done') ?? ''];
  return words === undefined ? null : { fault: false, words };
};

/** What makes no sense is told on the page that it came from. */
async function answering(context: Ctx, work: () => Promise<Response>, again: (words: string) => string | Promise<string>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BadCorrection)) throw error;
    return context.html(await again(`This cannot be done: ${error.message}.`), 422);
  }
}

async function changing(desk: Desk, context: Ctx, draft: (id: string, fields: Fields) => Draft): Promise<Response> {
  const { fields } = await formOf(context);
  const id = idOf(context);
  const view = await viewStatement(desk, context);
  return answering(context, async () => {
    const { correction } = await correct(desk.ledger, draft(id, fields), signedBy(desk, context, fields), matchers);
    // What was dismissed has no page any more.
    const back = correction.kind === 'dismiss' ? articlePath(correction.page) : statementIdPath(id);
    return context.redirect(withQuery(back, { done: correction.kind }), 303);
  }, (words) => statementPage(view, nameOf(context), context.get('token'), { fault: true, words }, undefined));
}

async function viewStatement(desk: Desk, context: Context): Promise<StatementView> {
  const id = idOf(context);
  const [page, local] = id.split('/');
  const [row, onRecord] = [await statement(desk.ledger, id), await article(desk.ledger, page ?? '')];
  if (row === null || onRecord === null) throw missing('There is no such statement on record.');
  return {
    row, reading: onRecord.reading, journal: (await corrections(desk.ledger, { article: onRecord.article.id }, { limit: 20 })).rows,
    belongings: (await belongings(desk.ledger, onRecord.article.id)).filter(({ ref }) => ref === local),
  };
}

async function showAnnouncement(desk: Desk, context: Ctx, told: Told | null): Promise<string> {
  const row = await announcement(desk.ledger, idOf(context));
  if (row === null) throw missing('There is no such announcement on record.');
  const candidates: Candidate[] = [];
  const statementIds: { id: string; words: string }[] = [];
  for (const link of row.candidates.slice(0, 40)) {
    const other = link.from === row.thing ? link.to : link.from;
    const [page, , local] = other.split('/');
    const found = await otherEnd(desk, page ?? '', local ?? '');
    // One report may be found by two of its words, and copies say the same.
    if (found === null || candidates.some(({ words, relation }) => words === found.words && relation === link.relation)) continue;
    candidates.push({ ...link, ...found });
    if (found.statement !== null && link.relation !== 'repeats') statementIds.push({ id: found.statement, words: found.words });
  }
  const form = html`<form method="post" action="${announcementPath(row.id)}" class="stack">${tokenField(context.get('token'))}
<div class="row"><label class="field">Outcome <select name="state" required>${outcomeStates.map((state) => html`<option${row.outcome?.state === state ? html` selected` : null}>${state}</option>`)}</select></label>
${statementIds.length === 0 ? null : html`<label class="field grow">It rests on <select name="by"><option value="">no report on record</option>${statementIds.map(({ id, words }) => html`<option value="${id}">${words.slice(0, 100)}</option>`)}</select></label>`}</div>
${signature(nameOf(context))}<button type="submit">Decide</button></form>`;
  return announcementPage(row, candidates, form, message(told));
}

/** The words that a thing of matching stands for, by the span in its id, and the statement that they stand in. */
async function otherEnd(
  { ledger }: Desk, page: string, local: string,
): Promise<(Pick<Candidate, 'words' | 'path' | 'where'> & { statement: string | null }) | null> {
  const [, start, end] = /^[ar](\d+)-(\d+)$/.exec(local) ?? [];
  const found = start === undefined ? null : await article(ledger, page);
  if (found === null) return null;
  const [from, to] = [Number(start), Number(end)];
  const stated = found.reading.statements.find(({ content }) => content.some((span) => span[0] < to && from < span[1]));
  const id = stated === undefined ? null : `${page}/${stated.id}`;
  return {
    words: found.reading.article.text.slice(from, to), where: whereFrom(found.article), statement: id,
    path: id === null ? articlePath(page) : statementIdPath(id),
  };
}

async function showQueue(desk: Desk, context: Ctx, { queue, after }: Omit<Place, 'next'>, told: Told | null): Promise<string> {
  const { ledger } = desk;
  const token = context.get('token');
  const [last] = told === null || told.fault ? [] : (await corrections(ledger, {}, { limit: 1 })).rows;
  const undo = last === undefined || last.kind === 'undo' ? null : html`<form method="post" action="/journal/${last.id}/undo" class="row undo">${tokenField(token)}<input type="hidden" name="who" value="${last.who}"><input type="hidden" name="why" value="taken back at once"><input type="hidden" name="back" value="/review?queue=${queue}"><button class="plain" type="submit" data-key="u">Undo <kbd aria-hidden="true">u</kbd></button></form>`;
  if (queue === 'speakers' || queue === 'doubtful') {
    const filter = queue === 'speakers' ? { resolved: false, sourceKind: 'named' as const, corrected: false } : { confidenceUpTo: doubtful, corrected: false };
    const { rows: [row], next } = await statements(ledger, filter, { limit: 1, after });
    const onRecord = row === undefined ? null : await article(ledger, row.article.id);
    if (row === undefined || onRecord === null) return emptyQueuePage(queue, told, undo);
    return reviewStatementPage({ queue, after, next }, row, onRecord.reading, nameOf(context), token, told, undo);
  }
  const { rows: [link], next } = await proposals(ledger, queue, { limit: 1, after });
  if (link === undefined) return emptyQueuePage(queue, told, undo);
  const sides = await Promise.all([link.from, link.to].map((id) => sideOf(desk, queue, id)));
  const place: Place = { queue, after, next };
  return reviewPairPage(place, [sides[0]!, sides[1]!], link, nameOf(context), token, told, undo);
}

/** One end of a proposal, as far as it takes to decide. */
async function sideOf({ ledger }: Desk, queue: Queue, id: LinkRow['from']): Promise<Side> {
  if (queue === 'parties') {
    const found = await party(ledger, id);
    if (found) {
      const roles = found.roles.map(({ title, of }) => (of === null ? title : `${title}, ${of}`)).join('; ');
      return { id, title: apart(found.name), lines: [found.kind, roles === '' ? null : apart(roles), counted(found.statements, 'statement'), found.names.join(', ')] };
    }
  } else if (queue === 'claims') {
    const found = await claim(ledger, id);
    const own = found?.positions.find((position) => position.id === id);
    const said = own?.statement;
    if (own && said) return { id, title: wordsOf(said.content), lines: [own.position, apart(said.speaker?.name ?? 'speaker unresolved'), whereFrom(said.article)] };
  } else {
    const found = await quotation(ledger, id);
    const own = found?.witnesses.find((witness) => witness.id === id);
    if (own) return { id, title: apart(own.words), lines: [apart(own.speaker ?? 'speaker unsaid'), whereFrom(own.article)] };
  }
  return { id, title: id, lines: [] };
}

/** A decision in the review: back to the queue, where the next one stands. */
async function deciding(desk: Desk, context: Ctx, draft: (fields: Fields) => Draft): Promise<Response> {
  const { fields } = await formOf(context);
  const queue = isQueue(fields['queue']) ? fields['queue'] : 'speakers';
  return answering(context, async () => {
    const { correction } = await correct(desk.ledger, draft(fields), signedBy(desk, context, fields), matchers);
    return context.redirect(withQuery('/review', { queue, after: fields['after'], done: correction.kind }), 303);
  }, (words) => showQueue(desk, context, { queue, after: fields['after'] || undefined }, { fault: true, words }));
}

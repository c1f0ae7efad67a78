import { Hono } from 'hono';
import { announcement, article, BadCorrection, corrections, outcomeStates } from '../../ledger/index.ts';
import type { AnnouncementRow, Effects, OutcomeState } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { formOf, missing } from './asked.ts';
import type { Fields } from './asked.ts';
import { deciding, doneWords } from './decisions.ts';
import type { Ctx } from './decisions.ts';
import { handOf } from './hand.ts';
import type { DeskPage } from './layout.ts';
import { announcementPath, articlePath, statementIdPath, withQuery } from './paths.ts';
import { announcementPage } from './pages/announcements.ts';
import type { Candidate } from './pages/announcements.ts';
import { whereFrom } from './pages/lists.ts';
import type { Told } from './pages/message.ts';
import { shown } from './shown.ts';
import { findingId } from './view-statement.ts';

/** One announcement, and what a person decides to have come of it. */
export function announcementPages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();

  app.get('/announcements/:article/:local', async (context) => shown(context, await pageOf(desk, context, {}, null, doneWords(context))));
  app.post('/announcements/:article/:local', async (context) => {
    const { fields } = await formOf(context);
    const id = findingId(context);
    return deciding(desk, context, fields, {
      draft: () => {
        const { state, by } = fields;
        if (!isOutcome(state)) throw new BadCorrection('no outcome was chosen');
        return { kind: 'outcome', finding: id, state, ...(by ? { by } : {}) };
      },
      again: (effects, told) => pageOf(desk, context, fields, effects, told),
      behind: () => withQuery(announcementPath(id), { done: 'outcome' }),
    });
  });
  return app;
}

const isOutcome = (word: string | undefined): word is OutcomeState => (outcomeStates as readonly (string | undefined)[]).includes(word);

/** So many reports are shown. */
const mostReports = 40;

async function pageOf(desk: Desk, context: Ctx, given: Fields, effects: Effects | null, told: Told | null): Promise<DeskPage> {
  const row = await announcement(desk.ledger, findingId(context));
  if (row === null) throw missing('There is no such announcement on record.');
  const journal = told === null || told.fault ? [] : (await corrections(desk.ledger, { article: row.article.id }, { limit: 1 })).rows;
  return announcementPage(row, await candidatesOf(desk, row), { given, effects, told, hand: handOf(context), journal });
}

/** One report may be found by two of its words, and copies say the same: each is told once. */
async function candidatesOf(desk: Desk, row: AnnouncementRow): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const link of row.candidates.slice(0, mostReports)) {
    const found = await otherEnd(desk, link.from === row.thing ? link.to : link.from);
    if (found === null || candidates.some(({ words, relation }) => words === found.words && relation === link.relation)) continue;
    candidates.push({ ...link, ...found });
  }
  return candidates;
}

/** The words that a thing of matching stands for, by the span in its id, and the statement that they stand in. */
async function otherEnd({ ledger }: Desk, id: string): Promise<Pick<Candidate, 'words' | 'path' | 'where' | 'statement'> | null> {
  const [page = '', , local = ''] = id.split('/');
  const [, start, end] = /^[ar](\d+)-(\d+)$/.exec(local) ?? [];
  const found = start === undefined ? null : await article(ledger, page);
  if (found === null) return null;
  const [from, to] = [Number(start), Number(end)];
  const stated = found.reading.statements.find(({ content }) => content.some((span) => span[0] < to && from < span[1]));
  const statement = stated === undefined ? null : `${page}/${stated.id}`;
  return {
    words: found.reading.article.text.slice(from, to), where: whereFrom(found.article), statement,
    path: statement === null ? articlePath(page) : statementIdPath(statement),
  };
}

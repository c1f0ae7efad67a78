import { Hono } from 'hono';
import { article } from '../../ledger/index.ts';
import type { ArticleOnRecord } from '../../ledger/index.ts';
import type { Span } from '../../reading/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { formOf, missing } from './asked.ts';
import type { Fields } from './asked.ts';
import { deciding } from './decisions.ts';
import { handOf } from './hand.ts';
import { apart, html } from './markup.ts';
import { announcementPath, articlePath, dismissPath, statementIdPath } from './paths.ts';
import { inContext } from './pages/context.ts';
import { decisionPage } from './pages/decision.ts';
import type { Decision } from './pages/decision.ts';
import { untitled, whereFrom } from './pages/lists.ts';
import { shown } from './shown.ts';
import { findingId } from './view-statement.ts';

/** Taking out what is no statement, no figure or no announcement. */
export function dismissPages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();

  app.get('/dismiss/:article/:local', async (context) => (
    shown(context, decisionPage(await dismissal(desk, findingId(context), {}), handOf(context), null, null))));
  app.post('/dismiss/:article/:local', async (context) => {
    const { fields } = await formOf(context);
    const id = findingId(context);
    const decision = await dismissal(desk, id, fields);
    return deciding(desk, context, fields, {
      draft: () => ({ kind: 'dismiss', finding: id }),
      again: (effects, told) => decisionPage(decision, handOf(context), effects, told),
      // What was taken out has no page any more.
      behind: ({ page }) => articlePath(page),
    });
  });
  return app;
}

async function dismissal({ ledger }: Desk, id: string, { who, why }: Fields): Promise<Decision> {
  const [page = '', local = ''] = id.split('/');
  const onRecord = await article(ledger, page);
  const found = onRecord === null ? null : findingIn(onRecord, local);
  if (onRecord === null || found === null) throw missing('There is nothing of this name on record.');
  return {
    title: `Is this no ${found.kind}?`, place: found.place, action: dismissPath(id), back: found.back, backLabel: `The ${found.kind}`, verb: 'Take it out', own: { finding: id },
    about: html`${found.about}<p class="meta">${whereFrom(onRecord.article)} · <a href="${articlePath(page)}">${apart(onRecord.article.title ?? untitled)}</a></p>`,
    controls: html`<p>The words stay in the article; the record no longer counts them as a ${found.kind}. It can be taken back in the journal.</p>`,
    ...(who === undefined ? {} : { who }), ...(why === undefined ? {} : { why }),
  };
}

function findingIn({ article: { id }, reading }: ArticleOnRecord, local: string) {
  const words = (span: Span) => ({ span, words: reading.article.text.slice(...span) });
  const statement = reading.statements.find((one) => one.id === local);
  if (statement) {
    const { sources, cue, content } = statement;
    const about = inContext(reading, { sources: sources.map(words), cue: cue === null ? null : words(cue), content: content.map(words) });
    return { kind: 'statement', place: '/statements', back: statementIdPath(`${id}/${local}`), about };
  }
  const figure = reading.figures.find((one) => one.id === local);
  if (figure) return { kind: 'figure', place: '/figures', back: articlePath(id), about: inContext(reading, { sources: [], cue: null, content: [words(figure.span)] }) };
  const announcement = reading.announcements.find((one) => one.id === local);
  if (!announcement) return null;
  const about = inContext(reading, { sources: [], cue: null, content: [words(announcement.span)] });
  return { kind: 'announcement', place: '/announcements', back: announcementPath(`${id}/${local}`), about };
}

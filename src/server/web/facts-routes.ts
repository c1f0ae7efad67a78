import { Hono } from 'hono';
import { article, BadCorrection } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { formOf, missing } from './asked.ts';
import type { Fields } from './asked.ts';
import { deciding } from './decisions.ts';
import { handOf } from './hand.ts';
import { apart, html } from './markup.ts';
import { articlePath, factsPath } from './paths.ts';
import { decisionPage } from './pages/decision.ts';
import type { Decision } from './pages/decision.ts';
import { untitled, whereFrom } from './pages/lists.ts';
import { shown } from './shown.ts';
import { dateIn } from './typed-date.ts';

/** Which outlet ran an article, and when, where somebody knows better than the page. */
export function factsPages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();

  app.get('/articles/:id/facts', async (context) => (
    shown(context, decisionPage(await decision(desk, context.req.param('id'), {}), handOf(context), null, null))));
  app.post('/articles/:id/facts', async (context) => {
    const { fields } = await formOf(context);
    const id = context.req.param('id');
    const asked = await decision(desk, id, fields);
    const known = (name: string): string | null => (fields[name] ?? '').trim().slice(0, 200) || null;
    return deciding(desk, context, fields, {
      draft: () => ({ kind: 'facts', article: id, outlet: known('outlet'), published: dateIn(fields['published'], (words, advice) => new BadCorrection(`${words}: ${advice}`)) }),
      again: (effects, told) => decisionPage(asked, handOf(context), effects, told),
      behind: ({ page }) => articlePath(page),
    });
  });
  return app;
}

async function decision({ ledger }: Desk, id: string, { who, why, outlet, published }: Fields): Promise<Decision> {
  const found = await article(ledger, id);
  if (found === null) throw missing('There is no such article on record.');
  const { article: now } = found;
  return {
    title: 'Who ran it, and when?', place: '/articles', action: factsPath(id), back: articlePath(id), backLabel: 'The article', verb: 'Correct outlet and date', own: { finding: id },
    about: html`<p><strong>${apart(now.title ?? untitled)}</strong></p><p class="meta">${whereFrom(now)}</p>`,
    controls: html`<div class="row"><label class="field grow">Outlet <input type="text" name="outlet" maxlength="200" value="${outlet ?? now.outlet ?? ''}"></label>
<label class="field">Published <input type="text" name="published" maxlength="40" placeholder="2026-03-09" value="${published ?? now.published ?? ''}"></label></div>
<p class="meta">Empty where it is not known. What days “Monday” and “last week” are in the article stays as it was read.</p>`,
    ...(who === undefined ? {} : { who }), ...(why === undefined ? {} : { why }),
  };
}

import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Context } from 'hono';
import { InputFailure, oneLine } from '../../fetching/failure.ts';
import { articles, search, statements } from '../../ledger/index.ts';
import { addAddress, addBytes } from '../adding.ts';
import type { Facts } from '../adding.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { articleFilterOf, articleQuery, searchQuery, statementFilterOf, statementQuery, wanted, wantedOf } from '../filters.ts';
import { articleData } from '../linked-data.ts';
import { asked, formOf, missing } from './asked.ts';
import type { Fields } from './asked.ts';
import { groupPages } from './group-routes.ts';
import { reviewPages } from './review-routes.ts';
import { addedPath, addPage } from './pages/add.ts';
import { articlePage } from './pages/article.ts';
import { articlesPage } from './pages/articles.ts';
import { keysPage } from './pages/keys.ts';
import { homeOf } from './home.ts';
import { homePage } from './pages/home.ts';
import { searchPage } from './pages/search.ts';
import { statementsPage } from './pages/statements.ts';
import { viewArticle } from './pages/view-article.ts';

const lookedCookie = 'onrecord-looked';

/** Every page, by its address. */
export function pages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();
  const { ledger } = desk;

  app.get('/', async (context) => {
    const looked = getCookie(context, lookedCookie) ?? '';
    return context.html(homePage(await homeOf(desk, /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(looked) ? looked : null), context.get('token')));
  });
  app.post('/seen', async (context) => {
    await formOf(context);
    setCookie(context, lookedCookie, desk.clock(), { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 400 * 86_400 });
    return context.redirect('/', 303);
  });

  app.get('/articles', async (context) => {
    const query = asked(context, articleQuery.extend(wanted.shape));
    return context.html(articlesPage(await articles(ledger, articleFilterOf(query), wantedOf(query)), context.req.query()));
  });
  app.get('/articles/:id', async (context) => {
    const view = await viewArticle(ledger, context.req.param('id'));
    if (view === null) throw missing('There is no such article on record.');
    const told = context.req.query('added') !== undefined ? 'The page is on record now.' : context.req.query('known') !== undefined ? 'The page was on record already.' : null;
    return context.html(articlePage(view, told === null ? null : { fault: false, words: told }, articleData(view.reading)));
  });

  app.get('/statements', async (context) => {
    const query = asked(context, statementQuery.extend(wanted.shape));
    return context.html(statementsPage(await statements(ledger, statementFilterOf(query), wantedOf(query)), context.req.query()));
  });

  app.get('/search', async (context) => {
    const query = asked(context, searchQuery.extend(wanted.shape));
    const found = query.q === undefined ? null : await search(ledger, query.q, { ...articleFilterOf(query), speaker: query.speaker }, wantedOf(query));
    return context.html(searchPage(found, context.req.query()));
  });

  app.route('/', groupPages(desk));
  app.route('/', reviewPages(desk));

  app.get('/keys', (context) => context.html(keysPage()));
  app.get('/add', (context) => context.html(addPage(context.get('token'))));
  app.post('/add/url', (context) => adding(context, ({ url = '' }) => addAddress(desk, url)));
  app.post('/add/text', (context) => adding(context, ({ text = '', ...facts }) => addBytes(desk, 'pasted text', Buffer.from(text), factsOf(facts))));
  app.post('/add/file', (context) => adding(context, async (fields, file) => {
    if (file === null) throw new InputFailure('no file was chosen', 'choose one');
    return addBytes(desk, file.name, new Uint8Array(await file.arrayBuffer()), factsOf(fields));
  }));
  return app;
}

async function adding(context: Context<DeskVariables>, add: (fields: Fields, file: File | null) => ReturnType<typeof addBytes>): Promise<Response> {
  const { fields, file } = await formOf(context);
  try {
    const { id, outcome } = await add(fields, file);
    return context.redirect(addedPath(id, outcome === 'known'), 303);
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    const given = Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'token'));
    return context.html(addPage(context.get('token'), { fault: true, words: `${sentence(oneLine(error.message))}: ${oneLine(error.advice)}.` }, given), 422);
  }
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** Facts as reading takes them; what is no date is none, and is told. */
function factsOf({ outlet = '', published = '' }: Fields): Facts {
  if (published !== '' && !/^\d{4}-\d\d-\d\d(?:T\S{1,25})?$/.test(published.trim())) throw new InputFailure(`“${published}” is no date`, 'give one like 2026-03-09');
  return { outlet: outlet.trim() || null, published: published.trim() || null };
}

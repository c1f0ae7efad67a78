import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { InputFailure } from '../../fetching/failure.ts';
import { leftUnreadOf } from '../../ingest/index.ts';
import { article, articles, broughtPage, forgetSearch, nowLooked, saveSearch, search, statements } from '../../ledger/index.ts';
import { addingFault } from '../adding-faults.ts';
import { addAddress, addBytes, addExamples } from '../adding.ts';
import type { Facts } from '../adding.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { articleFilterOf, articlePageQuery, articleQuery, searchQuery, statementFilterOf, statementQuery, wanted, wantedOf } from '../filters.ts';
import { articleData } from '../linked-data.ts';
import { asked, formOf, missing } from './asked.ts';
import type { Fields } from './asked.ts';
import { groupPages } from './group-routes.ts';
import { accountPages, editorsOf } from './account-routes.ts';
import { announcementPages } from './announcement-routes.ts';
import { doneHere } from './decisions.ts';
import { ownPath } from './paths.ts';
import type { Ctx } from './decisions.ts';
import { dismissPages } from './dismiss-routes.ts';
import { factsPages } from './facts-routes.ts';
import { groupingPages } from './grouping-routes.ts';
import { handOf } from './hand.ts';
import { journalPages } from './journal-routes.ts';
import { reviewPages } from './review-routes.ts';
import { shown } from './shown.ts';
import { dateIn } from './typed-date.ts';
import { statementPages } from './statement-routes.ts';
import type { Told } from './pages/message.ts';
import { addedPath, addersPage, addPage } from './pages/add.ts';
import { articlePage } from './pages/article.ts';
import { articlesPage } from './pages/articles.ts';
import { keysPage } from './pages/keys.ts';
import { homeOf } from './home.ts';
import { homePage } from './pages/home.ts';
import { searchPage } from './pages/search.ts';
import { statementsPage } from './pages/statements.ts';
import { unreadPage } from './pages/unread.ts';
import { viewArticle } from './pages/view-article.ts';

/** Every page, by its address. */
export function pages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();
  const { ledger } = desk;

  const account = (context: Ctx): string => context.get('visitor')?.account ?? '';

  app.get('/', async (context) => shown(context, homePage(await homeOf(desk, account(context)), handOf(context), homeWords(context))));
  app.post('/seen', async (context) => {
    await formOf(context);
    await nowLooked(ledger, account(context), desk.clock());
    context.set('did', { did: 'has seen all that is new' });
    return context.redirect('/', 303);
  });
  app.post('/saved', async (context) => {
    const { fields } = await formOf(context);
    const [name, path] = [(fields['name'] ?? '').trim().slice(0, 100), ownPath(fields['path'])];
    if (name === '' || path === null) throw new HTTPException(400, { message: 'A search is kept under a name, and leads to a list of the desk.' });
    if (!await saveSearch(ledger, account(context), { name, path }, desk.clock())) throw new HTTPException(422, { message: 'There are 100 saved searches: forget one first.' });
    context.set('did', { did: `keeps the search “${name}”` });
    return context.redirect('/?kept#saved', 303);
  });
  app.post('/saved/:id/forget', async (context) => {
    await formOf(context);
    await forgetSearch(ledger, account(context), context.req.param('id'));
    context.set('did', { did: 'forgets a saved search' });
    return context.redirect('/?forgotten#saved', 303);
  });

  app.get('/articles', async (context) => {
    const query = asked(context, articleQuery.extend(wanted.shape));
    return shown(context, articlesPage(await articles(ledger, articleFilterOf(query), wantedOf(query)), context.req.query()));
  });
  app.get('/articles/:id', async (context) => {
    const view = await viewArticle(ledger, context.req.param('id'));
    if (view === null) throw missing('There is no such article on record.');
    const { from } = asked(context, articlePageQuery);
    const words = context.req.query('added') !== undefined ? 'The page is on record now.' : context.req.query('known') !== undefined ? 'The page was on record already.' : null;
    const told = words === null ? await doneHere(desk, context) : { fault: false, words };
    return shown(context, articlePage(view, told, articleData(view.reading), handOf(context), from));
  });

  app.get('/articles/:id/unread', async (context) => {
    const id = context.req.param('id');
    const [found, brought] = [await article(ledger, id), await broughtPage(ledger, id)];
    if (found === null || brought === null) throw missing('There is no such article on record.');
    return shown(context, unreadPage(found.article, leftUnreadOf(brought, desk.models)));
  });

  app.get('/statements', async (context) => {
    const query = asked(context, statementQuery.extend(wanted.shape));
    return shown(context, statementsPage(await statements(ledger, statementFilterOf(query), wantedOf(query)), context.req.query()));
  });

  app.get('/search', async (context) => {
    const query = asked(context, searchQuery.extend(wanted.shape));
    const found = query.q === undefined ? null : await search(ledger, query.q, { ...articleFilterOf(query), speaker: query.speaker }, wantedOf(query));
    return shown(context, searchPage(found, context.req.query()));
  });

  app.route('/', groupPages(desk));
  for (const part of [groupingPages, statementPages, announcementPages, dismissPages, factsPages, reviewPages, journalPages, accountPages]) app.route('/', part(desk));

  app.get('/keys', (context) => shown(context, keysPage()));
  app.get('/add', async (context) => (
    shown(context, handOf(context).mayWrite ? addPage(context.get('token')) : addersPage(await editorsOf(ledger)))));
  app.post('/add/examples', async (context) => {
    await formOf(context);
    const count = await addExamples(desk);
    context.set('did', { did: `puts the example record on record: ${count} pages are new` });
    return context.redirect('/?examples', 303);
  });
  app.post('/add/url', (context) => adding(context, ({ url = '' }) => addAddress(desk, url)));
  app.post('/add/text', (context) => adding(context, ({ text = '', ...facts }) => (
    // A form sends every end of a line as two characters, whichever was pasted.
    addBytes(desk, 'pasted text', Buffer.from(text.replaceAll('\r\n', '\n')), factsOf(facts)))));
  app.post('/add/file', (context) => adding(context, async (fields, file) => {
    if (file === null) throw new InputFailure('no file was chosen', 'choose one');
    return addBytes(desk, file.name, new Uint8Array(await file.arrayBuffer()), factsOf(fields));
  }));
  return app;
}

async function adding(context: Ctx, add: (fields: Fields, file: File | null) => ReturnType<typeof addBytes>): Promise<Response> {
  const { fields, file } = await formOf(context);
  try {
    const { id, outcome } = await add(fields, file);
    context.set('did', { did: `${outcome}: article ${id}` });
    return context.redirect(addedPath(id, outcome === 'known'), 303);
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    const given = Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'token'));
    return shown(context, addPage(context.get('token'), { fault: true, words: `${addingFault(error)}.` }, given), 422);
  }
}

const homeWords = (context: Ctx): Told | null => {
  const query = context.req.query();
  const [words] = [['kept', 'The search is kept.'], ['forgotten', 'The search is forgotten.'], ['examples', 'The example record is on record.'], ['signed', 'You are signed in.']]
    .filter(([name]) => query[name!] !== undefined).map(([, told]) => told!);
  return words === undefined ? null : { fault: false, words };
};

/** Facts as reading takes them; what is no date is none, and is told. */
function factsOf({ outlet = '', published, address = '' }: Fields): Facts {
  const url = address.trim();
  if (url !== '' && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) throw new InputFailure(`“${url}” is no address of a web page`, 'give one that begins with https:// or http://');
  return { outlet: outlet.trim() || null, published: dateIn(published, (words, advice) => new InputFailure(words, advice)), url: url === '' ? null : new URL(url).href };
}

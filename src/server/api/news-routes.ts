import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { announcement, arrivals, forgetSearch, lastLooked, measure, news, nowLooked, savedSearches, saveSearch } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { wholeNumber } from '../fault-words.ts';
import { optional } from '../filters.ts';
import { ownPath } from '../web/paths.ts';
import { act, get, given, remove, there } from './described.ts';
import * as examples from './examples.ts';
import { ApiFault } from './fault.ts';
import { ids } from './ids.ts';
import * as shapes from './shapes.ts';

/** Of each kind of news, unless told otherwise and at most; of one measure, so many figures. */
const [usualNews, mostNews, mostFigures] = [10, 20, 50] as const;

const newsQuery = z.object({
  since: optional(z.union([z.iso.datetime({ offset: true }), z.iso.date()]), 'Only what came to this store later; when the account last said that all was seen, unless told otherwise.', '2026-05-05T08:00:00Z'),
  limit: wholeNumber(1, mostNews).openapi({ description: `How many of each kind at most; ${usualNews} unless told otherwise.`, type: 'integer', minimum: 1, maximum: mostNews }),
});

/** What is new, and what an account keeps for itself. */
export function newsRoutes(app: OpenAPIHono<DeskVariables>, { ledger, clock }: Desk): void {
  app.openapi(get('/news', {
    name: 'listNews', tag: 'news', summary: 'What is new', example: examples.news,
    description: 'Positions that changed, new conflicts of figures, new reports on announcements, and the articles that brought them, since a moment. '
      + 'It goes by when articles came to this store, not by their dates; at most the last 400 are looked at.',
  }, shapes.news, { query: newsQuery }), async (context) => {
    const { since: given_, limit = usualNews } = context.req.valid('query');
    const since = given_ === undefined ? await lastLooked(ledger, accountOf(context)) : inUtc(given_);
    const { turns, conflicts, reported } = await news(ledger, since, limit);
    return given(context, {
      since, turns,
      conflicts: (await Promise.all(conflicts.map((id) => measure(ledger, id, { limit: mostFigures })))).filter((found) => found !== null),
      reported: (await Promise.all(reported.map((id) => announcement(ledger, id)))).filter((found) => found !== null),
      arrivals: await arrivals(ledger, since, limit),
    });
  });
  app.openapi(act('post', '/news/seen', {
    name: 'sayAllSeen', tag: 'news', summary: 'Say that all was seen', example: examples.seen,
    description: 'What came until then is not new to this account any more. A program that gives the moment of its question misses nothing that came in between.',
  }, shapes.seen, { schema: shapes.lookedToSet, example: {} }), async (context) => {
    const { at } = context.req.valid('json');
    const now = clock();
    const looked = at === undefined || inUtc(at) > now ? now : inUtc(at);
    await nowLooked(ledger, accountOf(context), looked);
    context.set('did', { did: 'has seen all that is new' });
    return given(context, { looked });
  });

  const saved = async (account: string) => ({ rows: await savedSearches(ledger, account) });
  app.openapi(get('/saved', {
    name: 'listSavedSearches', tag: 'news', summary: 'Saved searches', example: { rows: [examples.saved] },
    description: 'Searches, and other lists with their filters, that the account keeps, by name; at most 100.',
  }, shapes.savedSearches), async (context) => given(context, await saved(accountOf(context))));
  app.openapi(act('post', '/saved', {
    name: 'saveSearch', tag: 'news', summary: 'Keep a search', example: { rows: [examples.saved] },
    description: 'Keeps the address of a list under a name; one of the same name gives way. Answers with all that are kept.',
  }, shapes.savedSearches, { schema: shapes.searchToSave, example: { name: examples.saved.name, path: examples.saved.path } }), async (context) => {
    const { name, path } = context.req.valid('json');
    const own = ownPath(path);
    if (own === null) throw new ApiFault(400, 'bad-request', 'This cannot be asked: path: give the address of a list on the desk, such as /search?q=bridge.');
    if (!await saveSearch(ledger, accountOf(context), { name, path: own }, clock())) throw new ApiFault(422, 'too-many', 'There are 100 saved searches: forget one first.');
    context.set('did', { did: `keeps the search “${name}”` });
    return given(context, await saved(accountOf(context)));
  });
  app.openapi(remove('/saved/{id}', {
    name: 'forgetSearch', tag: 'news', summary: 'Forget a saved search', example: { rows: [] },
    description: 'Takes out one of the account’s own. Answers with those that are left.',
  }, shapes.savedSearches, z.object({ id: ids.article.openapi({ description: 'The id of a saved search.', example: examples.saved.id }) })), async (context) => {
    const { id } = context.req.valid('param');
    there((await savedSearches(ledger, accountOf(context))).find((one) => one.id === id), 'saved search');
    await forgetSearch(ledger, accountOf(context), id);
    context.set('did', { did: 'forgets a saved search' });
    return given(context, await saved(accountOf(context)));
  });
}

const accountOf = (context: { get: (name: 'visitor') => DeskVariables['Variables']['visitor'] }): string => context.get('visitor')?.account ?? '';

/** As the store keeps moments: they are compared as text. */
const inUtc = (moment: string): string => new Date(moment).toISOString();

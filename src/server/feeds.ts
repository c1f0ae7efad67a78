import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { announcement, arrivals, claim, copiesOf, party, statements } from '../ledger/index.ts';
import { entriesOfAnnouncement } from './announcement-entries.ts';
import type { Desk, DeskVariables } from './desk.ts';
import { byArticle } from './feed-entry.ts';
import type { Entry } from './feed-entry.ts';
import { entryOf, listFeeds, mostEntries, nameOf, titleOf } from './list-feeds.ts';
import { asked, missing } from './web/asked.ts';
import { articlePath, groupIdOf, isFollowed } from './web/paths.ts';
import { visible } from './web/visible.ts';

/*
 * What is followed: a list with its filters, a party, a claim, copies or an announcement, as Atom and as JSON Feed.
 */

interface Feed {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly entries: readonly Entry[];
}

export function feeds(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();
  const { ledger } = desk;
  app.use(etag());

  app.get('/:file{[a-z]+\\.(?:atom|json)}', async (context) => {
    const { rest: list } = fileOf(context);
    if (!isFollowed(list)) throw missing('There is no such feed.');
    const { query: schema, entries } = listFeeds[list];
    const query = asked(context, schema) as Readonly<Record<string, unknown>>;
    if (list === 'search' && query['q'] === undefined) throw new HTTPException(400, { message: 'This cannot be asked: q: give the words to search for, as in /feeds/search.atom?q=bridge.' });
    const { search } = new URL(context.req.url);
    const told = Object.entries(context.req.query()).filter(([name, value]) => value !== '' && name !== 'after' && name !== 'limit').map(([, value]) => value).join(', ');
    return written(desk, context, {
      id: `urn:onrecord:${list}:${encodeURIComponent(told)}`, title: `On Record: ${[...list === 'search' ? [] : [list], ...told === '' ? [] : [told]].join(': ')}`,
      path: `/${list}${search}`, entries: await entries(desk, query),
    });
  });
  app.get('/parties/:article/:file', async (context) => {
    const { rest } = fileOf(context);
    const found = await party(ledger, groupIdOf('parties', context.req.param('article'), rest));
    if (found === null) throw missing('There is no such party on record.');
    const { rows } = await statements(ledger, { party: found.id }, { limit: mostEntries });
    return written(desk, context, { id: `urn:onrecord:party:${found.id}`, title: `On Record: ${found.name}`, path: `/parties/${context.req.param('article')}/${rest}`, entries: rows.map(entryOf) });
  });
  app.get('/claims/:article/:file', async (context) => {
    const { rest } = fileOf(context);
    const found = await claim(ledger, groupIdOf('claims', context.req.param('article'), rest), { limit: mostEntries, newest: true });
    if (found === null) throw missing('There is no such claim on record.');
    return written(desk, context, {
      id: `urn:onrecord:claim:${found.id}`, title: `On Record: ${found.words}`, path: `/claims/${context.req.param('article')}/${rest}`,
      entries: found.positions.map(({ position, statement }) => ({ ...entryOf(statement), title: `${nameOf(statement)} ${position}` })),
    });
  });
  app.get('/copies/:article/:file', async (context) => {
    const { rest } = fileOf(context);
    const found = await copiesOf(ledger, groupIdOf('copies', context.req.param('article'), rest));
    if (found === null) throw missing('There are no such copies on record.');
    return written(desk, context, {
      id: `urn:onrecord:copies:${found.id}`, title: `On Record: ${titleOf(found.copies[0])}`, path: `/copies/${context.req.param('article')}/${rest}`,
      entries: [...found.copies].reverse().slice(0, mostEntries).map((copy) => ({
        id: `urn:onrecord:article:${copy.id}`, title: titleOf(copy), path: articlePath(copy.id), words: `One of ${found.articles} articles with one text behind them.`, ...byArticle(copy),
      })),
    });
  });
  app.get('/announcements/:article/:file', async (context) => {
    const { rest } = fileOf(context);
    const found = await announcement(ledger, `${context.req.param('article')}/${rest}`);
    if (found === null) throw missing('There is no such announcement on record.');
    return written(desk, context, {
      id: `urn:onrecord:announcement:${found.id}`, title: `On Record: ${found.words}`, path: `/announcements/${context.req.param('article')}/${rest}`,
      entries: await entriesOfAnnouncement(desk, found),
    });
  });
  return app;
}

/** `p3.atom` → `p3`, and which format. */
function fileOf(context: Context): { rest: string; format: string } {
  const [, rest, format] = /^(.+)\.(atom|json)$/.exec(context.req.param('file') ?? '') ?? [];
  if (rest === undefined || format === undefined) throw missing('There is no such feed.');
  return { rest, format };
}

/** Signs that XML cannot hold are made visible, as on pages. */
async function written({ ledger, clock }: Desk, context: Context, { id, title, path, entries }: Feed): Promise<Response> {
  const { origin } = new URL(context.req.url);
  const address = (where: string): string => new URL(where, origin).href;
  const self = context.req.url;
  // What has no entry yet was looked at last when something came to the record.
  const newest = entries.length > 0 ? entries.map(({ at }) => at).reduce((a, b) => (a > b ? a : b))
    : new Date((await arrivals(ledger, null, 1))[0]?.arrived ?? clock());
  if (/\.json$/.test(context.req.path)) {
    const feed = generateJsonFeed({
      title: visible(title), home_page_url: address(path), feed_url: self,
      items: entries.map((entry) => ({
        id: entry.id, url: address(entry.path), title: visible(entry.title), content_text: visible(entry.words), date_published: entry.at,
        authors: [{ name: visible(entry.by) }],
      })),
    });
    return context.body(JSON.stringify(feed), 200, { 'content-type': 'application/feed+json; charset=utf-8' });
  }
  const feed = generateAtomFeed({
    id, title: { value: visible(title) }, updated: newest, links: [{ href: self, rel: 'self' }, { href: address(path), rel: 'alternate' }],
    entries: entries.map((entry) => ({
      id: entry.id, title: { value: visible(entry.title) }, updated: entry.at, links: [{ href: address(entry.path), rel: 'alternate' }],
      content: { value: visible(entry.words), type: 'text' }, authors: [{ name: visible(entry.by) }],
    })),
  });
  return context.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
}

import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { etag } from 'hono/etag';
import { announcement, claim, party, search, statements } from '../ledger/index.ts';
import type { StatementRow } from '../ledger/index.ts';
import { entriesOfAnnouncement } from './announcement-entries.ts';
import type { Desk, DeskVariables } from './desk.ts';
import { byArticle } from './feed-entry.ts';
import type { Entry } from './feed-entry.ts';
import { articleFilterOf, searchQuery } from './filters.ts';
import { asked, missing } from './web/asked.ts';
import { articlePath, groupIdOf, statementIdPath } from './web/paths.ts';
import { visible } from './web/visible.ts';

/*
 * What is followed: a search, a party, a claim or an announcement, as Atom and as JSON Feed.
 */

interface Feed {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly entries: readonly Entry[];
}

const most = 50;

export function feeds(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();
  const { ledger } = desk;
  app.use(etag());

  app.get('/:file{search\\.(?:atom|json)}', async (context) => {
    const query = asked(context, searchQuery);
    const words = query.q ?? '';
    const { rows } = words === '' ? { rows: [] } : await search(ledger, words, { ...articleFilterOf(query), speaker: query.speaker }, { limit: most });
    return written(context, {
      id: `urn:onrecord:search:${encodeURIComponent(words)}`, title: `On Record: ${words}`, path: new URL(context.req.url).search.replace(/^/, '/search'),
      entries: rows.map(({ article, places }) => ({
        id: `urn:onrecord:article:${article.id}`, title: article.title ?? 'An article without a headline', path: articlePath(article.id),
        words: places.map((place) => `… ${place.words} …`).join('\n'), ...byArticle(article),
      })),
    });
  });
  app.get('/parties/:article/:file', async (context) => {
    const { rest } = fileOf(context);
    const found = await party(ledger, groupIdOf('parties', context.req.param('article'), rest));
    if (found === null) throw missing('There is no such party on record.');
    const { rows } = await statements(ledger, { party: found.id }, { limit: most });
    return written(context, { id: `urn:onrecord:party:${found.id}`, title: `On Record: ${found.name}`, path: `/parties/${context.req.param('article')}/${rest}`, entries: rows.map(entryOf) });
  });
  app.get('/claims/:article/:file', async (context) => {
    const { rest } = fileOf(context);
    const found = await claim(ledger, groupIdOf('claims', context.req.param('article'), rest), { limit: most, newest: true });
    if (found === null) throw missing('There is no such claim on record.');
    return written(context, {
      id: `urn:onrecord:claim:${found.id}`, title: `On Record: ${found.words}`, path: `/claims/${context.req.param('article')}/${rest}`,
      entries: found.positions.map(({ position, statement }) => ({ ...entryOf(statement), title: `${nameOf(statement)} ${position}` })),
    });
  });
  app.get('/announcements/:article/:file', async (context) => {
    const { rest } = fileOf(context);
    const found = await announcement(ledger, `${context.req.param('article')}/${rest}`);
    if (found === null) throw missing('There is no such announcement on record.');
    return written(context, {
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

const nameOf = ({ speaker, sources }: StatementRow): string => speaker?.name ?? (sources.map(({ words }) => words).join(' + ') || 'Source unsaid');

const entryOf = (row: StatementRow): Entry => ({
  id: `urn:onrecord:statement:${row.id}`, title: `${nameOf(row)} ${row.attitude}`, path: statementIdPath(row.id),
  words: row.content.map(({ words }) => words).join(' … '), ...byArticle(row.article),
});

/** Signs that XML cannot hold are made visible, as on pages. */
function written(context: Context, { id, title, path, entries }: Feed): Response {
  const { origin } = new URL(context.req.url);
  const address = (where: string): string => new URL(where, origin).href;
  const self = context.req.url;
  const newest = entries.map(({ at }) => at).reduce((a, b) => (a > b ? a : b), new Date(0));
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

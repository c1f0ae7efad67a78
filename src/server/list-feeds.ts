import type { z } from '@hono/zod-openapi';
import { announcements, articles, backedBy, claims, copies, figures, parties, quotations, search, statements } from '../ledger/index.ts';
import type { ArticleBrief, Backing, StatementRow } from '../ledger/index.ts';
import type { Desk } from './desk.ts';
import { byArticle, dated } from './feed-entry.ts';
import type { Entry } from './feed-entry.ts';
import {
  articleFilterOf, articleQuery, boardQuery, figureQuery, groupQuery, searchQuery, statementFilterOf, statementQuery, wanted,
} from './filters.ts';
import { columnOf } from './web/board.ts';
import { announcementPath, articlePath, groupPath, statementIdPath } from './web/paths.ts';
import type { FollowedList } from './web/paths.ts';

/*
 * Lists that can be followed: a feed has the newest of a list, with the filters of its page.
 */

/** So many entries has a feed. */
export const mostEntries = 50;

interface Followed<S extends z.ZodObject = z.ZodObject> {
  /** Takes what the page of the list takes: where one was in it does not count. */
  readonly query: S;
  readonly entries: (desk: Desk, query: z.infer<S>) => Promise<readonly Entry[]>;
}

const followed = <S extends z.ZodObject>(query: S, entries: Followed<S>['entries']): Followed => ({ query, entries: entries as Followed['entries'] });

const limit = { limit: mostEntries };

export const nameOf = ({ speaker, sources }: StatementRow): string => speaker?.name ?? (sources.map(({ words }) => words).join(' + ') || 'Source unsaid');

export const entryOf = (row: StatementRow): Entry => ({
  id: `urn:onrecord:statement:${row.id}`, title: `${nameOf(row)} ${row.attitude}`, path: statementIdPath(row.id),
  words: row.content.map(({ words }) => words).join(' … '), ...byArticle(row.article),
});

export const titleOf = (article: ArticleBrief | undefined): string => article?.title ?? 'An article without a headline';

/** What spans articles came to be so when the last of them did. */
const byBacking = ({ last, ...counts }: Backing): Pick<Entry, 'at' | 'by'> => ({ at: last === null ? new Date(0) : dated(last), by: backedBy(counts) });

export const listFeeds: Readonly<Record<FollowedList, Followed>> = {
  search: followed(searchQuery.extend(wanted.shape), async ({ ledger }, { q, speaker, ...query }) => (
    (await search(ledger, q ?? '', { ...articleFilterOf(query), speaker }, limit)).rows.map(({ article, places }) => ({
      id: `urn:onrecord:article:${article.id}`, title: titleOf(article), path: articlePath(article.id),
      words: places.map((place) => `… ${place.words} …`).join('\n'), ...byArticle(article),
    })))),
  articles: followed(articleQuery.extend(wanted.shape), async ({ ledger }, query) => (
    (await articles(ledger, articleFilterOf(query), limit)).rows.map((row) => ({
      id: `urn:onrecord:article:${row.id}`, title: titleOf(row), path: articlePath(row.id), words: row.title ?? '', ...byArticle(row),
    })))),
  statements: followed(statementQuery.extend(wanted.shape), async ({ ledger }, { limit: _limit, after: _after, ...query }) => (
    (await statements(ledger, statementFilterOf(query), limit)).rows.map(entryOf))),
  // The list of a page begins with the largest, a feed with those who spoke last.
  parties: followed(groupQuery.extend(wanted.shape), async ({ ledger }, { limit: _limit, after: _after, ...query }) => (
    (await parties(ledger, query, limit)).rows.map((row) => ({
      id: `urn:onrecord:party:${row.id}`, title: row.name, path: groupPath(row.id) ?? '/parties', words: `${row.names.join(', ')}\n— ${row.statements} statements`, ...byBacking(row),
    })))),
  claims: followed(groupQuery.extend(wanted.shape), async ({ ledger }, { limit: _limit, after: _after, ...query }) => (
    (await claims(ledger, query, limit)).rows.map((row) => ({
      id: `urn:onrecord:claim:${row.id}`, title: row.words, path: groupPath(row.id) ?? '/claims',
      words: row.positions.map(({ position, party }) => `${party} ${position}`).join('\n'), ...byBacking(row),
    })))),
  quotations: followed(groupQuery.extend(wanted.shape), async ({ ledger }, { limit: _limit, after: _after, ...query }) => (
    (await quotations(ledger, query, limit)).rows.map((row) => ({
      id: `urn:onrecord:quotation:${row.id}`, title: row.speakers.join(', ') || 'Speaker unsaid', path: groupPath(row.id) ?? '/quotations',
      words: row.words, ...byBacking(row),
    })))),
  copies: followed(groupQuery.extend(wanted.shape), async ({ ledger }, { limit: _limit, after: _after, ...query }) => (
    (await copies(ledger, query, limit)).rows.map((row) => ({
      id: `urn:onrecord:copies:${row.id}`, title: titleOf(row.copies[0]), path: groupPath(row.id) ?? '/copies',
      words: row.copies.map(({ outlet }) => outlet ?? 'outlet not known').join('\n'), ...byBacking(row),
    })))),
  figures: followed(figureQuery.extend(wanted.shape), async ({ ledger }, { limit: _limit, after: _after, ...query }) => (
    (await figures(ledger, query, limit)).rows.map((row) => ({
      id: `urn:onrecord:figure:${row.id}`, title: `${row.words}: ${row.statement === null ? 'given by the article' : nameOf(row.statement)}`,
      path: row.statement === null ? articlePath(row.article.id) : statementIdPath(row.statement.id),
      words: row.statement === null ? row.words : row.statement.content.map(({ words }) => words).join(' … '), ...byArticle(row.article),
    })))),
  announcements: followed(boardQuery, async (desk, { limit: _limit, after: _after, state, ...filter }) => (
    (state === undefined ? await announcements(desk.ledger, filter, limit) : await columnOf(desk, filter, state, undefined))
      .rows.slice(0, mostEntries).map((row) => ({
        id: `urn:onrecord:announcement:${row.id}`, title: `${row.actor ?? 'Somebody unresolved'}: ${row.negated ? 'not ' : ''}${row.act}`, path: announcementPath(row.id),
        words: row.words, ...byArticle(row.article),
      })))),
};

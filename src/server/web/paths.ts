/*
 * Where things are on the desk, so that no page makes up an address. A thing that spans articles goes by the id of its group, `<article>/<kind>/<rest>`;
 * its address says the kind once.
 */

/** Kinds of groups that have a page of their own, in the order of the menu. */
export const groupKinds = ['parties', 'claims', 'quotations', 'figures', 'announcements', 'copies'] as const;
export type GroupKind = (typeof groupKinds)[number];

export const isGroupKind = (kind: string): kind is GroupKind => (groupKinds as readonly string[]).includes(kind);

export const articlePath = (id: string): string => `/articles/${encodeURIComponent(id)}`;

/** The page of one statement: `id` is `<article>/<local id>`, as questions give it. */
export const statementIdPath = (id: string): string => `/statements/${id.split('/').map(encodeURIComponent).join('/')}`;

/** Null for ids that do not have the usual form, which then have no page. */
export function groupPath(id: string): string | null {
  const [article, kind, ...rest] = id.split('/');
  if (article === undefined || kind === undefined || !isGroupKind(kind) || rest.length === 0) return null;
  return `/${kind}/${encodeURIComponent(article)}/${encodeURIComponent(rest.join('/'))}`;
}

export const groupIdOf = (kind: GroupKind, article: string, rest: string): string => `${article}/${kind}/${rest}`;

/** An address with a query; empty and missing values are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  const behind = path.includes('?') ? '&' : '?';
  return given.length === 0 ? path : `${path}${behind}${new URLSearchParams(given).toString()}`;
}

/** `id`: `<article>/<local id>`. */
export const announcementPath = (id: string): string => `/announcements/${id.split('/').map(encodeURIComponent).join('/')}`;

/** Where a finding is shown, or an article: `<article>/<local id>`, whose first letter tells the kind, or the article's id. */
export function findingPath(id: string): string {
  const [article = '', local = ''] = id.split('/');
  if (local === '') return articlePath(article);
  return local.startsWith('s') ? statementIdPath(id) : local.startsWith('a') ? announcementPath(id) : `${articlePath(article)}#${local}`;
}

/** Where a finding can be taken out: `<article>/<local id>`. */
export const dismissPath = (id: string): string => `/dismiss/${id.split('/').map(encodeURIComponent).join('/')}`;

/** Where the outlet and the date of an article are corrected. */
export const factsPath = (id: string): string => `${articlePath(id)}/facts`;

/** An address on the desk, and nowhere else. */
export const ownPath = (path: string | undefined): string | null => (
  path !== undefined && path.length <= 2000 && /^\/(?![/\\])[\w\-./%?=&+*~:,]*$/.test(path) ? path : null);

/** Lists that have feeds, by their addresses. */
export const followedLists = ['search', 'articles', 'statements', 'parties', 'claims', 'quotations', 'figures', 'announcements', 'copies'] as const;
export type FollowedList = (typeof followedLists)[number];
export const isFollowed = (list: string): list is FollowedList => (followedLists as readonly string[]).includes(list);

/** The feeds of a list with its filters, by its address; none for what cannot be followed. */
export function feedPathsOf(path: string): { readonly atom: string; readonly json: string } | null {
  const [, list = '', query = ''] = /^\/([a-z]+)(\?.*)?$/.exec(path) ?? [];
  if (!isFollowed(list) || (list === 'search' && !/[?&]q=[^&]/.test(query))) return null;
  return { atom: `/feeds/${list}.atom${query}`, json: `/feeds/${list}.json${query}` };
}

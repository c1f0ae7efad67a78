import type { AccountRole } from '../../ledger/index.ts';
import { script, styleSheet } from './assets.ts';
import { apart, html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { feedPathsOf } from './paths.ts';
import { feedsAt, followNote } from './pages/feed-links.ts';
import type { Feeds } from './pages/feed-links.ts';

/** What a page of the desk consists of. */
export interface DeskPage {
  readonly title: string;
  /** The path of the menu's entry that it belongs to. */
  readonly place?: string | undefined;
  readonly body: Piece;
  /** What stands in the search field. */
  readonly searched?: string | undefined;
  /** Feeds of what the page shows, for programs: title and path. */
  readonly feeds?: Feeds | undefined;
  /** The list that it shows, as a search that can be kept, and how it may be called. */
  readonly keep?: { readonly path: string; readonly name: string } | undefined;
  /** Linked data about what it shows. */
  readonly data?: unknown;
}

const menu: readonly (readonly [path: string, label: string])[] = [
  ['/articles', 'Articles'], ['/statements', 'Statements'], ['/parties', 'Parties'], ['/claims', 'Claims'], ['/quotations', 'Quotations'],
  ['/figures', 'Figures'], ['/announcements', 'Announcements'], ['/copies', 'Copies'], ['/review', 'Review'], ['/journal', 'Journal'],
];

/** For whom a page is framed. */
export interface Frame {
  /** The name of the account; empty where the desk demands none. */
  readonly account: string;
  /** Null: nobody is signed in, and there is nothing to go to. */
  readonly role: AccountRole | null;
  readonly token: string;
}

/** A whole page. Everything but `data` is escaped where it is made; in `data`, no sign is left that could end it. */
export function layout({ title, place, body, searched, feeds, keep, data }: DeskPage, { account, role, token }: Frame): string {
  const isIn = role !== null;
  const paths = keep === undefined || !isIn ? null : feedPathsOf(keep.path);
  const keptFeeds = paths === null ? [] : feedsAt(`On Record: ${keep!.name}`, paths);
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – On Record</title>
<link rel="stylesheet" href="${styleSheet.path}">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${(feeds ?? keptFeeds).map((feed) => html`<link rel="alternate" type="${feed.type}" title="${feed.title}" href="${feed.path}">`)}
<script type="module" src="${script.path}"></script>
${data === undefined ? null : dataBlock(data)}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead">
<div class="masthead-inner">
<a class="brand" href="/">On Record</a>${isIn ? html`<details class="fold"><summary>Menu</summary></details>` : null}
${isIn ? html`<form class="find" role="search" action="/search"><input type="search" name="q" aria-label="Words to search for" placeholder="Search the record" value="${searched ?? ''}"><button type="submit">Search</button></form>` : null}${
  role === null || role === 'reader' ? null : html`<a class="button plain" href="/add">Add a page</a>`}${
  account === '' ? null : html`<a class="signed" href="/account"><span class="unseen">Your account: </span>${apart(account)} <span class="meta">${role}</span></a>`}
</div>
</header>
${isIn ? html`<nav class="menu" aria-label="The record">
<ul>
${menu.filter(([path]) => role !== 'reader' || path !== '/review').map(([path, label]) => html`<li><a href="${path}"${path === place ? current : null}>${label}</a></li>
`)}</ul>
</nav>` : null}
${body}${keep === undefined || !isIn ? null : keepForm(keep, token, feeds === undefined ? keptFeeds : [])}
<footer class="foot"><p>Every word shown as said stands in an article of the record. ${isIn ? html`<a href="/keys">Keys and help</a> · ${role === 'admin' ? html`<a href="/accounts">Accounts</a> · <a href="/audit">Log</a> · ` : null}<a href="/api/v1/openapi.json">API</a>` : null}</p></footer>
</body>
</html>
`;
  return markup;
}

const keepForm = ({ path, name }: NonNullable<DeskPage['keep']>, token: string, feeds: Feeds): Markup => html`
<aside class="keep" aria-label="Keep this search"><form method="post" action="/saved" class="row"><input type="hidden" name="token" value="${token}"><input type="hidden" name="path" value="${path}">
<label class="field">Keep this search as <input type="text" name="name" required maxlength="100" value="${name}"></label><button type="submit" class="plain">Keep</button></form>${feeds.length === 0 ? null : followNote(feeds)}</aside>`;

const current: Markup = { markup: ' aria-current="page"' };

/** A block of data is no script: nothing runs it. `<` is written as an escape, so that no word in it ends the block. */
const dataBlock = (data: unknown): Markup => (
  { markup: `<script type="application/ld+json">${JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}</script>` });

/** The main part of a page that is neither an article nor anything else with columns of its own. */
export const main = (body: Piece, { narrow = false }: { readonly narrow?: boolean } = {}): Markup => (
  html`<main id="main" tabindex="-1" class="${narrow ? 'page narrow' : 'page'}">
${body}
</main>`);

export const heading = (title: Piece, ...lines: readonly Piece[]): Markup => html`<div class="page-head"><h1>${title}</h1>
${lines.filter((line) => line !== null && line !== undefined && line !== false).map((line) => html`<p>${line}</p>`)}</div>`;

export const nothingFound = (words: string): Markup => html`<p class="nothing">${words}</p>`;

/** A link to the rest of a list. */
export const more = (path: string | null): Markup | null => (path === null ? null : html`<p class="more"><a class="button plain" rel="next" href="${path}">More</a></p>`);

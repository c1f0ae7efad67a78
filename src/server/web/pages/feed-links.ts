import { html, joined } from '../markup.ts';
import type { Markup } from '../markup.ts';

/** Feeds of what a page shows, for programs. */
export type Feeds = readonly { readonly title: string; readonly path: string; readonly type: string }[];

/** The feeds of what is at a path: the same path with an ending. */
export const feedsOf = (title: string, path: string): Feeds => feedsAt(title, { atom: `/feeds${path}.atom`, json: `/feeds${path}.json` });

export const feedsAt = (title: string, { atom, json }: { readonly atom: string; readonly json: string }): Feeds => [
  { title: `${title} (Atom)`, type: 'application/atom+xml', path: atom },
  { title: `${title} (JSON Feed)`, type: 'application/feed+json', path: json },
];

export const followNote = (feeds: Feeds): Markup => html`<p class="meta">To follow this: ${
  joined(feeds.map(({ type, path }) => html`<a href="${path}">${type === 'application/atom+xml' ? 'Atom' : 'JSON Feed'}</a>`), ' · ')}.</p>`;

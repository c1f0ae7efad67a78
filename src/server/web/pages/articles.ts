import type { ArticleBrief, Listed } from '../../../ledger/index.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { withQuery } from '../paths.ts';
import { keptAs } from './kept.ts';
import { articleItem } from './lists.ts';

export type Query = Readonly<Record<string, string | undefined>>;

/** A field of a form of filters. */
export const textField = (name: string, label: string, query: Query, { grow = false, hint }: { grow?: boolean; hint?: string } = {}): Markup => html`<label class="field${grow ? ' grow' : ''}">${label}
<input type="text" name="${name}" value="${query[name] ?? ''}"${hint === undefined ? null : html` placeholder="${hint}"`}></label>
`;

export const choiceField = (name: string, label: string, query: Query, choices: readonly (readonly [value: string, label: string])[]): Markup => html`<label class="field">${label}
<select name="${name}">
<option value="">any</option>
${choices.map(([value, words]) => html`<option value="${value}"${query[name] === value ? html` selected` : null}>${words}</option>
`)}</select></label>
`;

export const dateFields = (query: Query): Markup => html`${textField('since', 'Since', query, { hint: '2026-03' })}${textField('until', 'Until', query, { hint: '2026-05-31' })}`;

/** Lists of one party stay with it when they are filtered further. */
export const partyField = (path: string, query: Query): Markup | null => (!query['party'] ? null
  : html`<span class="field"><input type="hidden" name="party" value="${query['party']}">By one party only <a href="${withQuery(path, { ...query, party: undefined, after: undefined })}">by anybody</a></span>`);

/** `usual`: the order without being asked for one. */
export const orderField = (query: Query, usual: 'newest' | 'largest' = 'newest'): Markup => html`<label class="field">Order
<select name="order">${(['newest', 'largest'] as const).map((order) => html`<option value="${order === usual ? '' : order}"${order === (query['order'] || usual) ? html` selected` : null}>the ${order} first</option>`)}</select></label>
`;

/** The fields of lists of what spans articles, and what sends them. */
export const groupFields = (path: string, query: Query): Markup => html`${textField('words', 'Words', query, { grow: true })}${textField('speaker', 'Speaker', query)}${
  textField('outlet', 'Outlet', query)}${dateFields(query)}${orderField(query)}${partyField(path, query)}<button type="submit">Show</button>`;

/** The cursor of the next rows, in the address of these. */
export const nextPath = (path: string, query: Query, next: string | null): string | null => (next === null ? null : withQuery(path, { ...query, after: next }));

export function articlesPage({ rows, next }: Listed<ArticleBrief>, query: Query): DeskPage {
  return {
    title: 'Articles', place: '/articles', keep: keptAs('/articles', query), body: main(html`${heading('Articles', 'Everything on record, the newest first.')}
<form class="filters" action="/articles">
${textField('outlet', 'Outlet', query, { grow: true })}${dateFields(query)}<button type="submit">Show</button>
</form>
${rows.length === 0 ? nothingFound('No article on record is like that.') : html`<ol class="list" role="list" data-items>
${rows.map(articleItem)}</ol>`}
${more(nextPath('/articles', query, next))}`),
  };
}

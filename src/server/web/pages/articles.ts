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

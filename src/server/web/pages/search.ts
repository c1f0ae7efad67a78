import type { Listed, SearchRow } from '../../../ledger/index.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, counted, html } from '../markup.ts';
import { articlePath, withQuery } from '../paths.ts';
import { dateFields, nextPath, textField } from './articles.ts';
import type { Query } from './articles.ts';
import { keptAs } from './kept.ts';
import { excerpt, untitled, whereFrom } from './lists.ts';

/** `found` is null before anything was searched for. */
export function searchPage(found: Listed<SearchRow> | null, query: Query): DeskPage {
  const words = query['q'] ?? '';
  return {
    title: words === '' ? 'Search' : `${words}: search`, searched: words, keep: found === null ? undefined : keptAs('/search', query),
    feeds: words === '' ? [] : [
      { title: `On Record: ${words}`, type: 'application/atom+xml', path: withQuery('/feeds/search.atom', query) },
      { title: `On Record: ${words}`, type: 'application/feed+json', path: withQuery('/feeds/search.json', query) },
    ],
    body: main(html`${heading(words === '' ? 'Search' : html`Search: ${apart(words)}`, 'All of the words; "in quotation marks" one after the other; withdr* for any ending.')}
<form class="filters" action="/search">
${textField('q', 'Words', query, { grow: true })}${textField('speaker', 'With a statement by', query)}${textField('outlet', 'Outlet', query)}${dateFields(query)}
<button type="submit">Search</button>
</form>
${found === null ? null : found.rows.length === 0 ? nothingFound('No article on record has these words.') : html`<ol class="list" role="list" data-items>
${found.rows.map(searchItem)}</ol>`}
${found === null ? null : more(nextPath('/search', query, found.next))}
${found === null || words === '' ? null : html`<p class="meta">The same for statements alone: <a href="${withQuery('/statements', { words, ...query, q: undefined })}">who said this</a>.
To follow this search: <a href="${withQuery('/feeds/search.atom', query)}">Atom</a> · <a href="${withQuery('/feeds/search.json', query)}">JSON Feed</a>.</p>`}`),
  };
}

const searchItem = ({ article, places, count }: SearchRow) => html`<li data-item>
<a class="headline-link" href="${articlePath(article.id)}">${apart(article.title ?? untitled)}</a>
<p class="meta">${whereFrom(article)} · ${counted(count, 'place')}</p>
${places.map(excerpt)}
</li>
`;

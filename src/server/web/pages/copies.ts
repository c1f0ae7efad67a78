import type { Copies, CopiesRow, Listed } from '../../../ledger/index.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, counted, html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { articlePath, groupPath } from '../paths.ts';
import { groupFields, nextPath } from './articles.ts';
import type { Query } from './articles.ts';
import { backing } from './backing.ts';
import { feedsOf, followNote } from './feed-links.ts';
import { keptAs } from './kept.ts';
import { timeOf, untitled, whereFrom } from './lists.ts';
import { namedBy, table } from './table.ts';

const item = (row: CopiesRow): Markup => html`<li data-item>
<a class="headline-link" href="${groupPath(row.id) ?? '/copies'}">${apart(row.copies[0]?.title ?? untitled)}</a>
<p class="meta">${backing(row)}</p>
<p class="meta">${row.copies.map(({ outlet }, index) => html`${index === 0 ? null : ', '}${apart(outlet ?? 'outlet not known')}`)}</p>
</li>
`;

export function copiesPage({ rows, next }: Listed<CopiesRow>, query: Query): DeskPage {
  return {
    title: 'Copies', place: '/copies', keep: keptAs('/copies', query), body: main(html`${heading('Copies', 'Articles with one text behind them. Copies are not confirmations: however many outlets ran it, it has one origin.')}
<form class="filters" action="/copies">${groupFields('/copies', query)}</form>
${rows.length === 0 ? nothingFound('No two articles were found to have one text behind them.') : html`<ol class="list" role="list" data-items>${rows.map(item)}</ol>`}
${more(nextPath('/copies', query, next))}`),
  };
}

/** What is known of how much of one copy stands in others: the evidence of its links. */
export function copyPage(found: Copies): DeskPage {
  const title = found.copies[0]?.title ?? untitled;
  const feeds = feedsOf(`Copies: ${title}`, groupPath(found.id) ?? '/copies');
  return {
    title: `Copies: ${title}`, place: '/copies', feeds, body: main(html`<div class="page-head"><p class="kicker">One origin</p><h1>${apart(title)}</h1>
<p>${counted(found.articles, 'article')} · ${backing(found)}</p>
<p>The earliest first. What ran first need not have been written first.</p></div>
${table([{ name: 'Published', look: 'nowrap' }, { name: 'Outlet', isHead: true }, { name: 'Headline' }], found.copies.map(({ id, title: own, outlet, published }) => [
  published === null ? 'no date' : timeOf(published), apart(outlet ?? 'outlet not known'), html`<a href="${articlePath(id)}">${apart(own ?? untitled)}</a>`,
]), html` aria-label="The copies"`)}
<section class="block" aria-labelledby="shared"><h2 id="shared">How much they share</h2>
${table([{ name: 'Between' }, { name: 'And' }, { name: 'What they are' }, { name: 'Share of the shorter', look: 'number-cell' }, { name: 'Confidence', look: 'number-cell' }], found.links.map(({ from, to, relation, confidence, evidence }) => [
  end(found, from), end(found, to), relation, shareOf(evidence), confidence.toFixed(2),
]), namedBy('shared'))}
</section>
${followNote(feeds)}`, { narrow: true }),
  };
}

function end({ copies }: Copies, thing: string): Markup {
  const id = thing.split('/')[0]!;
  const article = copies.find((copy) => copy.id === id);
  return html`<a href="${articlePath(id)}">${article === undefined ? 'another article' : whereFrom(article)}</a>`;
}

const shareOf = (evidence: unknown): string => {
  const share = (evidence as { readonly ofShorter?: unknown } | null)?.ofShorter;
  return typeof share === 'number' ? `${Math.round(share * 100)} %` : '';
};

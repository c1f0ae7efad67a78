import type { ArticleBrief, Listed } from '../../../ledger/index.ts';
import { heading, layout, main, nothingFound } from '../layout.ts';
import { html } from '../markup.ts';
import { articleItem } from './lists.ts';

export const homePage = ({ rows }: Listed<ArticleBrief>): string => layout({
  title: 'The desk', body: main(html`${heading('The desk', 'Who said what, to whom and when, in exactly which words.')}
<section class="block" aria-labelledby="newest"><h2 id="newest">Newest articles</h2>
${rows.length === 0 ? html`${nothingFound('The record is empty.')}<p><a class="button" href="/add">Add a page</a></p>` : html`<ol class="list" role="list" data-items>
${rows.map(articleItem)}</ol><p class="more"><a href="/articles">All articles</a></p>`}
</section>`),
});

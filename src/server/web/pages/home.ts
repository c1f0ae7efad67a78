import type { AnnouncementRow, Arrival, ClaimRow, Measure } from '../../../ledger/index.ts';
import { givenBy } from '../chart.ts';
import { heading, layout, main, nothingFound } from '../layout.ts';
import { apart, counted, html, joined } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { articlePath, groupPath } from '../paths.ts';
import { announcementItem } from './announcements.ts';
import { claimItem } from './claims.ts';
import { measureName } from './figures.ts';
import { timeOf, untitled, whereFrom } from './lists.ts';
import { tokenField } from './message.ts';

/** What is new, and what is disputed. */
export interface Home {
  readonly arrivals: readonly Arrival[];
  /** When the visitor said that all was seen; null: never. */
  readonly looked: string | null;
  /** Claims on which parties stand against one another, or one has changed. */
  readonly disputed: readonly ClaimRow[];
  /** Measures of which figures conflict or were taken back. */
  readonly conflicts: readonly Measure[];
  readonly overdue: readonly AnnouncementRow[];
  readonly candidates: readonly AnnouncementRow[];
}

export const homePage = ({ arrivals, looked, disputed, conflicts, overdue, candidates }: Home, token: string): string => layout({
  title: 'The desk', body: main(html`${heading('The desk', looked === null ? 'Who said what, to whom and when, in exactly which words.' : html`What has come since you last looked, ${timeOf(looked)}.`)}
<div class="columns">
<div>
<section class="block" aria-labelledby="newest"><h2 id="newest">${looked === null ? 'Newest on record' : 'New on record'}</h2>
${arrivals.length === 0
  ? looked === null ? html`${nothingFound('The record is empty.')}<p><a class="button" href="/add">Add a page</a></p>` : nothingFound('Nothing has come since.')
  : html`<ol class="list" role="list" data-items>
${arrivals.map((row) => html`<li data-item><a class="headline-link" href="${articlePath(row.id)}">${apart(row.title ?? untitled)}</a>
<p class="meta">${whereFrom(row)}</p></li>
`)}</ol>
<form method="post" action="/seen" class="row">${tokenField(token)}<button type="submit" class="plain">I have seen these</button><a href="/articles">All articles</a></form>`}
</section>
</div>
<div>
<section class="block" aria-labelledby="overdue"><h2 id="overdue">Overdue</h2>
${overdue.length === 0 ? nothingFound('No announcement is overdue.') : html`<ol class="list" role="list">${overdue.map(announcementItem)}</ol>`}
</section>
<section class="block" aria-labelledby="conflicts"><h2 id="conflicts">Figures in conflict</h2>
${conflicts.length === 0 ? nothingFound('No figures were found to conflict.') : html`<ul class="list" role="list">${conflicts.map(conflictItem)}</ul>`}
</section>
<section class="block" aria-labelledby="disputed"><h2 id="disputed">Disputed claims</h2>
${disputed.length === 0 ? nothingFound('No claim was found that parties dispute.') : html`<ol class="list" role="list">${disputed.map(claimItem)}</ol>`}
</section>
${candidates.length === 0 ? null : html`<section class="block" aria-labelledby="candidates"><h2 id="candidates">Possible outcomes</h2>
<ol class="list" role="list">${candidates.map(announcementItem)}</ol></section>`}
</div>
</div>`),
});

function conflictItem({ id, figures, links }: Measure): Markup {
  const [first] = figures;
  const values = new Map(figures.map((row) => [`${givenBy(row)} ${row.words.toLowerCase()}`, row]));
  const withdrawn = links.filter(({ relation }) => relation === 'withdraws').length;
  return html`<li><a class="headline-link" href="${groupPath(id) ?? '/figures'}">${apart(first === undefined ? 'A measure' : measureName(first))}</a>
<p>${joined([...values.values()].slice(0, 4).map((row) => html`“${apart(row.words)}” <span class="meta">${apart(givenBy(row))}</span>`), html`<br>`)}</p>
${withdrawn === 0 ? null : html`<p><span class="tag strong">${counted(withdrawn, 'withdrawal')}</span></p>`}</li>
`;
}

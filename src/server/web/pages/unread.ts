import type { ArticleBrief } from '../../../ledger/index.ts';
import type { LeftOut } from '../../../reading/index.ts';
import { heading, main, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, html } from '../markup.ts';
import { articlePath } from '../paths.ts';
import { untitled } from './lists.ts';

/** In UTF-16 code units: as much of a block as it takes to know it again. */
const longest = 300;
/** More blocks are counted only. */
const most = 500;

/** What of a page was left unread, block by block, and why. */
export const unreadPage = ({ id, title }: ArticleBrief, leftOut: readonly LeftOut[]): DeskPage => ({
  title: 'What was left unread', place: '/articles', body: main(html`${heading('What was left unread', 'Block by block in the order of the page, with what each is and why nothing in it was read.')}
<p><a href="${articlePath(id)}">${apart(title ?? untitled)}</a></p>
${leftOut.length === 0 ? nothingFound('Nothing: the whole page was read.') : html`<ol class="list" role="list" data-items>
${leftOut.slice(0, most).map(({ role, words, score, reason, span }) => html`<li data-item><p><span class="tag">${role}</span> ${apart(words.length > longest ? `${words.slice(0, longest)} …` : words)}</p>
<p class="meta">${reason}${score === null ? null : html` · score ${score.toFixed(2)}`}${span === null ? ' · not shown on the page' : null}</p></li>
`)}</ol>
${leftOut.length > most ? html`<p class="meta">and ${String(leftOut.length - most)} more</p>` : null}`}`, { narrow: true }),
});

import type { AnnouncementRow, LinkRow } from '../../../ledger/index.ts';
import { heading, layout, main, nothingFound } from '../layout.ts';
import { apart, html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { announcementPath, articlePath, withQuery } from '../paths.ts';
import { textField } from './articles.ts';
import type { Query } from './articles.ts';
import { timeOf, whereFrom } from './lists.ts';

/** Reports that may bear on it. */
export const reportsOn = ({ candidates }: AnnouncementRow): readonly LinkRow[] => candidates.filter(({ relation }) => relation !== 'repeats');

/** The same announcement in other articles, where the machine is sure enough to count them as one. */
export const repeatsOf = ({ candidates }: AnnouncementRow): readonly LinkRow[] => candidates.filter(({ relation, joins }) => relation === 'repeats' && joins);

const saidOf = (row: AnnouncementRow): Markup => {
  const counts = new Map<string, number>();
  for (const { relation } of reportsOn(row)) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return html`${[...counts].map(([relation, count]) => html` <span class="tag">${relation.replace('-', ' ')}${count > 1 ? ` × ${count}` : ''}</span>`)}`;
};

export const announcementItem = (row: AnnouncementRow): Markup => html`<li data-item>
<p>${row.actor === null ? html`<em class="quiet">actor unresolved</em>` : html`<strong>${apart(row.actor)}</strong>`} <span class="meta">· ${row.act}${
  row.due === null ? null : html` · due ${timeOf(row.due)}`}</span></p>
<blockquote class="words"><a class="quoted" href="${announcementPath(row.id)}">${apart(row.words)}</a></blockquote>
<p class="meta">${whereFrom(row.article)}${reportsOn(row).length === 0 ? null : html` · reports:${saidOf(row)}`}${
  repeatsOf(row).length === 0 ? null : html` · announced in other articles too`}${
  row.outcome === null ? null : html` · <span class="tag strong">${row.outcome.state}</span>`}</p>
</li>
`;

/** Announcements by what came of them. */
export interface Board {
  readonly overdue: readonly AnnouncementRow[];
  readonly rival: readonly AnnouncementRow[];
  readonly open: readonly AnnouncementRow[];
  readonly settled: readonly AnnouncementRow[];
  /** Whether there are more of any of them than are shown. */
  readonly isCut: boolean;
}

const columns = [
  ['overdue', 'Overdue', 'The day it was due has passed, and nobody has decided what came of it.'],
  ['rival', 'Rival outcomes', 'Later reports disagree about what came of it.'],
  ['open', 'Open', 'Neither due yet nor decided.'],
  ['settled', 'Settled', 'A person has decided what came of it.'],
] as const;

export function boardPage(board: Board, query: Query): string {
  return layout({
    title: 'Announcements', place: '/announcements', body: main(html`${heading('Announcements', 'Statements by which somebody commits to, orders or forbids an action, and what came of them.')}
<form class="filters" action="/announcements">${textField('speaker', 'By whom', query, { grow: true })}${textField('act', 'Act', query, { hint: 'withdraw' })}<button type="submit">Show</button></form>
<div class="board">
${columns.map(([state, title, words]) => html`<section class="block" aria-labelledby="${state}"><h2 id="${state}">${title} <span class="count">${board[state].length}</span></h2>
<p class="meta">${words}</p>
${board[state].length === 0 ? nothingFound('None was found.') : html`<ol class="list" role="list">${board[state].map(announcementItem)}</ol>`}
</section>
`)}</div>
${board.isCut ? html`<p class="meta">The newest are shown. Narrow the question to see older ones.</p>` : null}`),
  });
}

/** A report that may bear on an announcement. */
export interface Candidate {
  readonly relation: string;
  readonly confidence: number;
  readonly how: string;
  /** What is at the other end of the link. */
  readonly words: string;
  readonly path: string;
  readonly where: Markup;
}

export function announcementPage(row: AnnouncementRow, candidates: readonly Candidate[], form: Markup, told: Markup | null): string {
  const reports = candidates.filter(({ relation }) => relation !== 'repeats');
  const repeats = candidates.filter(({ relation }) => relation === 'repeats');
  return layout({
    title: `Announcement: ${row.words}`, place: '/announcements', body: main(html`<div class="page-head">
<p class="kicker">Announcement</p>
<h1 class="as-said">${apart(row.words)}</h1>
<p>${row.actor === null ? 'By somebody unresolved' : html`By <strong>${apart(row.actor)}</strong>`} · act: ${row.act}${row.due === null ? ' · no day is named by which it is due' : html` · due ${timeOf(row.due)}`}</p>
<p>${whereFrom(row.article)} · <a href="${articlePath(row.article.id)}">${apart(row.article.title ?? 'the article')}</a></p>
</div>
${told}
<section class="block" aria-labelledby="outcome"><h2 id="outcome">What came of it</h2>
${row.outcome === null ? html`<p>Nobody has decided yet.</p>` : html`<p><span class="tag strong">${row.outcome.state}</span> <a href="${withQuery('/journal', { article: row.article.id })}">Who decided, and why</a></p>`}
${form}
</section>
<section class="block" aria-labelledby="candidates"><h2 id="candidates">Reports that may bear on it</h2>
${reports.length === 0 ? nothingFound('No later report was found that bears on it.') : html`<p class="meta">Side by side, as the machine reads them. A person decides.</p><ul class="list" role="list">${reports.map(({ relation, confidence, how, words, path, where }) => html`<li>
<p><span class="tag strong">${relation.replace('-', ' ')}</span> <span class="meta">confidence ${confidence.toFixed(2)} · ${how}</span></p>
<blockquote class="words"><a class="quoted" href="${path}">${apart(words)}</a></blockquote><p class="meta">${where}</p></li>`)}</ul>`}
</section>
${repeats.length === 0 ? null : html`<section class="block" aria-labelledby="repeats"><h2 id="repeats">The same announcement elsewhere</h2>
<ul class="list" role="list">${repeats.map(({ words, path, where }) => html`<li><blockquote class="words"><a class="quoted" href="${path}">${apart(words)}</a></blockquote><p class="meta">${where}</p></li>`)}</ul></section>`}`, { narrow: true }),
  });
}

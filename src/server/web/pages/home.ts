import type { AnnouncementRow, Arrival, ClaimRow, Measure, SavedSearch, StatementRow, TurnRow } from '../../../ledger/index.ts';
import { givenBy } from '../chart.ts';
import type { Hand } from '../hand.ts';
import { heading, main, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, html, joined } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { articlePath, feedPathsOf, groupPath, ownPath, statementIdPath } from '../paths.ts';
import { announcementItem } from './announcements.ts';
import { claimItem, positionTag } from './claims.ts';
import { disputedOf, measureName } from './figures.ts';
import { momentOf, untitled, whereFrom, wordsOf } from './lists.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';

/** What is new, and what is disputed. */
export interface Home {
  readonly arrivals: readonly Arrival[];
  /** Whether nothing is on record at all. */
  readonly isEmpty: boolean;
  /** When the visitor said that all was seen; null: never. */
  readonly looked: string | null;
  /** Parties that took another position than before. */
  readonly turns: readonly TurnRow[];
  /** Measures of which figures conflict or were taken back. */
  readonly conflicts: readonly Measure[];
  /** Announcements that a report bears on. */
  readonly reported: readonly AnnouncementRow[];
  readonly overdue: readonly AnnouncementRow[];
  /** Claims on which parties stand against one another. */
  readonly disputed: readonly ClaimRow[];
  readonly saved: readonly SavedSearch[];
}

export function homePage(home: Home, hand: Hand, told: Told | null): DeskPage {
  const { looked, isEmpty } = home;
  if (isEmpty) return emptyPage(hand, told);
  return {
    title: 'The desk', body: main(html`${heading('The desk', looked === null ? 'Who said what, to whom and when, in exactly which words.' : html`What is new since you last looked, ${momentOf(looked)}.`)}
${message(told)}
<div class="columns">
<div>
${newest(home, hand)}
${section('turns', looked === null ? 'Positions that changed' : 'Positions that changed since', home.turns.map(turnItem), looked === null ? 'No party was found to have changed its position.' : 'No party was found to have changed its position since.', ['/claims', 'All claims, and who stands where'])}
${section('disputed', 'Disputed claims', home.disputed.map(claimItem), 'No claim was found that parties dispute.')}
</div>
<div>
${section('conflicts', looked === null ? 'Figures in conflict or withdrawn' : 'New conflicts and withdrawals of figures', home.conflicts.map(conflictItem), looked === null ? 'No figures were found to conflict.' : 'No new conflict was found.', ['/figures?disputed=conflict', 'All figures in conflict'], ['/figures?disputed=withdrawn', 'all that were withdrawn'])}
${section('reported', looked === null ? 'Possible outcomes' : 'New possible outcomes', home.reported.map(announcementItem), 'No report was found to bear on an announcement.', ['/announcements', 'All announcements, and what came of them'])}
${section('overdue', 'Overdue', home.overdue.map(announcementItem), 'No announcement is overdue.')}
${kept(home, hand)}
</div>
</div>`),
  };
}

const section = (id: string, title: string, items: readonly Piece[], none: string, ...all: readonly (readonly [path: string, words: string])[]): Markup => html`<section class="block" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${items.length === 0 ? nothingFound(none) : html`<ol class="list" role="list">${items}</ol>`}
${all.length === 0 ? null : html`<p class="meta">${joined(all.map(([path, words]) => html`<a href="${path}">${words}</a>`), ' · ')}</p>`}</section>`;

const newest = ({ arrivals, looked }: Home, hand: Hand): Markup => html`<section class="block" aria-labelledby="newest"><h2 id="newest">${looked === null ? 'Newest on record' : 'New on record'}</h2>
${arrivals.length === 0 ? nothingFound('Nothing has come since.') : html`<ol class="list" role="list">
${arrivals.map((row) => html`<li data-item><a class="headline-link" href="${articlePath(row.id)}">${apart(row.title ?? untitled)}</a>
<p class="meta">${whereFrom(row)}</p></li>
`)}</ol>`}
<div class="row after-list">${arrivals.length === 0 ? null : html`<form method="post" action="/seen">${tokenField(hand.token)}<button type="submit" class="plain">I have seen all this</button></form>`}<a href="/articles">All articles</a></div>
</section>`;

const turnItem = ({ claim, party, from, to, before, now }: TurnRow): Markup => html`<li data-item>
<p><strong>${apart(party.name)}</strong> ${positionTag(from)} <span aria-hidden="true">→</span><span class="unseen">, then</span> ${positionTag(to)}</p>
${saidBlock(before)}
${saidBlock(now)}
<p class="meta"><a href="${groupPath(claim) ?? '/claims'}">The claim</a></p>
</li>
`;

const saidBlock = (row: StatementRow): Markup => html`<blockquote class="words"><a class="quoted" href="${statementIdPath(row.id)}">${row.cue === null ? null : html`<i class="cue">${apart(row.cue.words)}</i> `}${wordsOf(row.content)}</a>
<span class="meta">${whereFrom(row.article)}</span></blockquote>`;

function conflictItem(measure: Measure): Markup {
  const { id, figures } = measure;
  const [first] = figures;
  const values = new Map(figures.map((row) => [`${givenBy(row)} ${row.words.toLowerCase()}`, row]));
  const disputes = disputedOf(measure);
  return html`<li data-item><a class="headline-link" href="${groupPath(id) ?? '/figures'}">${apart(first === undefined ? 'A measure' : measureName(first))}</a>
<p>${joined([...values.values()].slice(0, 4).map((row) => html`“${apart(row.words)}” <span class="meta">${apart(givenBy(row))}</span>`), html`<br>`)}</p>
${disputes.length === 0 ? null : html`<p>${joined(disputes.map((words) => html`<span class="tag strong">${words}</span>`), ' ')}</p>`}</li>
`;
}

const kept = ({ saved }: Home, hand: Hand): Markup => html`<section class="block" aria-labelledby="saved"><h2 id="saved">Saved searches</h2>
${saved.length === 0 ? nothingFound('Search, or filter a list: below it you can keep that.') : html`<ul class="list saved" role="list">${saved.map(({ id, name, path }) => html`<li><span><a href="${ownPath(path) ?? '/'}">${apart(name)}</a>${feedWays(path, name)}</span>
<form method="post" action="/saved/${id}/forget">${tokenField(hand.token)}<button type="submit" class="plain small" aria-label="Forget the search “${name}”">Forget</button></form></li>
`)}</ul>`}
</section>`;

function feedWays(path: string, name: string): Markup | null {
  const feeds = feedPathsOf(path);
  return feeds === null ? null : html` <span class="meta">· <a href="${feeds.atom}">Atom<span class="unseen"> feed of “${name}”</span></a> · <a href="${feeds.json}">JSON Feed<span class="unseen"> of “${name}”</span></a></span>`;
}

/** The first thing that anybody sees. */
const emptyPage = (hand: Hand, told: Told | null): DeskPage => ({
  title: 'The desk', body: main(html`${heading('The desk', 'Who said what, to whom and when, in exactly which words.')}
${message(told)}
<section class="block start" aria-labelledby="start"><h2 id="start">The record is empty</h2>
<p>Put a page of news on it: the desk keeps it as it came, reads it on this machine, and shows who said what in it.</p>
${hand.mayWrite ? html`<div class="row"><a class="button" href="/add">Add a page</a>
<form method="post" action="/add/examples">${tokenField(hand.token)}<button type="submit" class="plain">Look at the example record first</button></form></div>
<p class="meta">The example record is an invented affair: fourteen pages by six outlets over three months. Reading it takes some seconds.</p>` : html`<p>A reader’s account adds nothing: <a href="/account#editors">ask one of those who may</a>.</p>`}
</section>`, { narrow: true }),
});

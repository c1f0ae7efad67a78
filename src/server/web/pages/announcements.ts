import { outcomeStates, outcomeWords, repeatsOf, reportsOn, reportWords } from '../../../ledger/index.ts';
import type { AnnouncementRow, DecidedElsewhere, ToldEffects, Listed } from '../../../ledger/index.ts';
import { boardStates } from '../../filters.ts';
import type { BoardState } from '../../filters.ts';
import type { Candidate } from '../candidates.ts';
import type { Hand } from '../hand.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { announcementPath, articlePath, dismissPath, statementIdPath, withQuery } from '../paths.ts';
import { choiceField, dateFields, nextPath, partyField, textField } from './articles.ts';
import type { Query } from './articles.ts';
import { keptAs } from './kept.ts';
import { readersNote, signature, steps } from './decision.ts';
import { effectsNote } from './effects.ts';
import { feedsOf, followNote } from './feed-links.ts';
import { timeOf, untitled, whereFrom } from './lists.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';

/** The act; of one that is announced not to be done, with “not” before it. */
const actShown = ({ act, negated }: AnnouncementRow): string => `${negated ? 'not ' : ''}${act}`;

const saidOf = (row: AnnouncementRow): Markup => html`${reportWords(row).map((words) => html` <span class="tag">${words}</span>`)}`;

export const announcementItem = (row: AnnouncementRow): Markup => html`<li data-item>
<p>${row.actor === null ? html`<em class="quiet">actor unresolved</em>` : html`<strong>${apart(row.actor)}</strong>`} <span class="meta">· ${actShown(row)}${
  row.due === null ? null : html` · due ${timeOf(row.due)}`}</span></p>
<blockquote class="words"><a class="quoted" href="${announcementPath(row.id)}">${apart(row.words)}</a></blockquote>
<p class="meta">${whereFrom(row.article)}${reportsOn(row).length === 0 ? null : html` · reports:${saidOf(row)}`}${
  repeatsOf(row).length === 0 ? null : html` · announced in other articles too`}${
  row.outcome === null ? null : html` · decided: <span class="tag strong">${outcomeWords(row.outcome)}</span>`}${
  row.decidedElsewhere === null ? null : html` · ${sameDecided(row.decidedElsewhere)}`}</p>
</li>
`;

/** “decided for the same announcement in …: done” */
const sameDecided = ({ id, article, outcome }: DecidedElsewhere): Markup => html`decided for <a href="${announcementPath(id)}">the same announcement</a> in ${
  whereFrom(article)}: <span class="tag strong">${outcomeWords(outcome)}</span>`;

/** Announcements by what came of them: so many of each as the board shows. */
export interface Board extends Readonly<Record<BoardState, readonly AnnouncementRow[]>> {
  /** Whether there are more than were looked at. */
  readonly isCut: boolean;
}

/** A page of one column. */
export interface Column extends Listed<AnnouncementRow> {
  readonly lookedAt: number;
}

const columns: Readonly<Record<BoardState, { readonly title: string; readonly words: string }>> = {
  overdue: { title: 'Overdue', words: 'The day it was due has passed, and nobody has decided what came of it.' },
  rival: { title: 'Rival outcomes', words: 'Later reports disagree about what came of it.' },
  open: { title: 'Open', words: 'Nobody has decided, and no day that it was due has passed without a report that it is done.' },
  settled: { title: 'Settled', words: 'A person has decided what came of it.' },
};

const filters = (query: Query): Markup => html`<form class="filters" action="/announcements">${textField('speaker', 'By whom', query, { grow: true })}${
  textField('act', 'Act', query, { hint: 'withdraw' })}${textField('outlet', 'Outlet', query)}${dateFields(query)}${
  choiceField('state', 'State', query, boardStates.map((state) => [state, columns[state].title]))}${partyField('/announcements', query)}<button type="submit">Show</button></form>`;

const about = 'Statements by which somebody commits to, orders or forbids an action, and what came of them.';

export function boardPage(board: Board, query: Query): DeskPage {
  return {
    title: 'Announcements', place: '/announcements', keep: keptAs('/announcements', query), body: main(html`${heading('Announcements', about)}
${filters(query)}
<div class="board">
${boardStates.map((state) => {
  const { title, words } = columns[state];
  return html`<section class="block" aria-labelledby="${state}"><h2 id="${state}">${title} <span class="count">${board[state].length}${board.isCut && state !== 'settled' ? '+' : ''}</span></h2>
<p class="meta">${words}</p>
${board[state].length === 0 ? nothingFound('None was found.') : html`<ol class="list" role="list">${board[state].map(announcementItem)}</ol>`}
${board.isCut ? html`<p class="more"><a class="button plain" href="${withQuery('/announcements', { ...query, state })}">All of these<span class="unseen">: ${title}</span></a></p>` : null}
</section>
`;
})}</div>
${board.isCut ? html`<p class="meta">The newest are on the board.</p>` : null}`),
  };
}

/** All of one column, some at once. */
export function columnPage({ rows, next, lookedAt }: Column, state: BoardState, query: Query): DeskPage {
  const { title, words } = columns[state];
  return {
    title: `Announcements: ${title}`, place: '/announcements', keep: keptAs('/announcements', query), body: main(html`${heading('Announcements', about)}
${filters(query)}
<section class="block" aria-labelledby="${state}"><h2 id="${state}">${title}</h2>
<p class="meta">${words} <a href="${withQuery('/announcements', { ...query, state: undefined, after: undefined })}">To the board</a></p>
${rows.length === 0 ? nothingFound(next === null ? 'None was found.' : `None is among the ${String(lookedAt)} that were looked at: there are others.`)
  : html`<ol class="list" role="list" data-items>${rows.map(announcementItem)}</ol>`}
${more(nextPath('/announcements', query, next))}</section>`),
  };
}

/** What is shown of an announcement besides what is on record. */
export interface AnnouncementView {
  /** What was sent already, and what it would change. */
  readonly given: Readonly<Record<string, string | undefined>>;
  readonly effects: ToldEffects | null;
  readonly told: Told | null;
  readonly hand: Hand;
}

export function announcementPage(row: AnnouncementRow, candidates: readonly Candidate[], { given, effects, told, hand }: AnnouncementView): DeskPage {
  const reports = candidates.filter(({ relation }) => relation !== 'repeats');
  const repeats = candidates.filter(({ relation }) => relation === 'repeats');
  const feeds = feedsOf(`Announcement: ${row.words}`, announcementPath(row.id));
  return {
    title: `Announcement: ${row.words}`, place: '/announcements', feeds, body: main(html`<div class="page-head">
<p class="kicker">Announcement</p>
<h1 class="as-said">${apart(row.words)}</h1>
<p>${row.actor === null ? 'Who is to act is unresolved' : html`By <strong>${apart(row.actor)}</strong>`} · act: ${actShown(row)}${row.due === null ? ' · no day is named by which it is due' : html` · due ${timeOf(row.due)}`}</p>
<p>${whereFrom(row.article)} · <a href="${articlePath(row.article.id)}">${apart(row.article.title ?? untitled)}</a></p>
${row.statement === null ? null : html`<p><a href="${statementIdPath(row.statement.id)}">The statement</a></p>`}
</div>
${message(told)}
<section class="block" aria-labelledby="candidates"><h2 id="candidates">Reports that may bear on it</h2>
${reports.length === 0 ? nothingFound('No later report was found that bears on it.') : html`<p class="meta">Side by side, as the machine reads them. A person decides.</p><ul class="list" role="list">${reports.map((report) => html`<li data-item>
<p><span class="tag strong">${report.relation.replace('-', ' ')}</span> ${saidBy(report)} <span class="meta">· confidence ${report.confidence.toFixed(2)} · ${report.how}</span></p>
${inItsArticle(report)}</li>`)}</ul>`}
</section>
<section class="block" aria-labelledby="outcome"><h2 id="outcome">What came of it</h2>
${row.decidedElsewhere !== null ? html`<p>Nobody has decided on it here; ${sameDecided(row.decidedElsewhere)}.</p>` : row.outcome === null ? html`<p>Nobody has decided yet.</p>` : html`<p><span class="tag strong">${outcomeWords(row.outcome)}</span> ${restedOn(row.outcome)}<a href="${withQuery('/journal', { article: row.article.id })}">Who decided, and why</a></p>`}
${hand.mayWrite ? html`<form method="post" action="${announcementPath(row.id)}" class="stack">${tokenField(hand.token)}
<div class="row"><label class="field">Outcome <select name="state" required><option value="">choose</option>${outcomeStates.map((state) => html`<option${(given['state'] ?? row.outcome?.state) === state ? html` selected` : null}>${state}</option>`)}</select></label>
<label class="field">When, if you know <input type="text" name="on" maxlength="40" placeholder="2026-03-09" value="${given['on'] ?? row.outcome?.cameOn ?? ''}"></label></div>
<div class="row">${restsOn(reports, given['by'] ?? row.outcome?.statement ?? '')}</div>
${signature(hand, given['why'], given['who'])}${effects === null ? null : effectsNote(effects, { finding: row.id })}
${steps('Decide', effects !== null, html`<a href="${dismissPath(row.id)}" data-act="dismiss">This is no announcement</a>`)}</form>` : readersNote}
</section>
${repeats.length === 0 ? null : html`<section class="block" aria-labelledby="repeats"><h2 id="repeats">The same announcement elsewhere</h2>
<ul class="list" role="list">${repeats.map((repeat) => html`<li data-item>${inItsArticle(repeat)}</li>`)}</ul></section>`}
${followNote(feeds)}`, { narrow: true }),
  };
}

/** From which day on it counts as done, so that “late” can be checked: when it came about, or else the day of the report. */
const restedOn = ({ statement, cameOn, on }: NonNullable<AnnouncementRow['outcome']>): Markup => html`${cameOn === null ? null : html`on ${timeOf(cameOn)} · `}${
  statement === null ? null : html`by <a href="${statementIdPath(statement)}">a report</a>${cameOn !== null || on === null ? null : html` of ${timeOf(on)}`} · `}`;

const saidBy = ({ source, statement }: Candidate): Markup => (
  source !== null ? apart(source) : html`<em class="quiet">${statement === null ? 'the article itself' : 'source unsaid'}</em>`);

const inItsArticle = ({ words, article, statement }: Candidate): Markup => html`<blockquote class="words"><a class="quoted" href="${
  statement === null ? articlePath(article.id) : statementIdPath(statement)}">${apart(words)}</a></blockquote><p class="meta">${whereFrom(article)} · <a href="${articlePath(article.id)}">${apart(article.title ?? untitled)}</a></p>`;

/** One of the reports that were found, or any statement on record. */
function restsOn(reports: readonly Candidate[], chosen: string): Markup {
  const stated = reports.filter((report): report is Candidate & { statement: string } => report.statement !== null);
  const isStated = stated.some(({ statement }) => statement === chosen);
  return html`${stated.length === 0 ? null : html`<label class="field grow">It rests on <select name="by"><option value="">none of these reports</option>${
    stated.map(({ statement, words }) => html`<option value="${statement}"${statement === chosen ? html` selected` : null}>${words.slice(0, 100)}</option>`)}</select></label>
`}<label class="field grow">${stated.length === 0 ? 'It rests on a statement, if on any: its address or id' : 'or on another statement: its address or id'} <input type="text" name="other" maxlength="500" value="${isStated ? '' : chosen}"></label>`;
}

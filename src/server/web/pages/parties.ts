import type { AnnouncementRow, ClaimRow, Listed, Party, PartyRole, PartyRow, StatementRow } from '../../../ledger/index.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, counted, html, joined } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Hand } from '../hand.ts';
import { groupPath, statementIdPath, withQuery } from '../paths.ts';
import type { Said } from '../said-once.ts';
import { announcementItem } from './announcements.ts';
import { dateFields, nextPath, orderField, textField } from './articles.ts';
import type { Query } from './articles.ts';
import { keptAs } from './kept.ts';
import { alsoInWords } from './also-in.ts';
import { backing } from './backing.ts';
import { claimItem } from './claims.ts';
import { feedsOf, followNote } from './feed-links.ts';
import { outletUnknown, statementItem, timeOf } from './lists.ts';
import { message } from './message.ts';
import type { Told } from './message.ts';
import { ways } from './ways.ts';

const roleWords = ({ title, of }: PartyRole): Markup => (of === null ? apart(title) : html`${apart(title)}, ${apart(of)}`);

export const partyItem = (row: PartyRow): Markup => html`<li data-item>
<a class="headline-link" href="${groupPath(row.id) ?? '/parties'}">${apart(row.name)}</a>
<p class="meta">${joined([row.kind, ...row.roles.slice(0, 3).map(roleWords)], ' · ')}</p>
<p class="meta">${counted(row.statements, 'statement')} · ${backing(row)}</p>
</li>
`;

export function partiesPage({ rows, next }: Listed<PartyRow>, query: Query): DeskPage {
  return {
    title: 'Parties', place: '/parties', keep: keptAs('/parties', query), body: main(html`${heading('Parties', 'Those who speak, across articles.')}
<form class="filters" action="/parties">${textField('speaker', 'Name', query, { grow: true })}${textField('outlet', 'Outlet', query)}${dateFields(query)}${orderField(query, 'largest')}<button type="submit">Show</button></form>
${rows.length === 0 ? nothingFound('No party on record is called that.') : html`<ol class="list" role="list" data-items>
${rows.map(partyItem)}</ol>`}
${more(nextPath('/parties', query, next))}`),
  };
}

export interface PartyView {
  readonly party: Party;
  /** The first of each; `isAll`: there are no others. */
  readonly said: { readonly rows: readonly Said[]; readonly isAll: boolean };
  readonly claims: Listed<ClaimRow>;
  readonly announcements: { readonly rows: readonly AnnouncementRow[]; readonly isAll: boolean };
  /** Only the newest so many articles were looked at for claims and announcements; null: all. */
  readonly lookedAt: number | null;
  /** Parties that the machine thinks may be the same, with their names. */
  readonly alike: readonly { readonly id: string; readonly name: string; readonly relation: string; readonly confidence: number }[];
}

/** Whether it took more than one position on a claim, one after the other. */
const hasChanged = ({ positions }: ClaimRow, { id }: Party): boolean => positions.some((stand) => stand.id === id && stand.turns.length > 0);

/** The way to all of a list, of which the page shows a part. */
const rest = (path: string, isAll: boolean, lookedAt: number | null, id: string): Markup | null => (isAll && lookedAt === null ? null : html`<p class="more">${
  lookedAt === null ? null : html`<span class="meta">Out of the newest ${String(lookedAt)} articles in which it speaks.</span> `}<a class="button plain" href="${withQuery(path, { party: id })}">All of them</a></p>`);

/** “also in 9 outlets”: copies, and others that have the same words. */
function alsoIn(row: StatementRow, also: readonly StatementRow[]): Markup | null {
  if (also.length === 0) return null;
  return html`<details class="details"><summary>${alsoInWords(row.article, also.map(({ article }) => article))}</summary>
<ul>${also.map(({ id, article }) => html`<li><a href="${statementIdPath(id)}">${apart(article.outlet ?? outletUnknown)}</a>${article.published === null ? null : html` · ${timeOf(article.published)}`}</li>`)}</ul></details>`;
}

export function partyPage({ party, said, claims, announcements, alike, lookedAt }: PartyView, hand: Hand, told: Told | null): DeskPage {
  const path = groupPath(party.id)!;
  const changed = claims.rows.filter((row) => hasChanged(row, party));
  const others = claims.rows.filter((row) => !changed.includes(row));
  const feeds = feedsOf(party.name, path);
  return {
    title: party.name, place: '/parties', feeds, body: main(html`<div class="page-head">
<p class="kicker">${party.kind}</p>
<h1>${apart(party.name)}</h1>
${party.names.length < 2 ? null : html`<p>Also called ${joined(party.names.slice(1).map(apart), ', ')}.</p>`}
<p>${counted(party.statements, 'statement')} · ${backing(party)}</p>
</div>
${message(told)}
<div class="columns">
<div>
<section class="block" aria-labelledby="said"><h2 id="said">What it said</h2>
${said.rows.length === 0 ? nothingFound('No statement by it was found.') : html`<ol class="list" role="list" data-items>
${said.rows.map(({ row, also }) => statementItem(row, { extra: alsoIn(row, also) }))}</ol>`}
${said.isAll ? null : html`<p class="more"><a class="button plain" href="${withQuery('/statements', { party: party.id })}">All of them</a></p>`}
</section>
</div>
<div>
<section class="block" aria-labelledby="roles"><h2 id="roles">Roles</h2>
${party.roles.length === 0 ? nothingFound('No article says what it is.') : html`<ul class="list" role="list">${party.roles.map((role) => html`<li>${roleWords(role)} ${
  role.first === null ? null : html`<span class="meta">${timeOf(role.first)}${role.last === null || role.last.slice(0, 10) === role.first.slice(0, 10) ? null : html` to ${timeOf(role.last)}`}</span>`}</li>`)}</ul>`}
</section>
${changed.length === 0 ? null : html`<section class="block" aria-labelledby="changed"><h2 id="changed">Positions that changed</h2>
<ol class="list" role="list">${changed.map(claimItem)}</ol></section>`}
${claims.rows.length > 0 && others.length === 0 ? rest('/claims', claims.next === null, lookedAt, party.id)
  : html`<section class="block" aria-labelledby="positions"><h2 id="positions">${changed.length === 0 ? 'Claims it has a position on' : 'Other claims it has a position on'}</h2>
${others.length === 0 ? nothingFound('No claim was found that it has a position on.') : html`<ol class="list" role="list">${others.map(claimItem)}</ol>`}
${rest('/claims', claims.next === null, lookedAt, party.id)}
</section>`}
<section class="block" aria-labelledby="announced"><h2 id="announced">Announcements</h2>
${announcements.rows.length === 0 ? nothingFound('No announcement by it was found.') : html`<ol class="list" role="list">${announcements.rows.map(announcementItem)}</ol>`}
${rest('/announcements', announcements.isAll, lookedAt, party.id)}
</section>
${alike.length === 0 ? null : html`<section class="block" aria-labelledby="alike"><h2 id="alike">May be the same</h2>
<ul class="list" role="list">${alike.map(({ id, name, relation, confidence }) => html`<li><a href="${groupPath(id) ?? '/parties'}">${apart(name)}</a> <span class="meta">${relation} · confidence ${confidence.toFixed(2)}</span></li>`)}</ul>
<p><a href="/review?queue=parties">Decide in the review</a></p></section>`}
</div>
</div>
${ways(hand, [[`${path}/merge`, 'It is one with another', 'merge'], [`${path}/split`, 'It is two', 'split']])}
${followNote(feeds)}`),
  };
}

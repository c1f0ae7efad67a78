import { namedParty } from '../../../ledger/index.ts';
import type { Claim, ClaimRow, Listed, PartyStand, Position, PositionKind } from '../../../ledger/index.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, counted, html, joined } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Hand } from '../hand.ts';
import { articlePath, groupPath, statementIdPath } from '../paths.ts';
import { groupFields, nextPath } from './articles.ts';
import type { Query } from './articles.ts';
import { keptAs } from './kept.ts';
import { backing, firstOf } from './backing.ts';
import { feedsOf, followNote } from './feed-links.ts';
import { outletUnknown, timeOf, untitled, wordsOf } from './lists.ts';
import { namedBy, table } from './table.ts';
import { message } from './message.ts';
import type { Told } from './message.ts';
import { ways } from './ways.ts';

/** A sign beside each word, so that no position is told by colour alone. None of them means true or false. */
const signs: Readonly<Record<PositionKind, string>> = { asserts: '▲', reports: '◆', doubts: '?', denies: '▽', declines: '○' };

export const positionTag = (position: PositionKind): Markup => html`<span class="tag position-${position}"><span aria-hidden="true">${signs[position]}</span> ${position}</span>`;

export const claimItem = (row: ClaimRow): Markup => html`<li data-item>
<blockquote class="words"><a class="quoted strong" href="${groupPath(row.id) ?? '/claims'}">${apart(row.words)}</a></blockquote>
<p class="positions">${row.positions.map((stand) => html`<span class="stand">${standTags(stand)} ${apart(stand.party)}</span> `)}</p>
<p class="meta">${counted(row.statements, 'statement')} · ${backing(row)}</p>
</li>
`;

export function claimsPage({ rows, next }: Listed<ClaimRow>, query: Query): DeskPage {
  return {
    title: 'Claims', place: '/claims', keep: keptAs('/claims', query), body: main(html`${heading('Claims', 'What more than one statement is about, and who stands where on it.')}
<form class="filters" action="/claims">${groupFields('/claims', query)}</form>
${rows.length === 0 ? nothingFound('No claim was found that more than one statement is about.') : html`<ol class="list" role="list" data-items>
${rows.map(claimItem)}</ol>`}
${more(nextPath('/claims', query, next))}`),
  };
}

/** The positions that a party took one after the other, each with its day: more than one is a change. */
const standTags = ({ position, turns }: PartyStand): Markup => {
  const all = turns.length === 0 || turns.at(-1)!.position !== position ? [...turns, { position, published: null }] : turns;
  return joined(all.map(({ position: one, published }) => html`${positionTag(one)}${
    published !== null ? html` <span class="meta">${timeOf(published)}</span>` : null}`), html` <span aria-hidden="true">→</span><span class="unseen">, then</span> `);
};

const partyKey = ({ statement }: Position): string => statement.speaker?.party ?? namedParty(statement).toLowerCase();

/** `isRest`: the positions are not the earliest. */
export function claimPage(claim: Claim, data: unknown, hand: Hand, told: Told | null, isRest = false): DeskPage {
  const path = groupPath(claim.id)!;
  const first = isRest ? undefined : claim.positions[0];
  const feeds = feedsOf(`Claim: ${claim.words}`, path);
  return {
    title: `Claim: ${claim.words}`, place: '/claims', feeds, data, body: main(html`<div class="page-head">
<p class="kicker">Claim</p>
<h1 class="as-said">${apart(claim.words)}</h1>
<p>In the words of its earliest appearance${first === undefined ? null : html`, ${apart(first.statement.article.outlet ?? 'an outlet not known')}${
  first.statement.article.published === null ? null : html`, ${timeOf(first.statement.article.published)}`}`}.</p>
<p>${counted(claim.statements, 'statement')} · ${backing(claim)}${firstOf(claim.positions.length, claim.statements, isRest)}</p>
</div>
${message(told)}
<section class="block" aria-labelledby="who"><h2 id="who">Who stands where</h2>
<ul class="list" role="list">
${claim.stands.map((stand) => {
  const path = stand.id === null ? null : groupPath(stand.id);
  return html`<li><p><strong>${path === null ? apart(stand.party) : html`<a href="${path}">${apart(stand.party)}</a>`}</strong> ${standTags(stand)}${
    stand.turns.length > 0 ? html` <span class="tag strong">changed</span>` : null}${
    stand.also.length === 0 ? null : html` <span class="meta">also</span> ${joined(stand.also.map(positionTag), ' ')}`}</p></li>
`;
})}</ul></section>
<section class="block" aria-labelledby="over-time"><h2 id="over-time">The positions over time, in the exact words</h2>
${table([{ name: 'Published', look: 'nowrap' }, { name: 'Party', isHead: true }, { name: 'Position' }, { name: 'Words' }, { name: 'Article', look: 'meta' }], rowsOf(claim.positions).map(({ position: { position, statement }, also }) => [
  statement.article.published === null ? 'no date' : timeOf(statement.article.published),
  apart(namedParty(statement)),
  positionTag(position),
  html`<a class="quoted words" href="${statementIdPath(statement.id)}">${statement.cue === null ? null : html`<i class="cue">${apart(statement.cue.words)}</i> `}${wordsOf(statement.content)}</a>`,
  html`${apart(statement.article.outlet ?? outletUnknown)}: <a href="${articlePath(statement.article.id)}">${apart(statement.article.title ?? untitled)}</a>${alsoIn(also)}`,
]), namedBy('over-time'))}
${more(nextPath(path, {}, claim.next))}
</section>
${ways(hand, [[`${path}/merge`, 'It is one with another', 'merge'], [`${path}/split`, 'It is two', 'split']])}
${followNote(feeds)}`),
  };
}

/** Copies of one statement, folded into the first. */
function rowsOf(positions: readonly Position[]): readonly { readonly position: Position; readonly also: readonly Position[] }[] {
  const rows = new Map<string, { position: Position; also: Position[] }>();
  for (const position of positions) {
    const { article, content } = position.statement;
    const key = article.origin === null ? position.id : JSON.stringify([article.origin, partyKey(position), content.map(({ words }) => words.toLowerCase())]);
    const known = rows.get(key);
    if (known) known.also.push(position);
    else rows.set(key, { position, also: [] });
  }
  return [...rows.values()];
}

const alsoIn = (also: readonly Position[]): Markup | null => (also.length === 0 ? null : html`<details class="details"><summary>also in ${counted(also.length, 'copy', 'copies')}</summary>
<ul>${also.map(({ statement: { id, article } }) => html`<li><a href="${statementIdPath(id)}">${apart(article.outlet ?? outletUnknown)}</a></li>`)}</ul></details>`);

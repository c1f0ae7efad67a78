import { fullest, inQuotationMarks } from '../../../ledger/index.ts';
import type { Correction, JournalRow, Listed, Stretches } from '../../../ledger/index.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, html, joined } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import type { Hand } from '../hand.ts';
import { articlePath, withQuery } from '../paths.ts';
import { nextPath, textField } from './articles.ts';
import type { Query } from './articles.ts';
import { momentOf, timeOf } from './lists.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';

/** What entries take back, by id. */
export type Undone = ReadonlyMap<string, Correction>;

/** One entry of the journal in words: what was decided, on which words, by whom, when and why. */
export function journalItem(entry: JournalRow, hand: Hand, undone: Undone): Markup {
  const { id, page, at, why, undoneBy } = entry;
  return html`<li data-item id="c-${id}">
<p>${entry.kind === 'undo' ? html`<span class="tag">undo</span>` : html`<span class="tag strong">${kindOf(entry)}</span>`} ${entry.kind === 'undo' ? takenBack(entry, undone) : decided(entry)}${undoneBy === null ? null : html` <span class="tag doubt">taken back</span>`}</p>
${wordsOf(undone.get(entry.undoes ?? '') ?? entry)}
<p class="meta"><strong>${apart(entry.who)}</strong> · ${momentOf(at)} · <a href="${articlePath(page)}">the article</a></p>
<p class="why">${apart(why)}</p>
${hand.mayWrite && undoneBy === null && entry.kind !== 'undo' ? html`<form method="post" action="/journal/${id}/undo" class="row">${tokenField(hand.token)}<input type="hidden" name="why" value="taken back in the journal"><button class="plain" type="submit" aria-label="Undo this ${entry.kind} correction">Undo</button></form>` : null}
</li>
`;
}

/** What an entry decides. */
function decided({ kind, change, anchor }: Correction): Piece {
  switch (kind) {
    case 'speaker': {
      const { speaker } = change;
      if (speaker === null || speaker === undefined) return 'The speaker is not known.';
      return html`The speaker is <strong>${apart('name' in speaker ? speaker.name : fullest(speaker.words))}</strong>.`;
    }
    case 'attitude': return change.confirms === true ? html`It is right as it is: <strong>${change.attitude}</strong>${change.negated === true ? ' (negated)' : ''}.` : html`The attitude is <strong>${change.attitude}</strong>${change.negated === true ? ' (negated)' : ''}.`;
    case 'span': return html`The words are others: ${joined(partsOf(change), '; ')}.`;
    case 'dismiss': return `This is no ${'at' in anchor ? anchor.at.finding : 'finding'}.`;
    case 'outcome': return html`What came of it: <strong>${change.state}</strong>${change.on === undefined ? null : html`, on ${timeOf(change.on)}`}.`;
    case 'facts': return html`${change.outlet === undefined ? null : html`The outlet is <strong>${apart(change.outlet ?? 'not known')}</strong>. `}${
      change.published === undefined ? null : html`It appeared <strong>${change.published === null ? 'nobody knows when' : timeOf(change.published)}</strong>.`}`;
    case 'merge': return 'These two are one.';
    case 'split': return 'These two are not one.';
    case 'undo': return 'An earlier decision is taken back.';
  }
}

/** What is taken back, in its own words: it may stand on another page of the journal. */
function takenBack({ page, undoes }: Correction, undone: Undone): Piece {
  const earlier = undone.get(undoes ?? '');
  if (earlier === undefined) return 'Takes back an earlier decision.';
  return html`Takes back <a href="${withQuery('/journal', { article: page })}#c-${earlier.id}">the decision of ${apart(earlier.who)} of ${momentOf(earlier.at)}</a>: <span class="tag">${kindOf(earlier)}</span> ${decided(earlier)}`;
}

/** What is confirmed is no correction. */
const kindOf = ({ kind, change }: Correction): string => (change.confirms === true ? 'confirmed' : kind);

/** What the source, the cue and the content were and are, where they change; what they were is not in old entries. */
function partsOf({ sources, cue, content, was }: Correction['change']): readonly Piece[] {
  const shown = (stretches: Stretches): Piece => (stretches.words.length === 0 ? 'left unsaid' : apart(inQuotationMarks(stretches.words.join(' … '))));
  return ([['source', sources, was?.sources], ['cue', cue, was?.cue], ['content', content, was?.content]] as const).flatMap(([name, is, before]) => (
    is === undefined ? [] : [html`the ${name} ${before === undefined ? null : html`was ${shown(before)} and `}is ${shown(is)}`]));
}

function wordsOf({ anchor }: Correction): Markup | null {
  const words = 'at' in anchor ? anchor.at.words : 'a' in anchor ? [...anchor.a.finding?.words ?? [], ...anchor.b.finding?.words ?? []] : [];
  return words.length === 0 ? null : html`<blockquote class="words">${joined(words.map((some) => apart(some)), html` <span class="quiet">…</span> `)}</blockquote>`;
}

export function journalPage({ rows, next }: Listed<JournalRow>, undone: Undone, query: Query, hand: Hand, told: Told | null): DeskPage {
  return {
    title: 'Journal', place: '/journal', body: main(html`${heading('Journal', 'Every decision that a person made, the newest first. Nothing in it is ever changed or taken out; what was taken back says so.')}
${message(told)}<form class="filters" action="/journal">${textField('who', 'By', query, { grow: true })}<button type="submit">Show</button></form>
${rows.length === 0 ? nothingFound('Nobody has decided anything yet.') : html`<ol class="list" role="list" data-items>${rows.map((row) => journalItem(row, hand, undone))}</ol>`}
${more(nextPath('/journal', query, next))}`, { narrow: true }),
  };
}

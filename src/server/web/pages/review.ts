import type { ToldEffects, StatementRow } from '../../../ledger/index.ts';
import type { Reading } from '../../../reading/index.ts';
import type { Pair, PairQueue } from '../../review-pairs.ts';
import { queues } from '../../review-queues.ts';
import type { Queue } from '../../review-queues.ts';
import { heading, main, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { keySign, pressedBy } from '../keys.ts';
import { apart, counted, html, joined } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import type { Hand } from '../hand.ts';
import { articlePath, statementIdPath, withQuery } from '../paths.ts';
import { untitled, whereFrom, whoSays } from './lists.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';
import { inContext } from './context.ts';
import { readersNote, signature } from './decision.ts';
import { effectsNote } from './effects.ts';
import type { Own } from './effects.ts';
import { speakerChoice } from './speaker.ts';
import type { SpeakerFields } from './speaker.ts';

/** Where one is in a queue. */
export interface Place<Q extends Queue = Queue> {
  readonly queue: Q;
  /** The cursor that led here, and the one that leads on: null at the end. */
  readonly after: string | undefined;
  readonly next: string | null;
  /** How many there are from here on, this one included, as far as they were counted. */
  readonly left?: string;
}

const tabs = (queue: Queue): Markup => html`<nav class="tabs" aria-label="Queues"><ul>${queues.map(([name, label]) => html`<li><a href="/review?queue=${name}"${name === queue ? html` aria-current="page"` : null}>${label}</a></li>`)}</ul></nav>`;

function frame(queue: Queue, body: Piece, told: Told | null, left = ''): DeskPage {
  const [, title, words] = queues.find(([name]) => name === queue)!;
  return {
    title: `Review: ${title}`, place: '/review', body: main(html`${heading('Review', 'One decision at a time. Each goes into the journal, and can be taken back.')}
${tabs(queue)}
${message(told)}
<section class="block" aria-labelledby="queue"><h2 id="queue" tabindex="-1" data-card>${title}</h2><p class="meta">${words}${left === '' ? null : html` ${left}`}</p>
${body}</section>`, { narrow: true }),
  };
}

const skip = ({ queue, after, next }: Place): Markup | null => (next === null ? after === undefined ? html`<span class="meta">It is the last one.</span>` : html`<a class="button plain"${pressedBy('skip')} href="/review?queue=${queue}">Skip, back to the beginning ${keySign('skip')}</a>`
  : html`<a class="button plain" rel="next"${pressedBy('skip')} href="${withQuery('/review', { queue, after: next })}">Skip ${keySign('skip')}</a>`);

const hidden = ({ queue, after }: Place, token: string): Markup => html`${tokenField(token)}<input type="hidden" name="queue" value="${queue}"><input type="hidden" name="after" value="${after ?? ''}">`;

export const emptyQueuePage = (queue: Queue, after: string | undefined, told: Told | null): DeskPage => frame(queue, after === undefined
  ? nothingFound('Nothing is left to decide here.')
  : html`${nothingFound('Nothing comes after what you have seen.')}<p><a href="/review?queue=${queue}">Back to the beginning</a></p>`, told);

/** What was sent already, and what it would change. */
export interface Given {
  readonly decision?: string | undefined;
  readonly speaker?: Pick<SpeakerFields, 'speaker' | 'name' | 'kind'> | undefined;
  readonly who?: string | undefined;
  readonly why?: string | undefined;
  readonly effects?: ToldEffects | undefined;
}

/** The decision that was seen is taken when it is sent again; another is looked at first. */
const seen = ({ decision, effects, speaker }: Given, own: Own): Markup | null => (
  effects === undefined ? null : html`${effectsNote(effects, own, { ready: true })}<input type="hidden" name="seen" value="${seenSign(decision, speaker)}">`);

export const seenSign = (decision: string | undefined, speaker: Given['speaker']): string => (
  JSON.stringify([decision, ...(decision === 'speaker' && speaker ? [speaker.speaker, speaker.name, speaker.kind] : [])]));

/** A button says what it does. The one of the decision that was looked at is where the next key goes. */
const button = ({ effects, decision }: Given, own: string, look: Markup | null, words: Piece): Markup => html`<button type="submit" name="decision" value="${own}"${look}${
  effects === undefined || decision !== own ? null : html` autofocus`}>${words}</button>`;

/** A statement to decide on. What stands first among the buttons is what Enter does. */
export function reviewStatementPage(
  place: Place, row: StatementRow, reading: Reading, hand: Hand, given: Given, told: Told | null,
): DeskPage {
  const choice = speakerChoice(reading, row, given.speaker ?? { speaker: row.speaker?.id.split('/').at(-1) ?? '', name: '', kind: 'person' });
  const none = button(given, 'dismiss', html` class="plain" formnovalidate${pressedBy('none')}`, html`No statement: take it out ${keySign('none')}`);
  const asked = (before: Piece, buttons: Piece, shows: boolean): Markup => html`<form method="post" action="/review/statement" class="stack" data-review>${hidden(place, hand.token)}<input type="hidden" name="id" value="${row.id}">
${before}
${signature(hand, given.why, given.who, { whyless: true })}
${shows ? seen(given, { finding: row.id }) : null}<div class="row">${buttons}</div>
</form>`;
  const isOfSpeaker = given.decision === 'speaker';
  // Where somebody doubts whether it is a statement at all, who says it is asked in a form of its own: Enter there must not confirm what it leaves.
  const form = place.queue === 'speakers' ? asked(choice, [button(given, 'speaker', null, 'Put down who says it'), none, skip(place)], true)
    : html`${asked(null, [button(given, 'right', pressedBy('right'), html`Right as it is ${keySign('right')}`), none, skip(place)], !isOfSpeaker)}
<details class="details"${isOfSpeaker ? html` open` : null}><summary>It is a statement, but somebody else says it</summary>
${asked(choice, button(given, 'speaker', null, 'Put down who says it'), isOfSpeaker)}</details>`;
  return frame(place.queue, html`<p>${whoSays(row)} <span class="meta">· ${row.attitude} · ${row.form} · found by ${row.how}, confidence ${row.confidence.toFixed(2)}</span></p>
${inContext(reading, row)}
<p class="meta">${whereFrom(row.article)} · <a href="${articlePath(row.article.id)}">${apart(row.article.title ?? untitled)}</a> · <a href="${statementIdPath(row.id)}">the statement</a></p>
${hand.mayWrite ? form : readersNote}`, told, place.left);
}

/** One end of a proposal. */
export interface Side {
  readonly id: string;
  readonly title: Piece;
  readonly lines: readonly Piece[];
  /** Where to see more of it: address and words. */
  readonly links: readonly (readonly [path: string | null, words: string])[];
}

const answers: Readonly<Record<PairQueue, { readonly two: string; readonly one: string }>> = {
  parties: { two: 'Two parties: hold them apart', one: 'One party: make them one' },
  claims: { two: 'Two claims: hold them apart', one: 'One claim: make them one' },
  quotations: { two: 'Two quotations: hold them apart', one: 'One quotation: make them one' },
};

/** Two things to decide on: one, or not. */
export function reviewPairPage(
  place: Place<PairQueue>, [a, b]: readonly [Side, Side], { relation, confidence, how, also }: Pick<Pair, 'relation' | 'confidence' | 'how' | 'also'>, hand: Hand, given: Given,
  told: Told | null,
): DeskPage {
  const side = ({ title, lines, links }: Side, which: string): Markup => {
    const ways = links.flatMap(([path, words]) => (path === null ? [] : [html`<a href="${path}">${words}<span class="unseen">, ${which}</span></a>`]));
    return html`<div class="side"><h3>${title}</h3>${lines.map((line) => html`<p class="meta">${line}</p>`)}${ways.length === 0 ? null : html`<p class="meta">${joined(ways, ' · ')}</p>`}</div>`;
  };
  const { two, one } = answers[place.queue];
  const looked = (decision: string): Piece => (given.decision === decision ? null : html` class="plain"`);
  const form = html`<form method="post" action="/review/pair" class="stack" data-review>${hidden(place, hand.token)}<input type="hidden" name="a" value="${a.id}"><input type="hidden" name="b" value="${b.id}">
${signature(hand, given.why, given.who, { whyless: true })}
${seen(given, { kind: place.queue })}<div class="row">${button(given, 'split', html`${looked('split')}${pressedBy('two')}`, html`${two} ${keySign('two')}`)}${
  button(given, 'merge', html`${looked('merge')}${pressedBy('one')}`, html`${one} ${keySign('one')}`)}${skip(place)}</div>
</form>`;
  return frame(place.queue, html`<div class="pair">${side(a, 'the first')}${side(b, 'the second')}</div>
<p class="meta">${relation} · found by ${how}, confidence ${confidence.toFixed(2)}${also === 0 ? null : html` · the same of ${counted(also, 'other pair')} of places, copies among them: one decision is for all`}</p>
${hand.mayWrite ? form : readersNote}`, told, place.left);
}

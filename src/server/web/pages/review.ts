import type { Effects, LinkRow, StatementRow } from '../../../ledger/index.ts';
import type { Reading } from '../../../reading/index.ts';
import { queues } from '../../review-queues.ts';
import type { Queue } from '../../review-queues.ts';
import { heading, main, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { keySign, pressedBy } from '../keys.ts';
import { apart, html, joined } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import type { Hand } from '../hand.ts';
import { articlePath, statementIdPath, withQuery } from '../paths.ts';
import { untitled, whereFrom, whoSays } from './lists.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';
import { inContext } from './context.ts';
import { signature } from './decision.ts';
import { effectsNote } from './effects.ts';
import type { Own } from './effects.ts';
import { speakerChoice } from './speaker.ts';
import type { SpeakerFields } from './speaker.ts';

/** Where one is in a queue. */
export interface Place {
  readonly queue: Queue;
  /** The cursor that led here, and the one that leads on: null at the end. */
  readonly after: string | undefined;
  readonly next: string | null;
}

const tabs = (queue: Queue): Markup => html`<nav class="tabs" aria-label="Queues"><ul>${queues.map(([name, label]) => html`<li><a href="/review?queue=${name}"${name === queue ? html` aria-current="page"` : null}>${label}</a></li>`)}</ul></nav>`;

function frame(queue: Queue, body: Piece, told: Told | null, undo: Markup | null): DeskPage {
  const [, title, words] = queues.find(([name]) => name === queue)!;
  return {
    title: `Review: ${title}`, place: '/review', body: main(html`${heading('Review', 'One decision at a time. Each goes into the journal, and can be taken back.')}
${tabs(queue)}
${message(told)}${undo}
<section class="block" aria-labelledby="queue"><h2 id="queue">${title}</h2><p class="meta">${words}</p>
${body}</section>`, { narrow: true }),
  };
}

const skip = ({ queue, next }: Place): Markup => (next === null ? html`<a href="/review">Back to the beginning</a>`
  : html`<a class="button plain" rel="next"${pressedBy('skip')} href="${withQuery('/review', { queue, after: next })}">Skip ${keySign('skip')}</a>`);

const hidden = ({ queue, after }: Place, token: string): Markup => html`${tokenField(token)}<input type="hidden" name="queue" value="${queue}"><input type="hidden" name="after" value="${after ?? ''}">`;

export const emptyQueuePage = (queue: Queue, told: Told | null, undo: Markup | null): DeskPage => frame(queue, nothingFound('Nothing is left to decide here.'), told, undo);

/** What was sent already, and what it would change. */
export interface Given {
  readonly decision?: string | undefined;
  readonly speaker?: Pick<SpeakerFields, 'speaker' | 'name' | 'kind'> | undefined;
  readonly who?: string | undefined;
  readonly why?: string | undefined;
  readonly effects?: Effects | undefined;
}

/** The decision that was seen is taken when it is sent again; another is looked at first. */
const seen = ({ decision, effects, speaker }: Given, own: Own): Markup | null => (
  effects === undefined ? null : html`${effectsNote(effects, own)}<input type="hidden" name="seen" value="${seenSign(decision, speaker)}">`);

export const seenSign = (decision: string | undefined, speaker: Given['speaker']): string => (
  JSON.stringify([decision, ...(decision === 'speaker' && speaker ? [speaker.speaker, speaker.name, speaker.kind] : [])]));

/** The button of the decision that was looked at is where the next key goes. */
const ready = ({ effects, decision }: Given, own: string): Markup | null => (effects === undefined || decision !== own ? null : html` autofocus`);

/** A statement to decide on. */
export function reviewStatementPage(
  place: Place, row: StatementRow, reading: Reading, hand: Hand, given: Given, told: Told | null, undo: Markup | null,
): DeskPage {
  return frame(place.queue, html`<p>${whoSays(row)} <span class="meta">· ${row.attitude} · ${row.form} · found by ${row.how}, confidence ${row.confidence.toFixed(2)}</span></p>
${inContext(reading, row)}
<p class="meta">${whereFrom(row.article)} · <a href="${articlePath(row.article.id)}">${apart(row.article.title ?? untitled)}</a> · <a href="${statementIdPath(row.id)}">the statement</a></p>
<form method="post" action="/review/statement" class="stack" data-review>${hidden(place, hand.token)}<input type="hidden" name="id" value="${row.id}">
${speakerChoice(reading, row, given.speaker ?? { speaker: row.speaker?.id ?? '', name: '', kind: 'person' })}
${signature(hand, given.why ?? 'read again in the article', given.who)}
${seen(given, { finding: row.id })}<div class="row"><button type="submit" name="decision" value="speaker"${ready(given, 'speaker')}>Decide</button><button type="submit" name="decision" value="dismiss" class="plain" formnovalidate${pressedBy('none')}${ready(given, 'dismiss')}>No statement ${keySign('none')}</button>${skip(place)}</div>
</form>`, told, undo);
}

/** One end of a proposal. */
export interface Side {
  readonly id: string;
  readonly title: Piece;
  readonly lines: readonly Piece[];
  /** Where to see more of it: address and words. */
  readonly links: readonly (readonly [path: string | null, words: string])[];
}

/** Two things to decide on: one, or not. */
export function reviewPairPage(
  place: Place, [a, b]: readonly [Side, Side], { relation, confidence, how }: Pick<LinkRow, 'relation' | 'confidence' | 'how'>, hand: Hand, given: Given,
  told: Told | null, undo: Markup | null,
): DeskPage {
  const side = ({ title, lines, links }: Side, which: string): Markup => {
    const ways = links.flatMap(([path, words]) => (path === null ? [] : [html`<a href="${path}">${words}<span class="unseen">, ${which}</span></a>`]));
    return html`<div class="side"><h3>${title}</h3>${lines.map((line) => html`<p class="meta">${line}</p>`)}${ways.length === 0 ? null : html`<p class="meta">${joined(ways, ' · ')}</p>`}</div>`;
  };
  return frame(place.queue, html`<div class="pair">${side(a, 'the first')}${side(b, 'the second')}</div>
<p class="meta">${relation} · found by ${how}, confidence ${confidence.toFixed(2)}</p>
<form method="post" action="/review/pair" class="stack" data-review>${hidden(place, hand.token)}<input type="hidden" name="a" value="${a.id}"><input type="hidden" name="b" value="${b.id}">
${signature(hand, given.why ?? 'compared side by side', given.who)}
${seen(given, { kind: place.queue })}<div class="row"><button type="submit" name="decision" value="split" class="${given.decision === 'split' ? '' : 'plain'}"${pressedBy('two')}${ready(given, 'split')}>They are two ${keySign('two')}</button><button type="submit" name="decision" value="merge" class="${given.decision === 'merge' ? '' : 'plain'}"${pressedBy('one')}${ready(given, 'merge')}>They are one ${keySign('one')}</button>${skip(place)}</div>
</form>`, told, undo);
}

import type { ToldEffects } from '../../../ledger/index.ts';
import { main } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, html } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import type { Hand } from '../hand.ts';
import { effectsNote } from './effects.ts';
import type { Own } from './effects.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';

/** A decision that a person is asked for, on a page of its own. */
export interface Decision {
  readonly title: string;
  /** The path of the menu's entry that it belongs to. */
  readonly place: string;
  /** Where the form is sent, and where it leads to leave all as it is. */
  readonly action: string;
  readonly back: string;
  readonly backLabel: string;
  /** What it is about: stands above the form. */
  readonly about: Piece;
  /** What is to be chosen: stands in the form. */
  readonly controls: Piece;
  /** What the button that takes it says. */
  readonly verb: string;
  readonly own: Own;
  /** What was said already. */
  readonly who?: string;
  readonly why?: string;
}

/** What is decided, by whom and why; with `effects`, what it would change, before it does. */
export function decisionPage(decision: Decision, hand: Hand, effects: ToldEffects | null, told: Told | null): DeskPage {
  const { title, place, action, back, backLabel, about, controls, verb, own, who, why } = decision;
  return {
    title, place, body: main(html`<div class="page-head"><p class="kicker">Decide</p><h1>${title}</h1>
<p><a href="${back}">${backLabel}</a></p></div>
${message(told)}
${about}
${hand.mayWrite ? html`<form method="post" action="${action}" class="stack">${tokenField(hand.token)}
${controls}
${signature(hand, why, who)}
${effects === null ? null : effectsNote(effects, own)}
${steps(verb, effects !== null, html`<a href="${back}">Leave it as it is</a>`)}
</form>` : readersNote}`, { narrow: true }),
  };
}

/** Buttons: first to see what it would change, then to do it. */
export const steps = (verb: string, seen: boolean, leave: Piece): Markup => html`<div class="row">${seen
  ? html`<button type="submit" name="step" value="take">${verb}</button><button type="submit" name="step" value="preview" class="plain" formnovalidate>See again what it would change</button>`
  : html`<button type="submit" name="step" value="preview" formnovalidate>See what it would change</button><button type="submit" name="step" value="take" class="plain">${verb} at once</button>`}${leave}</div>`;

export const readersNote: Markup = html`<p class="nothing">A reader’s account corrects nothing: <a href="/account#editors">ask one of those who may</a>.</p>`;

/** Who decides, and why: stands in the journal. `whyless`: the reason may be left out. */
export const signature = (hand: Hand, why = '', who: string = hand.name, { whyless = false, autofocus = false } = {}): Markup => html`<div class="row">${hand.isAccount
  ? html`<p class="signing">Signed <strong>${apart(hand.name)}</strong></p>`
  : html`<label class="field">Your name <input type="text" name="who" required maxlength="100" autocomplete="name" value="${who}"${autofocus ? html` autofocus` : null}></label>`}
<label class="field grow"><span>Why${whyless ? html` <span class="meta">(if there is something to say)</span>` : null}</span> <input type="text" name="why"${whyless ? null : html` required`} maxlength="500" value="${why}"></label></div>`;

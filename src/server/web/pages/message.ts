import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';

/** Proves that a form is the desk’s own. */
export const tokenField = (token: string): Markup => html`<input type="hidden" name="token" value="${token}">`;

/** What a page says of what was just done, or could not be. */
export interface Told {
  readonly fault: boolean;
  readonly words: string;
  /** How to take it back: stands right behind it. */
  readonly undo?: Markup | null;
}

/** Has the focus when the page comes, so that nobody who sent a form has to look for what came of it. */
export const message = (told: Told | null): Markup | null => (
  told === null ? null : html`<div class="message${told.fault ? ' fault' : ''}" role="${told.fault ? 'alert' : 'status'}" tabindex="-1" autofocus><p>${told.words}</p></div>${told.undo}`);

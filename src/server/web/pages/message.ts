import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';

/** Proves that a form is the desk’s own. */
export const tokenField = (token: string): Markup => html`<input type="hidden" name="token" value="${token}">`;

/** What a page says of what was just done, or could not be. */
export interface Told { readonly fault: boolean; readonly words: string }

export const message = (told: Told | null): Markup | null => (
  told === null ? null : html`<div class="message${told.fault ? ' fault' : ''}" role="${told.fault ? 'alert' : 'status'}"><p>${told.words}</p></div>`);

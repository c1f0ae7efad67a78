import { passwordLength } from '../../safety/password.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';

/** A field for a password that is to be. */
export const newPassword = (name: string, label: string): Markup => html`<label class="field">${label} <span class="meta">${passwordLength.least} characters or more</span>
<input type="password" name="${name}" required minlength="${passwordLength.least}" maxlength="${passwordLength.most}" autocomplete="new-password"></label>`;

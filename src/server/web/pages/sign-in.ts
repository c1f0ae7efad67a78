import { main } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { html } from '../markup.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';

/** `to`: where to go on to. */
export const signInPage = ({ to, name }: { readonly to: string; readonly name: string }, token: string, told: Told | null): DeskPage => ({
  title: 'Sign in', body: main(html`<div class="door">
<h1>Sign in</h1>
<p class="quiet">This desk is kept by a team. An admin of it makes accounts.</p>
${message(told)}
<form method="post" action="/sign-in" class="stack">${tokenField(token)}<input type="hidden" name="to" value="${to}">
<label class="field">Name <input type="text" name="name" required maxlength="60" autocomplete="username" autocapitalize="none" value="${name}"></label>
<label class="field">Password <input type="password" name="password" required maxlength="200" autocomplete="current-password"></label>
<button type="submit">Sign in</button>
</form></div>`, { narrow: true }),
});

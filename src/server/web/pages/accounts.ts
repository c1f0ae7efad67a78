import { roles } from '../../../ledger/index.ts';
import type { Account, AccountRole } from '../../../ledger/index.ts';
import { heading, main, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { meanings } from './account.ts';
import { momentOf } from './lists.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';
import { newPassword } from './new-password.ts';

/** `own`: the name of the admin who looks. */
export const accountsPage = (
  all: readonly Account[], { demanded, own }: { readonly demanded: boolean; readonly own: string }, token: string, told: Told | null,
): DeskPage => ({
  title: 'Accounts', place: '/accounts', body: main(html`${heading('Accounts', demanded ? 'Who may use this desk, and for what.'
    : 'This desk is open to whoever sits at this machine. Where other machines can reach it, it demands accounts: these.')}
${message(told)}
${all.length === 0 ? nothingFound('There are none yet.') : html`<ul class="list" role="list">${all.map((account) => item(account, own, token))}</ul>`}
<section class="block" aria-labelledby="make"><h2 id="make">Make an account</h2>
<form method="post" action="/accounts" class="stack">${tokenField(token)}
<div class="row"><label class="field grow">Name <input type="text" name="name" required maxlength="60" autocomplete="off"></label>${roleField(undefined, 'Role')}</div>
${newPassword('password', 'A first password')}
<button type="submit">Make it</button></form>
<dl class="facts-list">${roles.map((role) => html`<div><dt>${role}</dt><dd>${meanings[role]}</dd></div>`)}</dl>
</section>`, { narrow: true }),
});

const roleField = (role: AccountRole | undefined, label: string): Markup => html`<label class="field">${label} <select name="role">${roles.map((one) => html`<option${one === role ? html` selected` : null}>${one}</option>`)}</select></label>`;

function item({ name, role, made, isOff }: Account, own: string, token: string): Markup {
  const path = `/accounts/${encodeURIComponent(name)}`;
  return html`<li><p><strong>${apart(name)}</strong> <span class="tag">${role}</span>${isOff ? html` <span class="tag doubt">switched off</span>` : null}${name === own ? html` <span class="meta">you</span>` : null}
<span class="meta">· since ${momentOf(made)}</span></p>
<details class="details"><summary>Change <span class="unseen">${name}</span></summary>
<form method="post" action="${path}/role" class="row">${tokenField(token)}${roleField(role, 'Role')}<button type="submit" class="plain">Set the role</button></form>
<form method="post" action="${path}/password" class="row">${tokenField(token)}${newPassword('password', 'A new password')}<button type="submit" class="plain">Set the password</button></form>
<div class="row"><form method="post" action="${path}/end">${tokenField(token)}<button type="submit" class="plain">End all sessions</button></form>
<form method="post" action="${path}/${isOff ? 'on' : 'off'}">${tokenField(token)}<button type="submit" class="plain">${isOff ? 'Switch it on' : 'Switch it off'}</button></form></div>
<p class="meta">Each of these ends all sessions of the account.</p>
</details></li>
`;
}

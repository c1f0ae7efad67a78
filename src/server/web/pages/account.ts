import type { AccountRole, Session } from '../../../ledger/index.ts';
import { heading, main, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { momentOf } from './lists.ts';
import { editorList } from './editors.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';
import { newPassword } from './new-password.ts';

/** One's own account. */
export interface OwnAccount {
  readonly name: string;
  readonly role: AccountRole;
  readonly sessions: readonly Session[];
  /** The id of the session that asks. */
  readonly current: string;
  /** A key that was just made: shown this once. */
  readonly key: string | null;
  /** For readers: who may do more. */
  readonly editors: readonly string[] | null;
}

export const accountPage = ({ name, role, sessions, current, key, editors }: OwnAccount, token: string, told: Told | null): DeskPage => ({
  title: 'Your account', body: main(html`${heading(apart(name), `Your account: ${meanings[role]}.`)}
${message(told)}
<form method="post" action="/sign-out" class="row sign-out">${tokenField(token)}<button type="submit">Sign out</button></form>
${editors === null ? null : html`<section class="block" aria-labelledby="editors"><h2 id="editors">Who may add pages and correct the record</h2>
${editorList(editors)}</section>
`}<section class="block" aria-labelledby="browsers"><h2 id="browsers">Where you are signed in</h2>
${sessionList(sessions.filter(({ label }) => label === null), current, token, 'Nowhere.')}
</section>
<section class="block" aria-labelledby="keys-of"><h2 id="keys-of">Keys for programs</h2>
${key === null ? null : html`<div class="message" role="status"><p>The new key, shown this once:</p><p><code>${key}</code></p><p class="meta">Programs send it as <code>authorization: Bearer KEY</code>; feed readers as the password of HTTP Basic.</p></div>`}
${sessionList(sessions.filter(({ label }) => label !== null), current, token, 'No program has a key of yours.')}
<form method="post" action="/account/keys" class="row">${tokenField(token)}<label class="field grow">What is it for? <input type="text" name="label" required maxlength="60"></label><button type="submit" class="plain">Make a key</button></form>
</section>
<section class="block" aria-labelledby="password"><h2 id="password">Change your password</h2>
<form method="post" action="/account/password" class="stack">${tokenField(token)}<input type="hidden" name="name" autocomplete="username" value="${name}">
<label class="field">The one that you have <input type="password" name="old" required autocomplete="current-password" maxlength="200"></label>
${newPassword('new', 'The new one')}
<button type="submit">Change it</button></form>
</section>`, { narrow: true }),
});

export const meanings: Readonly<Record<AccountRole, string>> = {
  reader: 'a reader reads all, and keeps searches', editor: 'an editor adds pages and corrects the record', admin: 'an admin keeps the accounts, too',
};

const sessionList = (sessions: readonly Session[], current: string, token: string, none: string): Markup => (sessions.length === 0 ? nothingFound(none) : html`<ul class="list" role="list">${sessions.map(({ id, label, made, used, ends }) => html`<li class="between">
<span>${label === null ? id === current ? html`<strong>This browser</strong>` : 'A browser' : html`<strong>${apart(label)}</strong>`} <span class="meta">· since ${momentOf(made)}, last used ${momentOf(used)}, ends ${momentOf(ends)}</span></span>
${id === current ? null : html`<form method="post" action="/account/sessions/${id}/end">${tokenField(token)}<button type="submit" class="plain small" aria-label="End the session ${label ?? `of a browser since ${made.slice(0, 16)}`}">End</button></form>`}</li>
`)}</ul>`);

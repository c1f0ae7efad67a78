import { heading, main } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { html } from '../markup.ts';
import { articlePath } from '../paths.ts';
import { editorList } from './editors.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';

/** Three ways to add a page. */
export function addPage(token: string, told: Told | null = null, given: Readonly<Record<string, string>> = {}): DeskPage {
  const facts = html`<div class="row">
<label class="field">Outlet, if you know it <input type="text" name="outlet" maxlength="200" value="${given['outlet'] ?? ''}"></label>
<label class="field">Published <input type="text" name="published" maxlength="40" placeholder="9 March 2026" value="${given['published'] ?? ''}"></label>
<label class="field grow">Its address on the web, if it has one <input type="url" name="address" maxlength="2000" placeholder="https://" value="${given['address'] ?? ''}"></label>
</div>`;
  return {
    title: 'Add a page', body: main(html`${heading('Add a page', 'The page is kept as it came, unchanged, and read on this machine.')}
${message(told)}
<section class="block" aria-labelledby="by-url"><h2 id="by-url">By its address</h2>
<form method="post" action="/add/url" class="stack">${tokenField(token)}
<label class="field">Address <input type="url" name="url" required maxlength="2000" placeholder="https://" value="${given['url'] ?? ''}"></label>
<button type="submit">Fetch and read</button>
<p class="meta">This is the one thing here that asks another machine for anything.</p>
</form></section>
<section class="block" aria-labelledby="by-paste"><h2 id="by-paste">By pasting its text</h2>
<form method="post" action="/add/text" class="stack">${tokenField(token)}
<label class="field">Text or HTML of the page <textarea name="text" required>${given['text'] ?? ''}</textarea></label>
${facts}
<button type="submit">Read</button>
</form></section>
<section class="block" aria-labelledby="by-file"><h2 id="by-file">From a file</h2>
<form method="post" action="/add/file" enctype="multipart/form-data" class="stack">${tokenField(token)}
<label class="field">A saved page, HTML or text, up to 8 MB <input type="file" name="file" required accept=".html,.htm,.xhtml,.txt,.text,.page"></label>
${facts}
<button type="submit">Read</button>
</form></section>`, { narrow: true }),
  };
}

/** For whoever may only read. */
export const addersPage = (editors: readonly string[]): DeskPage => ({
  title: 'Add a page', body: main(html`${heading('Add a page', 'A reader’s account adds nothing: ask one of those who may.')}
${editorList(editors)}`, { narrow: true }),
});

export const addedPath = (id: string, known: boolean): string => `${articlePath(id)}?${known ? 'known' : 'added'}`;

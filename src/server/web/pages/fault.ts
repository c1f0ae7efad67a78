import type { BadQuery } from '../asked.ts';
import { heading, main } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, html } from '../markup.ts';

/** What is shown instead of a page. */
export const faultPage = (title: string, words: string): DeskPage => ({
  title, body: main(html`${heading(title, words)}<p><a class="button plain" href="/">To the desk</a></p>`, { narrow: true }),
});

/** What fields are called on their own pages, where their names in addresses are no words. */
const labels: Readonly<Record<string, string>> = { q: 'Words' };

/** The same for a question: as it was asked, to be mended and asked again. Where in a list it was to go on is left out: it may be what is wrong. */
export const badQueryPage = (title: string, path: string, { message, query, faults }: BadQuery): DeskPage => ({
  title, body: main(html`${heading(title, message)}
<form class="stack" action="${path}">
${Object.entries(query).filter(([name, value]) => value !== '' && name !== 'after').map(([name, value], index) => html`<label class="field">${apart(labels[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`)}
<input type="text" name="${name}" value="${value}"${faults.has(name) ? html` aria-invalid="true" aria-describedby="fault-${index}"` : null}>${
    faults.has(name) ? html`<span class="meta" id="fault-${index}">${faults.get(name)}</span>` : null}</label>
`)}<div class="row"><button type="submit">Ask again</button><a class="button plain" href="${path}">Ask for everything</a></div>
</form>`, { narrow: true }),
});

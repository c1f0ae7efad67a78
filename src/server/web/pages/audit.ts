import type { AuditRow, Listed } from '../../../ledger/index.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, html } from '../markup.ts';
import { nextPath, textField } from './articles.ts';
import type { Query } from './articles.ts';
import { momentOf } from './lists.ts';

/** Everything that was asked to be written, whatever came of it. */
export const auditPage = ({ rows, next }: Listed<AuditRow>, query: Query): DeskPage => ({
  title: 'Log', place: '/audit', body: main(html`${heading('Log', 'Every request to write, by whom and from where: noted before it was done, and with what came of it. The journal has why the record was corrected.')}
<form class="filters" action="/audit">${textField('who', 'By', query, { grow: true })}<button type="submit">Show</button></form>
${rows.length === 0 ? nothingFound('Nothing was written by way of the desk.') : html`<div class="scroll" tabindex="0" role="group" aria-label="The log"><table role="table" class="cards">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">When</th><th role="columnheader" scope="col">Who</th><th role="columnheader" scope="col">What was done</th><th role="columnheader" scope="col">Request</th><th role="columnheader" scope="col">From</th><th role="columnheader" scope="col" class="number-cell">Answer</th></tr></thead>
<tbody role="rowgroup">${rows.map(({ at, who, did, request, place, status }) => html`<tr role="row" data-item><td role="cell" class="nowrap">${momentOf(at)}</td><th role="rowheader" scope="row">${apart(who)}</th><td role="cell">${did === '' ? html`<span class="meta">${status === 0 ? 'never ended' : 'nothing'}</span>` : apart(did)}</td><td role="cell"><code>${request}</code></td><td role="cell" class="nowrap">${place}</td><td role="cell" class="number-cell">${status === 0 ? '–' : status}</td></tr>
`)}</tbody></table></div>`}
${more(nextPath('/audit', query, next))}`),
});

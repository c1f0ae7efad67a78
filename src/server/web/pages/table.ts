import { html } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';

/** A column of a table. On narrow screens each row is a card, and the name of its column stands before each cell. */
export interface Column {
  readonly name: string;
  /** Classes of its cells; of `number-cell`, of its head too. */
  readonly look?: 'nowrap' | 'number-cell' | 'words' | 'meta';
  /** Its cells name the rows. */
  readonly isHead?: boolean;
}

/** Roles say again what elements are, since style makes cards of them. `named`: the attribute that names the table. */
export const table = (columns: readonly Column[], rows: readonly (readonly Piece[])[], named: Markup, look = ''): Markup => html`<div class="scroll" tabindex="0" role="group"${named}><table role="table" class="${`cards ${look}`.trim()}">
<thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col"${column.look === 'number-cell' ? html` class="number-cell"` : null}>${column.name}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map((cells) => html`<tr role="row" data-item>${cells.map((cell, index) => {
  const { name, look: own, isHead = false } = columns[index]!;
  const className = own === undefined ? null : html` class="${own}"`;
  return isHead ? html`<th role="rowheader" scope="row"${className} data-label="${name}">${cell}</th>` : html`<td role="cell"${className} data-label="${name}">${cell}</td>`;
})}</tr>
`)}</tbody></table></div>`;

export const namedBy = (id: string): Markup => html` aria-labelledby="${id}"`;

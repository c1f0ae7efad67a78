import { nothingFound } from '../layout.ts';
import { apart, html } from '../markup.ts';
import type { Markup } from '../markup.ts';

/** Who may add pages and correct the record, for those who may only read it. */
export const editorList = (editors: readonly string[]): Markup => (editors.length === 0 ? nothingFound('Nobody has such an account now.')
  : html`<ul class="list" role="list" aria-label="Those who may">${editors.map((name) => html`<li>${apart(name)}</li>`)}</ul>`);

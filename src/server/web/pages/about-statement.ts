import type { StatementRow } from '../../../ledger/index.ts';
import type { Reading } from '../../../reading/index.ts';
import { html } from '../markup.ts';
import { statementIdPath } from '../paths.ts';
import { inContext } from './context.ts';
import type { Decision } from './decision.ts';
import { whoSays } from './lists.ts';

/** What all decisions on a statement have in common. `what` stands behind its address. */
export function aboutStatement(
  row: StatementRow, reading: Reading, what: string, said: { readonly who?: string; readonly why?: string },
): Omit<Decision, 'title' | 'verb' | 'controls'> {
  const path = statementIdPath(row.id);
  return {
    place: '/statements', action: `${path}/${what}`, back: path, backLabel: 'The statement', own: { finding: row.id }, ...said,
    about: html`<p>${whoSays(row)} <span class="meta">· ${row.attitude} · ${row.form}</span></p>
${inContext(reading, row)}`,
  };
}

import type { StatementRow } from '../../../ledger/index.ts';
import { attitudes } from '../../../reading/index.ts';
import type { Reading } from '../../../reading/index.ts';
import { html } from '../markup.ts';
import { aboutStatement } from './about-statement.ts';
import type { Decision } from './decision.ts';

export interface AttitudeFields {
  readonly attitude: string;
  readonly negated: boolean;
  readonly who?: string;
  readonly why?: string;
}

/** What the source does with the content, to decide on. */
export const attitudeDecision = (row: StatementRow, reading: Reading, fields: AttitudeFields): Decision => ({
  ...aboutStatement(row, reading, 'attitude', fields), title: 'What does the source do with it?', verb: 'Correct the attitude',
  controls: html`<div class="row"><label class="field">Attitude <select name="attitude">${
    attitudes.map((attitude) => html`<option${attitude === fields.attitude ? html` selected` : null}>${attitude}</option>`)}</select></label>
<label class="choice"><input type="checkbox" name="negated" value="yes"${fields.negated ? html` checked` : null}><span>The cue is negated: <i>did not say</i></span></label></div>`,
});

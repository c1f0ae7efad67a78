import type { StatementRow } from '../../../ledger/index.ts';
import type { Reading } from '../../../reading/index.ts';
import { keySign, pressedBy, speakersWithKeys } from '../keys.ts';
import { apart, html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { aboutStatement } from './about-statement.ts';
import type { Decision } from './decision.ts';

/** What a form for a speaker holds. */
export interface SpeakerFields {
  /** An id of a speaker of the article, `other` or `nobody`. */
  readonly speaker: string;
  readonly name: string;
  readonly kind: string;
  readonly who?: string;
  readonly why?: string;
}

export const speakerKinds = ['person', 'organisation', 'state', 'group', 'document', 'unknown'] as const;

/** Whom to choose: those of the article, somebody else, nobody. */
export function speakerChoice({ speakers }: Reading, row: StatementRow, given: Pick<SpeakerFields, 'speaker' | 'name' | 'kind'>): Markup {
  const likely = new Set(row.candidates.map((id) => id.split('/').at(-1)));
  const sorted = [...speakers].sort((a, b) => Number(likely.has(b.id)) - Number(likely.has(a.id)));
  return html`<fieldset><legend>Who says it?</legend>
${sorted.map(({ id, name, kind, roles }, index) => html`<label class="choice"><input type="radio" name="speaker" value="${id}" required${given.speaker === id ? html` checked` : null}${index < speakersWithKeys ? pressedBy(`speaker-${index + 1}`) : null}><span>${
  index < speakersWithKeys ? html`${keySign(`speaker-${index + 1}`)} ` : null}${apart(name)} <span class="meta">${kind}${roles[0] === undefined ? null : html`, ${apart(roles[0].title)}`}${likely.has(id) ? ', likely' : ''}</span></span></label>
`)}<label class="choice"><input type="radio" name="speaker" value="other"${given.speaker === 'other' ? html` checked` : null}${pressedBy('somebody-else')}><span>${keySign('somebody-else')} Somebody else</span></label>
<div class="row"><label class="field grow">Name <input type="text" name="name" maxlength="200" value="${given.name}"></label>
<label class="field">Kind <select name="kind">${speakerKinds.map((kind) => html`<option${given.kind === kind ? html` selected` : null}>${kind}</option>`)}</select></label></div>
<label class="choice"><input type="radio" name="speaker" value="nobody"${given.speaker === 'nobody' ? html` checked` : null}${pressedBy('nobody')}><span>${keySign('nobody')} It is not known</span></label>
</fieldset>`;
}

/** Whom a statement is said by, to decide on. */
export const speakerDecision = (row: StatementRow, reading: Reading, fields: SpeakerFields): Decision => ({
  ...aboutStatement(row, reading, 'speaker', fields), title: 'Who says it?', verb: 'Correct it', controls: speakerChoice(reading, row, fields),
});

import type { Effects, StatementRow } from '../../../ledger/index.ts';
import type { Reading } from '../../../reading/index.ts';
import { layout, main } from '../layout.ts';
import { apart, counted, html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { statementIdPath } from '../paths.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';
import { inContext, signature } from './statement.ts';

/** What a form for a speaker holds. */
export interface SpeakerFields {
  /** An id of a speaker of the article, `other` or `nobody`. */
  readonly speaker: string;
  readonly name: string;
  readonly kind: string;
  readonly who: string;
  readonly why: string;
}

export const speakerKinds = ['person', 'organisation', 'state', 'group', 'document', 'unknown'] as const;

/** Whom to choose: those of the article, somebody else, nobody. */
export function speakerChoice({ speakers }: Reading, row: StatementRow, given: Pick<SpeakerFields, 'speaker' | 'name' | 'kind'>): Markup {
  const likely = new Set(row.candidates.map((id) => id.split('/').at(-1)));
  const sorted = [...speakers].sort((a, b) => Number(likely.has(b.id)) - Number(likely.has(a.id)));
  return html`<fieldset><legend>Who says it?</legend>
${sorted.map(({ id, name, kind, roles }, index) => html`<label class="choice"><input type="radio" name="speaker" value="${id}" required${given.speaker === id ? html` checked` : null}${index < 9 ? html` data-key="${index + 1}"` : null}><span>${
  index < 9 ? html`<kbd aria-hidden="true">${index + 1}</kbd> ` : null}${apart(name)} <span class="meta">${kind}${roles[0] === undefined ? null : html`, ${apart(roles[0].title)}`}${likely.has(id) ? ', likely' : ''}</span></span></label>
`)}<label class="choice"><input type="radio" name="speaker" value="other"${given.speaker === 'other' ? html` checked` : null} data-key="o"><span><kbd aria-hidden="true">o</kbd> Somebody else</span></label>
<div class="row"><label class="field grow">Name <input type="text" name="name" maxlength="200" value="${given.name}"></label>
<label class="field">Kind <select name="kind">${speakerKinds.map((kind) => html`<option${given.kind === kind ? html` selected` : null}>${kind}</option>`)}</select></label></div>
<label class="choice"><input type="radio" name="speaker" value="nobody"${given.speaker === 'nobody' ? html` checked` : null} data-key="0"><span><kbd aria-hidden="true">0</kbd> It is not known</span></label>
</fieldset>`;
}

/** The form for a speaker; with `effects`, what the choice would change, before it does. */
export function speakerPage(row: StatementRow, reading: Reading, fields: SpeakerFields, token: string, effects: Effects | null, told: Told | null): string {
  const path = statementIdPath(row.id);
  return layout({
    title: 'Correct the speaker', place: '/statements', body: main(html`<div class="page-head"><p class="kicker">Correct</p><h1>Who says it?</h1>
<p><a href="${path}">The statement</a></p></div>
${message(told)}
${inContext(reading, row)}
<form method="post" action="${path}/speaker" class="stack">${tokenField(token)}
${speakerChoice(reading, row, fields)}
${signature(fields.who, fields.why)}
${effects === null ? null : effectsNote(effects, row.id)}
<div class="row"><button type="submit" name="step" value="${effects === null ? 'preview' : 'take'}">${effects === null ? 'See what it would change' : 'Correct it'}</button>${
  effects === null ? html`<button type="submit" name="step" value="take" class="plain">Correct it at once</button>`
    : html`<button type="submit" name="step" value="preview" class="plain">See again what it would change</button>`}<a href="${path}">Leave it as it is</a></div>
</form>`, { narrow: true }),
  });
}

/** “This would change 4 other findings”, and which. `own`: the id of the finding that is corrected. */
export function effectsNote({ findings, groups }: Effects, own: string): Markup {
  const others = findings.filter(({ id }) => id !== own);
  const changed = others.length + groups.length;
  return html`<div class="message" role="status" id="effects">
<p><strong>${changed === 0 ? 'This would change nothing else.' : `This would change ${counted(changed, 'other finding')}.`}</strong>${findings.length === others.length ? html` The statement itself stays as it is.` : null}</p>
${changed === 0 ? null : html`<ul>
${others.slice(0, 20).map(({ id, before, after }) => html`<li><a href="${statementIdPath(id)}">${id.split('/').at(-1)}</a>: ${before === null ? 'is found anew' : after === null ? 'is taken out' : html`${changesIn(before, after)}`}</li>
`)}${others.length > 20 ? html`<li>and ${others.length - 20} more</li>` : null}
${groups.map(({ kind, before, after }) => html`<li>${kind}: ${groupWords(before, after)}</li>
`)}</ul>`}
</div>`;
}

function changesIn(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(after).filter((name) => before[name] !== after[name] && name !== 'correction');
  return names.length === 0 ? 'changes' : `${names.join(', ').replaceAll('_', ' ')} ${names.length === 1 ? 'changes' : 'change'}`;
}

function groupWords(before: readonly (readonly string[])[], after: readonly (readonly string[])[]): string {
  const members = (groups: readonly (readonly string[])[]): string => groups.map((group) => counted(group.length, 'mention')).join(' and ');
  if (before.length === 0) return `${members(after)} become one`;
  if (after.length === 0) return `${members(before)} are one no longer`;
  return `${counted(before.length, 'group')} of ${members(before)} ${before.length === 1 ? 'becomes' : 'become'} ${counted(after.length, 'group')} of ${members(after)}`;
}

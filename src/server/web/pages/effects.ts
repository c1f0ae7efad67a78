import { brieflyInQuotationMarks, regroupingWords, relationTold } from '../../../ledger/index.ts';
import type { ToldEffects, ToldFinding } from '../../../ledger/index.ts';
import { apart, counted, html } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { articlePath, findingPath, groupPath } from '../paths.ts';

/** What is decided on: a finding by its id, or things of a kind that are made one or two. */
export interface Own {
  readonly finding?: string;
  readonly kind?: string;
}

/** So many lines are shown at most. */
const mostLines = 20;

/** What a decision changes besides the one thing that it is about, a line for each; `decided`: the groups that it is about. */
function others(
  { findings, givers, positions, relations, groups, names }: ToldEffects, own: Own,
): { readonly lines: readonly Piece[]; readonly decided: readonly Piece[] } {
  const lines = [
    ...findings.filter(({ id }) => id !== own.finding && id !== `${own.finding}/outcome`).map(findingWords),
    ...givers.map(({ id, before, after }) => html`${nameOf(id)}: given by ${speakerOf(before?.speaker)}, then by ${speakerOf(after?.speaker)}`),
    ...positions.map(({ before, after }) => html`${claimOf((after ?? before)!.claim, names)}: ${positionWords(before)}, then ${positionWords(after)}`),
    ...relations.map((relation) => relationWords(relation, names)),
    ...groups.filter(({ kind }) => kind !== own.kind).flatMap((group) => regrouped(group, names)),
  ];
  return { lines, decided: groups.filter(({ kind }) => kind === own.kind).flatMap((group) => regrouped(group, names)) };
}

const regrouped = (group: ToldEffects['groups'][number], names: ToldEffects['names']): readonly Piece[] => regroupingWords(group, names).map((words) => apart(words));

/** How many findings a decision changes besides the one that it is about. */
export const othersChanged = (effects: ToldEffects, own: Own): number => others(effects, own).lines.length;

/** The groups that are decided on, “This would change 4 other findings”, and which. `ready`: something else on the page has the focus. */
export function effectsNote(effects: ToldEffects, own: Own, { ready = false } = {}): Markup {
  const { lines, decided } = others(effects, own);
  const count = lines.length;
  const nothing = effects.findings.length === 0 && lines.length === 0 && decided.length === 0;
  return html`<div class="message" role="status" id="effects"${ready ? null : html` tabindex="-1" autofocus`}>
${decided.length === 0 ? null : html`<p><strong>This would change:</strong></p>
${listOf(decided)}`}<p><strong>${count === 0 ? 'This would change nothing else.' : `This would change ${counted(count, 'other finding')}.`}</strong>${nothing ? ' Everything stays as it is.' : null}</p>
${lines.length === 0 ? null : listOf(lines)}</div>`;
}

const listOf = (lines: readonly Piece[]): Markup => html`<ul>
${lines.slice(0, mostLines).map((line) => html`<li>${line}</li>
`)}${lines.length > mostLines ? html`<li>and ${lines.length - mostLines} more</li>` : null}</ul>
`;

const known = (words: string): Piece => apart(brieflyInQuotationMarks(words));

/** A finding that changes: its words with the way to it, and what becomes of it. */
function findingWords({ kind, finding, words, change, changes }: ToldFinding): Markup {
  const what = kind === 'article' ? 'the article' : kind === 'outcome' ? 'the announcement' : `the ${kind}`;
  const becomes = change === 'found anew' ? 'is found anew' : change === 'taken out' ? 'is taken out' : changes.length === 0 ? 'changes' : changes.join('; ');
  return html`${what} <a href="${findingPath(finding)}">${words === null ? finding.split('/')[1] ?? 'itself' : known(words)}</a>: ${apart(becomes)}`;
}

const claimOf = (id: string, names: ReadonlyMap<string, string>): Markup => {
  const words = names.get(id);
  return html`the claim <a href="${groupPath(id)}">${words === undefined ? 'itself' : known(words)}</a>`;
};

/** A finding by its id, `<article>/<letter><number>`, with the way to it. */
const nameOf = (id: string): Markup => {
  const local = id.split('/')[1] ?? '';
  return html`<a href="${findingPath(id)}">${local.startsWith('f') ? 'figure' : local.startsWith('a') ? 'announcement' : 'statement'} ${local.slice(1)}</a>`;
};

/** Two findings that stand otherwise to each other, with the ways to them. */
function relationWords(relation: ToldEffects['relations'][number], names: ToldEffects['names']): Markup {
  const { from, to, subject, verb, end } = relationTold(relation);
  return html`${subject} ${endOf(from, names)} ${verb} ${endOf(to, names)}${end}`;
}

/** A thing of figures or announcements, which goes by `<article>/<kind>/<rest>`. */
function endOf(id: string, names: ToldEffects['names']): Markup {
  const words = names.get(id);
  return html`<a href="${articlePath(id.split('/')[0]!)}">${words === undefined ? 'itself' : known(words)}</a>`;
}

const speakerOf = (name: string | null | undefined): Piece => (name == null ? 'nobody that is known' : apart(name));

const positionWords = (stand: ToldEffects['positions'][number]['before']): Piece => (
  stand === null ? 'no position' : html`${speakerOf(stand.party)} ${stand.position}`);

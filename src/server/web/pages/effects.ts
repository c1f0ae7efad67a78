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

/** What a decision changes besides the one thing that it is about: how many findings, and a line for each; `decided`: the groups that it is about. */
function others(
  { findings, givers, positions, relations, groups, names }: ToldEffects, own: Own,
): { readonly count: number; readonly lines: readonly Piece[]; readonly decided: readonly Piece[] } {
  const elsewhere = findings.filter(({ id }) => id !== own.finding && id !== `${own.finding}/outcome`);
  const lines = [
    ...elsewhere.map(findingWords),
    ...givers.map(({ id, before, after }) => html`${nameOf(id)}: given by ${speakerOf(before?.speaker)}, then by ${speakerOf(after?.speaker)}`),
    ...positions.map(({ before, after }) => html`${claimOf((after ?? before)!.claim, names)}: ${positionWords(before)}, then ${positionWords(after)}`),
    ...relations.map(({ from, to, before, after }) => html`${thingOf(from)} and ${thingOf(to)}: ${relationWords(before)}, then ${relationWords(after)}`),
    ...groups.filter(({ kind }) => kind !== own.kind).map(regroupedWords),
  ];
  const regrouped = groups.filter(({ kind }) => kind !== own.kind).reduce((sum, { before, after }) => sum + Math.max(before.length, after.length), 0);
  return {
    count: elsewhere.length + givers.length + positions.length + relations.length + regrouped, lines,
    decided: groups.filter(({ kind }) => kind === own.kind).map(regroupedWords),
  };
}

const regroupedWords = ({ kind, before, after }: ToldEffects['groups'][number]): Piece => html`${kind}: ${groupWords(kind, before, after)}`;

/** How many findings a decision changes besides the one that it is about. */
export const othersChanged = (effects: ToldEffects, own: Own): number => others(effects, own).count;

/** The groups that are decided on, “This would change 4 other findings”, and which. `ready`: something else on the page has the focus. */
export function effectsNote(effects: ToldEffects, own: Own, { ready = false } = {}): Markup {
  const { count, lines, decided } = others(effects, own);
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

/** So much of the words of a finding is shown: enough to know it again. */
const mostWords = 90;
const known = (words: string): Piece => html`“${apart(words.length > mostWords ? `${words.slice(0, mostWords).trimEnd()}…` : words)}”`;

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

/** A thing of matching, which goes by `<article>/<kind>/<rest>`. */
function thingOf(id: string): Markup {
  const [article = '', kind = '', rest = ''] = id.split('/');
  return kind === 'figures' ? nameOf(`${article}/${rest}`) : html`<a href="${articlePath(article)}">${rest.startsWith('a') ? 'an announcement' : 'a report'}</a>`;
}

const speakerOf = (name: string | null | undefined): Piece => (name == null ? 'nobody that is known' : apart(name));

const positionWords = (stand: ToldEffects['positions'][number]['before']): Piece => (
  stand === null ? 'no position' : html`${speakerOf(stand.party)} ${stand.position}`);

const relationWords = (relation: string | null): string => (relation === null ? 'nothing between them' : `“${relation.replaceAll('-', ' ')}”`);

const members: Readonly<Record<string, readonly [one: string, many: string]>> = {
  parties: ['speaker', 'speakers'], claims: ['statement', 'statements'], quotations: ['witness', 'witnesses'], figures: ['figure', 'figures'],
};

function groupWords(kind: string, before: readonly (readonly string[])[], after: readonly (readonly string[])[]): string {
  const [one, many] = members[kind] ?? ['mention', 'mentions'];
  const told = (groups: readonly (readonly string[])[]): string => groups.map((group) => counted(group.length, one, many)).join(' and ');
  if (before.length === 0) return `${told(after)} become one`;
  if (after.length === 0) return `${told(before)} are one no longer`;
  return `${counted(before.length, 'group')} of ${told(before)} ${before.length === 1 ? 'becomes' : 'become'} ${counted(after.length, 'group')} of ${told(after)}`;
}

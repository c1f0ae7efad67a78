import type { Effects } from '../../../ledger/index.ts';
import { apart, counted, html } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { announcementPath, articlePath, groupPath, statementIdPath } from '../paths.ts';

/** What is decided on: a finding by its id, or things of a kind that are made one or two. */
export interface Own {
  readonly finding?: string;
  readonly kind?: string;
}

/** So many lines are shown at most. */
const mostLines = 20;

/** What a decision changes besides the one thing that it is about: how many findings, and a line for each; `decided`: the groups that it is about. */
function others(
  { findings, givers, positions, relations, groups }: Effects, own: Own,
): { readonly count: number; readonly lines: readonly Piece[]; readonly decided: readonly Piece[] } {
  const elsewhere = findings.filter(({ id }) => id !== own.finding && id !== `${own.finding}/outcome`);
  const lines = [
    ...elsewhere.map(({ id, before, after }) => html`${nameOf(id)}: ${before === null ? 'is found anew' : after === null ? 'is taken out' : changesIn(before, after)}`),
    ...givers.map(({ id, before, after }) => html`${nameOf(id)}: given by ${speakerOf(before?.speaker)}, then by ${speakerOf(after?.speaker)}`),
    ...positions.map(({ before, after }) => html`<a href="${groupPath((after ?? before)!.claim)}">a claim</a>: ${positionWords(before)}, then ${positionWords(after)}`),
    ...relations.map(({ from, to, before, after }) => html`${thingOf(from)} and ${thingOf(to)}: ${relationWords(before)}, then ${relationWords(after)}`),
    ...groups.filter(({ kind }) => kind !== own.kind).map(regroupedWords),
  ];
  const regrouped = groups.filter(({ kind }) => kind !== own.kind).reduce((sum, { before, after }) => sum + Math.max(before.length, after.length), 0);
  return {
    count: elsewhere.length + givers.length + positions.length + relations.length + regrouped, lines,
    decided: groups.filter(({ kind }) => kind === own.kind).map(regroupedWords),
  };
}

const regroupedWords = ({ kind, before, after }: Effects['groups'][number]): Piece => html`${kind}: ${groupWords(kind, before, after)}`;

/** How many findings a decision changes besides the one that it is about. */
export const othersChanged = (effects: Effects, own: Own): number => others(effects, own).count;

/** The groups that are decided on, “This would change 4 other findings”, and which. `ready`: something else on the page has the focus. */
export function effectsNote(effects: Effects, own: Own, { ready = false } = {}): Markup {
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

const kinds: Readonly<Record<string, string>> = { s: 'statement', f: 'figure', a: 'announcement' };

/** A finding, which goes by `<article>/<letter><number>`, with the way to it. */
function nameOf(id: string): Markup {
  const [article = '', local = '', rest] = id.split('/');
  const finding = `${article}/${local}`;
  const path = local.startsWith('s') ? statementIdPath(finding) : local.startsWith('a') ? announcementPath(finding) : `${articlePath(article)}#${local}`;
  return html`<a href="${path}">${rest === undefined ? `${kinds[local.charAt(0)] ?? 'finding'} ${local.slice(1)}` : `the ${rest} of announcement ${local.slice(1)}`}</a>`;
}

/** A thing of matching, which goes by `<article>/<kind>/<rest>`. */
function thingOf(id: string): Markup {
  const [article = '', kind = '', rest = ''] = id.split('/');
  return kind === 'figures' ? nameOf(`${article}/${rest}`) : html`<a href="${articlePath(article)}">${rest.startsWith('a') ? 'an announcement' : 'a report'}</a>`;
}

const speakerOf = (name: string | null | undefined): Piece => (name == null ? 'nobody that is known' : apart(name));

const positionWords = (stand: Effects['positions'][number]['before']): Piece => (
  stand === null ? 'no position' : html`${speakerOf(stand.party)} ${stand.position}`);

const relationWords = (relation: string | null): string => (relation === null ? 'nothing between them' : `“${relation.replaceAll('-', ' ')}”`);

function changesIn(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(after).filter((name) => before[name] !== after[name] && name !== 'correction');
  return names.length === 0 ? 'changes' : `${names.join(', ').replaceAll('_', ' ')} ${names.length === 1 ? 'changes' : 'change'}`;
}

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

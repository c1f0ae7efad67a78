import type { Effects } from '../../../ledger/index.ts';
import { counted, html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { announcementPath, articlePath, statementIdPath } from '../paths.ts';

/** What is decided on: a finding by its id, or things of a kind that are made one or two. */
export interface Own {
  readonly finding?: string;
  readonly kind?: string;
}

/** How many findings a decision changes besides the one that it is about. */
export function othersChanged({ findings, groups }: Effects, own: Own): number {
  const others = findings.filter(({ id }) => id !== own.finding && id !== `${own.finding}/outcome`).length;
  return others + groups.filter(({ kind }) => kind !== own.kind).reduce((sum, { before, after }) => sum + Math.max(before.length, after.length), 0);
}

/** “This would change 4 other findings”, and which. */
export function effectsNote(effects: Effects, own: Own): Markup {
  const { findings, groups } = effects;
  const others = findings.filter(({ id }) => id !== own.finding && id !== `${own.finding}/outcome`);
  const changed = othersChanged(effects, own);
  const nothing = findings.length === 0 && groups.length === 0;
  return html`<div class="message" role="status" id="effects">
<p><strong>${changed === 0 ? 'This would change nothing else.' : `This would change ${counted(changed, 'other finding')}.`}</strong>${nothing ? ' Everything stays as it is.' : null}</p>
${others.length + groups.length === 0 ? null : html`<ul>
${others.slice(0, 20).map(({ id, before, after }) => html`<li><a href="${pathOf(id)}">${nameOf(id)}</a>: ${before === null ? 'is found anew' : after === null ? 'is taken out' : changesIn(before, after)}</li>
`)}${others.length > 20 ? html`<li>and ${others.length - 20} more</li>` : null}
${groups.map(({ kind, before, after }) => html`<li>${kind}: ${groupWords(kind, before, after)}</li>
`)}</ul>`}
</div>`;
}

/** Findings go by `<article>/<letter><number>`. */
function pathOf(id: string): string {
  const [article = '', local = ''] = id.split('/');
  return local.startsWith('s') ? statementIdPath(`${article}/${local}`) : local.startsWith('a') ? announcementPath(`${article}/${local}`) : `${articlePath(article)}#${local}`;
}

const kinds: Readonly<Record<string, string>> = { s: 'statement', f: 'figure', a: 'announcement' };

function nameOf(id: string): string {
  const [, local = '', rest] = id.split('/');
  return rest === undefined ? `${kinds[local.charAt(0)] ?? 'finding'} ${local.slice(1)}` : `the ${rest} of announcement ${local.slice(1)}`;
}

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

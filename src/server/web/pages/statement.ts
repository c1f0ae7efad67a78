import type { JournalRow, StatementRow } from '../../../ledger/index.ts';
import type { Reading, Span } from '../../../reading/index.ts';
import { layout, main } from '../layout.ts';
import { apart, html, joined } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { articlePath, groupPath, statementIdPath } from '../paths.ts';
import { journalItem } from './journal.ts';
import { dayOf, timeOf, untitled, whereFrom, whoSays, wordsOf } from './lists.ts';
import { message, tokenField } from './message.ts';
import type { Told } from './message.ts';
import { attitudes } from '../../../reading/index.ts';

/** One statement: the exact words in their paragraph, how to cite them, and how they can be corrected. */
export interface StatementView {
  readonly row: StatementRow;
  readonly reading: Reading;
  /** What the journal has on its article, the newest first. */
  readonly journal: readonly JournalRow[];
  readonly belongings: readonly { readonly kind: string; readonly group: string; readonly size: number }[];
}

export function statementPage({ row, reading, journal, belongings }: StatementView, who: string, token: string, told: Told | null, data: unknown): string {
  const { article } = row;
  const path = statementIdPath(row.id);
  const facts = [
    ['Attitude', html`<span class="attitude">${row.attitude}</span>${row.negated ? ' (negated)' : ''}`],
    ['Form', row.form],
    ['Source', row.sourceKind],
    ['Cue', row.cue === null ? html`<em class="quiet">the quotation continues</em>` : html`<i class="cue">${apart(row.cue.words)}</i>`],
    ...(row.audience === null ? [] : [['To', apart(row.audience.words)] as const]),
    ...(row.venue === null ? [] : [['Where', apart(row.venue.words)] as const]),
    ...(row.saidOn === null ? [] : [['Said on', timeOf(row.saidOn)] as const]),
    ['Found by', html`${row.how}, confidence ${row.confidence.toFixed(2)}`],
    ['Place', html`code units ${joined(row.content.map(({ span: [start, end] }) => `${start}–${end}`), ', ')} of the text with SHA-256 <code>${reading.article.sha256.slice(0, 16)}…</code>`],
  ] as const;
  const elsewhere = belongings.filter(({ kind, size }) => (kind === 'claims' || kind === 'quotations') && size > 1);
  return layout({
    title: `Statement: ${row.content[0]?.words ?? ''}`, place: '/statements', data, body: main(html`<div class="page-head">
<p class="kicker">Statement</p>
<h1 class="as-said">${wordsOf(row.content)}</h1>
<p>${whoSays(row)}${row.correction === null ? null : html` <span class="tag">corrected</span>`}</p>
<p>${whereFrom(article)} · <a href="${articlePath(article.id)}#s${Number(row.id.split('/s')[1] ?? 0)}">${apart(article.title ?? untitled)}</a></p>
</div>
${message(told)}${undoOffer(journal, told, token, path)}
<section class="block" aria-labelledby="context"><h2 id="context">In its place</h2>
${inContext(reading, row)}
<dl class="facts-list">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${elsewhere.length === 0 ? null : html`<p>${joined(elsewhere.map(({ kind, group, size }) => html`<a href="${groupPath(group) ?? '/'}">${kind === 'claims' ? 'The claim that it is about' : 'The quotation that it is a witness of'}</a> (${size} places)`), ' · ')}</p>`}
</section>
<section class="block" aria-labelledby="cite"><h2 id="cite">Cite it</h2>
<label class="field">Citation <textarea readonly rows="4" class="citation" data-copy>${citation(row, reading)}</textarea></label>
</section>
<section class="block" aria-labelledby="correct"><h2 id="correct">Correct it</h2>
<p><a class="button plain" href="${path}/speaker">Correct the speaker</a></p>
<details class="details"><summary>Correct the attitude</summary>
<form method="post" action="${path}/attitude" class="stack">${tokenField(token)}
<label class="field">Attitude <select name="attitude">${attitudes.map((attitude) => html`<option${attitude === row.attitude ? html` selected` : null}>${attitude}</option>`)}</select></label>
${signature(who)}<button type="submit">Correct the attitude</button></form></details>
<details class="details"><summary>This is no statement</summary>
<form method="post" action="${path}/dismiss" class="stack">${tokenField(token)}
${signature(who)}<button type="submit">Take it out</button></form></details>
</section>
${journal.length === 0 ? null : html`<section class="block" aria-labelledby="history"><h2 id="history">What was decided in this article</h2>
<ol class="list" role="list">${journal.map((entry) => journalItem(entry, token, who))}</ol></section>`}`, { narrow: true }),
  });
}

/** Who decides, and why: stands in the journal. */
export const signature = (who: string, why = ''): Markup => html`<div class="row"><label class="field">Your name <input type="text" name="who" required maxlength="100" autocomplete="name" value="${who}"></label>
<label class="field grow">Why <input type="text" name="why" required maxlength="500" value="${why}"></label></div>`;

/** What was just done can be taken back where it was done. */
function undoOffer(journal: readonly JournalRow[], told: Told | null, token: string, back: string): Markup | null {
  const [last] = journal;
  if (told === null || told.fault || last === undefined || last.kind === 'undo' || last.undoneBy !== null) return null;
  return html`<form method="post" action="/journal/${last.id}/undo" class="row undo">${tokenField(token)}<input type="hidden" name="who" value="${last.who}"><input type="hidden" name="why" value="taken back at once"><input type="hidden" name="back" value="${back}"><button class="plain" type="submit" data-undo>Undo</button></form>`;
}

/** A statement with its paragraphs, and its parts marked in them. */
export function inContext({ article: { text } }: Reading, { sources, cue, content }: StatementRow): Markup {
  const marks = [
    ...sources.map(({ span }) => ({ span, kind: 'source' as const })), ...(cue === null ? [] : [{ span: cue.span, kind: 'cue' as const }]),
    ...content.map(({ span }) => ({ span, kind: 'content' as const })),
  ].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const first = Math.min(...marks.map(({ span }) => span[0]));
  const last = Math.max(...marks.map(({ span }) => span[1]));
  const start = text.lastIndexOf('\n', first - 1) + 1;
  const end = text.indexOf('\n', last) === -1 ? text.length : text.indexOf('\n', last);
  return html`<div class="text context"><p dir="auto">${stretches(text, [start, end], marks)}</p></div>`;
}

function stretches(text: string, [start, end]: Span, marks: readonly { readonly span: Span; readonly kind: 'source' | 'cue' | 'content' }[]): readonly Markup[] {
  const cuts = [...new Set([start, end, ...marks.flatMap(({ span }) => span)])].sort((a, b) => a - b).filter((at) => at >= start && at <= end);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!;
    const kinds = marks.filter(({ span }) => span[0] <= from && span[1] >= to).map(({ kind }) => kind);
    const words = text.slice(from, to);
    if (kinds.length === 0) return html`${words}`;
    return kinds.includes('content') ? html`<mark class="${kinds.join(' ')}">${words}</mark>` : html`<span class="${kinds.join(' ')}">${words}</span>`;
  });
}

/** A citation that finds the words again: who, what, where, when, and the hash of the text. */
function citation(row: StatementRow, { article }: Reading): string {
  const who = row.speaker?.name ?? (row.sources.map(({ words }) => words).join(' + ') || 'source unsaid');
  const words = row.content.map((one) => one.words).join(' … ');
  const shown = row.form === 'direct' ? words : `“${words}”`;
  const where = [row.article.outlet ?? 'outlet not known', `“${row.article.title ?? untitled}”`, row.article.published === null ? 'no date' : dayOf(row.article.published)].join(', ');
  const [start, end] = [row.content[0]!.span[0], row.content.at(-1)!.span[1]];
  return `${who} (${row.attitude}): ${shown} ${where}.${row.article.url === null ? '' : ` ${row.article.url}`} [text sha256:${article.sha256}, ${start}–${end}]`;
}

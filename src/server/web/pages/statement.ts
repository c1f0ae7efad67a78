import { isConfirmed } from '../../../ledger/index.ts';
import type { JournalRow, StatementRow } from '../../../ledger/index.ts';
import type { Reading } from '../../../reading/index.ts';
import { main } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, html, joined } from '../markup.ts';
import { dayOf, onOrIn } from '../dates.ts';
import type { Hand } from '../hand.ts';
import { articlePath, dismissPath, groupPath, statementIdPath } from '../paths.ts';
import { listPlace, partWith } from '../reading-page/part.ts';
import { inContext } from './context.ts';
import { journalItem } from './journal.ts';
import type { Undone } from './journal.ts';
import { timeOf, untitled, whereFrom, whoSays, wordsOf } from './lists.ts';
import { message } from './message.ts';
import type { Told } from './message.ts';

/** One statement: the exact words in their paragraph, how to cite them, and how they can be corrected. */
export interface StatementView {
  readonly row: StatementRow;
  readonly reading: Reading;
  /** What the journal has on its article, the newest first. */
  readonly journal: readonly JournalRow[];
  /** What its entries take back, by id. */
  readonly undone: Undone;
  readonly belongings: readonly { readonly kind: string; readonly group: string; readonly size: number }[];
}

export function statementPage({ row, reading, journal, undone, belongings }: StatementView, hand: Hand, told: Told | null, data: unknown): DeskPage {
  const { article } = row;
  const path = statementIdPath(row.id);
  const facts = [
    ['Attitude', html`<span class="attitude">${row.attitude}</span>${row.negated ? ' (negated)' : ''}`],
    ['Form', row.form],
    ['Source', row.sourceKind],
    ['Cue', row.cue === null ? html`<em class="quiet">the quotation continues</em>` : html`<i class="cue">${apart(row.cue.words)}</i>`],
    ...(row.audience === null ? [] : [['To', apart(row.audience.words)] as const]),
    ...(row.venue === null ? [] : [['Where', apart(row.venue.words)] as const]),
    ...(row.saidOn === null ? [] : [[`Said ${onOrIn(row.saidOn)}`, timeOf(row.saidOn)] as const]),
    ['Found by', html`${row.how}, confidence ${row.confidence.toFixed(2)}`],
    ['Place', html`code units ${joined(row.content.map(({ span: [start, end] }) => `${start}–${end}`), ', ')} of the text with SHA-256 <code>${reading.article.sha256.slice(0, 16)}…</code>`],
  ] as const;
  const number = reading.statements.findIndex(({ id }) => id === row.id.split('/')[1]) + 1;
  const elsewhere = belongings.filter(({ kind, size }) => (kind === 'claims' || kind === 'quotations') && size > 1);
  return {
    title: `Statement: ${row.content[0]?.words ?? ''}`, place: '/statements', data, body: main(html`<div class="page-head">
<p class="kicker">Statement</p>
<h1 class="as-said">${wordsOf(row.content)}</h1>
<p>${whoSays(row)}${row.correction === null ? null : html` <span class="tag">${isConfirmed(row) ? 'confirmed' : 'corrected'}</span>`}</p>
<p>${whereFrom(article)} · <a href="${articlePath(article.id)}${listPlace(partWith(1), number)}">${apart(article.title ?? untitled)}</a></p>
</div>
${message(told)}
<section class="block" aria-labelledby="context"><h2 id="context">In its place</h2>
${inContext(reading, row)}
<dl class="facts-list">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${elsewhere.length === 0 ? null : html`<p>${joined(elsewhere.map(({ kind, group, size }) => html`<a href="${groupPath(group) ?? '/'}">${kind === 'claims' ? 'The claim that it is about' : 'The quotation that it is a witness of'}</a> (${size} places)`), ' · ')}</p>`}
</section>
<section class="block" aria-labelledby="cite"><h2 id="cite">Cite it</h2>
<label class="field">Citation <textarea readonly rows="6" class="citation" data-copy>${citation(row, reading)}</textarea></label>
</section>
${hand.mayWrite ? html`<section class="block" aria-labelledby="correct"><h2 id="correct">Correct it</h2>
<ul class="ways" role="list">
<li><a class="button plain" href="${path}/speaker" data-act="speaker">Correct the speaker</a></li>
<li><a class="button plain" href="${path}/words" data-act="words">Correct the words</a></li>
<li><a class="button plain" href="${path}/attitude" data-act="attitude">Correct the attitude</a></li>
<li><a class="button plain" href="${dismissPath(row.id)}" data-act="dismiss">This is no statement</a></li>
</ul>
</section>` : null}
${journal.length === 0 ? null : html`<section class="block" aria-labelledby="history"><h2 id="history">What was decided in this article</h2>
<ol class="list" role="list">${journal.map((entry) => journalItem(entry, hand, undone))}</ol></section>`}`, { narrow: true }),
  };
}

/** A citation that finds the words again: who, what, where, when, and the hash of the text. */
function citation(row: StatementRow, { article }: Reading): string {
  const who = row.speaker?.name ?? (row.sources.map(({ words }) => words).join(' + ') || 'source unsaid');
  const words = row.content.map((one) => one.words).join(' … ');
  // What is not direct speech are the article's words, and no quotation of the speaker.
  const shown = row.form === 'direct' ? `(${row.attitude}): ${words}` : `(${row.attitude}, ${row.form}: the article’s words): “${words}”`;
  const where = [row.article.outlet ?? 'outlet not known', `“${row.article.title ?? untitled}”`, row.article.published === null ? 'no date' : dayOf(row.article.published)].join(', ');
  const [start, end] = [row.content[0]!.span[0], row.content.at(-1)!.span[1]];
  return `${who} ${shown} — ${where}.${row.article.url === null ? '' : ` ${row.article.url}`} [text sha256:${article.sha256}, ${start}–${end}]`;
}

import type { Dispute, FigureRow, LinkRow, Listed, Measure } from '../../../ledger/index.ts';
import { chartOf, givenBy, shapeFor } from '../chart.ts';
import { givenOnce } from '../given-once.ts';
import type { Given } from '../given-once.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, counted, html, joined } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import type { Hand } from '../hand.ts';
import { articlePath, dismissPath, groupPath, statementIdPath } from '../paths.ts';
import { choiceField, dateFields, nextPath, partyField, textField } from './articles.ts';
import type { Query } from './articles.ts';
import { alsoInWords } from './also-in.ts';
import { firstOf } from './backing.ts';
import { keptAs } from './kept.ts';
import { outletUnknown, timeOf, untitled, whereFrom } from './lists.ts';
import { namedBy, table } from './table.ts';

const amount = ({ value, bounds }: FigureRow): string => `${bounds === 'exactly' ? '' : `${bounds} `}${value.toLocaleString('en-GB', { maximumFractionDigits: 6 })}`;

const measured = ({ of, unit, place, asOf }: FigureRow): readonly Piece[] => [
  ...(of === null && unit === null ? [] : [apart([unit, of].filter((word) => word !== null).join(' of '))]),
  ...(place === null ? [] : [html`in ${apart(place)}`]),
  ...(asOf === null ? [] : [html`as of ${timeOf(asOf)}`]),
];

/** Signs beside the words, so that neither is told by colour alone. */
const disputeTag: Readonly<Record<Dispute, Markup>> = {
  conflict: html`<span class="tag"><span aria-hidden="true">≠</span> in conflict</span>`,
  withdrawn: html`<span class="tag strong"><span aria-hidden="true">✕</span> withdrawn</span>`,
};

const disputeTags = (disputes: readonly Dispute[]): Markup => html`${disputes.map((dispute) => html` ${disputeTag[dispute]}`)}`;

/** Of a figure that its source does not give as its own. */
const stanceWords: Readonly<Record<FigureRow['stance'], string>> = { 'gives': 'given by', 'denies': 'denied by', 'doubts': 'doubted by', 'takes back': 'taken back by' };

const stanceTag = ({ stance }: FigureRow): Markup | null => (stance === 'gives' ? null : html` <span class="tag"><span aria-hidden="true">⊘</span> ${
  stance === 'denies' ? 'its source denies it' : stance === 'doubts' ? 'its source doubts it' : 'its source takes it back'}</span>`);

const item = ({ row, also, disputes }: Given): Markup => {
  const path = row.measure === null ? null : groupPath(row.measure);
  return html`<li data-item>
<p><strong>${amount(row)}</strong> ${joined(measured(row), ' ')}${disputeTags(disputes)} <span class="meta">· ${stanceWords[row.stance]}</span> ${apart(givenBy(row))}${
  row.stance === 'takes back' && !row.isElsewhere ? html` <span class="meta">· that it was given is not on record</span>` : null}</p>
<blockquote class="words">${row.statement === null ? html`<a class="quoted" href="${articlePath(row.article.id)}">${apart(row.words)}</a>` : html`<a class="quoted" href="${statementIdPath(row.statement.id)}">${apart(row.words)}</a>`}</blockquote>
<p class="meta">${whereFrom(row.article)} · <a href="${articlePath(row.article.id)}">${apart(row.article.title ?? untitled)}</a>${path === null || (disputes.length === 0 && !row.isElsewhere) ? null : html` · <a href="${path}">${disputes.length > 0 ? 'beside the others' : 'the same measure elsewhere'}</a>`}</p>${alsoIn(row, also)}
</li>
`;
};

/** “also in 9 outlets”: copies of one text are no confirmations. */
function alsoIn(row: FigureRow, also: readonly FigureRow[]): Markup | null {
  if (also.length === 0) return null;
  return html`<details class="details"><summary>${alsoInWords(row.article, also.map(({ article }) => article))}</summary><ul>${also.map(({ article }) => html`<li><a href="${articlePath(article.id)}">${apart(article.outlet ?? outletUnknown)}</a></li>`)}</ul></details>`;
}

export function figuresPage({ rows, next }: Listed<FigureRow>, query: Query): DeskPage {
  return {
    title: 'Figures', place: '/figures', keep: keptAs('/figures', query), body: main(html`${heading('Figures', 'Quantities that somebody gave. Nothing is averaged, and nothing is collapsed.')}
<form class="filters" action="/figures">${textField('words', 'Words around it', query, { grow: true })}${textField('unit', 'What is counted', query, { hint: 'residents' })}${
  textField('speaker', 'Given by', query)}${textField('outlet', 'Outlet', query)}${dateFields(query)}${textField('from', 'At least', query)}${textField('to', 'At most', query)}${
  choiceField('disputed', 'Only those', query, [['conflict', 'in conflict with others'], ['withdrawn', 'withdrawn, or denied by their source']])}${partyField('/figures', query)}<button type="submit">Show</button></form>
${rows.length === 0 ? nothingFound(query['disputed'] === 'withdrawn' ? 'No figure on record was withdrawn by who gave it, and none is denied by its source.' : 'No figure on record is like that.') : html`<ol class="list" role="list" data-items>${givenOnce(rows).map(item)}</ol>`}
${more(nextPath('/figures', query, next))}`),
  };
}

/** Figures of a measure that one page shows, and that the first page counts by. */
export const figuresOnPage = 100;

/** “tonnes (sludge)”: in the words of its earliest figure. */
export const measureName = ({ of, unit }: FigureRow): string => (unit === null ? of ?? 'A measure' : of === null ? unit : `${unit} of ${of}`);

/** What stands between two rows, each told once. */
interface Relation {
  readonly words: string;
  readonly other: Given;
}

function relationsOf(given: Given, all: readonly Given[], links: readonly LinkRow[]): readonly Relation[] {
  const found = new Map<string, Relation>();
  for (const { from, to, relation } of links) {
    const isFrom = given.things.includes(from);
    if (!isFrom && !given.things.includes(to)) continue;
    const words = wordsFor[relation]?.[isFrom ? 0 : 1];
    const other = all.find(({ things }) => things.includes(isFrom ? to : from));
    if (words === undefined || other === undefined || other === given) continue;
    found.set(JSON.stringify([words, givenBy(other.row), other.row.value]), { words, other });
  }
  return [...found.values()];
}

/** As seen from the figure that a link starts at, and from the one that it leads to. */
const disputeWords = { conflict: 'conflicts with', withdrawn: 'was taken back by' } as const satisfies Readonly<Record<Dispute, string>>;
const wordsFor: Readonly<Record<string, readonly [string, string]>> = {
  conflicts: [disputeWords.conflict, disputeWords.conflict], supersedes: ['comes in place of', 'gives way to'], withdraws: ['takes back', disputeWords.withdrawn],
  denies: ['is what there is, and not', 'is denied for'],
};

const disputeCounts: Readonly<Record<Dispute, string>> = { conflict: 'in conflict with others', withdrawn: 'withdrawn' };

/** “8 figures in conflict with others (12 with copies)”: the rows that are marked so, and the figures of lists and API, which have copies apart. */
function disputedIn(rows: readonly Given[], figures: readonly FigureRow[]): readonly string[] {
  return (['conflict', 'withdrawn'] as const).flatMap((dispute) => {
    const once = rows.filter(({ disputes }) => disputes.includes(dispute)).length;
    const all = figures.filter(({ disputes }) => disputes.includes(dispute)).length;
    return once === 0 ? [] : [`${counted(once, 'figure')} ${disputeCounts[dispute]}${all === once ? '' : ` (${all} with copies)`}`];
  });
}

/** The same counts as the page of the measure has. */
export const disputedOf = ({ figures }: Measure): readonly string[] => disputedIn(givenOnce(figures), figures);

/** `isRest`: the figures are not the earliest. */
export function measurePage({ id, figures, count, links, next }: Measure, hand: Hand, isRest = false): DeskPage {
  const [first] = figures;
  const what = first === undefined ? 'Figures' : measureName(first);
  const rows = givenOnce(figures);
  const relations = new Map(rows.map((row) => [row, relationsOf(row, rows, links)]));
  const givers = [...new Set(figures.map(givenBy))];
  const facts = [
    counted(rows.length, 'figure'), counted(givers.length, 'source'),
    ...disputedIn(rows, figures).map((words) => html`<strong>${words}</strong>`),
  ];
  return {
    title: `Figure: ${what}`, place: '/figures', body: main(html`<div class="page-head"><p class="kicker">Figures of one measure</p><h1>${apart(what)}</h1>
<p>${joined(facts, ' · ')}${firstOf(figures.length, count, isRest)}</p></div>
${chartOf(rows, links, givers)}
<section class="block" aria-labelledby="table"><h2 id="table">The same as a table</h2>
${table([
  { name: 'Published', look: 'nowrap' }, { name: 'Given by', isHead: true }, { name: 'Figure', look: 'number-cell' }, { name: 'Exact words', look: 'words' }, { name: 'Of what' },
  { name: 'Beside the others' }, { name: 'Outlet' },
], rows.map((given) => {
  const { row, also } = given;
  const beside = relations.get(given)!;
  return [
    row.article.published === null ? 'no date' : timeOf(row.article.published),
    html`<span class="shape" aria-hidden="true">${shapeFor(givers.indexOf(givenBy(row)))}</span> ${apart(givenBy(row))}`,
    html`${amount(row)}${disputeTags(given.disputes)}${stanceTag(row)}`,
    row.statement === null ? apart(row.words) : html`<a href="${statementIdPath(row.statement.id)}">${apart(row.words)}</a>`,
    measured(row).length === 0 ? html`<span class="meta">–</span>` : joined(measured(row), ' '),
    beside.length === 0 ? html`<span class="meta">–</span>` : html`<ul class="plain">${beside.map(({ words, other }) => html`<li><span class="tag${words === disputeWords.conflict ? '' : ' strong'}">${words}</span> ${amount(other.row)}, ${apart(givenBy(other.row))}</li>`)}</ul>`,
    html`<a href="${articlePath(row.article.id)}">${apart(row.article.outlet ?? outletUnknown)}</a>${also.length === 0 ? null : html`<details class="details"><summary>also in ${counted(also.length, 'copy', 'copies')}</summary><ul>${also.map(({ article }) => html`<li><a href="${articlePath(article.id)}">${apart(article.outlet ?? outletUnknown)}</a></li>`)}</ul></details>`}${hand.mayWrite ? html`<p class="meta"><a href="${dismissPath(row.id)}">No figure?</a></p>` : null}`,
  ];
}), namedBy('table'))}
${more(nextPath(groupPath(id) ?? '/figures', {}, next))}</section>`),
  };
}

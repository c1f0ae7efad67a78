import type { FigureRow, LinkRow, Listed, Measure } from '../../../ledger/index.ts';
import { chartOf, givenBy, shapeFor } from '../chart.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, counted, html, joined } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import type { Hand } from '../hand.ts';
import { articlePath, dismissPath, groupPath, statementIdPath } from '../paths.ts';
import { dateFields, nextPath, textField } from './articles.ts';
import type { Query } from './articles.ts';
import { firstOf } from './backing.ts';
import { keptAs } from './kept.ts';
import { timeOf, untitled, whereFrom } from './lists.ts';

const amount = ({ value, bounds }: FigureRow): string => `${bounds === 'exactly' ? '' : `${bounds} `}${value.toLocaleString('en-GB', { maximumFractionDigits: 6 })}`;

const measured = ({ of, unit, place, asOf }: FigureRow): readonly Piece[] => [
  ...(of === null && unit === null ? [] : [apart([of, unit].filter((word) => word !== null).join(' '))]),
  ...(place === null ? [] : [html`in ${apart(place)}`]),
  ...(asOf === null ? [] : [html`as of ${timeOf(asOf)}`]),
];

const item = (row: FigureRow): Markup => {
  const path = row.measure === null ? null : groupPath(row.measure);
  return html`<li data-item>
<p><strong>${amount(row)}</strong> ${joined(measured(row), ' ')} <span class="meta">· given by</span> ${apart(givenBy(row))}</p>
<blockquote class="words">${row.statement === null ? html`<a class="quoted" href="${articlePath(row.article.id)}">${apart(row.words)}</a>` : html`<a class="quoted" href="${statementIdPath(row.statement.id)}">${apart(row.words)}</a>`}</blockquote>
<p class="meta">${whereFrom(row.article)} · <a href="${articlePath(row.article.id)}">${apart(row.article.title ?? untitled)}</a>${path === null ? null : html` · <a href="${path}">the same measure elsewhere</a>`}</p>
</li>
`;
};

export function figuresPage({ rows, next }: Listed<FigureRow>, query: Query): DeskPage {
  return {
    title: 'Figures', place: '/figures', keep: keptAs('/figures', query), body: main(html`${heading('Figures', 'Quantities that somebody gave. Nothing is averaged, and nothing is collapsed.')}
<form class="filters" action="/figures">${textField('unit', 'What is counted', query, { hint: 'residents' })}${textField('speaker', 'Given by', query, { grow: true })}${textField('outlet', 'Outlet', query)}${dateFields(query)}<button type="submit">Show</button></form>
${rows.length === 0 ? nothingFound('No figure on record is like that.') : html`<ol class="list" role="list" data-items>${rows.map(item)}</ol>`}
${more(nextPath('/figures', query, next))}`),
  };
}

/** “tonnes (sludge)”: in the words of its earliest figure. */
export const measureName = ({ of, unit }: FigureRow): string => (unit === null ? of ?? 'A measure' : of === null ? unit : `${unit} (${of})`);

/** Figures that one source gave with one value in copies of one text, or several times in one article: one row. */
interface Given {
  readonly row: FigureRow;
  readonly also: readonly FigureRow[];
  readonly things: readonly string[];
}

function folded(figures: readonly FigureRow[]): readonly Given[] {
  const rows = new Map<string, { row: FigureRow; also: FigureRow[]; things: string[] }>();
  for (const row of figures) {
    const key = JSON.stringify([row.article.origin ?? row.article.id, givenBy(row), row.value, row.bounds, row.asOf]);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { row, also: [], things: [row.thing ?? ''] });
    else {
      known.things.push(row.thing ?? '');
      if (row.article.id !== known.row.article.id && !known.also.some(({ article }) => article.id === row.article.id)) known.also.push(row);
    }
  }
  return [...rows.values()];
}

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
const wordsFor: Readonly<Record<string, readonly [string, string]>> = {
  conflicts: ['conflicts with', 'conflicts with'], supersedes: ['comes in place of', 'gives way to'], withdraws: ['takes back', 'was taken back by'],
};

/** `isRest`: the figures are not the earliest. */
export function measurePage({ id, figures, count, links, next }: Measure, hand: Hand, isRest = false): DeskPage {
  const [first] = figures;
  const what = first === undefined ? 'Figures' : measureName(first);
  const rows = folded(figures);
  const relations = new Map(rows.map((row) => [row, relationsOf(row, rows, links)]));
  const givers = [...new Set(figures.map(givenBy))];
  const values = (words: string): number => new Set([...relations].flatMap(([{ row }, own]) => (own.some((one) => one.words === words) ? [`${givenBy(row)} ${row.value}`] : []))).size;
  const [conflicting, withdrawn] = [values('conflicts with'), values('was taken back by')];
  const told = [
    counted(rows.length, 'figure'), counted(givers.length, 'source'),
    ...(conflicting > 0 ? [html`<strong>${conflicting} in conflict with others</strong>`] : []),
    ...(withdrawn > 0 ? [html`<strong>${withdrawn} taken back</strong>`] : []),
  ];
  return {
    title: `Figure: ${what}`, place: '/figures', body: main(html`<div class="page-head"><p class="kicker">Figures of one measure</p><h1>${apart(what)}</h1>
<p>${joined(told, ' · ')}${firstOf(figures.length, count, isRest)}</p></div>
${chartOf(rows.map(({ row, things }) => ({ row, things })), links, givers)}
<section class="block" aria-labelledby="table"><h2 id="table">The same as a table</h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="table"><table role="table" class="cards">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Published</th><th role="columnheader" scope="col">Given by</th><th role="columnheader" scope="col" class="number-cell">Figure</th><th role="columnheader" scope="col">Exact words</th><th role="columnheader" scope="col">Of what</th><th role="columnheader" scope="col">Beside the others</th><th role="columnheader" scope="col">Outlet</th></tr></thead>
<tbody role="rowgroup">
${rows.map((given) => {
  const { row, also } = given;
  const beside = relations.get(given)!;
  return html`<tr role="row" data-item><td role="cell" class="nowrap">${row.article.published === null ? 'no date' : timeOf(row.article.published)}</td>
<th role="rowheader" scope="row"><span class="shape" aria-hidden="true">${shapeFor(givers.indexOf(givenBy(row)))}</span> ${apart(givenBy(row))}</th>
<td role="cell" class="number-cell">${amount(row)}</td>
<td role="cell" class="words">${row.statement === null ? apart(row.words) : html`<a href="${statementIdPath(row.statement.id)}">${apart(row.words)}</a>`}</td>
<td role="cell">${joined(measured(row), ' ')}</td>
<td role="cell">${beside.length === 0 ? html`<span class="meta">–</span>` : html`<ul class="plain">${beside.map(({ words, other }) => html`<li><span class="tag${words.startsWith('conflicts') ? '' : ' strong'}">${words}</span> ${amount(other.row)}, ${apart(givenBy(other.row))}</li>`)}</ul>`}</td>
<td role="cell"><a href="${articlePath(row.article.id)}">${apart(row.article.outlet ?? untitled)}</a>${also.length === 0 ? null : html`<details class="details"><summary>also in ${counted(also.length, 'copy', 'copies')}</summary><ul>${also.map(({ article }) => html`<li><a href="${articlePath(article.id)}">${apart(article.outlet ?? untitled)}</a></li>`)}</ul></details>`}${hand.mayWrite ? html`<p class="meta"><a href="${dismissPath(row.id)}">No figure?</a></p>` : null}</td></tr>
`;
})}</tbody></table></div>
${more(nextPath(groupPath(id) ?? '/figures', {}, next))}</section>`),
  };
}

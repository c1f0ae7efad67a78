import type { FigureRow, LinkRow, Listed, Measure } from '../../../ledger/index.ts';
import { chartOf, givenBy, shapeFor } from '../chart.ts';
import { heading, layout, main, more, nothingFound } from '../layout.ts';
import { apart, counted, html, joined } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { articlePath, groupPath, statementIdPath } from '../paths.ts';
import { dateFields, nextPath, textField } from './articles.ts';
import type { Query } from './articles.ts';
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

export function figuresPage({ rows, next }: Listed<FigureRow>, query: Query): string {
  return layout({
    title: 'Figures', place: '/figures', body: main(html`${heading('Figures', 'Quantities that somebody gave. Nothing is averaged, and nothing is collapsed.')}
<form class="filters" action="/figures">${textField('unit', 'What is counted', query, { hint: 'residents' })}${textField('speaker', 'Given by', query, { grow: true })}${textField('outlet', 'Outlet', query)}${dateFields(query)}<button type="submit">Show</button></form>
${rows.length === 0 ? nothingFound('No figure on record is like that.') : html`<ol class="list" role="list" data-items>${rows.map(item)}</ol>`}
${more(nextPath('/figures', query, next))}`),
  });
}

/** What a link says of the figure at one of its ends. */
function relationWords(link: LinkRow, thing: string, byThing: ReadonlyMap<string, FigureRow>): Piece {
  const isFrom = link.from === thing;
  const other = byThing.get(isFrom ? link.to : link.from);
  if (other === undefined) return null;
  const words = link.relation === 'conflicts' ? 'conflicts with' : link.relation === 'supersedes' ? (isFrom ? 'comes in place of' : 'gives way to')
    : link.relation === 'withdraws' ? (isFrom ? 'takes back' : 'was taken back by') : null;
  return words === null ? null : html`<span class="tag${link.relation === 'conflicts' ? ' strong' : ''}">${words}</span> ${amount(other)} by ${apart(givenBy(other))}`;
}

export function measurePage({ figures, links }: Measure): string {
  const [first] = figures;
  const what = first === undefined ? 'Figures' : [first.of, first.unit].filter((word) => word !== null).join(' ') || 'A measure';
  const byThing = new Map(figures.flatMap((row) => (row.thing === null ? [] : [[row.thing, row] as const])));
  const givers = [...new Set(figures.map(givenBy))];
  const count = (relation: string): number => links.filter((link) => link.relation === relation).length;
  const told = [
    counted(figures.length, 'figure'), `${counted(givers.length, 'source')}`,
    ...(count('conflicts') > 0 ? [counted(count('conflicts'), 'conflict')] : []),
    ...(count('withdraws') > 0 ? [html`<strong>${counted(count('withdraws'), 'withdrawal')}</strong>`] : []),
    ...(count('supersedes') > 0 ? [`${counted(count('supersedes'), 'later figure')} by the same party`] : []),
  ];
  return layout({
    title: `Figure: ${what}`, place: '/figures', body: main(html`<div class="page-head"><p class="kicker">Figures of one measure</p><h1>${apart(what)}</h1>
<p>${joined(told, ' · ')}</p></div>
${chartOf(figures, links)}
<section class="block" aria-labelledby="table"><h2 id="table">The same as a table</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="table"><table>
<thead><tr><th scope="col">Published</th><th scope="col">Given by</th><th scope="col" class="number-cell">Figure</th><th scope="col">Exact words</th><th scope="col">Of what</th><th scope="col">Beside the others</th><th scope="col">Outlet</th></tr></thead>
<tbody>
${figures.map((row) => {
  const own = links.filter(({ from, to }) => from === row.thing || to === row.thing);
  const relations = own.map((link) => relationWords(link, row.thing!, byThing)).filter((piece) => piece !== null);
  return html`<tr data-item><td class="nowrap">${row.article.published === null ? 'no date' : timeOf(row.article.published)}</td>
<th scope="row"><span class="shape" aria-hidden="true">${shapeFor(givers.indexOf(givenBy(row)))}</span> ${apart(givenBy(row))}</th>
<td class="number-cell">${amount(row)}</td>
<td class="words">${row.statement === null ? apart(row.words) : html`<a href="${statementIdPath(row.statement.id)}">${apart(row.words)}</a>`}</td>
<td>${joined(measured(row), ' ')}</td>
<td>${relations.length === 0 ? html`<span class="meta">–</span>` : joined(relations, html`<br>`)}</td>
<td><a href="${articlePath(row.article.id)}">${apart(row.article.outlet ?? untitled)}</a></td></tr>
`;
})}</tbody></table></div></section>`),
  });
}

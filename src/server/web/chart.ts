import { scaleLinear, scaleUtc } from 'd3-scale';
import { line, symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape';
import type { FigureRow, LinkRow } from '../../ledger/index.ts';
import { html, trusted } from './markup.ts';
import type { Markup } from './markup.ts';
import { dayOf } from './pages/lists.ts';

/*
 * Figures of one measure over time: a shape for each source, so that colour is not needed to tell them apart, and arrows for bounds.
 */

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolCross, symbolWye] as const;
const [width, height] = [860, 380];
const margin = { top: 24, right: 40, bottom: 44, left: 76 };

/** Whoever gave a figure, as the article names them. */
export const givenBy = ({ statement, article }: FigureRow): string => (
  statement === null ? `${article.outlet ?? 'the article'} itself` : statement.speaker?.name ?? statement.sources[0]?.words ?? 'source unsaid');

/** The shape of the source of this number, for legends and tables. */
export const shapeFor = (source: number): Markup => trusted(
  `<svg class="mark source-${source % shapes.length}" viewBox="-9 -9 18 18" width="14" height="14"><path d="${symbol(shapes[source % shapes.length], 90)()!}"/></svg>`);

/** A figure to draw, and the things of matching that stand for it. */
export interface Drawn {
  readonly row: FigureRow;
  readonly things: readonly string[];
}

interface Placed extends Drawn {
  readonly x: number;
  readonly y: number;
  readonly source: number;
}

/** The chart; nothing where fewer than two figures have a date. Its table stands beside it, so it is hidden from those who hear the page. */
export function chartOf(figures: readonly Drawn[], links: readonly LinkRow[], givers: readonly string[]): Markup | null {
  const dated = figures.flatMap(({ row, things }) => {
    const time = row.article.published === null ? NaN : Date.parse(row.article.published.slice(0, 10));
    return Number.isFinite(time) ? [{ row, things, time }] : [];
  });
  if (dated.length < 2) return null;
  const times = dated.map(({ time }) => time);
  const day = 86_400_000;
  const x = scaleUtc().domain([Math.min(...times) - day, Math.max(...times) + day]).range([margin.left, width - margin.right]);
  const values = dated.map(({ row }) => row.value);
  const y = scaleLinear().domain([Math.min(0, ...values), Math.max(...values) * 1.08]).nice(5)
    .range([height - margin.bottom, margin.top]);
  const placed: Placed[] = dated.map(({ row, things, time }) => ({
    row, things, x: round(x(time)), y: round(y(row.value)), source: givers.indexOf(givenBy(row)),
  }));
  const byThing = new Map(placed.flatMap((one) => one.things.map((thing) => [thing, one] as const)));
  const withdrawn = new Set(links.filter(({ relation }) => relation === 'withdraws').map(({ to }) => to));

  const ticks = html`${y.ticks(5).map((tick) => html`<g class="tick"><line x1="${margin.left}" x2="${width - margin.right}" y1="${round(y(tick))}" y2="${round(y(tick))}"/><text x="${margin.left - 10}" y="${round(y(tick)) + 4}" text-anchor="end">${tick.toLocaleString('en-GB')}</text></g>`)}
${daysFor(x.ticks(5)).map((tick) => html`<g class="tick"><text x="${round(x(tick))}" y="${height - margin.bottom + 24}" text-anchor="middle">${dayOf(tick.toISOString().slice(0, 10))}</text></g>`)}`;
  const series = givers.map((_, source) => placed.filter((one) => one.source === source).sort((a, b) => a.x - b.x)).filter((own) => own.length > 1);
  const path = line<Placed>().x((one) => one.x).y((one) => one.y);
  const conflicts = nearest(links.filter(({ relation }) => relation === 'conflicts').flatMap(({ from, to }) => {
    const [one, two] = [byThing.get(from), byThing.get(to)];
    return one && two ? [[one, two] as const] : [];
  })).map(([one, two]) => html`<line class="conflict" x1="${one.x}" y1="${one.y}" x2="${two.x}" y2="${two.y}"/>`);
  return html`<figure class="chart">
<div class="scroll" tabindex="0" role="group" aria-label="Chart">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="The figures over time, by source; the table below has the same.">
${ticks}
${conflicts}
${series.map((own) => html`<path class="series source-${own[0]!.source % shapes.length}" d="${path(own) ?? ''}"/>`)}
${placed.map((one) => point(one, one.things.some((thing) => withdrawn.has(thing)), !placed.some((other) => other.y === one.y && other.x < one.x && one.x - other.x < 90)))}
</svg>
</div>
<figcaption><ul class="legend" role="list">${givers.map((name, source) => html`<li>${shapeFor(source)} <bdi>${name}</bdi></li>`)}${
  conflicts.length > 0 ? html`<li><svg class="mark" viewBox="0 0 28 10" width="28" height="10" aria-hidden="true"><line class="conflict" x1="1" y1="5" x2="27" y2="5"/></svg> conflict</li>` : null}${
  withdrawn.size > 0 ? html`<li><svg class="mark" viewBox="-9 -9 18 18" width="14" height="14" aria-hidden="true"><path class="withdrawn" d="M-7-7L7 7M-7 7L7-7"/></svg> withdrawn</li>` : null}</ul></figcaption>
</figure>`;
}

/** Of the lines between the same two values by the same two sources, the shortest. */
function nearest(pairs: readonly (readonly [Placed, Placed])[]): readonly (readonly [Placed, Placed])[] {
  const found = new Map<string, readonly [Placed, Placed]>();
  const length = ([one, two]: readonly [Placed, Placed]): number => Math.abs(one.x - two.x);
  for (const pair of pairs) {
    const key = pair.map(({ row, source }) => `${source} ${row.value}`).sort().join(' | ');
    const known = found.get(key);
    if (known === undefined || length(pair) < length(known)) found.set(key, pair);
  }
  return [...found.values()];
}

const up = 'M0-10V-26M-4-21L0-27L4-21';
const down = 'M0 10V26M-4 21L0 27L4 21';
const arrows: Readonly<Partial<Record<FigureRow['bounds'], string>>> = { 'at least': up, 'more than': up, 'at most': down, 'less than': down };

function point({ row, x, y, source }: Placed, isWithdrawn: boolean, isLabelled: boolean): Markup {
  const arrow = arrows[row.bounds];
  return html`<g transform="translate(${x} ${y})" class="mark source-${source % shapes.length}"><title>${row.words}, ${givenBy(row)}</title>
<path class="${row.bounds === 'about' ? 'rough' : 'firm'}" d="${symbol(shapes[source % shapes.length], 110)() ?? ''}"/>
${arrow === undefined ? null : html`<path class="bound" d="${arrow}"/>`}${isWithdrawn ? html`<path class="withdrawn" d="M-11-11L11 11M-11 11L11-11"/>` : null}
${isLabelled ? html`<text x="13" y="-9">${row.value.toLocaleString('en-GB')}</text>` : null}</g>
`;
}

/** Days of ticks, each once. */
const daysFor = (ticks: readonly Date[]): readonly Date[] => ticks.filter((tick, index) => isoDay(tick) !== isoDay(ticks[index - 1]));
const isoDay = (date: Date | undefined): string | undefined => date?.toISOString().slice(0, 10);

const round = (n: number): number => Math.round(n * 10) / 10;

import { scaleLinear, scaleUtc } from 'd3-scale';
import { line, symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape';
import type { Dispute, FigureRow, LinkRow } from '../../ledger/index.ts';
import { labelled, sideBySide } from './chart-places.ts';
import { html, trusted } from './markup.ts';
import type { Markup } from './markup.ts';
import { dayOf } from './dates.ts';

/*
 * Figures of one measure over time: a shape for each source, so that colour is not needed to tell them apart, and arrows and signs for bounds. It is drawn
 * twice, for wide screens and for narrow ones, of which style shows one.
 */

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolCross, symbolWye] as const;

/** In the units of the drawing, which are pixels where it is shown in full. `days`: so many names of days stand below it. */
interface Canvas {
  readonly name: 'wide' | 'slim';
  readonly width: number;
  readonly height: number;
  readonly days: number;
}
const canvases: readonly Canvas[] = [{ name: 'wide', width: 860, height: 380, days: 5 }, { name: 'slim', width: 340, height: 340, days: 3 }];
const [above, below, right] = [34, 44, 28];
/** About so wide is a sign of a label. */
const signWidth = 7.4;

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
  readonly disputes: readonly Dispute[];
}

interface Dated extends Drawn {
  readonly time: number;
  readonly source: number;
  readonly isWithdrawn: boolean;
}

interface Placed extends Dated {
  readonly x: number;
  readonly y: number;
}

/** The chart; nothing where fewer than two figures have a date. Its table stands beside it, so it is hidden from those who hear the page. */
export function chartOf(figures: readonly Drawn[], links: readonly LinkRow[], givers: readonly string[]): Markup | null {
  // What its source denies or doubts is nobody's figure here: the table tells of it.
  const dated = once(figures.filter(({ row: { stance } }) => stance === 'gives' || stance === 'takes back').flatMap(({ row, things, disputes }) => {
    const time = row.article.published === null ? NaN : Date.parse(row.article.published.slice(0, 10));
    if (!Number.isFinite(time)) return [];
    return [{ row, things, disputes, time, source: givers.indexOf(givenBy(row)), isWithdrawn: row.stance === 'takes back' || disputes.includes('withdrawn') }];
  }));
  if (dated.length < 2) return null;
  const drawings = canvases.map((canvas) => drawing(canvas, dated, links));
  return html`<figure class="chart">
${drawings.map(({ markup }) => markup)}
<figcaption><ul class="legend" role="list">${givers.map((name, source) => html`<li>${shapeFor(source)} <bdi>${name}</bdi></li>`)}${
  legendOfBounds(dated)}${
  drawings[0]!.hasConflicts ? html`<li><svg class="mark" viewBox="0 0 28 10" width="28" height="10" aria-hidden="true"><line class="conflict" x1="1" y1="5" x2="27" y2="5"/></svg> conflict</li>` : null}${
  dated.some(({ isWithdrawn }) => isWithdrawn) ? html`<li><svg class="mark" viewBox="-9 -9 18 18" width="14" height="14" aria-hidden="true"><path class="withdrawn" d="M-7-7L7 7M-7 7L7-7"/></svg> withdrawn</li>` : null}</ul>${
  drawings.some(({ isMoved }) => isMoved) ? html`<p class="meta">Marks that would cover one another stand side by side.</p>` : null}</figcaption>
</figure>`;
}

/** What one source said on one day in several articles is drawn once; the table has each. */
function once(figures: readonly Dated[]): readonly Dated[] {
  const found = new Map<string, Dated>();
  for (const one of figures) {
    const key = JSON.stringify([one.source, one.time, one.row.value, one.row.bounds, one.isWithdrawn]);
    const known = found.get(key);
    found.set(key, known === undefined ? one : { ...known, things: [...known.things, ...one.things] });
  }
  return [...found.values()];
}

interface Drawing {
  readonly markup: Markup;
  readonly hasConflicts: boolean;
  /** Whether marks stand beside their places. */
  readonly isMoved: boolean;
}

function drawing(canvas: Canvas, dated: readonly Dated[], links: readonly LinkRow[]): Drawing {
  const { name, width, height, days } = canvas;
  const times = dated.map(({ time }) => time);
  const values = dated.map(({ row }) => row.value);
  const day = 86_400_000;
  const y = scaleLinear().domain([Math.min(0, ...values) * 1.08, Math.max(0, ...values) * 1.08]).nice(5).range([height - below, above]);
  const left = 16 + signWidth * Math.max(...y.ticks(5).map((tick) => shortly(tick).length));
  const x = scaleUtc().domain([Math.min(...times) - day, Math.max(...times) + day]).range([left, width - right]);
  const asDated = dated.map((one) => ({ ...one, x: round(x(one.time)), y: round(y(one.row.value)) }));
  const placed: readonly Placed[] = sideBySide(asDated, { from: left, to: width - right });
  const byThing = new Map(placed.flatMap((one) => one.things.map((thing) => [thing, one] as const)));
  const labels = labelled(placed.map((one) => ({ x: one.x, y: one.y, width: signWidth * labelOf(one.row).length })), width);

  const ticks = html`${y.ticks(5).map((tick) => html`<g class="tick"><line x1="${round(left)}" x2="${width - right}" y1="${round(y(tick))}" y2="${round(y(tick))}"/><text x="${round(left - 10)}" y="${round(y(tick)) + 4}" text-anchor="end">${shortly(tick)}</text></g>`)}
${dayLabels(x.ticks(days), x, canvas).map(({ at, words, middle }) => html`<g class="tick"><line x1="${at}" x2="${at}" y1="${height - below}" y2="${height - below + 6}"/><text x="${middle}" y="${height - below + 24}" text-anchor="middle">${words}</text></g>`)}`;
  const sources = [...new Set(placed.map(({ source }) => source))];
  const series = sources.map((source) => placed.filter((one) => one.source === source).sort((a, b) => a.time - b.time)).filter((own) => own.length > 1);
  const path = line<Placed>().x((one) => one.x).y((one) => one.y);
  const conflicts = nearest(links.filter(({ relation }) => relation === 'conflicts').flatMap(({ from, to }) => {
    const [one, two] = [byThing.get(from), byThing.get(to)];
    return one && two && one !== two ? [[one, two] as const] : [];
  })).map(([one, two]) => html`<line class="conflict" x1="${one.x}" y1="${one.y}" x2="${two.x}" y2="${two.y}"/>`);
  return {
    hasConflicts: conflicts.length > 0, isMoved: placed.some((one, index) => one.x !== asDated[index]!.x),
    markup: html`<svg class="${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="The figures over time, by source; the table below has the same.">
${ticks}
${conflicts}
${series.map((own) => html`<path class="series source-${own[0]!.source % shapes.length}" d="${path(own) ?? ''}"/>`)}
${placed.map((one, index) => point(one, labels[index] ?? null))}
</svg>`,
  };
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

/** How a bound is drawn at its mark, which sign stands before its number, and with which others the legend tells it. Arrows are open: nobody said how far. */
interface Bound { readonly path: string; readonly sign: string; readonly legend: string }

const [up, down] = ['M0-10V-26M-4-21L0-27L4-21', 'M0 10V26M-4 21L0 27L4 21'];
const [atLeast, atMost] = ['at least, more than', 'at most, less than'];
const boundOf: Readonly<Record<FigureRow['bounds'], Bound | null>> = {
  'exactly': null, 'about': { path: 'M-9 14q4.5-5 9 0t9 0M-9 20q4.5-5 9 0t9 0', sign: '≈', legend: 'about' },
  'at least': { path: up, sign: '≥', legend: atLeast }, 'more than': { path: up, sign: '>', legend: atLeast },
  'at most': { path: down, sign: '≤', legend: atMost }, 'less than': { path: down, sign: '<', legend: atMost },
};

function legendOfBounds(dated: readonly Dated[]): readonly Markup[] {
  const bounds = new Map(dated.flatMap(({ row }) => (boundOf[row.bounds] === null ? [] : [[boundOf[row.bounds]!.legend, boundOf[row.bounds]!] as const])));
  return [...bounds.values()].map(({ path, legend }) => html`<li><svg class="mark" viewBox="-11 ${path === up ? '-28 22 20' : path === down ? '9 22 20' : '7 22 20'}" width="18" height="16" aria-hidden="true"><path class="bound" d="${path}"/></svg> ${legend}</li>`);
}

const shortly = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 });

const labelOf = ({ value, bounds }: FigureRow): string => [boundOf[bounds]?.sign, shortly(value)].filter((part) => part !== undefined).join(' ');

function point({ row, x, y, source, isWithdrawn }: Placed, label: { readonly x: number; readonly y: number } | null): Markup {
  const bound = boundOf[row.bounds];
  return html`<g transform="translate(${x} ${y})" class="mark source-${source % shapes.length}"><title>${row.words}, ${givenBy(row)}</title>
<path class="${row.bounds === 'about' ? 'rough' : 'firm'}" d="${symbol(shapes[source % shapes.length], 110)() ?? ''}"/>
${bound === null ? null : html`<path class="bound" d="${bound.path}"/>`}${isWithdrawn ? html`<path class="withdrawn" d="M-11-11L11 11M-11 11L11-11"/>` : null}
${label === null ? null : html`<text x="${round(label.x - x)}" y="${round(label.y - y)}">${labelOf(row)}</text>`}</g>
`;
}

interface DayLabel {
  readonly at: number;
  readonly words: string;
  readonly middle: number;
}

/** Days of ticks, each once, with their names: within the drawing, and only where they do not run into the one before. */
function dayLabels(ticks: readonly Date[], x: (day: Date) => number, { name, width }: Canvas): readonly DayLabel[] {
  let end = 0;
  return ticks.filter((tick, index) => isoDay(tick) !== isoDay(ticks[index - 1])).flatMap((tick) => {
    const day = dayOf(isoDay(tick)!);
    const words = name === 'slim' ? day.replace(/ ([A-Z][a-z]{2})[a-z]+/, ' $1') : day;
    const half = 4 + words.length * signWidth / 2;
    const middle = round(Math.min(Math.max(x(tick), half), width - half));
    if (middle - half < end) return [];
    end = middle + half;
    return [{ at: round(x(tick)), words, middle }];
  });
}
const isoDay = (date: Date | undefined): string | undefined => date?.toISOString().slice(0, 10);

const round = (n: number): number => Math.round(n * 10) / 10;

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureRow } from '../../../src/ledger/index.ts';
import { chartOf } from '../../../src/server/web/chart.ts';
import { labelled, sideBySide } from '../../../src/server/web/chart-places.ts';

const figure = (n: number, value: number, bounds: FigureRow['bounds'], published: string | null, outlet: string): FigureRow => ({
  id: `a${n}/f1`, article: { id: `a${n}`, title: null, outlet, published, url: null, origin: null }, span: [0, 1], words: `figure ${n}`, value, bounds,
  unit: null, of: 'homes', place: null, asOf: null, statement: null, stance: 'gives', disputes: [], isElsewhere: true, measure: null, thing: `a${n}/figures/f1`,
});
const drawn = (...rows: readonly FigureRow[]) => rows.map((row) => ({ row, things: [row.thing!], disputes: row.disputes }));
const givers = ['The Courier itself', 'The Herald itself'];
const link = (from: number, to: number, relation: string) => (
  { kind: 'figures', from: `a${from}/figures/f1`, to: `a${to}/figures/f1`, relation, joins: false, confidence: 1, how: 'test', evidence: null });
const marksOf = (markup: string, which: 'wide' | 'slim') => {
  const svg = new RegExp(`<svg class="${which}"[^]*?</svg>`).exec(markup)![0];
  return [...svg.matchAll(/<g transform="translate\(([\d.]+) ([\d.]+)\)" class="mark source-(\d)">/g)].map(([, x, y, source]) => ({ x: Number(x), y: Number(y), source }));
};

describe('a chart of figures', () => {
  it('shows both of two sources that say the same on one day, side by side, and says so', () => {
    const { markup } = chartOf(drawn(figure(1, 500, 'exactly', '2027-02-02', 'The Courier'), figure(2, 500, 'exactly', '2027-02-02', 'The Herald')), [], givers)!;
    for (const which of ['wide', 'slim'] as const) {
      const [one, two] = marksOf(markup, which);
      expect(one!.source).not.toBe(two!.source);
      expect(Math.abs(one!.x - two!.x)).toBeGreaterThan(20);
      expect(one!.y).toBe(two!.y);
    }
    expect(markup).toContain('Marks that would cover one another stand side by side.');
  });

  it('draws what one source said on one day in two articles once, and moves nothing', () => {
    const { markup } = chartOf(drawn(
      figure(1, 500, 'exactly', '2027-02-02', 'The Courier'), figure(2, 500, 'exactly', '2027-02-02', 'The Courier'), figure(3, 900, 'exactly', '2027-02-05', 'The Courier'),
    ), [], givers)!;
    expect(marksOf(markup, 'wide')).toHaveLength(2);
    expect(markup).not.toContain('side by side');
  });

  it.each([['about', '≈ 4,000'], ['at least', '≥ 4,000'], ['more than', '&gt; 4,000'], ['at most', '≤ 4,000'], ['less than', '&lt; 4,000']] as const)('draws the bound of “%s”, with its sign and in its legend', (bounds, label) => {
    const { markup } = chartOf(drawn(figure(1, 4000, bounds, '2027-02-02', 'The Courier'), figure(2, 500, 'exactly', '2027-02-05', 'The Herald')), [], givers)!;
    expect(markup.match(/<path class="bound"/g)).toHaveLength(3);
    expect(markup).toContain(`>${label}</text>`);
    expect(markup).toMatch(new RegExp(`</svg> (?:[a-z ]+, )?${bounds}(?:, [a-z ]+)?</li>`));
  });

  it('draws no bound for an exact figure, and crosses out what was withdrawn', () => {
    const rows = drawn(figure(1, 4000, 'exactly', '2027-02-02', 'The Courier'), figure(2, 500, 'exactly', '2027-02-05', 'The Herald'));
    const { markup } = chartOf(rows.map((one, index) => (index === 0 ? { ...one, disputes: ['withdrawn', 'conflict'] } : one)), [link(1, 2, 'conflicts')], givers)!;
    expect(markup).not.toContain('class="bound"');
    expect(markup.match(/<path class="withdrawn"/g)).toHaveLength(3);
    expect(markup.match(/<line class="conflict"/g)).toHaveLength(3);
    expect(chartOf(rows, [], givers)!.markup).not.toMatch(/withdrawn|conflict/);
  });

  it('names days that do not run into one another, however far apart they are', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3000 }), (days) => {
      const last = new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
      const { markup } = chartOf(drawn(figure(1, 40, 'exactly', '2020-01-01', 'The Courier'), figure(2, 50, 'exactly', last, 'The Courier')), [], givers)!;
      for (const which of ['wide', 'slim']) {
        const svg = new RegExp(`<svg class="${which}"[^]*?</svg>`).exec(markup)![0];
        const named = [...svg.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="middle">([^<]+)</g)].map(([, x, words]) => ({ x: Number(x), half: words!.length * 3.7 }));
        expect(named.length).toBeGreaterThan(0);
        for (const [index, { x, half }] of named.entries()) expect(x - half).toBeGreaterThan(index === 0 ? 0 : named[index - 1]!.x + named[index - 1]!.half);
      }
    }));
  });

  it('is not drawn of figures without two dates', () => {
    expect(chartOf(drawn(figure(1, 4000, 'exactly', '2027-02-02', 'The Courier'), figure(2, 500, 'exactly', null, 'The Herald')), [], givers)).toBeNull();
  });
});

describe('marks', () => {
  const point = fc.record({ x: fc.integer({ min: 100, max: 700 }), y: fc.integer({ min: 0, max: 300 }) });

  it('cover none of the others where there is room, and stay where they are where nothing is near', () => {
    fc.assert(fc.property(fc.array(point, { maxLength: 12 }), (points) => {
      const placed = sideBySide(points, { from: 0, to: 860 });
      placed.forEach((one, index) => {
        expect(one.y).toBe(points[index]!.y);
        for (const other of placed.slice(0, index)) expect(Math.abs(one.x - other.x) >= 26 || Math.abs(one.y - other.y) >= 26).toBe(true);
      });
      expect(sideBySide(points.slice(0, 1), { from: 0, to: 860 })).toEqual(points.slice(0, 1));
    }));
  });

  it('stay where they are where there is no room', () => {
    expect(sideBySide([{ x: 10, y: 10 }, { x: 10, y: 10 }], { from: 0, to: 20 })).toEqual([{ x: 10, y: 10 }, { x: 10, y: 10 }]);
  });

  it('have labels that cover no mark and no other label, within the drawing', () => {
    fc.assert(fc.property(fc.array(point, { maxLength: 20 }), (points) => {
      const marks = points.map((one) => ({ ...one, width: 60 }));
      const labels = labelled(marks, 860);
      const boxes = labels.flatMap((label) => (label === null ? [] : [{ left: label.x, right: label.x + 60, top: label.y - 13, bottom: label.y + 2 }]));
      type Box = (typeof boxes)[number];
      const covers = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      boxes.forEach((box, index) => {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(860);
        for (const other of boxes.slice(0, index)) expect(covers(box, other)).toBe(false);
        for (const { x, y } of points) expect(covers(box, { left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 })).toBe(false);
      });
    }));
    expect(labelled([{ x: 100, y: 100, width: 60 }], 860)[0]).not.toBeNull();
  });
});

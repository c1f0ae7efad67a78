import type { Figure } from '../../reading/index.ts';

/** What stands between the two ends of a range: “and”, “to”, a dash, and before it what is counted, if it is said twice. */
const between = /^[ \u00a0]?(?:[A-Za-z]{1,24}[ \u00a0]){0,2}(?:(?:and|to|or)[ \u00a0]|[-\u2010-\u2015])$/;

/** The least and the most of the range that a figure is an end of: reading gives the two next to each other. Null where it is none. */
export function rangeEnds(text: string, figures: readonly Figure[], index: number): readonly [least: number, most: number] | null {
  const figure = figures[index]!;
  if (figure.bounds !== 'at least' && figure.bounds !== 'at most') return null;
  const [low, high] = figure.bounds === 'at least' ? [figure, figures[index + 1]] : [figures[index - 1], figure];
  if (low?.bounds !== 'at least' || high?.bounds !== 'at most' || low.unit !== high.unit || low.value >= high.value) return null;
  return between.test(text.slice(low.span[1], high.span[0])) ? [low.value, high.value] : null;
}

import type { Dispute, FigureRow } from '../../ledger/index.ts';
import { givenBy } from './chart.ts';

/** A figure that one source gave with one value in copies of one text, or several times in one article: one row. */
export interface Given {
  readonly row: FigureRow;
  /** The other articles that have it, one figure of each. */
  readonly also: readonly FigureRow[];
  readonly things: readonly string[];
  readonly disputes: readonly Dispute[];
}

/** Figures in the order in which they come, those of copies folded into the first. */
export function givenOnce(figures: readonly FigureRow[]): readonly Given[] {
  const rows = new Map<string, { row: FigureRow; also: FigureRow[]; things: string[]; disputes: readonly Dispute[] }>();
  for (const row of figures) {
    const key = JSON.stringify([row.article.origin ?? row.article.id, givenBy(row), row.value, row.bounds, row.asOf, row.stance, row.unit, row.of]);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { row, also: [], things: [row.thing ?? ''], disputes: row.disputes });
    else {
      known.things.push(row.thing ?? '');
      known.disputes = [...new Set([...known.disputes, ...row.disputes])].sort();
      if (row.article.id !== known.row.article.id && !known.also.some(({ article }) => article.id === row.article.id)) known.also.push(row);
    }
  }
  return [...rows.values()];
}

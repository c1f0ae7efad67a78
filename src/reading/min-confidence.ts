import type { Reading } from './reading.ts';

/**
 * The reading without the statements that are less certain than `least` (from 0 to 1), nor what rests on them. What was nested in one of them
 * takes its place; a figure in one of them is kept, as one that the article gives.
 */
export function withMinConfidence(reading: Reading, least: number): Reading {
  const dropped = new Map(reading.statements.filter(({ confidence }) => confidence < least).map((s) => [s.id, s]));
  if (dropped.size === 0) return reading;
  const keptParent = (parent: string | null): string | null => {
    let at = parent;
    while (at !== null && dropped.has(at)) at = dropped.get(at)!.parent;
    return at;
  };
  return {
    ...reading,
    statements: reading.statements.filter(({ id }) => !dropped.has(id)).map((s) => ({ ...s, parent: keptParent(s.parent) })),
    figures: reading.figures.map((f) => (f.statement !== null && dropped.has(f.statement) ? { ...f, statement: null } : f)),
    announcements: reading.announcements.filter(({ statement }) => !dropped.has(statement)),
  };
}

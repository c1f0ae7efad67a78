import { readRoles } from '../reading.ts';
import type { Reading, Statement } from '../reading.ts';
import { inReadingOrder } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { Mark } from './mark.ts';
import { writeMarks } from './write-marks.ts';

/**
 * A reading as marked text: the parts that were read, a line for each, with every statement marked by its number; before
 * them, as comments, the title and a line for each statement. `parseMarked` reads it back, and it stands as it is in a file
 * of marked sentences. What was never read for statements is left out.
 */
export function writeMarked(reading: Reading): string {
  const { text, title, parts } = reading.article;
  const read = parts.filter(({ role }) => (readRoles as readonly string[]).includes(role)).map(({ span }) => span);
  const moved = mover(read);
  const marks = reading.statements.flatMap((statement, index) => marksOf(statement, String(index + 1), moved));
  const names = new Map(reading.speakers.map(({ id, name }) => [id, name]));
  const legend = [title ?? 'Untitled', ...reading.statements.map((statement, index) => legendOf(statement, index, names))];
  const lines = legend.map((line) => `# ${line.replace(/\s+/g, ' ').trim()}\n`);
  return `${lines.join('')}${writeMarks(read.map(([start, end]) => text.slice(start, end)).join('\n'), marks)}\n`;
}

/** “3 asserts, direct, Nicholas Heras”. */
function legendOf(statement: Statement, index: number, names: ReadonlyMap<string, string>): string {
  const nameOf = (id: string): string => names.get(id) ?? id;
  const speaker = statement.speaker !== null ? nameOf(statement.speaker)
    : statement.candidates.length > 0 ? `unresolved, may be ${statement.candidates.map(nameOf).join(' or ')}`
      : statement.sourceKind === 'none' ? 'no source' : 'unresolved';
  return `${index + 1} ${statement.negated ? 'not ' : ''}${statement.attitude}, ${statement.form}, ${speaker}`;
}

/** Where a span of the article lies among the parts that are written; null where no word of it is. */
function mover(read: readonly Span[]): (span: Span) => Span | null {
  let length = 0;
  const places = read.map((span) => {
    const at = length;
    length += span[1] - span[0] + 1;
    return { span, at };
  });
  const count = (isBefore: (span: Span) => boolean): number => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(places[middle]!.span)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ([start, end]) => {
    const from = count((span) => span[1] <= start);
    const to = count((span) => span[0] < end) - 1;
    if (from > to || start >= end) return null;
    const first = places[from]!;
    const last = places[to]!;
    return [first.at + Math.max(start - first.span[0], 0), last.at + Math.min(end, last.span[1]) - last.span[0]];
  };
}

function marksOf(statement: Statement, id: string, moved: (span: Span) => Span | null): readonly Mark[] {
  const spans: readonly (readonly [string, readonly (Span | null)[]])[] = [
    ['content', statement.content], ['source', statement.sources], ['cue', [statement.cue]], ['audience', [statement.audience]], ['venue', [statement.venue]],
  ];
  return spans.flatMap(([role, ofRole]) => {
    const places = ofRole.map((span) => span && moved(span)).filter((span) => span !== null);
    return joined(places).map((span) => ({ role, id, span }));
  });
}

/** Overlapping spans as one, since two marks of one role and id cannot be told apart where they overlap. */
function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort(inReadingOrder)) {
    const last = out.at(-1);
    if (last && span[0] < last[1]) out[out.length - 1] = [last[0], Math.max(last[1], span[1])];
    else out.push(span);
  }
  return out;
}

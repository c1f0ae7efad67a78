import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Draft } from './context.ts';

/**
 * Puts the drafts in the order of the text and finds for each the innermost other whose content holds its cue. Where two
 * stand in each other's content, or one crosses the edge of the other's, the less certain one is left out.
 */
export function nest(drafts: readonly Draft[]): readonly Attribution[] {
  const kept = withoutConflicts(drafts);
  const ordered = [...kept].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || a.cueToken - b.cueToken);
  const parents = ordered.map((inner) => innermostAround(ordered, inner));
  const order = parentsFirst(parents);
  const place = new Map(order.map((from, to) => [from, to]));
  return order.map((i): Attribution => {
    const { cueToken: _token, pattern: _pattern, continuing, ...attribution } = ordered[i]!;
    const origin = continuing ? ordered.indexOf(continuing) : -1;
    const parent = parents[i]!;
    return { ...attribution, parent: parent < 0 ? null : place.get(parent)!, continues: origin < 0 ? null : place.get(origin)! };
  });
}

const startOf = (d: Draft): number => Math.min(...d.content.map((s) => s[0]), d.cue?.[0] ?? Infinity, ...d.sources.map((s) => s[0]));
const endOf = (d: Draft): number => Math.max(...d.content.map((s) => s[1]));

/** The words that place an attribution: its cue, or for a quotation that continues, its content. */
const anchor = (d: Draft): Span => d.cue ?? d.content[0]!;

const holds = (outer: Draft, inner: Draft): boolean => outer !== inner && outer.content.some((s) => contains(s, anchor(inner)));

function innermostAround(drafts: readonly Draft[], inner: Draft): number {
  let best = -1;
  drafts.forEach((outer, i) => {
    if (holds(outer, inner) && (best < 0 || endOf(outer) - startOf(outer) < endOf(drafts[best]!) - startOf(drafts[best]!))) best = i;
  });
  return best;
}

/** Each holds the other's cue: only one reading can be right. */
function withoutConflicts(drafts: readonly Draft[]): readonly Draft[] {
  const dropped = new Set<Draft>();
  for (const a of drafts) {
    for (const b of drafts) {
      if (a === b || dropped.has(a) || dropped.has(b) || !holds(a, b)) continue;
      if (holds(b, a)) dropped.add(a.confidence < b.confidence ? a : b);
      // A content that reaches out of what holds its cue: the clause inside cannot be about more than the clause around it.
      else if (a.form !== 'direct' && b.content.some((s) => crosses(s, a))) dropped.add(a.confidence < b.confidence ? a : b);
    }
  }
  return drafts.filter((d) => !dropped.has(d) && !(d.continuing && dropped.has(d.continuing)));
}

const crosses = (span: Span, outer: Draft): boolean => !outer.content.some((s) => contains(s, span)) && outer.content.some((s) => s[0] < span[1] && span[0] < s[1]);

/** The places in an order in which every parent comes before its children, and else as they stand. */
function parentsFirst(parents: readonly number[]): readonly number[] {
  const order: number[] = [];
  const done = new Set<number>();
  const visit = (i: number): void => {
    if (done.has(i)) return;
    done.add(i);
    if (parents[i]! >= 0) visit(parents[i]!);
    order.push(i);
  };
  parents.forEach((_, i) => visit(i));
  return order;
}

import type { Span } from '../text/span.ts';
import { contains, overlaps } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Draft } from './context.ts';

/**
 * Puts the drafts in the order of the text and finds for each the innermost other whose content holds its cue. Where two
 * stand in each other's content, or one crosses the edge of the other's, the less certain one is left out.
 */
export function nest(drafts: readonly Draft[]): readonly Attribution[] {
  const kept = withoutConflicts(drafts);
  const parentOf = new Map<Draft, Draft>();
  for (const [inner, around] of holders(kept)) {
    parentOf.set(inner, around.reduce((best, d) => (extentOf(d) < extentOf(best) ? d : best)));
  }
  const ordered = parentsFirst([...kept].sort((a, b) => startOf(a) - startOf(b) || anchorOf(a)[0] - anchorOf(b)[0]), parentOf);
  const place = new Map(ordered.map((d, i) => [d, i]));
  return ordered.map((d): Attribution => {
    const { sources, cue, content, form, attitude, negated, audience, venue, saidWhen, confidence, how, continuing } = d;
    const parent = parentOf.get(d);
    return {
      sources, cue, content, form, attitude, negated, audience, venue, saidWhen, confidence, how,
      parent: parent ? place.get(parent)! : null,
      continues: continuing ? place.get(continuing) ?? null : null,
    };
  });
}

const startOf = (d: Draft): number => Math.min(...d.content.map((s) => s[0]), d.cue?.[0] ?? Infinity, ...d.sources.map((s) => s[0]));
const endOf = (d: Draft): number => Math.max(...d.content.map((s) => s[1]));
const extentOf = (d: Draft): number => endOf(d) - startOf(d);

/** The words that place an attribution: its cue, or for a quotation that continues, its content. */
const anchorOf = (d: Draft): Span => d.cue ?? d.content[0]!;

/** More contents than this around one place are no news: the outermost of them are passed over, so that time stays linear. */
const deepest = 40;

/** For each draft the others whose content holds its anchor, if any: one sweep over the text. */
function holders(drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Draft[]> {
  const contents = drafts.flatMap((draft) => draft.content.map((span) => ({ draft, span }))).sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const anchored = [...drafts].sort((a, b) => anchorOf(a)[0] - anchorOf(b)[0]);
  const found = new Map<Draft, readonly Draft[]>();
  let open: { draft: Draft; span: Span }[] = [];
  let next = 0;
  for (const inner of anchored) {
    const anchor = anchorOf(inner);
    while (next < contents.length && contents[next]!.span[0] <= anchor[0]) open.push(contents[next++]!);
    open = open.filter(({ span }) => span[1] > anchor[0]).slice(-deepest);
    const around = open.filter(({ draft, span }) => draft !== inner && contains(span, anchor)).map(({ draft }) => draft);
    if (around.length > 0) found.set(inner, around);
  }
  return found;
}

function withoutConflicts(drafts: readonly Draft[]): readonly Draft[] {
  const around = holders(drafts);
  const dropped = new Set<Draft>();
  for (const [inner, outers] of around) {
    for (const outer of outers) {
      if (dropped.has(inner) || dropped.has(outer)) continue;
      // Each holds the other's cue: only one reading can be right. And a content that reaches out of the content that holds its
      // cue cannot be: the clause inside is not about more than the clause around it. Quotation marks are surer than arcs.
      const isMutual = around.get(outer)?.includes(inner) ?? false;
      const isCrossing = outer.form !== 'direct' && inner.content.some((s) => crosses(s, outer));
      if (isMutual || isCrossing) dropped.add(outer.confidence < inner.confidence ? outer : inner);
    }
  }
  return drafts.filter((d) => !dropped.has(d) && !(d.continuing && dropped.has(d.continuing)));
}

const crosses = (span: Span, outer: Draft): boolean => !outer.content.some((s) => contains(s, span)) && outer.content.some((s) => overlaps(s, span));

/** The drafts as they stand, but every parent before its children. */
function parentsFirst(drafts: readonly Draft[], parentOf: ReadonlyMap<Draft, Draft>): readonly Draft[] {
  const done = new Set<Draft>();
  for (const draft of drafts) {
    const line: Draft[] = [];
    for (let at: Draft | undefined = draft; at && !done.has(at) && !line.includes(at); at = parentOf.get(at)) line.push(at);
    for (const d of line.reverse()) done.add(d);
  }
  return [...done];
}

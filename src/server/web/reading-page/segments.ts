import type { Reading } from '../../../reading/index.ts';
import type { Span } from '../../../reading/index.ts';
import { html } from './html.ts';
import { listPlace } from './part.ts';
import type { Part } from './part.ts';

/*
 * Marked spans overlap and nest as they like; HTML elements do not. So the text is cut at every start and end, and each
 * segment carries what covers it: `source`, `cue`, `content`, …, how many contents deep it stands, and `c3` for statement 3.
 */

/** Writes a stretch of the article with everything that is marked in it. Calls must go forward through the text. */
export type MarkedHtml = (span: Span) => string;

interface Cover {
  readonly kind: 'source' | 'cue' | 'content' | 'audience' | 'venue' | 'figure';
  readonly number: number | null;
  readonly span: Span;
}

export function markedHtml(reading: Reading, part: Part): MarkedHtml {
  const { text } = reading.article;
  const covers = coversOf(reading).filter(({ span }) => span[0] < span[1]).sort((a, b) => a.span[0] - b.span[0]);
  const cuts = [...new Set(covers.flatMap(({ span }) => span))].sort((a, b) => a - b);
  const anchors = anchorsOf(reading, part);
  const anchorPlaces = [...anchors.keys()].sort((a, b) => a - b);
  let active: Cover[] = [];
  let nextCover = 0;
  let nextCut = 0;
  let nextAnchor = 0;

  const anchorsTo = (at: number): string => {
    let out = '';
    while (nextAnchor < anchorPlaces.length && anchorPlaces[nextAnchor]! <= at) out += anchors.get(anchorPlaces[nextAnchor++]!)!;
    return out;
  };
  return ([start, end]) => {
    let out = '';
    let at = start;
    while (at < end) {
      while (nextCut < cuts.length && cuts[nextCut]! <= at) nextCut += 1;
      while (nextCover < covers.length && covers[nextCover]!.span[0] <= at) active.push(covers[nextCover++]!);
      active = active.filter(({ span }) => span[1] > at);
      out += anchorsTo(at);
      const cut = Math.min(cuts[nextCut] ?? end, anchorPlaces[nextAnchor] ?? end, end);
      out += segment(text.slice(at, cut), active);
      at = cut;
    }
    return out;
  };
}

function segment(words: string, active: readonly Cover[]): string {
  if (active.length === 0) return html(words);
  const depth = Math.min(active.filter(({ kind }) => kind === 'content').length, 3);
  const classes = new Set<string>(active.map(({ kind }) => kind));
  if (depth > 1) classes.add(`deep${depth}`);
  for (const { number } of active) if (number !== null) classes.add(`c${number}`);
  const name = depth > 0 ? 'mark' : 'span';
  return `<${name} class="${[...classes].join(' ')}">${html(words)}</${name}>`;
}

function coversOf({ statements, figures }: Reading): Cover[] {
  return [
    ...statements.flatMap(({ sources, cue, content, audience, venue }, index): Cover[] => {
      const number = index + 1;
      return [
        ...content.map((span) => ({ kind: 'content' as const, number, span })),
        ...sources.map((span) => ({ kind: 'source' as const, number, span })),
        ...(cue ? [{ kind: 'cue' as const, number, span: cue }] : []),
        ...(audience ? [{ kind: 'audience' as const, number, span: audience }] : []),
        ...(venue ? [{ kind: 'venue' as const, number, span: venue }] : []),
      ];
    }),
    ...figures.map(({ span }): Cover => ({ kind: 'figure', number: null, span })),
  ];
}

/** What the lists link to, by the place in the text; a statement's number there links back to its place in the list. */
function anchorsOf({ statements, figures, announcements, notes }: Reading, part: Part): ReadonlyMap<number, string> {
  const anchors = new Map<number, string>();
  const put = (at: number, anchor: string): void => void anchors.set(at, (anchors.get(at) ?? '') + anchor);
  statements.forEach(({ sources, cue, content }, index) => {
    const n = index + 1;
    const at = Math.min(...[...sources, ...(cue ? [cue] : []), ...content].map(([start]) => start));
    if (Number.isFinite(at)) put(at, `<a class="ref" id="m-s${n}" href="${listPlace(part, n)}" aria-label="Statement ${n}, in the list">${n}</a>`);
  });
  figures.forEach(({ span }, index) => put(span[0], `<span id="m-f${index + 1}"></span>`));
  announcements.forEach(({ span }, index) => put(span[0], `<span id="m-a${index + 1}"></span>`));
  notes.forEach(({ span }, index) => { if (span) put(span[0], `<span id="m-n${index + 1}"></span>`); });
  return anchors;
}

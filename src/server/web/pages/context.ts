import type { StatementRow } from '../../../ledger/index.ts';
import type { Reading, Span } from '../../../reading/index.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';

type Parts = Pick<StatementRow, 'sources' | 'cue' | 'content'>;

/** A statement with its paragraphs, and its parts marked in them. */
export function inContext({ article: { text } }: Reading, { sources, cue, content }: Parts): Markup {
  const marks = [
    ...sources.map(({ span }) => ({ span, kind: 'source' as const })), ...(cue === null ? [] : [{ span: cue.span, kind: 'cue' as const }]),
    ...content.map(({ span }) => ({ span, kind: 'content' as const })),
  ].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const first = Math.min(...marks.map(({ span }) => span[0]));
  const last = Math.max(...marks.map(({ span }) => span[1]));
  const start = text.lastIndexOf('\n', first - 1) + 1;
  const end = text.indexOf('\n', last) === -1 ? text.length : text.indexOf('\n', last);
  return html`<div class="text context"><p dir="auto" data-start="${start}">${stretches(text, [start, end], marks)}</p></div>`;
}

function stretches(text: string, [start, end]: Span, marks: readonly { readonly span: Span; readonly kind: 'source' | 'cue' | 'content' }[]): readonly Markup[] {
  const cuts = [...new Set([start, end, ...marks.flatMap(({ span }) => span)])].sort((a, b) => a - b).filter((at) => at >= start && at <= end);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!;
    const kinds = marks.filter(({ span }) => span[0] <= from && span[1] >= to).map(({ kind }) => kind);
    const words = text.slice(from, to);
    if (kinds.length === 0) return html`${words}`;
    return kinds.includes('content') ? html`<mark class="${kinds.join(' ')}">${words}</mark>` : html`<span class="${kinds.join(' ')}">${words}</span>`;
  });
}
